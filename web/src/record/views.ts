/** The views of the record, in the order in which they are listed. What draws each is in `view-modules.ts`. */
import type { Shown } from '../../../src/serve/wire.ts'

export type ListedViewId =
  | 'overview' | 'disputes' | 'events' | 'figures' | 'positions' | 'forces' | 'questions' | 'voices' | 'actors' | 'sources' | 'review' | 'add'
/** The search has no line in the list of views: its box is above them. */
export type RecordViewId = ListedViewId | 'search'

export type RecordView<Id extends RecordViewId = ListedViewId> = {
  readonly id: Id
  readonly name: string
  /** Pressed after "g". */
  readonly key: string
  /** What stands above it. */
  readonly about: string
  /** What is said where there is nothing in it. */
  readonly nothing: string
  /** Of what the number beside its name is, where it has one. */
  readonly counts?: Shown
  /** Whether a phone, which has room for few, has it in its bar. */
  readonly main?: true
}

export const recordViews: readonly RecordView[] = [
  { id: 'overview', name: 'Overview', key: 'o', main: true, about: 'What is new, what is in dispute, and what nobody knows.', nothing: 'This record has no reports yet.' },
  { id: 'disputes', name: 'Disputes', key: 'd', counts: 'disputes', main: true, about: 'Where accounts cannot both be right.', nothing: 'No two accounts in this record contradict each other.' },
  { id: 'events', name: 'Events', key: 'e', counts: 'events', main: true, about: 'What is said to have happened, each told by however many.', nothing: 'No event is told of in this record.' },
  { id: 'figures', name: 'Figures', key: 'f', counts: 'figures', main: true, about: 'What is counted or measured, as series by voice over time.', nothing: 'Nothing is counted or measured in this record.' },
  { id: 'positions', name: 'Positions', key: 'p', counts: 'positions', about: 'Who demands, refuses, offers or accepts what, and where that shifted.', nothing: 'This record has of nobody what they demand, refuse or offer.' },
  { id: 'forces', name: 'Forces', key: 'w', counts: 'forces', about: 'Which force is where, by day; each line is a claim.', nothing: 'This record says of no force where it is.' },
  { id: 'questions', name: 'Questions', key: 'q', counts: 'questions', main: true, about: 'What reports say is not known, open ones first.', nothing: 'Nothing is said to be not known in this record.' },
  { id: 'voices', name: 'Voices', key: 'v', counts: 'voices', about: 'Who is quoted, how often, and by whom.', nothing: 'Nobody is heard in this record.' },
  { id: 'actors', name: 'Actors', key: 'a', counts: 'actors', about: 'Who acts or speaks, under all the names that reports give them.', nothing: 'Nobody acts or speaks in this record.' },
  { id: 'sources', name: 'Sources', key: 's', counts: 'reports', about: 'The reports that the record is made of, and which of them carry one text.', nothing: 'This record has no reports yet.' },
  { id: 'review', name: 'Review', key: 'r', about: 'What is doubtful, for a person to decide.', nothing: 'Nothing waits for a decision.' },
  { id: 'add', name: 'Add', key: 'n', about: 'More reports for the record.', nothing: 'Nothing is being added.' },
]

const searchView: RecordView<'search'> = {
  id: 'search', name: 'Search', key: '/', about: 'Accounts by their words.', nothing: 'No account has all of these words. Fewer words find more; “or” between two finds either.',
}

/** The view of an id. */
export function viewNamed(id: RecordViewId): RecordView<RecordViewId> {
  return recordViews.find((view) => view.id === id) ?? searchView
}

export function isRecordView(id: string): id is RecordViewId {
  return id === 'search' || recordViews.some((view) => view.id === id)
}

type Listed = { readonly shown: Shown; readonly view: RecordViewId }

/** The kind of an entry by its id, and where entries of that kind are listed: "figure-41bc..." is among the figures. */
const listedAs: Readonly<Record<string, Listed>> = {
  event: { shown: 'events', view: 'events' },
  figure: { shown: 'figures', view: 'figures' },
  deployment: { shown: 'forces', view: 'forces' },
  position: { shown: 'positions', view: 'positions' },
  question: { shown: 'questions', view: 'questions' },
  actor: { shown: 'actors', view: 'actors' },
  attribution: { shown: 'attributions', view: 'voices' },
  label: { shown: 'labels', view: 'voices' },
}

/** @returns as what entries of an id's kind are asked for, and in which view they are; undefined where the id is of no entry */
export function listedBy(id: string): Listed | undefined {
  const kind = id.split('-', 1)[0]!
  return Object.hasOwn(listedAs, kind) ? listedAs[kind] : undefined
}

/** One entry of a kind, in words. */
export const kindsInWords: Readonly<Record<string, string>> = {
  event: 'event', figure: 'figure', deployment: 'force', position: 'position', question: 'question', actor: 'actor',
  attribution: 'statement', label: 'label',
}
