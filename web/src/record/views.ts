/** The views of the record. */
import type { Shown } from '../../../src/serve/wire.ts'

export type ListedView = Extract<Shown, 'disputes' | 'events' | 'figures' | 'positions' | 'forces' | 'questions' | 'voices' | 'actors' | 'copies' | 'reports'>
/** What is listed, or what was found. */
export type RecordViewId = ListedView | 'search'

export type RecordView = {
  readonly id: ListedView
  readonly name: string
  /** Pressed after "g". */
  readonly key: string
  /** What stands above the list. */
  readonly about: string
  /** What is said where there is nothing to list. */
  readonly nothing: string
  /** Whether what is listed may be in dispute. */
  readonly mayBeDisputed?: true
}

export const recordViews: readonly RecordView[] = [
  { id: 'disputes', name: 'Disputes', key: 'd', about: 'Where accounts cannot both be right.', nothing: 'No two accounts in this record contradict each other.' },
  { id: 'events', name: 'Events', key: 'e', about: 'What is said to have happened, each told by however many.', nothing: 'No event is told of in this record.', mayBeDisputed: true },
  { id: 'figures', name: 'Figures', key: 'f', about: 'What is counted or measured, as series by voice over time.', nothing: 'Nothing is counted or measured in this record.', mayBeDisputed: true },
  { id: 'positions', name: 'Positions', key: 'p', about: 'Who demands, refuses, offers or accepts what, and where that shifted.', nothing: 'This record has of nobody what they demand, refuse or offer.', mayBeDisputed: true },
  { id: 'forces', name: 'Forces', key: 'o', about: 'Which force is where, by day; each line is a claim.', nothing: 'This record says of no force where it is.', mayBeDisputed: true },
  { id: 'questions', name: 'Questions', key: 'q', about: 'What reports say is not known, open ones first.', nothing: 'Nothing is said to be not known in this record.' },
  { id: 'voices', name: 'Voices', key: 'v', about: 'Who is quoted, how often, and by whom.', nothing: 'Nobody is heard in this record.' },
  { id: 'actors', name: 'Actors', key: 'a', about: 'Who acts or speaks, under all the names that reports give them.', nothing: 'Nobody acts or speaks in this record.' },
  { id: 'copies', name: 'Copies', key: 'c', about: 'Reports that carry one text, whole or in part: together they are one origin.', nothing: 'No report in this record carries the text of another.' },
  { id: 'reports', name: 'Reports', key: 'r', about: 'What the record is made of.', nothing: 'This record has no reports yet. Add some: onrecord add FILE' },
]

export function isRecordView(id: string): id is RecordViewId {
  return id === 'search' || recordViews.some((view) => view.id === id)
}

/** The kind of an entry by its id, and where entries of that kind are listed: "figure-41bc..." is among the figures. */
const listedAs: Readonly<Record<string, Shown>> = {
  event: 'events', figure: 'figures', deployment: 'forces', position: 'positions', question: 'questions', actor: 'actors',
  attribution: 'attributions', label: 'labels',
}

/** @returns undefined where the id is of no entry */
export function listOf(id: string): Shown | undefined {
  const kind = id.split('-', 1)[0]!
  return Object.hasOwn(listedAs, kind) ? listedAs[kind] : undefined
}

/** One entry of a kind, in words. */
export const kindsInWords: Readonly<Record<string, string>> = {
  event: 'event', figure: 'figure', deployment: 'force', position: 'position', question: 'question', actor: 'actor',
  attribution: 'statement', label: 'label',
}
