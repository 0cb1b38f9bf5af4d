/**
 * Step: whose voice each statement is, as plain as the report makes it. How voices are named, and when
 * that stays open: docs/decisions/0004-voices.md.
 */
import type { Span } from '../report/quote.ts'
import { quoteAt } from '../report/quote.ts'
import type { Layers } from './layers.ts'
import type { Voice } from './reading.ts'
import { Speakers, type Speaker } from './speakers.ts'
import { step } from './step.ts'
import type { Venue } from './venues.ts'

export const voices = step({
  name: 'voices',
  needs: ['report', 'language', 'tokens', 'codebook', 'quotations', 'statements', 'sources', 'venues', 'roster'],
  adds: ['voices', 'actors', 'actorAt'],
  read: (layers) => {
    const speakers = new Speakers(layers)
    const found = layers.statements.map((_, index) => speakers.of(index))
    const speaking = new Set(found.flatMap(({ member }) => (member === null ? [] : [member])))
    const { actors, ids } = speakers.cast.actors(layers.report.text, speaking)
    const actorAt = (span: Span) => actors.find(({ mentions }) => mentions.some(({ start, end }) => start < span[1] && span[0] < end))
    return { voices: found.map((speaker, index) => voiceOf(speaker, ids, layers, index)), actors, actorAt }
  },
})

function voiceOf(speaker: Speaker, ids: readonly string[], { report, venues }: Pick<Layers, 'report' | 'venues'>, index: number): Voice {
  const { member, name, named, role, because, resolved } = speaker
  return {
    actor: member === null ? null : ids[member]!,
    name,
    named,
    ...(role !== undefined && { role }),
    ...viaOf(venues[index] ?? null, report.text),
    ...(because !== undefined && { because }),
    ...(resolved !== undefined && { resolved }),
  }
}

function viaOf(venue: Venue | null, text: string): Pick<Voice, 'via' | 'viaQuote'> {
  if (!venue) return {}
  const span: Span = venue.span
  return { via: venue.name, viaQuote: quoteAt(text, span) }
}
