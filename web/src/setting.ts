/** A report set for reading: paragraphs of runs, statements in order, voices by how much they say. */
import { byVoice, voiceKey } from '../../src/reading/by-voice.ts'
import type { Attribution } from '../../src/reading/reading.ts'
import type { Quote, Span } from '../../src/report/quote.ts'
import type { ReadReport } from '../../src/serve/wire.ts'
import { carriedIn, carriedSpans, type Carried } from './carried.ts'
import { entriesOf, isClaim, mainOf, type Claim, type Entry } from './entries.ts'
import type { Names } from './gist.ts'
import { paragraphsOf } from './paragraphs.ts'
import type { Part } from './part.ts'
import { segments, type Layer, type Run } from './segments.ts'
import { voicesOf, type VoiceSummary } from './voices.ts'
import { whoseWords } from './whose.ts'

export type FurnitureKind = ReadReport['furniture'][number]['kind']

/** What can hold over a stretch of a report's text. */
export type Mark =
  | { readonly kind: 'entry'; readonly part: Part; readonly entry: Entry }
  | { readonly kind: 'part'; readonly part: Part; readonly statement: Attribution }
  | { readonly kind: 'furniture'; readonly furniture: FurnitureKind }
  | { readonly kind: 'carried'; readonly id: string }
  | { readonly kind: 'paragraph'; readonly index: number }

/** A run as it is drawn. */
export type SetRun = {
  readonly text: string
  readonly start: number
  /** What these words are in statements and entries. */
  readonly parts: readonly { readonly part: Part; readonly id: string }[]
  /** The innermost statement that these words are the content of; null: the outlet's own words. */
  readonly said: Attribution | null
  /** The innermost statement that has any part here. */
  readonly innermost: Attribution | null
  /** Id of what a click chooses: the innermost statement, or a claim on fewer words. */
  readonly chooses: string | null
  /** The statement that is reached by keyboard here. */
  readonly anchor: Attribution | null
  readonly furniture: FurnitureKind | null
  /** Id of what these words are carried from. */
  readonly carried: string | null
}

export type SetParagraph = {
  readonly runs: readonly SetRun[]
  /** Ids of the statements and entries that have a part here. */
  readonly ids: ReadonlySet<string>
  readonly voices: ReadonlySet<string>
  /** The claims whose words begin here, in their order. */
  readonly claims: readonly Claim[]
  /** Ids of what is carried here. */
  readonly carried: readonly string[]
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
  /** What it carries of other reports. */
  readonly carried: readonly Carried[]
  readonly byId: ReadonlyMap<string, Attribution>
  /** In the order of the text. */
  readonly entries: readonly Entry[]
  readonly entryById: ReadonlyMap<string, Entry>
  /** Names of actors and places by their id. */
  readonly names: Names
  /** Key of the voice whose words stand at an offset of the text. */
  readonly whoseAt: (offset: number) => string
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
  const entries = entriesOf(read.reading)
  const carried = carriedIn(read)
  const runs = segments(read.text, layersOf(read, entries, paragraphs, carried))
  const statements = [...read.reading.attributions].sort((a, b) => firstOffset(a) - firstOffset(b))
  const anchors = anchorsOf(runs, statements)
  const set: SetRun[][] = paragraphs.map(() => [])
  for (const run of runs) {
    const paragraph = run.marks.find((mark) => mark.kind === 'paragraph')
    if (paragraph) set[paragraph.index]!.push(setRun(run, anchors))
  }
  const claims = claimsBy(paragraphs, entries)
  const setParagraphs = set.map((runs, index) => setParagraph(runs, claims[index]))
  const voices = voicesOf(byVoice(read, read.reading))
  return {
    read,
    paragraphs: setParagraphs,
    title: titleOf(setParagraphs[0]),
    statements,
    carried,
    byId: new Map(statements.map((statement) => [statement.id, statement])),
    entries,
    entryById: new Map(entries.map((entry) => [entry.id, entry])),
    names: new Map([...read.reading.actors, ...read.reading.places].map(({ id, name }) => [id, name])),
    whoseAt: whoseWords(set.flat()),
    voices,
    byKey: new Map(voices.map((voice) => [voice.key, voice])),
  }
}

