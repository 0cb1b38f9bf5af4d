/** A report set for reading: paragraphs of runs, statements in order, voices by how much they say. */
import { byVoice, voiceKey } from '../../src/reading/by-voice.ts'
import type { Attribution } from '../../src/reading/reading.ts'
import type { Quote, Span } from '../../src/report/quote.ts'
import type { ReadReport } from '../../src/serve/wire.ts'
import { paragraphsOf } from './paragraphs.ts'
import { segments, type Layer, type Run } from './segments.ts'
import { voicesOf, type VoiceSummary } from './voices.ts'

export type Part = 'source' | 'cue' | 'content' | 'hedge'
export type FurnitureKind = ReadReport['furniture'][number]['kind']

/** What can hold over a stretch of a report's text. */
export type Mark =
  | { readonly kind: 'part'; readonly part: Part; readonly statement: Attribution }
  | { readonly kind: 'furniture'; readonly furniture: FurnitureKind }
  | { readonly kind: 'paragraph'; readonly index: number }

/** A run as it is drawn. */
export type SetRun = {
  readonly text: string
  readonly start: number
  readonly parts: readonly { readonly part: Part; readonly id: string }[]
  /** The innermost statement that these words are the content of; null: the outlet's own words. */
  readonly said: Attribution | null
  /** The innermost statement that has any part here: what a click chooses. */
  readonly innermost: Attribution | null
  /** The statement that is reached by keyboard here. */
  readonly anchor: Attribution | null
  readonly furniture: FurnitureKind | null
}

export type SetParagraph = {
  readonly runs: readonly SetRun[]
  readonly statements: ReadonlySet<string>
  readonly voices: ReadonlySet<string>
  /** Set where the whole paragraph is of this kind. */
  readonly furniture: FurnitureKind | null
}

export type SetReport = {
  readonly read: ReadReport
  readonly paragraphs: readonly SetParagraph[]
  /** The title's own words, where the text begins with them: a title attributes too. */
  readonly title: SetParagraph | null
  /** In the order of the text. */
  readonly statements: readonly Attribution[]
  readonly byId: ReadonlyMap<string, Attribution>
  readonly voices: readonly VoiceSummary[]
  readonly byKey: ReadonlyMap<string, VoiceSummary>
}

/**
 * Sets a report for reading.
 * @param read what the server sent
 * @returns paragraphs whose runs carry what is drawn over them, statements and voices
 */
export function setReport(read: ReadReport): SetReport {
  const paragraphs = paragraphsOf(read.text)
  const runs = segments(read.text, layersOf(read, paragraphs))
  const statements = [...read.reading.attributions].sort((a, b) => firstOffset(a) - firstOffset(b))
  const anchors = anchorsOf(runs, statements)
  const set: SetRun[][] = paragraphs.map(() => [])
  for (const run of runs) {
    const paragraph = run.marks.find((mark) => mark.kind === 'paragraph')
    if (paragraph) set[paragraph.index]!.push(setRun(run, anchors))
  }
  const setParagraphs = set.map(setParagraph)
  const voices = voicesOf(byVoice(read, read.reading))
  return {
    read,
    paragraphs: setParagraphs,
    title: titleOf(setParagraphs[0]),
    statements,
    byId: new Map(statements.map((statement) => [statement.id, statement])),
    voices,
    byKey: new Map(voices.map((voice) => [voice.key, voice])),
  }
}

/** All places of one statement, with what they are in it. */
export function partsOf({ source, cue, content, hedge }: Attribution): { part: Part; quote: Quote }[] {
  const as = (part: Part, quotes: readonly Quote[]) => quotes.map((quote) => ({ part, quote }))
  return [...as('content', content), ...as('source', source), ...as('cue', cue), ...as('hedge', hedge ? [hedge] : [])]
}

function layersOf(read: ReadReport, paragraphs: readonly Span[]): Layer<Mark>[] {
  const parts = read.reading.attributions.flatMap((statement) =>
    partsOf(statement).map(({ part, quote }): Layer<Mark> => ({ span: [quote.start, quote.end], mark: { kind: 'part', part, statement } })))
  return [
    ...paragraphs.map((span, index): Layer<Mark> => ({ span, mark: { kind: 'paragraph', index } })),
    ...read.furniture.map(({ kind, span }): Layer<Mark> => ({ span, mark: { kind: 'furniture', furniture: kind } })),
    ...parts,
  ]
}

function firstOffset(statement: Attribution): number {
  return Math.min(...partsOf(statement).map(({ quote }) => quote.start))
}

// Content first, since that is what a reader looks for; another part where a nested statement took that place.
const anchorOrder: readonly Part[] = ['content', 'cue', 'source']

/** For each statement the run where the keyboard finds it: no run serves two. */
function anchorsOf(runs: readonly Run<Mark>[], statements: readonly Attribution[]): Map<number, Attribution> {
  const starts = new Map<string, number[]>()
  for (const part of anchorOrder) {
    for (const { start, text, marks } of runs) {
      if (text.trim() === '' || !marks.some((mark) => mark.kind === 'paragraph')) continue
      for (const mark of marks) {
        if (mark.kind !== 'part' || mark.part !== part) continue
        const known = starts.get(mark.statement.id)
        if (known) known.push(start)
        else starts.set(mark.statement.id, [start])
      }
    }
  }
  const anchors = new Map<number, Attribution>()
  for (const statement of statements) {
    const free = starts.get(statement.id)?.find((start) => !anchors.has(start))
    if (free !== undefined) anchors.set(free, statement)
  }
  return anchors
}

function setRun({ start, text, marks }: Run<Mark>, anchors: ReadonlyMap<number, Attribution>): SetRun {
  const parts = marks.filter((mark) => mark.kind === 'part')
  return {
    start,
    text,
    parts: parts.map(({ part, statement }) => ({ part, id: statement.id })),
    said: parts.findLast(({ part }) => part === 'content')?.statement ?? null,
    innermost: parts.at(-1)?.statement ?? null,
    anchor: anchors.get(start) ?? null,
    furniture: marks.find((mark) => mark.kind === 'furniture')?.furniture ?? null,
  }
}

/** Without a byline that may stand in the next line of the same paragraph. */
function titleOf(first: SetParagraph | undefined): SetParagraph | null {
  const runs = first?.runs.filter(({ furniture }) => furniture === 'title') ?? []
  return first?.furniture === 'title' ? setParagraph(runs) : null
}

function setParagraph(runs: readonly SetRun[]): SetParagraph {
  const kinds = new Set(runs.filter((run) => run.text.trim() !== '').map((run) => run.furniture))
  return {
    runs,
    statements: new Set(runs.flatMap((run) => run.parts.map(({ id }) => id))),
    voices: new Set(runs.flatMap((run) => run.said ? [voiceKey(run.said.voice)] : [])),
    furniture: kinds.has(null) ? null : ([...kinds][0] ?? null),
  }
}
