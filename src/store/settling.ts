/** Accounts of reports into the database, and their places in it by the judgments on them. */
import { entryIdOf } from '../record/entry-id.ts'
import type { Dossier } from '../record/account.ts'
import type { CarriedWords } from '../record/carried-words.ts'
import type { Judgment } from '../record/judgment.ts'
import { toldOf } from '../record/origins.ts'
import type { Recording } from '../record/recording.ts'
import { accountRows, insertAccounts, type AccountRow } from './account-rows.ts'
import { awaiting, tie } from './book.ts'
import type { Context } from './context.ts'
import type { Session } from './database.ts'
import { dayNumber } from './days.ts'
import type { Changes, Settlement } from './following.ts'
import { hashedKey } from './hashed-key.ts'
import { entryIdsOf, type Held } from './held.ts'
import { insertRows } from './insert.ts'
import { merge, part, refold } from './membership.ts'
import { NO_DAY } from './neighbours-in.ts'
import { accountNumber, reportSubject } from './numbers.ts'
import { placed, type Placing } from './placing.ts'
import { accountsVoicedBy, carriedBy } from './provenance.ts'
import { addToTotals } from './totals.ts'

/** A report that the database has, without accounts. */
export type Settled = {
  readonly seq: number
  readonly dossier: Dossier
  /** How many readings of it came before. */
  readonly reading: number
  readonly recording: Recording
}

/**
 * Writes accounts with whatever they are found by, and puts them where they belong. What else follows, `follow` sees to.
 * @param fresh judgments just appended, which the recordings made
 * @param also what forgotten readings of the reports left
 */
export async function settle(session: Session, context: Context, reports: readonly Settled[], fresh: readonly Judgment[], also: Changes): Promise<Settlement> {
  const numbers = new Map(reports.flatMap(({ seq, dossier, reading }) => dossier.accounts.map(({ address }, place) => [address, accountNumber(seq, reading, place)] as const)))
  const subjects = new Map(reports.map(({ seq, dossier }) => [dossier.key, reportSubject(seq)]))
  const waiting = await awaiting(session, [...subjects.keys()])
  const tied = await tie(session, [...waiting, ...fresh], new Map([...heldNumbers(context.held, fresh), ...numbers, ...subjects]))
  const own = new Set([...numbers.values(), ...subjects.values()])
  const placing = also.subjects.size === 0 ? await placed(session, own, tied) : undefined
  const copying = tied.some(({ judgment: { decision } }) => decision === 'copy')
  const carried: CarriedWords = copying ? await carriedBy(session, reports.map(({ seq }) => seq)) : new Map()
  const revoiced = placing && placing.merged.size > 0 ? await accountsVoicedBy(session, [...placing.merged.keys()]) : []
  const rows = await insertReports(session, context, reports, numbers, placing, carried)
  for (const { number, account } of rows) {
    context.held.accounts.set(number, account)
    context.held.numbers.set(account.address, number)
  }
  for (const [key, subject] of subjects) context.held.numbers.set(key, subject)
  const judgments = tied.map(({ judgment }) => judgment)
  const settled = rows.map(({ number, entry }) => ({ number, entry }))
  if (placing) {
    await merge(session, placing)
    await part(session, placing.parted)
    return { fresh: settled, judgments, changes: { ...also, entries: new Set([...also.entries, ...[...placing.merged].flat()]), accounts: new Set([...also.accounts, ...revoiced]) }, refolded: new Set() }
  }
  const refolded = await refold(session, new Set([...also.subjects, ...own, ...tied.flatMap((one) => one.subjects)]))
  return { fresh: settled, judgments, changes: also, refolded }
}

/** Of what judgments are about, as far as it is held. */
function heldNumbers(held: Held, judgments: readonly Judgment[]): [string, number][] {
  return [...new Set(judgments.flatMap(({ of }) => of))].flatMap((address): [string, number][] => {
    const number = held.numbers.get(address)
    return number === undefined ? [] : [[address, number]]
  })
}

async function insertReports(
  session: Session, { held }: Context, reports: readonly Settled[], numbers: ReadonlyMap<string, number>, placing: Placing | undefined, carried: CarriedWords,
): Promise<AccountRow[]> {
  const entryOf = (number: number): number => placing?.entryOf(number) ?? number
  for (const [address, number] of numbers) held.ids.set(number, entryIdOf(address))
  const ids = await entryIdsOf(session, held, [...numbers.values()].map(entryOf))
  const rows = reports.flatMap(({ dossier, recording }) => {
    const blocks = keysByAddress(recording)
    return accountRows(dossier, numbers, (account) => ({
      entry: entryOf(numbers.get(account.address)!),
      ...(blocks.get(account.address) ?? NO_KEYS),
      told: toldOf(account, { entryOf: (address) => ids.get(entryOf(numbers.get(address) ?? -1)) ?? address, carried, reportOf: (id) => ({ id }) }),
    }))
  })
  const stories = reports.map(({ seq, dossier, recording }) => ({ seq, entry: entryOf(reportSubject(seq)), ...(keysByAddress(recording).get(dossier.key) ?? NO_KEYS) }))
  await insertAccounts(session, rows)
  await session.query(
    `update report set story = given.story, keys = given.keys::int8[], key_day = given.key_day
     from unnest($1::int8[], $2::int8[], $3::text[], $4::int4[]) as given (seq, story, keys, key_day) where report.seq = given.seq`,
    [stories.map(({ seq }) => seq), stories.map(({ entry }) => entry), stories.map(({ keys }) => `{${keys.join(',')}}`), stories.map(({ keyDay }) => keyDay)],
  )
  await insertBlocks(session, [...rows, ...stories])
  await insertRows(session, 'band', [
    { name: 'hash', type: 'int8', of: ({ hash }) => hash },
    { name: 'report', type: 'int8', of: ({ seq }) => seq },
  ], reports.flatMap(({ seq, recording }) => [...new Set(recording.bands)].map((hash) => ({ hash, seq }))), 'on conflict do nothing')
  await insertRows(session, 'profile', [
    { name: 'report', type: 'int8', of: ({ seq }) => seq },
    { name: 'body', type: 'text', of: ({ recording }) => JSON.stringify(recording.profile) },
  ], reports.filter(({ recording }) => recording.profile !== undefined))
  await addToTotals(session, { accounts: rows.length })
  return rows
}

const NO_KEYS = { keys: [] as string[], keyDay: NO_DAY }

function keysByAddress({ blocks }: Recording): Map<string, { keys: string[]; keyDay: number }> {
  const found = new Map<string, { keys: string[]; keyDay: number }>()
  for (const { space, key, address, day } of blocks) {
    const there = found.get(address) ?? { keys: [], keyDay: dayNumber(day) ?? NO_DAY }
    there.keys.push(hashedKey(space, key))
    found.set(address, there)
  }
  return found
}

async function insertBlocks(session: Session, placed: readonly Pick<AccountRow, 'entry' | 'keys' | 'keyDay'>[]): Promise<void> {
  await insertRows(session, 'block', [
    { name: 'key', type: 'text', as: '$::int8', of: ({ key }) => key },
    { name: 'day', type: 'int4', of: ({ day }) => day },
    { name: 'entry', type: 'int8', of: ({ entry }) => entry },
  ], placed.flatMap(({ entry, keys, keyDay }) => keys.map((key) => ({ entry, key, day: keyDay }))), 'on conflict do nothing')
}
