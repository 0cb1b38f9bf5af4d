/** Work that is done one after another, in the order in which it was asked for. */
export type Queue = {
  /** Does the work when all that was asked for before is done, whether that succeeded or not. */
  readonly next: <T>(work: () => Promise<T>) => Promise<T>
  /** Resolves when all is done. */
  readonly done: () => Promise<void>
}

/** An empty queue. */
export function queue(): Queue {
  let last: Promise<unknown> = Promise.resolve()
  return {
    next: (work) => {
      const result = last.then(work)
      last = result.catch(() => undefined)
      return result
    },
    done: async () => {
      await last
    },
  }
}
