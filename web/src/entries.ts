/** Whatever was read in a report besides its statements: claims, actors and places, each with its words. */
import type { Actor, Deployment, Event, Figure, Label, Oddity, Place, Position, Question, Reading, Voice } from '../../src/reading/reading.ts'
import type { Quote, Span } from '../../src/report/quote.ts'
import type { Part } from './part.ts'

type Items = {
  event: Event
  figure: Figure
  deployment: Deployment
  position: Position
  question: Question
  label: Label
  oddity: Oddity
  actor: Actor
  place: Place
}

export type EntryKind = keyof Items

/** Words of an entry and what they are in it. */
export type EntryPart = { readonly part: Part; readonly role: string; readonly quote: Quote }

export type EntryOf<Kind extends EntryKind> = {
  readonly kind: Kind
  readonly id: string
  readonly item: Items[Kind]
  /** What it stands on first, then the rest. Never empty: what has no words is no entry. */
  readonly parts: readonly [EntryPart, ...EntryPart[]]
  /** Who says it; null for actors, places and oddities, which are nobody's claims. */
  readonly voice: Voice | null
}

export type Entry = { [Kind in EntryKind]: EntryOf<Kind> }[EntryKind]
/** What somebody says, or the report shows: anything but an actor or a place. */
export type Claim = Exclude<Entry, { kind: 'actor' | 'place' }>

/** Which words of an item are lit, and as what: the first stand for it. */
const partsOf: { readonly [Kind in EntryKind]: (item: Items[Kind]) => EntryPart[] } = {
  event: ({ trigger, actor, recipients, object, time }) => [
    ...as('content', 'event', trigger),
    ...as('source', 'actor', actor?.text),
    ...as('cue', 'recipient', ...recipients.map(({ text }) => text)),
    ...as('cue', 'object', object),
    ...as('hedge', 'time', time?.text),
  ],
  figure: ({ text, asOf }) => [...as('content', 'figure', text), ...as('hedge', 'as of', asOf?.text)],
  deployment: ({ text, exception, asOf }) => [...as('content', 'force', text), ...as('cue', 'exception', exception), ...as('hedge', 'as of', asOf?.text)],
  position: ({ text, holder, to }) => [...as('content', 'position', text), ...as('source', 'holder', holder.text), ...as('cue', 'to', to?.text)],
  question: ({ about, cue }) => [...as('content', 'not known', about), ...as('cue', 'cue', cue)],
  label: ({ text }) => as('content', 'label', text),
  oddity: ({ text, because }) => [...as('content', 'oddity', text), ...as('cue', 'compare', ...because)],
  actor: ({ mentions }) => as('content', 'mention', ...mentions),
  place: ({ mentions }) => as('content', 'mention', ...mentions),
}

/**
 * @param reading of one report
 * @returns all its entries, in the order of the words that they stand on
 */
export function entriesOf(reading: Reading): Entry[] {
  const entries = [
    ...reading.events.map((item) => entry('event', item, item.voice)),
    ...reading.figures.map((item) => entry('figure', item, item.voice)),
    ...reading.deployments.map((item) => entry('deployment', item, item.voice)),
    ...reading.positions.map((item) => entry('position', item, item.voice)),
    ...reading.questions.map((item) => entry('question', item, item.voice)),
    ...reading.labels.map((item) => entry('label', item, item.voice)),
    ...reading.oddities.map((item) => entry('oddity', item, null)),
    ...reading.actors.map((item) => entry('actor', item, null)),
    ...reading.places.map((item) => entry('place', item, null)),
  ].filter(({ parts }) => parts.length > 0)
  return entries.sort((a, b) => startOf(a) - startOf(b))
}

/** Entries of one kind. */
export function ofKind<Kind extends EntryKind>(entries: readonly Entry[], kind: Kind): EntryOf<Kind>[] {
  return entries.filter((entry) => entry.kind === kind) as unknown as EntryOf<Kind>[]
}

export function isClaim(entry: Entry): entry is Claim {
  return entry.kind !== 'actor' && entry.kind !== 'place'
}

export function idsOf(entries: readonly Entry[]): ReadonlySet<string> {
  return new Set(entries.map(({ id }) => id))
}

/** Whether the words that an entry stands on and a stretch of the text have a part in common. */
export function standsOn(entry: Entry, [start, end]: Span): boolean {
  const words = mainOf(entry)
  return words.start < end && start < words.end
}

/** The words that an entry stands on. */
export function mainOf({ parts: [{ quote }] }: Entry): Quote {
  return quote
}

function startOf(entry: Entry): number {
  return mainOf(entry).start
}

function entry<Kind extends EntryKind>(kind: Kind, item: Items[Kind], voice: Voice | null): Entry {
  return { kind, id: item.id, item, parts: partsOf[kind](item), voice } as unknown as Entry
}

function as(part: Part, role: string, ...quotes: readonly (Quote | undefined)[]): EntryPart[] {
  return quotes.filter((quote) => quote !== undefined).map((quote) => ({ part, role, quote }))
}
