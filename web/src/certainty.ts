/** How sure a claim is of itself, which is shown by shape: never by colour. */
import type { EventStatus, Figure } from '../../src/reading/reading.ts'
import type { Entry } from './entries.ts'

/** A dot, an interval, a hollow dot, a struck dot. */
export type Certainty = 'certain' | 'vague' | 'open' | 'denied'

export const certaintyInWords: Record<Certainty, string> = {
  certain: 'said to be so',
  vague: 'a range or about so much',
  open: 'future, hypothetical or not known',
  denied: 'said not to be so',
}

const ofEvent: Record<EventStatus, Certainty> = { current: 'certain', historical: 'certain', future: 'open', hypothetical: 'open', negated: 'denied' }

const ofFigure: Record<Figure['approx'], Certainty> = { exact: 'certain', about: 'vague', above: 'vague', below: 'vague', vague: 'vague' }

export function certaintyOf(entry: Entry): Certainty {
  if (entry.kind === 'event') return ofEvent[entry.item.status]
  if (entry.kind === 'figure') return entry.item.min !== entry.item.max ? 'vague' : ofFigure[entry.item.approx]
  return entry.kind === 'question' ? 'open' : 'certain'
}
