/** Reports, readings and judgments as rows: what was put in, the latest first. */
import type { Static } from 'typebox'
import type { JudgmentRow, ReadingRow, ReportRow } from '../record/entry.ts'
import type { Judgment } from '../record/judgment.ts'
import type { Report } from '../report/report.ts'
import { entryIdOf } from '../record/entry-id.ts'
import { undoneAmong } from './book.ts'
import { copiesOn } from './copies-kept.ts'
import { cursorOf, placeOf, rowsAtMost } from './cursor.ts'
import type { Parameter, Session } from './database.ts'
import { dayNumber } from './days.ts'
import { numbersOf } from './numbers.ts'
import { unpacked } from './packed.ts'
import { storable } from './storable.ts'
import type { Page, ShowOptions } from './store.ts'

/** Reports, the latest added first. */
export async function showReports(session: Session, options: ShowOptions): Promise<Page<ReportRow>> {
  const limit = rowsAtMost(options.limit)
  const rows = await session.query<{ seq: number }>(
    `select seq from report
     where seq < $1 and ($2::text is null or report.key = $2 or id = $2)
       and ($3::int4 is null or day >= $3) and ($4::int4 is null or day <= $4)
     order by seq desc limit $5`,
    [before(options.after), reportIn(options), dayNumber(options.from) ?? null, dayNumber(options.to) ?? null, limit + 1],
  )
  const told = await reportRows(session, rows.slice(0, limit).map(({ seq }) => seq))
  return pageOf(rows, limit, ({ seq }) => seq, ({ seq }) => told.get(seq)!)
}

/** @param seqs of reports @returns their rows, in the order of `seqs` */
export async function reportRows(session: Session, seqs: readonly number[]): Promise<Map<number, ReportRow>> {
  const rows = await session.query<{ seq: number; key: string; id: string; added: string; body: Uint8Array; reader: string; readings: number; first_key: string }>(
    `select report.seq, report.key, id, added, report.body, reader, (select first.key from report as first where first.seq = report.story >> 26) as first_key,
       (select count(*)::int4 from reading as other where other.report = report.seq) as readings
     from unnest($1::int8[]) with ordinality as given (seq, which) join report using (seq) join reading on reading.report = report.seq and current
     order by which`, [seqs])
  const claims = await claimsOf(session, seqs)
  const copies = await carriedMost(session, seqs)
  return new Map(rows.map(({ seq, key, id, added, body, reader, readings, first_key }) => {
    const { facts } = unpacked(body) as Report
    return [seq, {
      kind: 'report', key, report: id,
      ...(facts.title === undefined ? {} : { title: facts.title }),
      ...(facts.outlet === undefined ? {} : { outlet: facts.outlet }),
      ...(facts.published === undefined ? {} : { published: facts.published.value }),
      ...(facts.url === undefined ? {} : { url: facts.url }),
      added, reader, readings, story: entryIdOf(first_key), claims: claims.get(seq) ?? 0,
      ...copies.get(seq),
    }]
  }))
}

type CopyOf = { readonly copyOf: string; readonly share: number }

/** Of each report that carries text, the id of that of which it carries most, and how much of it. */
async function carriedMost(session: Session, seqs: readonly number[]): Promise<Map<number, CopyOf>> {
  const rows = await session.query<{ report: number; key: string; parent: string; id: string }>(
    `select copying.report, report.key, source.key as parent, source.id
     from copying join report on report.seq = copying.report join report as source on source.seq = copying.parent
     where copying.report = any($1::int8[])`, [seqs])
  const copies = await copiesOn(session, rows.map(({ report }) => report))
  return new Map(rows.flatMap(({ report, key, parent, id }) => {
    const carried = copies.find(({ copy, source }) => copy === key && source === parent)
    return carried ? [[report, { copyOf: id, share: carried.share }] as const] : []
  }))
}

// Its actors and attributions are no claims; both come first in `accountKinds`.
async function claimsOf(session: Session, seqs: readonly number[]): Promise<Map<number, number>> {
  const rows = await session.query<{ seq: number; claims: number }>(
    `select seq, (select count(*)::int4 from account where number >= low and number < high and kind > 1) as claims
     from unnest($1::int8[], $2::int8[], $3::int8[]) as given (seq, low, high)`,
    [seqs, seqs.map((seq) => numbersOf(seq)[0]), seqs.map((seq) => numbersOf(seq)[1])],
  )
  return new Map(rows.map(({ seq, claims }) => [seq, claims]))
}

/** Readings, the latest first, each with what it changed. */
export async function showReadings(session: Session, options: ShowOptions): Promise<Page<ReadingRow>> {
  const limit = rowsAtMost(options.limit)
  const rows = await session.query<{ number: number; key: string; report: string; reader: string; at: string; current: boolean; changes: string }>(
    `select number, reading.key, report.id as report, reader, at, current, changes
     from reading join report on seq = reading.report
     where number < $1 and ($2::text is null or report.key = $2 or report.id = $2)
     order by number desc limit $3`,
    [before(options.after), reportIn(options), limit + 1],
  )
  return pageOf(rows, limit, ({ number }) => number, ({ key, report, reader, at, current, changes }) => (
    { kind: 'reading', key, report, reader, at, current, changes: JSON.parse(changes) as string[] }
  ))
}

/** The book of judgments, the latest first; each with the number of the one that takes it back, where one does. */
export async function showJudgments(session: Session, options: ShowOptions): Promise<Page<Static<typeof JudgmentRow>>> {
  const limit = rowsAtMost(options.limit)
  const parameters: Parameter[] = [before(options.after), limit + 1]
  const asked = Object.entries(judgmentsBy).flatMap(([name, condition]) => {
    const value = options[name as keyof typeof judgmentsBy]
    return value === undefined ? [] : [condition(`$${parameters.push(storable(value))}::text`)]
  })
  const rows = await session.query<{ number: number; body: string }>(
    `select number, body from judgment where ${['number < $1', ...asked].join(' and ')} order by number desc limit $2`, parameters,
  )
  const undone = await undoneAmong(session, rows.map(({ number }) => number))
  return pageOf(rows, limit, ({ number }) => number, ({ number, body }) => {
    const by = undone.get(number)
    return { kind: 'judgment', ...(JSON.parse(body) as Judgment), ...(by === undefined ? {} : { undone: by }) }
  })
}

/** What judgments are chosen by. Bodies are JSON without spaces, in which a rule stands as it is written here. */
const judgmentsBy: Readonly<Record<'person' | 'rule' | 'decision' | 'entry', (value: string) => string>> = {
  person: (value) => `person = ${value}`,
  rule: (value) => `strpos(body, '"rule":' || to_json(${value})::text) > 0`,
  decision: (value) => `decision = ${value}`,
  entry: (value) => `number in (select bond.judgment from entry join account on account.entry = entry.number join bond on bond.subject = account.number where entry.id = ${value})`,
}

function before(after: string | undefined): number {
  const [number = null] = after === undefined ? [] : placeOf(after, 1)
  return typeof number === 'number' ? number : Number.MAX_SAFE_INTEGER
}

function reportIn({ report }: ShowOptions): string | null {
  return report === undefined ? null : storable(report)
}

// One row more than is shown was asked for: it tells whether there is a next page.
function pageOf<From, Row>(rows: readonly From[], limit: number, numberOf: (row: From) => number, shown: (row: From) => Row): Page<Row> {
  const here = rows.slice(0, limit)
  const last = here.at(-1)
  return { rows: here.map(shown), ...(rows.length > limit && last !== undefined ? { next: cursorOf([numberOf(last)]) } : {}) }
}
