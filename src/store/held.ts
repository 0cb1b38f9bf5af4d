/** What was read from the database lately and does not change there: accounts by number, as their reading has them, and dossiers. */
import { accountsOf } from '../record/accounts/accounts-of.ts'
import type { Account, Dossier } from '../record/account.ts'
import { entryIdOf } from '../record/entry-id.ts'
import type { Reading } from '../reading/reading.ts'
import type { Report } from '../report/report.ts'
import { boundedMap, type BoundedMap } from './bounded-map.ts'
import type { Session } from './database.ts'
import { emptyMirror, type Mirror } from './mirror.ts'
import { unpacked } from './packed.ts'
import { addressesOf, subjectsOf } from './subjects.ts'

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
  /** Only for who writes. */
  readonly mirror: Mirror
}

// An account is about 2 kB, a dossier 150 kB: together some 100 MB at the most.
const ACCOUNTS = 30_000
const DOSSIERS = 1_200
const PROFILES = 8_000

export function nothingHeld(): Held {
  return {
    numbers: boundedMap(4 * ACCOUNTS), profiles: boundedMap(PROFILES), keys: boundedMap(ACCOUNTS), ids: boundedMap(8 * ACCOUNTS), accounts: boundedMap(ACCOUNTS), dossiers: boundedMap(DOSSIERS),
    mirror: emptyMirror(),
  }
}

/** Lets go of everything: what was written did not stay, or somebody else has written. */
export function letGo({ mirror, ...maps }: Held): void {
  for (const map of Object.values(maps)) map.clear()
  letGoOfMirror(mirror)
}

/** Lets go of what changes: it changed otherwise than by adding. */
export function letGoOfMirror(mirror: Mirror): void {
  for (const map of Object.values(mirror)) map.clear()
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

/** As `subjectsOf`, for who writes: what is held of it is not asked for. @returns numbers by addresses of accounts and keys of reports */
export async function subjectsKnown(session: Session, { numbers }: Held, addresses: readonly string[]): Promise<Map<string, number>> {
  const found = new Map<string, number>()
  const missing: string[] = []
  for (const address of addresses) {
    const number = numbers.get(address)
    if (number === undefined) missing.push(address)
    else found.set(address, number)
  }
  if (missing.length === 0) return found
  for (const [address, number] of await subjectsOf(session, missing)) {
    numbers.set(address, number)
    found.set(address, number)
  }
  return found
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

/** @returns reports as the record knows them, in the order of `seqs`; for who writes */
export async function dossiersOf(session: Session, held: Held, seqs: readonly number[]): Promise<Dossier[]> {
  const dossier = (seq: number): Dossier | undefined => held.dossiers.get(held.mirror.readings.get(seq) ?? -1)
  const found = new Map(seqs.map((seq) => [seq, dossier(seq)]))
  const missing = seqs.filter((seq) => found.get(seq) === undefined)
  const rows = missing.length === 0 ? [] : await session.query<{ number: number; seq: number; report: Uint8Array; reading: Uint8Array }>(
    'select number, seq, report.body as report, reading.body as reading from reading join report on seq = report where seq = any($1::int8[]) and current', [missing],
  )
  for (const { number, seq, report, reading } of rows) {
    const read = accountsOf(unpacked(report) as Report, unpacked(reading) as Reading)
    held.dossiers.set(number, read)
    held.mirror.readings.set(seq, number)
    found.set(seq, read)
  }
  return seqs.flatMap((seq) => found.get(seq) ?? [])
}
