/** Numbers behind a heading, as lists of figures have them: "Killed: 41", "Homes destroyed: 340". */
import type { Counted } from './counted.ts'
import type { ReadyMeasure } from './book.ts'
import type { Quantity } from './quantity.ts'
import type { Scene } from './scene.ts'

/** "Dead (bus station, 15 September):" at the beginning of a line. */
const LONGEST = 16
/** Behind a full stop, in a line of several. */
const SHORT = 3
/** "Homes" of "homes destroyed". */
const MOST_BEFORE = 2
const LONGEST_LINE = 24
const STOP = /^[.;!?\u2022*]$/
const STOPS = /^[.,;(]$/
const ANYBODY = /^(?:people|persons|total|confirmed|the|so|far|now|still|reported)$/

/** What a heading says was done, and what it counts where it says that too. */
export type Heading = { readonly rule: ReadyMeasure; readonly unit?: string }

/**
 * @param quantity a number
 * @returns what the heading right before its colon says; undefined where there is none
 */
export function headingBefore({ printed, book }: Scene, { from }: Pick<Quantity, 'from'>): Heading | undefined {
  const { lower } = printed.tokens
  if (lower[from - 1] !== ':') return undefined
  const begins = headingStart(printed.text, printed.tokens, from - 1)
  if (begins === undefined) return undefined
  for (let at = begins; at <= begins + MOST_BEFORE && at < from - 1; at++) {
    const state = book.states.longestAt(lower, at, from - 1)
    if (!state) continue
    const other = lower.slice(begins, at).find((word) => !ANYBODY.test(word))
    return { rule: state.rule, ...(other !== undefined && { unit: other }) }
  }
  return undefined
}

/** The same for a number further behind the colon, in the same line and sentence: "Dead (depot): the union reports 11 of its men, the guard 19 guards". */
export function headingOfLine(scene: Scene, { from }: Quantity): Heading | undefined {
  const { text, tokens } = scene.printed
  for (let at = from - 1; at > Math.max(0, from - LONGEST_LINE); at--) {
    if (STOP.test(tokens.lower[at]!) || text.slice(tokens.ends[at], tokens.starts[at + 1]).includes('\n')) return undefined
    if (tokens.lower[at] === ':') return headingBefore(scene, { from: at + 1 })
  }
  return undefined
}

/** What a number that stands alone behind a heading counts: "Homes destroyed: 340". */
export function countedUnder(scene: Scene, quantity: Quantity): Counted | undefined {
  const { lower, ends } = scene.printed.tokens
  const unit = STOPS.test(lower[quantity.to] ?? '.') ? headingBefore(scene, quantity)?.unit : undefined
  return unit === undefined ? undefined : { unit, end: ends[quantity.to - 1]! }
}

/** Where the words before a colon begin, if they are the beginning of a line, or a few behind a full stop. */
function headingStart(text: string, { lower, starts, ends }: Scene['printed']['tokens'], colon: number): number | undefined {
  for (let at = colon - 1; at >= Math.max(0, colon - LONGEST); at--) {
    const beginsLine = at === 0 || text.slice(ends[at - 1], starts[at]).includes('\n')
    if (beginsLine || (colon - at <= SHORT && STOP.test(lower[at - 1]!))) return at
    if (STOP.test(lower[at]!)) return undefined
  }
  return undefined
}
