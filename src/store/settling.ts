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
import { mirrorCopying } from './copies-kept.ts'
import type { Session } from './database.ts'
import { dayNumber, NO_DAY } from './days.ts'
import type { Changes, Settlement } from './following.ts'
import { hashedKey } from './hashed-key.ts'
import { entryIdsOf, type Held } from './held.ts'
import { insertRows } from './insert.ts'
import { mostBanded } from './looking-ahead.ts'
import { merge, part, refold } from './membership.ts'
import { mirrorBands, mirrorFresh } from './mirror.ts'
import { accountNumber, reportSubject } from './numbers.ts'
import { placed, type Placing } from './placing.ts'
import { accountsVoicedBy, carriedBy } from './provenance.ts'
import { addToTotals } from './totals.ts'
import { writeRows } from './write-behind.ts'

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
 * @param awaited false where no judgment is known to wait for any of the reports
 */
export async function settle(session: Session, context: Context, reports: readonly Settled[], fresh: readonly Judgment[], also: Changes, awaited = true): Promise<Settlement> {
  const numbers = new Map(reports.flatMap(({ seq, dossier, reading }) => dossier.accounts.map(({ address }, place) => [address, accountNumber(seq, reading, place)] as const)))
  const subjects = new Map(reports.map(({ seq, dossier }) => [dossier.key, reportSubject(seq)]))
  const waiting = awaited ? await awaiting(session, [...subjects.keys()]) : []
  const tied = await tie(session, [...waiting, ...fresh], new Map([...heldNumbers(context.held, fresh), ...numbers, ...subjects]))
  mirrorCopying(context.held, tied, [...subjects.values()])
  const own = new Set([...numbers.values(), ...subjects.values()])
  const placing = also.subjects.size === 0 ? await placed(session, context.held, own, tied) : undefined
  const copying = tied.some(({ judgment: { decision } }) => decision === 'copy')
  const carried: CarriedWords = copying ? await carriedBy(session, context.held, reports.map(({ seq }) => seq)) : new Map()
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
    await merge(session, context.held, placing)
    await part(session, context.held, placing.parted)
    return { fresh: settled, judgments, changes: { ...also, entries: new Set([...also.entries, ...[...placing.merged].flat()]), accounts: new Set([...also.accounts, ...revoiced]) }, refolded: new Set() }
  }
  const refolded = await refold(session, context.held, new Set([...also.subjects, ...own, ...tied.flatMap((one) => one.subjects)]))
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
  await writeRows(session, 'report.story', stories, tellStories)
  await insertBlocks(session, held, [...rows, ...stories])
  await insertRows(session, 'band', [
    { name: 'hash', type: 'int8', of: ({ hash }) => hash },
    { name: 'report', type: 'int8', of: ({ seq }) => seq },
  ], reports.flatMap(({ seq, recording }) => [...new Set(recording.bands)].map((hash) => ({ hash, seq }))), 'on conflict do nothing')
  for (const { seq, dossier, recording } of reports) {
    held.keys.set(seq, dossier.key)
    mirrorBands(held.mirror, seq, new Set(recording.bands), mostBanded)
    if (recording.profile !== undefined) held.profiles.set(dossier.key, recording.profile)
  }
  mirrorFresh(held.mirror, [...rows, ...stories.map(({ seq, entry }) => ({ number: reportSubject(seq), entry }))])
  await insertRows(session, 'profile', [
    { name: 'report', type: 'int8', of: ({ seq }) => seq },
    { name: 'body', type: 'text', of: ({ recording }) => JSON.stringify(recording.profile) },
  ], reports.filter(({ recording }) => recording.profile !== undefined))
  await addToTotals(session, { accounts: rows.length })
  return rows
}

type Story = { readonly seq: number; readonly entry: number; readonly keys: readonly string[]; readonly keyDay: number }

async function tellStories(session: Session, stories: readonly Story[]): Promise<void> {
  await session.query(
    `update report set story = given.story, keys = given.keys::int8[], key_day = given.key_day
     from unnest($1::int8[], $2::int8[], $3::text[], $4::int4[]) as given (seq, story, keys, key_day) where report.seq = given.seq`,
    [stories.map(({ seq }) => seq), stories.map(({ entry }) => entry), stories.map(({ keys }) => `{${keys.join(',')}}`), stories.map(({ keyDay }) => keyDay)],
  )
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

async function insertBlocks(session: Session, { mirror }: Held, placed: readonly Pick<AccountRow, 'entry' | 'keys' | 'keyDay'>[]): Promise<void> {
  const blocks = placed.flatMap(({ entry, keys, keyDay }) => keys.map((key) => ({ entry, key, day: keyDay })))
  for (const { key, day, entry } of blocks) mirror.blocks.add(key, { day, entry })
  await insertRows(session, 'block', [
    { name: 'key', type: 'text', as: '$::int8', of: ({ key }) => key },
    { name: 'day', type: 'int4', of: ({ day }) => day },
    { name: 'entry', type: 'int8', of: ({ entry }) => entry },
  ], blocks, 'on conflict do nothing')
}
