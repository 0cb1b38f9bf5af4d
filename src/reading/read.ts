/** Reads one report: who says what, in which exact words. The steps, in the order in which they are taken. */
import type { Language } from '../language/language.ts'
import { quoteAt, type Span } from '../report/quote.ts'
import type { Report } from '../report/report.ts'
import { actors } from './actors/actors.ts'
import { deployments } from './deployments/deployments.ts'
import { events } from './events/events.ts'
import { scene } from './events/scene.ts'
import { figures } from './figures/figures.ts'
import { forms } from './forms.ts'
import { hearsay } from './hearsay.ts'
import type { Knowledge } from './knowledge.ts'
import { labels } from './labels/labels.ts'
import type { Layers } from './layers.ts'
import { hedges, repetitions } from './marks.ts'
import { outermost, tokens } from './outermost.ts'
import { oddities } from './oddities/oddities.ts'
import { places } from './places/places.ts'
import { positions } from './positions/positions.ts'
import { questions } from './questions/questions.ts'
import { quotations } from './quotations.ts'
import type { Attribution, Reading } from './reading.ts'
import { resumed } from './resumed.ts'
import { roster } from './roster.ts'
import { signed } from './signed.ts'
import { situation } from './situation/situation.ts'
import { sources } from './source-phrase.ts'
import { stances } from './stances.ts'
import { take, type Step } from './step.ts'
import { warningsOf } from './times/date-warning.ts'
import { times } from './times/times.ts'
import { tree } from './tree.ts'
import { venues } from './venues.ts'
import { voiceAt } from './voice-at.ts'
import { voices } from './voices.ts'

export const steps: readonly Step[] = [
  tokens, tree, quotations, outermost, resumed, signed, hearsay, forms, sources, stances, hedges, repetitions, venues,
  situation, roster, actors, voices, voiceAt, times, places, figures, scene, events, deployments, positions, questions, labels, oddities,
]

/**
 * @param report as taken in; it is not changed
 * @param language its layers by the trained reader
 * @param knowledge codebook, gazetteer and situation profiles
 * @param reader identity of the trained reader, for the reading to name
 * @returns all that was found; the same in gives the same out
 */
export function readReport(report: Report, language: Language, knowledge: Knowledge, reader = 'unknown'): Reading {
  const { codebook, gazetteer, profiles, situation: asked } = knowledge
  const layers = take(steps, { report, language, codebook, gazetteer, profiles, asked })
  return {
    id: report.id,
    report: { ...report.facts, ...(layers.published && { published: layers.published }) },
    sentences: language.sentences.map(([start, end]): [number, number] => [start, end]),
    ...(layers.situation && { situation: { name: layers.situation.name, because: layers.situation.because } }),
    actors: [...layers.actors],
    attributions: layers.statements.map((_, index) => attributionOf(layers, index)),
    events: [...layers.events],
    figures: [...layers.figures],
    places: [...layers.places],
    deployments: [...layers.deployments],
    positions: [...layers.positions],
    questions: [...layers.questions],
    labels: [...layers.labels],
    oddities: [...layers.oddities],
    warnings: warningsOf(layers),
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