/** All places of one statement, with what they are in it. */
export function partsOf({ source, cue, content, hedge }: Attribution): { part: Part; quote: Quote }[] {
  const as = (part: Part, quotes: readonly Quote[]) => quotes.map((quote) => ({ part, quote }))
  return [...as('content', content), ...as('source', source), ...as('cue', cue), ...as('hedge', hedge ? [hedge] : [])]
}

// Where a claim and a statement stand on the same words, the statement is the inner one.
function layersOf(read: ReadReport, entries: readonly Entry[], paragraphs: readonly Span[], carried: readonly Carried[]): Layer<Mark>[] {
  const ofEntries = entries.flatMap((entry) =>
    entry.parts.map(({ part, quote }): Layer<Mark> => ({ span: [quote.start, quote.end], mark: { kind: 'entry', part, entry } })))
  const parts = read.reading.attributions.flatMap((statement) =>
    partsOf(statement).map(({ part, quote }): Layer<Mark> => ({ span: [quote.start, quote.end], mark: { kind: 'part', part, statement } })))
  return [
    ...paragraphs.map((span, index): Layer<Mark> => ({ span, mark: { kind: 'paragraph', index } })),
    ...read.furniture.map(({ kind, span }): Layer<Mark> => ({ span, mark: { kind: 'furniture', furniture: kind } })),
    ...carriedSpans(carried).map(({ id, span }): Layer<Mark> => ({ span, mark: { kind: 'carried', id } })),
    ...ofEntries,
    ...parts,
  ]
}

/** The claims of each paragraph: claims and paragraphs are both in text order. */
function claimsBy(paragraphs: readonly Span[], entries: readonly Entry[]): Claim[][] {
  const claims: Claim[][] = paragraphs.map(() => [])
  let index = 0
  for (const entry of entries.filter(isClaim)) {
    while (index < paragraphs.length - 1 && paragraphs[index]![1] <= mainOf(entry).start) index++
    claims[index]?.push(entry)
  }
  return claims
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
  const ofEntries = marks.filter((mark) => mark.kind === 'entry')
  return {
    start,
    text,
    parts: [...ofEntries.map(({ part, entry }) => ({ part, id: entry.id })), ...parts.map(({ part, statement }) => ({ part, id: statement.id }))],
    said: parts.findLast(({ part }) => part === 'content')?.statement ?? null,
    innermost: parts.at(-1)?.statement ?? null,
    chooses: chosenAt(marks),
    anchor: anchors.get(start) ?? null,
    furniture: marks.find((mark) => mark.kind === 'furniture')?.furniture ?? null,
    carried: marks.find((mark) => mark.kind === 'carried')?.id ?? null,
  }
}

function chosenAt(marks: readonly Mark[]): string | null {
  for (const mark of marks.toReversed()) {
    if (mark.kind === 'part') return mark.statement.id
    if (mark.kind === 'entry' && mark.part === 'content' && isClaim(mark.entry)) return mark.entry.id
  }
  return null
}

/** Without a byline that may stand in the next line of the same paragraph. */
function titleOf(first: SetParagraph | undefined): SetParagraph | null {
  const runs = first?.runs.filter(({ furniture }) => furniture === 'title') ?? []
  return first?.furniture === 'title' ? setParagraph(runs, first.claims) : null
}

function setParagraph(runs: readonly SetRun[], claims: readonly Claim[] = []): SetParagraph {
  const kinds = new Set(runs.filter((run) => run.text.trim() !== '').map((run) => run.furniture))
  return {
    runs,
    ids: new Set(runs.flatMap((run) => run.parts.map(({ id }) => id))),
    voices: new Set(runs.flatMap((run) => run.said ? [voiceKey(run.said.voice)] : [])),
    claims,
    carried: [...new Set(runs.flatMap(({ carried }) => carried ?? []))],
    furniture: kinds.has(null) ? null : ([...kinds][0] ?? null),
  }
}
