/** Voices and origins of accounts: which words were first printed where, and which actor of the record speaks. */
import { carriedWords, type CarriedWords } from '../record/carried-words.ts'
import { toldOf, voiceShown } from '../record/origins.ts'
import type { Account } from '../record/account.ts'
import type { Judgment } from '../record/judgment.ts'
import type { Told } from '../record/told.ts'
import { copiesFrom, COPYING, copyingKnown, MOST_HANDS } from './copies-kept.ts'
import type { Session } from './database.ts'
import { accountsByNumber, entryIdsOf, subjectsKnown, type Held } from './held.ts'
import { REPORT_BITS, reportSubject, seqOf } from './numbers.ts'
import { indexable, voiceText } from './storable.ts'

/** What these reports carry of others, and those of others still: all that their words can be followed through. */
export async function carriedBy(session: Session, held: Held, seqs: readonly number[]): Promise<CarriedWords> {
  const judgments = new Map<number, Judgment>()
  const seen = new Set<number>()
  let edge = seqs.map(reportSubject)
  for (let hand = 0; hand <= MOST_HANDS && edge.length > 0; hand++) {
    for (const subject of edge) seen.add(subject)
    const found = await copyingKnown(session, held, edge, COPYING)
    for (const judgment of found) judgments.set(judgment.number, judgment)
    // Words are followed to where they come from: who else carries them does not matter.
    const subjects = await subjectsKnown(session, held, found.flatMap(({ of }) => of))
    const sources = found.filter(({ of: [copy = ''] }) => seen.has(subjects.get(copy) ?? -1)).flatMap(({ of: [, source = ''] }) => subjects.get(source) ?? [])
    edge = [...new Set(sources)].filter((subject) => !seen.has(subject))
  }
  if (judgments.size === 0) return new Map()
  for (const judgment of await copyingKnown(session, held, [...seen], ['boilerplate'])) judgments.set(judgment.number, judgment)
  return carriedWords(copiesFrom([...judgments.values()].sort((one, other) => one.number - other.number)))
}

/** Accounts with their voices and origins, as the record knows them now. */
export async function provenanceOf(session: Session, held: Held, numbers: readonly number[]): Promise<Map<number, Told>> {
  const accounts = await accountsByNumber(session, held, numbers)
  const seqs = [...new Set(numbers.map(seqOf))]
  const speakers = await session.query<{ number: number; entry: number | null; corrected: string | null }>(
    `select account.number, who.entry, told.corrected from account
       join told on told.number = account.number
       left join account as who on who.number = case when account.kind = 0 then account.number else account.speaker end
     where account.number = any($1::int8[])`, [numbers])
  // From addresses: entries that came with the same reports have no rows yet.
  const ids = await entryIdsOf(session, held, speakers.flatMap(({ entry }) => entry ?? []))
  const reports = await reportsIn(session, seqs)
  const carried = await carriedBy(session, held, seqs)
  return new Map(speakers.flatMap(({ number, entry, corrected }): [number, Told][] => {
    const account = corrected === null ? accounts.get(number) : JSON.parse(corrected) as Account
    if (account === undefined) return []
    const id = entry === null ? undefined : ids.get(entry)
    const told = toldOf(account, { entryOf: (address) => id ?? address, carried, reportOf: (key) => reports.get(key) ?? { id: key } })
    return [[number, told]]
  }))
}

/** What is known of reports by their keys. */
export async function reportsIn(session: Session, seqs: readonly number[]): Promise<Map<string, { readonly id: string; readonly published?: string }>> {
  const rows = await session.query<{ key: string; id: string; published: string | null }>('select key, id, published from report where seq = any($1::int8[])', [seqs])
  return new Map(rows.map(({ key, id, published }) => [key, { id, ...(published === null ? {} : { published }) }]))
}

/**
 * Finds voices and origins of accounts anew.
 * @returns the entries of those for which they changed, and the voices that lost or won something
 */
export async function voiceAnew(session: Session, held: Held, numbers: readonly number[]): Promise<{ entries: number[]; voices: string[] }> {
  if (numbers.length === 0) return { entries: [], voices: [] }
  const told = [...await provenanceOf(session, held, numbers)]
  const rows = await session.query<{ entry: number; was: string | null; voice: string }>(
    `update account set voice = given.voice, origin = given.origin, voice_name = given.name, voice_named = given.named
     from unnest($1::int8[], $2::text[], $3::text[], $4::text[], $5::boolean[]) as given (number, voice, origin, name, named) join account as before using (number)
     where account.number = given.number and (account.voice, account.origin) is distinct from (given.voice, given.origin)
     returning account.entry, before.voice as was, given.voice`,
    [told.map(([number]) => number), told.map(([, { voice }]) => voiceText(voice)), told.map(([, { origin }]) => voiceText(origin)),
      told.map(([, one]) => indexable(voiceShown(one)?.name)), told.map(([, one]) => voiceShown(one)?.named ?? null)],
  )
  return { entries: rows.map(({ entry }) => entry), voices: [...new Set(rows.flatMap(({ was, voice }) => (was === null ? [voice] : [was, voice])))] }
}

/** Accounts whose voice is an actor of these entries, and the actors' own. */
export async function accountsVoicedBy(session: Session, entries: readonly number[]): Promise<number[]> {
  const rows = await session.query<{ number: number }>(
    `select number from account where entry = any($1::int8[]) and kind = 0
     union select said.number from account as who join account as said on said.speaker = who.number where who.entry = any($1::int8[]) and who.kind = 0`,
    [entries])
  return rows.map(({ number }) => number)
}

/** All accounts of reports. */
export async function accountsOfReports(session: Session, seqs: readonly number[]): Promise<number[]> {
  const rows = await session.query<{ number: number }>(`select number from account where number >> ${REPORT_BITS} = any($1::int8[])`, [seqs])
  return rows.map(({ number }) => number)
}
