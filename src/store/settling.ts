/** Accounts of one report into the database, with all that follows from the judgments on them. */
import { entryIdOf } from '../record/entry-id.ts'
import type { Dossier } from '../record/account.ts'
import type { Judgment } from '../record/judgment.ts'
import { toldOf } from '../record/origins.ts'
import type { Recording } from '../record/recording.ts'
import { accountRows, insertAccounts, type AccountRow } from './account-rows.ts'
import { awaiting, tie } from './book.ts'
import type { Context } from './context.ts'
import type { Session } from './database.ts'
import { dayNumber } from './days.ts'
import { hashedKey } from './hashed-key.ts'
import { insertRows } from './insert.ts'
import { merge, part, refold } from './membership.ts'
import { NO_DAY } from './neighbours-in.ts'
import { accountNumber, isReport, reportSubject } from './numbers.ts'
import { placed, type Placing, type Tied } from './placing.ts'
import { accountsVoicedBy, carriedBy } from './provenance.ts'
import { follow, type Changes } from './following.ts'
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
 * @param fresh judgments just appended, which the recording made
 * @param also what a forgotten reading of the report left: folded anew as well
 */
export async function settle(session: Session, context: Context, report: Settled, fresh: readonly Judgment[], also: Changes): Promise<void> {
  const { seq, dossier, reading } = report
  const numbers = new Map(dossier.accounts.map(({ address }, place) => [address, accountNumber(seq, reading, place)]))
  const subject = reportSubject(seq)
  const waiting = await awaiting(session, dossier.key)
  const tied = await tie(session, [...waiting, ...fresh], new Map([...numbers, [dossier.key, subject]]))
  const own = new Set([...numbers.values(), subject])
  const placing = also.subjects.size === 0 ? await placed(session, own, tied) : undefined
  const revoiced = placing ? await accountsVoicedBy(session, [...placing.merged.keys()]) : []
  const rows = await insertReport(session, report, numbers, placing, tied)
  const changes: Changes = placing
    ? { subjects: new Set(), entries: new Set([...also.entries, ...[...placing.merged].flat()]), accounts: new Set([...also.accounts, ...revoiced]), voices: also.voices }
    : { ...also, subjects: new Set([...also.subjects, ...own, ...tied.flatMap(({ subjects }) => subjects)]) }
  if (placing) {
    await merge(session, placing)
    await part(session, placing.parted)
  }
  await follow(session, context, changes, tied.map(({ judgment }) => judgment), rows.map(({ number, entry }) => ({ number, entry })), refold)
  for (const { number, account } of rows) context.held.accounts.set(number, account)
}

async function insertReport(
  session: Session, { seq, dossier, recording }: Settled, numbers: ReadonlyMap<string, number>, placing: Placing | undefined, tied: readonly Tied[],
): Promise<AccountRow[]> {
  const entryOf = (number: number): number => placing?.entryOf(number) ?? number
  const addresses = new Map([...numbers].map(([address, number]) => [number, address]))
  const ids = await idsOf(session, [...numbers.values()].map(entryOf), addresses)
  const copied = tied.some(({ judgment: { decision } }) => decision === 'copy')
  const carried = copied ? await carriedBy(session, [seq]) : new Map()
  const blocks = keysByAddress(recording)
  const rows = accountRows(dossier, numbers, (account) => ({
    entry: entryOf(numbers.get(account.address)!),
    keys: blocks.get(account.address)?.keys ?? [],
    keyDay: blocks.get(account.address)?.day ?? NO_DAY,
    told: toldOf(account, {
      entryOf: (address) => ids.get(entryOf(numbers.get(address) ?? -1)) ?? address,
      carried,
      reportOf: (id) => ({ id }),
    }),
  }))
  await insertAccounts(session, rows)
  const story = { entry: entryOf(reportSubject(seq)), keys: blocks.get(dossier.key)?.keys ?? [], keyDay: blocks.get(dossier.key)?.day ?? NO_DAY }
  await session.query('update report set story = $2, keys = $3::int8[], key_day = $4 where seq = $1', [seq, story.entry, `{${story.keys.join(',')}}`, story.keyDay])
  await insertBlocks(session, [...rows, story])
  await insertRows(session, 'band', [
    { name: 'hash', type: 'int8', of: (hash) => hash },
    { name: 'report', type: 'int8', of: () => seq },
  ], [...new Set(recording.bands)], 'on conflict do nothing')
  if (recording.profile !== undefined) await session.query('insert into profile (report, body) values ($1, $2)', [seq, JSON.stringify(recording.profile)])
  await addToTotals(session, { accounts: rows.length })
  return rows
}

async function idsOf(session: Session, entries: readonly number[], own: ReadonlyMap<number, string>): Promise<Map<number, string>> {
  const others = [...new Set(entries)].filter((entry) => !own.has(entry) && !isReport(entry))
  const rows = others.length === 0 ? [] : await session.query<{ number: number; id: string }>('select number, id from entry where number = any($1::int8[])', [others])
  return new Map([...[...own].map(([number, address]) => [number, entryIdOf(address)] as const), ...rows.map(({ number, id }) => [number, id] as const)])
}

function keysByAddress({ blocks }: Recording): Map<string, { keys: string[]; day: number }> {
  const found = new Map<string, { keys: string[]; day: number }>()
  for (const { space, key, address, day } of blocks) {
    const there = found.get(address) ?? { keys: [], day: dayNumber(day) ?? NO_DAY }
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
