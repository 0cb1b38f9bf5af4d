/** Which judgments count: those that were not taken back, nor their taking back taken back. */
import type { Judgment } from './judgment.ts'

export type InEffect = {
  /** In order of number, without those that take others back. */
  readonly judgments: readonly Judgment[]
  /** By the number of a judgment that does not count, the number of the one that took it back. */
  readonly undoneBy: ReadonlyMap<number, number>
}

/** @param book judgments in any order; an `undone` counts only for numbers before its own */
export function inEffect(book: readonly Judgment[]): InEffect {
  const undoneBy = new Map<number, number>()
  const judgments: Judgment[] = []
  // From the latest to the earliest, all that could take a judgment back has been seen before it.
  for (const judgment of [...book].sort((one, other) => other.number - one.number)) {
    if (undoneBy.has(judgment.number)) continue
    if (judgment.decision !== 'undone') judgments.push(judgment)
    else for (const number of judgment.of.map(Number)) if (number < judgment.number && !undoneBy.has(number)) undoneBy.set(number, judgment.number)
  }
  return { judgments: judgments.reverse(), undoneBy }
}
