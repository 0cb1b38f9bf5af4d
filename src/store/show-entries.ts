/** Entries, disputes and voices as rows: what was told of last comes first. */
import type { AccountKind } from '../record/account.ts'
import type { Dispute, DisputeRow, Entry, EntryOf, VoiceRow } from '../record/entry.ts'
import type { Context } from './context.ts'
import { cursorOf, placeOf, rowsAtMost } from './cursor.ts'
import type { Session } from './database.ts'
import { dayNumber } from './days.ts'
import { kindNumber } from './numbers.ts'
import { storable } from './storable.ts'
import type { Page, ShowOptions } from './store.ts'
import { subjectsOf } from './subjects.ts'
import { tellEntries } from './telling.ts'

// Entries without a day come last; this is earlier than any day.
const NEVER = -2_000_000_000
const ACCOUNTS = 32
const MOST_ACCOUNTS = 1_000

type Ordered = { readonly number: number; readonly day: number }

/** Entries of a kind. */
export async function showEntries<K extends AccountKind>(session: Session, context: Context, kind: K, options: ShowOptions): Promise<Page<EntryOf<K>>> {
  const limit = rowsAtMost(options.limit)
  const rows = await page(session, `kind = ${kindNumber(kind)}`, options, limit)
  const here = rows.slice(0, limit)
  const told = await tellEntries(session, context.held, context.tellers, here.map(({ number }) => number), accountsAtMost(options.accounts, ACCOUNTS))
  return { rows: present(told.values()) as EntryOf<K>[], ...nextOf(rows, limit) }
}

/** Entries in which accounts contradict each other, of any kind, a row for each dispute. `limit` counts entries. */
export async function showDisputes(session: Session, context: Context, options: ShowOptions): Promise<Page<DisputeRow>> {
  const limit = rowsAtMost(options.limit)
  const rows = await page(session, 'disputed', { ...options, disputed: true }, limit)
  const here = rows.slice(0, limit)
  const told = await tellEntries(session, context.held, context.tellers, here.map(({ number }) => number), accountsAtMost(options.accounts, ACCOUNTS))
  return { rows: present(told.values()).flatMap(disputesIn), ...nextOf(rows, limit) }
}

/** What in an entry cannot both be so, a row each. */
export function disputesIn(entry: Entry): DisputeRow[] {
  const of = { kind: 'dispute', entry: entry.id, of: entry.kind, title: entry.title } as const
  if ('disputes' in entry) return entry.disputes.map((dispute) => ({ ...of, ...dispute }))
  if (!('relations' in entry)) return []
  return entry.relations.flatMap(({ kind, from, to, because }) => {
    if (kind !== 'contradicts' && kind !== 'denies') return []
    const between = [to, from].map((address) => sideOf(entry, address))
    return between.every((side) => side !== undefined) ? [{ ...of, between, because }] : []
  })
}

function sideOf({ accounts }: Entry, address: string): Dispute['between'][number] | undefined {
  const account = accounts.find((one) => one.address === address)
  return account && {
    voice: account.voice?.key ?? '', name: account.voice?.name ?? '', says: account.says ?? account.quote.quote, accounts: [address],
  }
}

/** Voices with how much they say. */
export async function showVoices(session: Session, options: ShowOptions): Promise<Page<VoiceRow>> {
  const limit = rowsAtMost(options.limit)
  const [day = null, key = null] = options.after === undefined ? [] : placeOf(options.after, 2)
  const rows = await session.query<{ key: string; name: string; named: boolean; outlet: boolean; attributions: number; claims: number; reports: number; day: number }>(
    `select key, name, named, outlet, attributions, claims, reports, coalesce(last_day, ${NEVER}) as day from voice
     where ($1::int4 is null or (coalesce(last_day, ${NEVER}), key) < ($1, $2::text)) and ($3::int4 is null or last_day >= $3)
     order by coalesce(last_day, ${NEVER}) desc, key desc limit $4`,
    [day, key, dayNumber(options.from) ?? null, limit + 1],
  )
  const here = rows.slice(0, limit)
  const outlets = await session.query<{ voice: string; outlet: string; claims: number }>(
    'select voice, outlet, claims from voice_outlet where voice = any($1::text[]) and claims > 0 order by claims desc, outlet', [here.map((row) => row.key)],
  )
  const last = here.at(-1)
  return {
    rows: here.map(({ key: voice, name, named, outlet, attributions, claims, reports }) => ({
      kind: 'voice', key: voice, name, named, outlet, attributions, claims, reports,
      outlets: outlets.filter((row) => row.voice === voice).map((row) => ({ outlet: row.outlet, claims: row.claims })),
    })),
    ...(rows.length > limit && last ? { next: cursorOf([last.day, last.key]) } : {}),
  }
}

/** Of accounts, by their addresses, the ids of their entries. */
export async function entryIdsAt(session: Session, addresses: readonly string[]): Promise<Map<string, string>> {
  const numbers = await subjectsOf(session, addresses)
  const rows = await session.query<{ number: number; id: string }>(
    'select account.number, entry.id from account join entry on entry.number = account.entry where account.number = any($1::int8[])', [[...numbers.values()]])
  const ids = new Map(rows.map(({ number, id }) => [number, id]))
  return new Map([...numbers].flatMap(([address, number]) => (ids.has(number) ? [[address, ids.get(number)!] as const] : [])))
}

/** One entry by its id. */
export async function showEntry(session: Session, context: Context, id: string, accounts: number | undefined): Promise<Entry | undefined> {
  const [row] = await session.query<{ number: number }>('select number from entry where id = $1', [storable(id)])
  if (row === undefined) return undefined
  const told = await tellEntries(session, context.held, context.tellers, [row.number], accountsAtMost(accounts, MOST_ACCOUNTS))
  return told.get(row.number)
}

function page(session: Session, of: string, options: ShowOptions, limit: number): Promise<Ordered[]> {
  const [day = null, number = null] = options.after === undefined ? [] : placeOf(options.after, 2)
  const ofReport = `number in (select entry from account join report on seq = account.number >> 26 where report.key = $7 or report.id = $7)`
  return session.query<Ordered>(
    `select number, coalesce(last_day, ${NEVER}) as day from entry
     where ${of} and accounts > 0 and ($1::int4 is null or (coalesce(last_day, ${NEVER}), number) < ($1, $2::int8))
       and ($3::boolean is null or disputed = $3) and ($4::int4 is null or last_day >= $4) and ($5::int4 is null or first_day <= $5)
       and ($7::text is null or ${ofReport})
     order by coalesce(last_day, ${NEVER}) desc, number desc limit $6`,
    [day, number, options.disputed ?? null, dayNumber(options.from) ?? null, dayNumber(options.to) ?? null, limit + 1, options.report === undefined ? null : storable(options.report)],
  )
}

function nextOf(rows: readonly Ordered[], limit: number): { next?: string } {
  const last = rows[limit - 1]
  return rows.length > limit && last ? { next: cursorOf([last.day, last.number]) } : {}
}

function accountsAtMost(asked: number | undefined, usual: number): number {
  return Math.max(1, Math.min(asked ?? usual, MOST_ACCOUNTS))
}

function present<T>(values: Iterable<T | undefined>): T[] {
  return [...values].filter((value) => value !== undefined)
}
