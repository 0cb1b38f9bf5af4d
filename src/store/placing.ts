/**
 * Where the accounts of a new report belong, found without folding anything anew, where that is certain: the growing fold
 * (src/record/growing-fold.ts says why it holds), by entries instead of their members.
 */
import { byPerson, type Judgment } from '../record/judgment.ts'
import type { Session } from './database.ts'
import type { Held } from './held.ts'
import { isReport, seqOf } from './numbers.ts'

/** A judgment in effect with what it is about. */
export type Tied = { readonly judgment: Judgment; readonly subjects: readonly number[] }

export type Placing = {
  /** Of each new subject, the entry: the number of its first. */
  readonly entryOf: (subject: number) => number
  /** Entries that are now part of others. */
  readonly merged: ReadonlyMap<number, number>
  /** Pairs of entries that are kept apart from now on. */
  readonly parted: readonly (readonly [number, number])[]
}

/**
 * @param fresh accounts and report that were not there before; nothing was judged of them before
 * @param tied what is judged of them now, in order
 * @returns undefined where only a fold can say it
 */
export async function placed(session: Session, held: Held, fresh: ReadonlySet<number>, tied: readonly Tied[]): Promise<Placing | undefined> {
  const pairs = tied.filter(({ judgment: { decision } }) => decision === 'same' || decision === 'different')
  if (!pairs.every(({ judgment, subjects }) => isEasy(judgment, subjects, fresh)) || !allDifferent(pairs)) return undefined
  const entries = await entriesKnown(session, held, pairs.flatMap(({ subjects }) => subjects).filter((subject) => !fresh.has(subject)))
  const sets = entrySets(await partedAmong(session, held, [...new Set(entries.values())]))
  const entryOf = (subject: number): number => sets.root(entries.get(subject) ?? subject)
  for (const { judgment, subjects: [one = 0, other = 0] } of pairs) {
    const [a, b] = [entryOf(one), entryOf(other)]
    if (judgment.decision === 'same' ? a !== b && sets.areParted(a, b) : a === b) return undefined
    if (judgment.decision === 'same') sets.join(a, b)
    else sets.part(a, b)
  }
  const merged = [...new Set(entries.values())].map((entry) => [entry, sets.root(entry)] as const).filter(([from, to]) => from !== to)
  return { entryOf, merged: new Map(merged), parted: sets.partings() }
}

function isEasy(judgment: Judgment, subjects: readonly number[], fresh: ReadonlySet<number>): boolean {
  return !byPerson(judgment) && judgment.of.length === 2 && subjects.length === 2 && subjects.some((subject) => fresh.has(subject))
}

function allDifferent(pairs: readonly Tied[]): boolean {
  return new Set(pairs.map(({ subjects }) => [...subjects].sort((one, other) => one - other).join(' '))).size === pairs.length
}

/** The entries that accounts, or stories that reports, belong to. */
export async function entriesOf(session: Session, subjects: readonly number[]): Promise<Map<number, number>> {
  if (subjects.length === 0) return new Map()
  const different = [...new Set(subjects)]
  const accounts = await session.query<{ number: number; entry: number }>('select number, entry from account where number = any($1::int8[])', [different])
  const reports = different.filter(isReport)
  const stories = reports.length === 0 ? [] : await session.query<{ seq: number; story: number | null }>('select seq, story from report where seq = any($1::int8[])', [reports.map(seqOf)])
  const subjectOf = new Map(reports.map((subject) => [seqOf(subject), subject]))
  return new Map([
    ...accounts.map(({ number, entry }) => [number, entry] as const),
    ...stories.flatMap(({ seq, story }) => (story === null ? [] : [[subjectOf.get(seq)!, story] as const])),
  ])
}

/** As {@link entriesOf}, for who writes: what is known of it is not asked for. */
export async function entriesKnown(session: Session, { mirror: { entries } }: Held, subjects: readonly number[]): Promise<Map<number, number>> {
  const found = new Map<number, number>()
  const missing: number[] = []
  for (const subject of subjects) {
    const entry = entries.get(subject)
    if (entry === undefined) missing.push(subject)
    else found.set(subject, entry)
  }
  for (const [subject, entry] of await entriesOf(session, missing)) {
    entries.set(subject, entry)
    found.set(subject, entry)
  }
  return found
}

async function partedAmong(session: Session, { mirror: { apart } }: Held, entries: readonly number[]): Promise<{ entry: number; other: number }[]> {
  if (entries.length < 2) return []
  const known = new Map(entries.map((entry) => [entry, apart.get(entry)]))
  const missing = entries.filter((entry) => known.get(entry) === undefined)
  const rows = missing.length === 0 ? [] : await session.query<{ entry: number; other: number }>('select entry, other from parted where entry = any($1::int8[])', [missing])
  const read = new Map(missing.map((entry) => [entry, new Set<number>()]))
  for (const { entry, other } of rows) read.get(entry)!.add(other)
  for (const [entry, others] of read) {
    apart.set(entry, others)
    known.set(entry, others)
  }
  return entries.flatMap((entry) => [...known.get(entry)!].filter((other) => known.has(other)).map((other) => ({ entry, other })))
}

/** Entries, those that became one, and those that must not. */
function entrySets(before: readonly { readonly entry: number; readonly other: number }[]) {
  const above = new Map<number, number>()
  const apart = new Map<number, Set<number>>()
  const added: [number, number][] = []
  const root = (entry: number): number => {
    let at = entry
    while (above.has(at)) at = above.get(at)!
    return at
  }
  const others = (entry: number): Set<number> => {
    const set = apart.get(entry) ?? new Set<number>()
    apart.set(entry, set)
    return set
  }
  for (const { entry, other } of before) others(entry).add(other)
  return {
    root,
    areParted: (one: number, other: number) => [...others(one)].some((entry) => root(entry) === other),
    part(one: number, other: number) {
      others(one).add(other)
      others(other).add(one)
      added.push([one, other])
    },
    // The earlier one keeps its name.
    join(one: number, other: number) {
      if (one === other) return
      const [first, second] = one < other ? [one, other] : [other, one]
      above.set(second, first)
      for (const entry of others(second)) {
        others(first).add(entry)
        others(entry).add(first)
      }
    },
    partings: () => added.map(([one, other]) => [root(one), root(other)] as const),
  }
}
