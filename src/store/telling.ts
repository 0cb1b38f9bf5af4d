/** Entries as they are shown, from their accounts in the database. */
import type { Account, AccountKind } from '../record/account.ts'
import type { Entry } from '../record/entry.ts'
import { entryIdOf } from '../record/entry-id.ts'
import type { Judgment } from '../record/judgment.ts'
import { nameOfKey } from '../record/origins.ts'
import { referencesOf } from '../record/references.ts'
import { entryRow, type AnswerGiven, type Around, type Tellers, type Teller } from '../record/telling.ts'
import type { Told } from '../record/told.ts'
import { judgmentsOn } from './book.ts'
import type { Session } from './database.ts'
import { isoDay } from './days.ts'
import { accountsByNumber, type Held } from './held.ts'
import { kindOf } from './numbers.ts'
import { addressesOf, subjectsOf } from './subjects.ts'

export type { Tellers } from '../record/telling.ts'

/** Ids of entries by their numbers; those that have no accounts any more are left out. */
export async function entryIds(session: Session, entries: readonly number[]): Promise<Map<number, string>> {
  const rows = await session.query<{ number: number }>('select number from account where number = any($1::int8[]) and entry = number', [entries])
  const addresses = await addressesOf(session, rows.map(({ number }) => number))
  return new Map([...addresses].map(([number, address]) => [number, entryIdOf(address)]))
}

type Member = Told & { readonly number: number; readonly entry: number; readonly misread: boolean }

/**
 * @param entries their numbers
 * @param most accounts of each that it is told from: its latest
 * @returns rows by number, in the order of `entries`; undefined where all of one was misread
 */
export async function tellEntries(
  session: Session, held: Held, tellers: Tellers, entries: readonly number[], most: number,
): Promise<Map<number, Entry | undefined>> {
  const told = await tellWithMembers(session, held, tellers, entries, most)
  return new Map([...told].map(([number, one]) => [number, one?.entry]))
}

/** An entry as it is told, and what it was told from. */
export type ToldEntry = {
  readonly entry: Entry
  /** The accounts of it that count, at least one. */
  readonly told: readonly Told[]
  /** Names of voices. */
  readonly nameOf: (voice: string) => string
}

/** As `tellEntries`, with the accounts that each is told from. */
export async function tellWithMembers(
  session: Session, held: Held, tellers: Tellers, entries: readonly number[], most: number,
): Promise<Map<number, ToldEntry | undefined>> {
  if (entries.length === 0) return new Map()
  const kept = await session.query<Kept>(
    'select number, id, kind, accounts, reports, outlets, voices, origins, first_day, last_day from entry where number = any($1::int8[])', [entries],
  )
  const members = await membersOf(session, held, entries, most)
  const around = await aroundOf(session, held, kept, members)
  const rows = new Map(kept.map((entry) => [entry.number, entry]))
  const membersIn = new Map<number, Member[]>(entries.map((number) => [number, []]))
  for (const member of members) membersIn.get(member.entry)?.push(member)
  return new Map(entries.flatMap((number): [number, ToldEntry | undefined][] => {
    const row = rows.get(number)
    if (row === undefined) return []
    const own = membersIn.get(number) ?? []
    const entry = rowOf(row, own, tellers, around)
    return [[number, entry && { entry, told: own.filter(({ misread }) => !misread), nameOf: around.nameOf }]]
  }))
}

type Kept = {
  number: number; id: string; kind: number; accounts: number; reports: number; outlets: number; voices: number; origins: number
  first_day: number | null; last_day: number | null
}

// Of few accounts an entry is told; how much there is of all of it was counted when they were added.
function rowOf(entry: Kept, members: readonly Member[], tellers: Tellers, around: Around): Entry | undefined {
  const misread = new Set(members.filter((member) => member.misread).map(({ account }) => account.address))
  const row: Entry | undefined = entryRow<AccountKind>(entry.id, members, misread, tellers[kindOf(entry.kind)] as Teller<AccountKind>, around)
  if (row === undefined) return undefined
  const { accounts, reports, outlets, voices, origins } = entry
  const [first, last] = [isoDay(entry.first_day), isoDay(entry.last_day)]
  return { ...row, counts: { accounts, reports, outlets, voices, origins }, ...(first === undefined ? {} : { first }), ...(last === undefined ? {} : { last }) }
}

