/** Reports from anywhere in their order: by the day that they were published, or as they were added. */
import type { Parameter, Session } from './database.ts'
import { dayIn } from './filters.ts'
import { COUNTED } from './searching.ts'
import { reportRows } from './show-reports.ts'
import type { ReportListing, ReportOrder, ReportQuery } from './source-shapes.ts'
import { storable } from './storable.ts'
import type { Tally } from './store.ts'
import { totals } from './totals.ts'

const DAY = 'coalesce(day, -2000000000)'
const ORDERS: Readonly<Record<ReportOrder, string>> = { day: `${DAY} desc, seq desc`, added: 'seq desc' }

/** @throws {Problem} `bad-request` for a day that is none */
export async function listReports(session: Session, query: ReportQuery): Promise<ReportListing> {
  const { from, to, outlet, order = 'day', offset = 0, limit = 50 } = query
  const parameters: Parameter[] = []
  const put = (value: Parameter): string => `$${parameters.push(value)}`
  const conditions = [
    ...(from === undefined ? [] : [`${DAY} >= ${put(dayIn(from))}`]),
    ...(to === undefined ? [] : [`${DAY} <= ${put(dayIn(to))}`, 'day is not null']),
    ...(outlet === undefined ? [] : [`outlet = ${put(storable(outlet))}`]),
  ]
  const where = conditions.length === 0 ? '' : `where ${conditions.join(' and ')}`
  const total = where === '' ? { count: (await totals(session)).reports } : await counted(session, where, parameters)
  const rows = await session.query<{ seq: number }>(`select seq from report ${where} order by ${ORDERS[order]} limit ${put(limit)} offset ${put(offset)}`, parameters)
  const told = await reportRows(session, rows.map(({ seq }) => seq))
  return { rows: [...told.values()], offset, total }
}

async function counted(session: Session, where: string, parameters: readonly Parameter[]): Promise<Tally> {
  const [row] = await session.query<{ count: number }>(`select count(*)::int4 as count from (select from report ${where} limit ${COUNTED + 1}) as found`, parameters)
  const count = row?.count ?? 0
  return count > COUNTED ? { count: COUNTED, atLeast: true } : { count }
}
