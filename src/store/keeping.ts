/** Reports and their readings: what is kept for good of each addition, before anything is made of it. */
import { createHash } from 'node:crypto'
import { accountsOf } from '../record/accounts/accounts-of.ts'
import { canonicalJson } from '../record/canonical-json.ts'
import type { Reading } from '../reading/reading.ts'
import type { Report } from '../report/report.ts'
import { changesBetween } from './changes.ts'
import type { Session } from './database.ts'
import { dayNumber } from './days.ts'
import { FROM_HEX, hex, insertRows } from './insert.ts'
import { packed, unpacked } from './packed.ts'
import { indexable, storable } from './storable.ts'
import type { Addition } from './store.ts'
import { addToTotals, totals } from './totals.ts'

/** An addition that is new in some way, with its place in the record. */
export type Kept = {
  readonly addition: Addition
  readonly seq: number
  readonly outcome: 'new' | 'read again'
  readonly changes: readonly string[]
  /** Key of the reading. */
  readonly key: string
  /** Of the reading. */
  readonly number: number
  /** How many readings of the report came before. */
  readonly before: number
}

/**
 * Writes what a batch brings.
 * @param batch no report twice
 * @returns what became of each addition, in order; undefined for a reading that the record has
 */
export async function keep(session: Session, batch: readonly Addition[], now: string): Promise<(Kept | undefined)[]> {
  const known = await knownReports(session, batch.map(({ dossier }) => dossier.key))
  const { reports, readings } = await totals(session)
  let [seq, number] = [reports, readings]
  const kept: (Kept | undefined)[] = []
  for (const addition of batch) {
    const there = known.get(addition.dossier.key)
    if (there === undefined) kept.push({ addition, seq: ++seq, outcome: 'new', changes: [], key: readingKey(addition.reading), number: ++number, before: 0 })
    else {
      const again = await readAgain(session, addition, there)
      kept.push(again && { ...again, number: ++number })
    }
  }
  const rows = kept.filter((one) => one !== undefined)
  await insertReports(session, rows.filter(({ outcome }) => outcome === 'new'), now)
  await insertReadings(session, rows, now)
  await addToTotals(session, { reports: seq - reports, readings: rows.length })
  return kept
}

type Known = { readonly seq: number; readonly readings: ReadonlySet<string> }

async function readAgain(session: Session, addition: Addition, { seq, readings }: Known): Promise<Omit<Kept, 'number'> | undefined> {
  const key = readingKey(addition.reading)
  if (readings.has(key)) return undefined
  return { addition, seq, outcome: 'read again', changes: await changesOf(session, seq, addition), key, before: readings.size }
}

async function knownReports(session: Session, keys: readonly string[]): Promise<Map<string, Known>> {
  const rows = await session.query<{ key: string; seq: number; reading: string }>(
    'select report.key, seq, reading.key as reading from report join reading on report = seq where report.key = any($1)',
    [keys],
  )
  const known = new Map<string, { seq: number; readings: Set<string> }>()
  for (const { key, seq, reading } of rows) {
    const there = known.get(key) ?? { seq, readings: new Set<string>() }
    there.readings.add(reading)
    known.set(key, there)
  }
  return known
}

// The id is the report's, which may come again under another one.
function readingKey(reading: Reading): string {
  return createHash('sha256').update(canonicalJson({ ...reading, id: '' }), 'utf8').digest('hex')
}

async function changesOf(session: Session, seq: number, { report, reading, dossier }: Addition): Promise<string[]> {
  const [row] = await session.query<{ body: Uint8Array }>('select body from reading where report = $1 and current', [seq])
  if (row === undefined) return []
  const before = unpacked(row.body) as Reading
  const otherReader = before.reader === reading.reader ? [] : [`read by ${reading.reader} instead of ${before.reader}`]
  return [...otherReader, ...changesBetween(accountsOf(report, before).accounts, dossier.accounts)]
}

async function insertReports(session: Session, fresh: readonly Kept[], now: string): Promise<void> {
  await insertRows(session, 'report', [
    { name: 'seq', type: 'int8', of: ({ seq }) => seq },
    { name: 'key', type: 'text', of: ({ addition }) => addition.dossier.key },
    { name: 'id', type: 'text', of: ({ addition }) => storable(addition.report.id) },
    { name: 'added', type: 'text', of: () => now },
    { name: 'outlet', type: 'text', of: ({ addition }) => indexable(addition.dossier.outlet) },
    { name: 'published', type: 'text', of: ({ addition }) => indexable(addition.dossier.published) },
    { name: 'day', type: 'int4', of: ({ addition }) => dayNumber(addition.dossier.published) ?? null },
    { name: 'keys', type: 'text', as: '$::int8[]', of: () => '{}' },
    { name: 'key_day', type: 'int4', of: () => 0 },
    { name: 'body', type: 'text', as: FROM_HEX, of: ({ addition }) => hex(packed(addition.report)) },
  ], fresh)
}

async function insertReadings(session: Session, rows: readonly Kept[], now: string): Promise<void> {
  const again = rows.filter(({ outcome }) => outcome === 'read again').map(({ seq }) => seq)
  if (again.length > 0) await session.query('update reading set current = false where report = any($1) and current', [again])
  await insertRows(session, 'reading', [
    { name: 'number', type: 'int8', of: ({ number }) => number },
    { name: 'report', type: 'int8', of: ({ seq }) => seq },
    { name: 'key', type: 'text', of: ({ key }) => key },
    { name: 'reader', type: 'text', of: ({ addition }) => storable(addition.reading.reader) },
    { name: 'at', type: 'text', of: () => now },
    { name: 'current', type: 'boolean', of: () => true },
    { name: 'changes', type: 'text', of: ({ changes }) => JSON.stringify(changes) },
    { name: 'body', type: 'text', as: FROM_HEX, of: ({ addition }) => hex(packed(addition.reading)) },
  ], rows)
}

/** A report and the reading of it that counts. */
export type KeptReport = { readonly key: string; readonly seq: number; readonly report: Report; readonly reading: Reading }

/** @param key of the report, or the id that it came with: then the latest with it */
export async function keptReport(session: Session, key: string): Promise<KeptReport | undefined> {
  const [row] = await session.query<{ key: string; seq: number; report: Uint8Array; reading: Uint8Array }>(
    `select report.key, seq, report.body as report, reading.body as reading
     from report join reading on report = seq and current
     where seq = coalesce((select seq from report where key = $1), (select seq from report where id = $1 order by seq desc limit 1))`,
    [storable(key)],
  )
  return row && { key: row.key, seq: row.seq, report: unpacked(row.report) as Report, reading: unpacked(row.reading) as Reading }
}
