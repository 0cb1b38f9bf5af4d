/** What was read from the database lately and does not change there: accounts by number, as their reading has them, and dossiers. */
import { accountsOf } from '../record/accounts/accounts-of.ts'
import type { Account, Dossier } from '../record/account.ts'
import { entryIdOf } from '../record/entry-id.ts'
import type { Reading } from '../reading/reading.ts'
import type { Report } from '../report/report.ts'
import { boundedMap, type BoundedMap } from './bounded-map.ts'
import type { Session } from './database.ts'
import { unpacked } from './packed.ts'
import { addressesOf } from './subjects.ts'

export type Held = {
  /** Numbers of accounts by their addresses, and subjects of reports by their keys; `forget` clears them. */
  readonly numbers: BoundedMap<string, number>
  /** Profiles of stories by the keys of reports; `forget` clears them. */
  readonly profiles: BoundedMap<string, unknown>
  /** Keys of reports by their `seq`. */
  readonly keys: BoundedMap<number, string>
  /** Ids of entries and stories by their numbers: both are of their first, which is never another. */
  readonly ids: BoundedMap<number, string>
  readonly accounts: BoundedMap<number, Account>
  /** By number of the reading. */
  readonly dossiers: BoundedMap<number, Dossier>
}

// An account is about 2 kB, a dossier 150 kB: together some 100 MB at the most.
const ACCOUNTS = 30_000
const DOSSIERS = 400
const PROFILES = 2_000

export function nothingHeld(): Held {
  return { numbers: boundedMap(4 * ACCOUNTS), profiles: boundedMap(PROFILES), keys: boundedMap(ACCOUNTS), ids: boundedMap(8 * ACCOUNTS), accounts: boundedMap(ACCOUNTS), dossiers: boundedMap(DOSSIERS) }
}

/** Lets go of everything: what was written did not stay. */
export function letGo(held: Held): void {
  for (const map of Object.values(held)) map.clear()
}

/** @returns accounts by number, as their readings have them; those that are not there are left out */
export async function accountsByNumber(session: Session, held: Held, numbers: Iterable<number>): Promise<Map<number, Account>> {
  const found = new Map<number, Account>()
  const missing: number[] = []
  for (const number of new Set(numbers)) {
    const account = held.accounts.get(number)
    if (account === undefined) missing.push(number)
    else found.set(number, account)
  }
  if (missing.length === 0) return found
  const rows = await session.query<{ number: number; body: string }>('select number, body from told where number = any($1::int8[])', [missing])
  for (const { number, body } of rows) {
    const account = JSON.parse(body) as Account
    held.accounts.set(number, account)
    found.set(number, account)
  }
  return found
}

/** @param entries by their numbers @returns their ids; entries need no rows of their own yet */
export async function entryIdsOf(session: Session, held: Held, entries: readonly number[]): Promise<Map<number, string>> {
  const different = [...new Set(entries)]
  const missing = different.filter((entry) => held.ids.get(entry) === undefined)
  if (missing.length > 0) for (const [number, address] of await addressesOf(session, missing)) held.ids.set(number, entryIdOf(address))
  return new Map(different.flatMap((entry): [number, string][] => {
    const id = held.ids.get(entry)
    return id === undefined ? [] : [[entry, id]]
  }))
}

/** @returns keys of reports by `seq`; those that are not there are left out */
export async function reportKeysOf(session: Session, held: Held, seqs: readonly number[]): Promise<Map<number, string>> {
  const missing = seqs.filter((seq) => held.keys.get(seq) === undefined)
  const rows = missing.length === 0 ? [] : await session.query<{ seq: number; key: string }>('select seq, key from report where seq = any($1::int8[])', [missing])
  for (const { seq, key } of rows) held.keys.set(seq, key)
  const fresh = new Map(rows.map(({ seq, key }) => [seq, key]))
  return new Map(seqs.flatMap((seq): [number, string][] => {
    const key = fresh.get(seq) ?? held.keys.get(seq)
    return key === undefined ? [] : [[seq, key]]
  }))
}

/** @returns reports as the record knows them, in the order of `seqs` */
export async function dossiersOf(session: Session, held: Held, seqs: readonly number[]): Promise<Dossier[]> {
  const current = await session.query<{ number: number; report: number }>('select number, report from reading where report = any($1::int8[]) and current', [seqs])
  const missing = current.filter(({ number }) => held.dossiers.get(number) === undefined)
  const fresh = new Map<number, Dossier>()
  if (missing.length > 0) {
    const rows = await session.query<{ number: number; report: Uint8Array; reading: Uint8Array }>(
      'select number, report.body as report, reading.body as reading from reading join report on seq = report where number = any($1::int8[])',
      [missing.map(({ number }) => number)],
    )
    for (const { number, report, reading } of rows) fresh.set(number, accountsOf(unpacked(report) as Report, unpacked(reading) as Reading))
    for (const [number, dossier] of fresh) held.dossiers.set(number, dossier)
  }
  const bySeq = new Map(current.map(({ number, report }) => [report, fresh.get(number) ?? held.dossiers.get(number)]))
  return seqs.flatMap((seq) => bySeq.get(seq) ?? [])
}
