/**
 * Step: whose voice each statement is, as plain as the report makes it. How voices are named, and when
 * that stays open: docs/decisions/0004-voices.md.
 */
import { quoteAt } from '../report/quote.ts'
import type { Voice } from './reading.ts'
import { step } from './step.ts'
import type { Venue } from './venues.ts'

export const voices = step({
  name: 'voices',
  needs: ['report', 'venues', 'speakers'],
  adds: ['voices'],
  read: ({ report, venues, speakers }) => ({ voices: speakers.map((speaker, index): Voice => ({ ...speaker, ...viaOf(venues[index] ?? null, report.text) })) }),
})

function viaOf(venue: Venue | null, text: string): Pick<Voice, 'via' | 'viaQuote'> {
  return venue ? { via: venue.name, viaQuote: quoteAt(text, venue.span) } : {}
}
