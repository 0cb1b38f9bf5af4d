/** A stream that ends when it is interrupted, whatever its source is waiting for. */

/**
 * Hands on items until the signal is aborted; then it ends at once, and the item that was waited for is dropped.
 * @throws what the items throw
 */
export async function* untilAborted<T>(items: AsyncGenerator<T>, signal: AbortSignal): AsyncGenerator<T, void, undefined> {
  // One listener for all items: one for each would grow with the stream.
  let stop = () => {}
  const listener = () => {
    stop()
  }
  signal.addEventListener('abort', listener)
  try {
    while (!signal.aborted) {
      const next = await new Promise<IteratorResult<T> | undefined>((resolve, reject) => {
        stop = () => {
          resolve(undefined)
        }
        items.next().then(resolve, reject)
      })
      if (next === undefined || next.done === true) return
      yield next.value
    }
  } finally {
    signal.removeEventListener('abort', listener)
  }
}
