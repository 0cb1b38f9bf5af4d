/** Numbers behind a heading, as lists of figures have them: "Killed: 41", "Homes destroyed: 340". */
import type { Counted } from './counted.ts'
import type { ReadyMeasure } from './book.ts'
import type { Quantity } from './quantity.ts'
import type { Scene } from './scene.ts'

const LONGEST = 4
const STOPS = /^[.,;(]$/
const ANYBODY = /^(?:people|persons|total|confirmed|the|so|far|now|still|reported)$/

/** What a heading says was done, and what it counts where it says that too. */
export type Heading = { readonly rule: ReadyMeasure; readonly unit?: string }

/**
 * @param quantity a number
 * @returns what the heading right before its colon says; undefined where there is none
 */
export function headingBefore({ printed, book }: Scene, { from }: Quantity): Heading | undefined {
  const { lower } = printed.tokens
  if (lower[from - 1] !== ':') return undefined
  const begins = headingStart(printed.text, printed.tokens, from - 1)
  if (begins === undefined) return undefined
  for (let at = begins; at < from - 1; at++) {
    const state = book.states.longestAt(lower, at, from - 1)
    if (!state) continue
    const others = [...lower.slice(begins, at), ...lower.slice(state.last, from - 1)].filter((word) => !ANYBODY.test(word))
    return others.length > 1 ? undefined : { rule: state.rule, ...(others[0] !== undefined && { unit: others[0] }) }
  }
  return undefined
}

/** What a number that stands alone behind a heading counts: "Homes destroyed: 340". */
export function countedUnder(scene: Scene, quantity: Quantity): Counted | undefined {
  const { lower, ends } = scene.printed.tokens
  const unit = STOPS.test(lower[quantity.to] ?? '.') ? headingBefore(scene, quantity)?.unit : undefined
  return unit === undefined ? undefined : { unit, end: ends[quantity.to - 1]! }
}

/** Where the words before a colon begin, if they are few and stand at the beginning of a line or sentence. */
function headingStart(text: string, { lower, starts, ends }: Scene['printed']['tokens'], colon: number): number | undefined {
  for (let at = colon - 1; at >= Math.max(0, colon - LONGEST); at--) {
    if (!/^\p{L}+$/u.test(lower[at]!)) return undefined
    const isFirst = at === 0 || text.slice(ends[at - 1], starts[at]).includes('\n') || /^[.;,\u2022*-]$/.test(lower[at - 1]!)
    if (isFirst) return at
  }
  return undefined
}
