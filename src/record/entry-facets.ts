/** What entries are narrowed and counted by in a list: their type, place, time, and who takes part. */
import { daysOf } from './accounts/days.ts'
import type { Entry, EntryOf } from './entry.ts'
import { questionBook } from './questions/question-book.ts'
import { changesIn } from './relations/changes.ts'
import { contestedOn } from './relations/contest.ts'

const MOST = 8

export type EntryFacets = {
  /** Of an event its type, of a figure its measure or else its unit, of a force its latest state, of a position its latest kind, of an actor or label its kind, of an attribution its stance, of a question what it asks for. */
  readonly type?: string | undefined
  /** Of an event as its accounts have it; of a question `open` or `answered`. */
  readonly status?: string | undefined
  readonly place?: EntryOf<'event'>['place'] | undefined
  /** ISO days, both included, that it speaks of; of its reports where it does not say. */
  readonly from?: string | undefined
  readonly to?: string | undefined
  /** ISO day of the latest report in which a voice revises its own figure, or a holder shifts. */
  readonly turned?: string | undefined
  /** ISO day of the latest report of those that contradict one another. */
  readonly contested?: string | undefined
  /** Names of those who take part, at most 8. */
  readonly actors: readonly string[]
  /** Keys of the voices of its accounts, the most heard first, at most 8. */
  readonly heard: readonly string[]
  /** Outlets of its accounts, those that print most of them first, at most 8. */
  readonly printed: readonly string[]
}

/** @param entry with the accounts that it was told from */
export function entryFacets(entry: Entry): EntryFacets {
  const { type, status, place, days, turned, actors = [] } = (own[entry.kind] as (entry: Entry) => Own)(entry)
  const counting = entry.accounts.filter(({ rejected }) => rejected !== true)
  const spoken = days ?? [entry.first, entry.last]
  const known = spoken.filter((day) => day !== undefined).sort()
  return {
    type, status, place,
    from: known[0], to: known.at(-1),
    turned: turned?.slice(0, 'YYYY-MM-DD'.length), contested: contestedOn(entry),
    actors: mostUsed(actors.filter((name) => name !== undefined)),
    heard: mostUsed(counting.flatMap(({ voice }) => voice?.key ?? [])),
    printed: mostUsed(counting.flatMap(({ outlet }) => outlet ?? [])),
  }
}

type Own = {
  readonly type?: string | undefined
  readonly status?: string
  readonly place?: EntryFacets['place']
  readonly days?: readonly (string | undefined)[] | undefined
  readonly turned?: string | undefined
  readonly actors?: readonly (string | undefined)[]
}

const own: { readonly [K in Entry['kind']]: (entry: EntryOf<K>) => Own } = {
  event: ({ type, status, place, when, actor, recipients }) => ({ type, status, place, days: when === undefined ? undefined : daysIn(when), actors: [actor, ...recipients] }),
  figure: (entry) => ({ type: entry.measure ?? entry.unit, place: entry.place, days: daysAmong(entry.points), turned: changesIn(entry).at(-1)?.now.told }),
  deployment: ({ days, place, force, of }) => ({ type: days.at(-1)?.state, place, days: daysAmong(days), actors: [force, of] }),
  position: ({ stands, holder, to, accounts }) => ({ type: stands.at(-1)?.kind, days: daysAmong(stands), actors: [holder, to], turned: shiftedOn(stands, accounts) }),
  question: ({ about, answered }) => ({ type: questionBook().gapOf(about), status: answered ? 'answered' : 'open' }),
  actor: ({ actorKind, name }) => ({ type: actorKind, actors: [name] }),
  attribution: ({ accounts, name }) => ({ type: accounts.at(-1)?.says, actors: [name] }),
  label: (entry) => ({ type: entry.labelKind, actors: [entry.for] }),
}

function shiftedOn(stands: EntryOf<'position'>['stands'], accounts: Entry['accounts']): string | undefined {
  const last = stands.findLast(({ shift }) => shift !== undefined)
  return accounts.find(({ address }) => address === last?.address)?.told ?? last?.day
}

function daysIn(edtf: string): string[] | undefined {
  const days = daysOf(edtf)
  return days && [days.from, days.to]
}

function daysAmong(dated: readonly { readonly day?: string }[]): string[] | undefined {
  const days = dated.flatMap(({ day }) => day ?? [])
  return days.length === 0 ? undefined : days
}

/** Each once, the most used first, of equally used ones the first. */
function mostUsed(values: readonly string[]): string[] {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].sort(([, one], [, other]) => other - one).slice(0, MOST).map(([value]) => value)
}
