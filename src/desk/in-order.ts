/** Concurrent work with results in the order of the input: the heart of a stream. */

/**
 * Works on several items at once and yields the results in the order of the items, each as soon as it and those before
 * it are there: who sends one item and waits for its result before sending the next is answered. The source is read no
 * further than `limit` items ahead of what the consumer has taken, so memory stays bounded however long the source is
 * and however slow the consumer.
 * @param source items, read one at a time
 * @param limit how many items may be in flight or waiting to be taken, at least 1
 * @param work must not reject: an item that fails is a result as well
 * @throws what the source throws, once the results before it have been taken
 */
export async function* inOrder<Item, Result>(
  source: AsyncIterable<Item>,
  limit: number,
  work: (item: Item) => Promise<Result>,
): AsyncGenerator<Result, void, undefined> {
  const items = source[Symbol.asyncIterator]()
  const flying: Promise<Result>[] = []
  let arriving: Promise<Arrival<Item>> | undefined
  let end: Exclude<Arrival<Item>, { kind: 'item' }> | undefined
  try {
    for (;;) {
      if (!end && flying.length < limit) arriving ??= arrival(items)
      const first = flying[0]
      if (!arriving && !first) break
      const arrived = await Promise.race([...(first ? [first.then(() => undefined)] : []), ...(arriving ? [arriving] : [])])
      if (arrived) {
        arriving = undefined
        if (arrived.kind === 'item') flying.push(work(arrived.item))
        else end = arrived
      } else if (first) {
        void flying.shift()
        yield await first
      }
    }
    if (end?.kind === 'failure') throw end.failure
  } finally {
    // Not awaited: a source that waits for its next item cannot return before that comes.
    void items.return?.().catch(() => undefined)
  }
}

type Arrival<Item> = { kind: 'item'; item: Item } | { kind: 'end' } | { kind: 'failure'; failure: unknown }

async function arrival<Item>(items: AsyncIterator<Item>): Promise<Arrival<Item>> {
  try {
    const next = await items.next()
    return next.done === true ? { kind: 'end' } : { kind: 'item', item: next.value }
  } catch (failure) {
    return { kind: 'failure', failure }
  }
}