async function membersOf(session: Session, held: Held, entries: readonly number[], most: number): Promise<Member[]> {
  const rows = await session.query<MemberRow>(
    `select account.number, account.entry, misread, voice, origin, corrected, report.id, report.published
     from unnest($1::int8[]) as given (entry)
       cross join lateral (select number from account where entry = given.entry order by number desc limit $2) as latest
       join account using (number) join told using (number) join report on seq = number >> 26
     order by account.number`,
    [entries, most],
  )
  return toldFrom(session, held, rows)
}

type MemberRow = {
  number: number; entry: number; misread: boolean; voice: string | null; origin: string | null; corrected: string | null; id: string; published: string | null
}

async function toldFrom(session: Session, held: Held, rows: readonly MemberRow[]): Promise<Member[]> {
  const accounts = await accountsByNumber(session, held, rows.map(({ number }) => number))
  return rows.flatMap(({ number, entry, misread, voice, origin, corrected, id, published }) => {
    const account = corrected === null ? accounts.get(number) : (JSON.parse(corrected) as Account)
    return account ? [{ number, entry, misread, account, voice: voice ?? '', origin: origin ?? '', reportId: id, at: published ?? '' }] : []
  })
}

async function aroundOf(session: Session, held: Held, kept: readonly Kept[], members: readonly Member[]): Promise<Around> {
  const answered = kept.some(({ kind }) => kindOf(kind) === 'position' || kindOf(kind) === 'question')
  const answers = answered ? await answersTo(session, held, members) : new Map<string, AnswerGiven[]>()
  const all = [...members, ...[...answers.values()].flat().map(({ told }) => told)]
  const names = await namesOf(session, [...new Set(all.flatMap(({ account, voice }) => [voice, ...referencesOf(account)]))])
  return {
    nameOf: (key) => names.get(key) ?? nameOfKey(key) ?? key,
    answersGiven: (address) => answers.get(address) ?? [],
  }
}

// Most keys are addresses, thousands of them: none of these needs looking for among the ids.
const ID = /^[a-z]{1,20}-[0-9a-f]{16}$/

/** Names of entries by their ids, and by the addresses of their accounts. */
async function namesOf(session: Session, keys: readonly string[]): Promise<Map<string, string>> {
  const addresses = await subjectsOf(session, keys.filter((key) => key.includes('/')))
  const byNumber = await session.query<{ number: number; title: string }>(
    'select account.number, title from account join entry on entry.number = entry where account.number = any($1::int8[])', [[...addresses.values()]],
  )
  const byId = await session.query<{ id: string; title: string }>('select id, title from entry where id = any($1::text[])', [keys.filter((key) => ID.test(key))])
  const titles = new Map(byNumber.map(({ number, title }) => [number, title]))
  return new Map([
    ...byId.map(({ id, title }) => [id, title] as const),
    ...[...addresses].flatMap(([address, number]) => (titles.has(number) ? [[address, titles.get(number)!] as const] : [])),
  ])
}

async function answersTo(session: Session, held: Held, members: readonly Member[]): Promise<Map<string, AnswerGiven[]>> {
  const judgments = await judgmentsOn(session, members.map(({ number }) => number), ['answers'])
  const addresses = new Set(members.map(({ account }) => account.address))
  const given = judgments.filter(({ of: [, asked = ''] }) => addresses.has(asked))
  const answers = await subjectsOf(session, given.map(({ of: [answer = ''] }) => answer))
  const rows = await session.query<MemberRow & { entry_id: string }>(
    `select account.number, account.entry, misread, voice, origin, corrected, report.id, report.published, entry.id as entry_id
     from account join told using (number) join report on seq = number >> 26 join entry on entry.number = account.entry
     where account.number = any($1::int8[]) and not misread`, [[...answers.values()]],
  )
  const ids = new Map(rows.map(({ number, entry_id: id }) => [number, id]))
  const told = new Map((await toldFrom(session, held, rows)).map((member) => [member.number, member]))
  const found = new Map<string, AnswerGiven[]>()
  for (const { of: [answer = '', asked = ''], reasons } of inTime(given, (judgment) => told.get(answers.get(judgment.of[0] ?? '') ?? -1)?.at ?? '')) {
    const member = told.get(answers.get(answer) ?? -1)
    if (member) found.set(asked, [...(found.get(asked) ?? []), { told: member, entry: ids.get(member.number)!, reasons }])
  }
  return found
}

function inTime(judgments: readonly Judgment[], at: (judgment: Judgment) => string): Judgment[] {
  return [...judgments].sort((one, other) => (at(one) < at(other) ? -1 : at(one) > at(other) ? 1 : one.number - other.number))
}
