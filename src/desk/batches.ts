/** Items gathered into batches, so that what costs once a batch is shared, and nobody waits for company that does not come. */

/**
 * @param items as they arrive
 * @param most how many a batch has at most, at least 1
 * @param patience how long the first of a batch waits for others, in milliseconds
 * @yields batches of at least one item, all items in their order
 * @throws what the items throw, once those before have been handed on
 */
export async function* batches<T>(items: AsyncIterable<T>, most: number, patience: number): AsyncGenerator<T[], void, undefined> {
  const source = items[Symbol.asyncIterator]()
  let batch: T[] = []
  let next: Promise<IteratorResult<T>> | undefined
  try {
    for (;;) {
      next ??= source.next()
      const arrived = batch.length === 0 ? await next : await inTime(next, patience)
      if (arrived === late) {
        yield batch
        batch = []
        continue
      }
      next = undefined
      if (arrived.done === true) break
      batch.push(arrived.value)
      if (batch.length < most) continue
      yield batch
      batch = []
    }
    if (batch.length > 0) yield batch
  } catch (failure) {
    if (batch.length > 0) yield batch
    throw failure
  } finally {
    // Not awaited: a source that waits for its next item cannot return before that comes.
    void source.return?.().catch(() => undefined)
  }
}

const late = Symbol('late')

async function inTime<T>(promise: Promise<T>, patience: number): Promise<T | typeof late> {
  let timer: NodeJS.Timeout | undefined
  const waited = new Promise<typeof late>((resolve) => {
    timer = setTimeout(() => {
      resolve(late)
    }, patience)
  })
  try {
    return await Promise.race([promise, waited])
  } finally {
    clearTimeout(timer)
  }
}
