/** Runs a task when its turn comes, and gives its result. */
export type Turn = <Result>(task: () => Promise<Result>) => Promise<Result>

/**
 * Lets so many tasks run at once and the others wait, first come, first served.
 * @param most tasks at once
 */
export function turns(most: number): Turn {
  const waiting: (() => void)[] = []
  let running = 0
  return async (task) => {
    if (running >= most) await new Promise<void>((resolve) => waiting.push(resolve))
    else running++
    try {
      return await task()
    } finally {
      const next = waiting.shift()
      if (next) next()
      else running--
    }
  }
}
