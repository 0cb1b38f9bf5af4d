/** Reads one report: who says what, in which exact words. The steps, in the order in which they are taken. */
import type { Language } from '../language/language.ts'
import { quoteAt, type Span } from '../report/quote.ts'
import type { Report } from '../report/report.ts'
import type { Codebook } from './codebook.ts'
import { forms } from './forms.ts'
import { hearsay } from './hearsay.ts'
import type { Layers } from './layers.ts'
import { hedges, repetitions } from './marks.ts'
import { outermost, tokens } from './outermost.ts'
import { quotations } from './quotations.ts'
import type { Attribution, Reading } from './reading.ts'
import { roster } from './roster.ts'
import { signed } from './signed.ts'
import { sources } from './source-phrase.ts'
import { stances } from './stances.ts'
import { take, type Step } from './step.ts'
import { venues } from './venues.ts'
import { voices } from './voices.ts'

export const steps: readonly Step[] = [
  tokens, quotations, outermost, signed, hearsay, forms, sources, stances, hedges, repetitions, venues, roster, voices,
]

/**
 * @param report as taken in; it is not changed
 * @param language its layers by the trained reader
 * @param codebook see docs/codebook.md
 * @param reader identity of the trained reader, for the reading to name
 * @returns all that was found; the same in gives the same out
 */
export function readReport(report: Report, language: Language, codebook: Codebook, reader = 'unknown'): Reading {
  const layers = take(steps, { report, language, codebook })
  return {
    id: report.id,
    report: report.facts,
    sentences: language.sentences.map(([start, end]): [number, number] => [start, end]),
    actors: [...layers.actors],
    attributions: layers.statements.map((_, index) => attributionOf(layers, index)),
    warnings: [...report.warnings],
    reader: `${reader}+${codebook.version.slice(0, 12)}`,
  }
}

function attributionOf(layers: Layers, index: number): Attribution {
  const { source, cue, content, confidence, within } = layers.statements[index]!
  const { stance, rule } = layers.stances[index]!
  const hedge = layers.hedges[index]
  const quote = (span: Span) => quoteAt(layers.report.text, span)
  return {
    id: idOf(index),
    source: source.map(quote),
    cue: [quote(cue)],
    content: content.map(quote),
    voice: layers.voices[index]!,
    form: layers.forms[index]!,
    stance,
    ...(rule !== undefined && { stanceRule: rule }),
    ...(hedge && { hedge: quote(hedge) }),
    ...(layers.repetitions[index] && { repeated: true }),
    ...(within !== undefined && { within: idOf(within) }),
    confidence,
  }
}

function idOf(index: number): string {
  return `t${index + 1}`
}
