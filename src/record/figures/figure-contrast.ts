/** Two numbers told in one breath, one against the other: "The army said that 20 fighters were killed. Its enemy said he had lost two men." */
import { overlap } from '../relations/interval.ts'
import type { Pair } from './figure-evidence.ts'
import type { FigureFacets } from './figure-facets.ts'
import { shareSite } from './figure-sites.ts'

/** Between the end of one and the beginning of the next. */
const LONGEST_BREATH = 180

/**
 * Whether two voices that a report quotes one right behind the other give numbers that cannot both be right, and the later does not say that
 * something else happened, or elsewhere.
 */
export function isContrast({ accounts: [one, other], facets: [here, there] }: Pair): boolean {
  if (one.report !== other.report || one.voice.outlet || other.voice.outlet || one.voice.name === other.voice.name || overlap(here.interval, there.interval)) return false
  const isInOrder = one.quote.start < other.quote.start
  const [first, second] = isInOrder ? [one, other] : [other, one]
  const [told, answered] = isInOrder ? [here, there] : [there, here]
  if (second.quote.start - first.quote.end > LONGEST_BREATH || second.inTitle !== first.inTitle || told.stretch || answered.stretch) return false
  return first.within[0] === second.within[0] || !tellsOfAnother(told, answered)
}

/** Of another kind of happening, another site or place, by its own sentence. */
function tellsOfAnother({ happening: told }: FigureFacets, { happening: { own } }: FigureFacets): boolean {
  const isOther = (one: readonly string[], other: readonly string[]) => one.length > 0 && other.length > 0 && !one.some((each) => other.includes(each))
  return isOther(own.causes, told.causes) || isOther(own.spots, told.spots) || (own.sites.length > 0 && told.sites.length > 0 && !shareSite(own.sites, told.sites))
}
