/** Outlets: how much each prints, whose text it carries, and whom it hears. */
import type { Session } from './database.ts'
import { isoDay } from './days.ts'
import type { OutletRow, OutletTable } from './source-shapes.ts'
import { totals } from './totals.ts'

const MOST_OUTLETS = 500
/** Reports in which copies are looked for: the latest. */
const LOOKED = 10_000
/** Outlets at most whose text one is said to carry, and that carry it. */
const BESIDE = 4

type Between = { readonly outlet: string; readonly other: string; readonly reports: number }

export async function outletTable(session: Session): Promise<OutletTable> {
  const { reports } = await totals(session)
  const rows = await session.query<{ name: string; reports: number; first_day: number | null; last_day: number | null; all_outlets: number }>(
    `select *, count(*) over ()::int4 as all_outlets from outlet order by reports desc, name limit ${MOST_OUTLETS}`)
  const heard = byName(await session.query<{ name: string; statements: number; unnamed: number; voices: number; alone: number }>(
    `select outlet as name, sum(statements)::int4 as statements, sum(unnamed)::int4 as unnamed, count(*)::int4 as voices, count(*) filter (where outlets = 1)::int4 as alone
     from (select outlet, statements, unnamed, count(*) over (partition by voice) as outlets from voice_outlet where statements > 0) as heard group by outlet`))
  const looked = byName(await session.query<{ name: string; looked: number; carrying: number }>(
    `select outlet as name, count(*)::int4 as looked, count(parent)::int4 as carrying
     from report left join copying on copying.report = seq where seq > $1 and outlet is not null group by outlet`, [reports - LOOKED]))
  const between = await session.query<Between>(
    `select report.outlet, source.outlet as other, count(*)::int4 as reports
     from copying join report on report.seq = copying.report join report as source on source.seq = copying.parent
     where copying.report > $1 and report.outlet is not null and source.outlet is not null group by report.outlet, source.outlet order by count(*) desc, source.outlet`, [reports - LOOKED])
  return {
    rows: rows.map(({ name, reports: its, first_day: firstDay, last_day: lastDay }): OutletRow => {
      const [first, last] = [isoDay(firstDay), isoDay(lastDay)]
      const { statements = 0, unnamed = 0, voices = 0, alone = 0 } = heard.get(name) ?? {}
      const { looked: those = 0, carrying = 0 } = looked.get(name) ?? {}
      return {
        name, reports: its, ...(first !== undefined && { first }), ...(last !== undefined && { last }),
        statements, unnamed, voices, alone, looked: those, carrying,
        carries: between.filter(({ outlet }) => outlet === name).slice(0, BESIDE).map(({ other, reports: count }) => ({ outlet: other, reports: count })),
        carriedBy: between.filter(({ other }) => other === name).slice(0, BESIDE).map(({ outlet, reports: count }) => ({ outlet, reports: count })),
      }
    }),
    total: rows[0]?.all_outlets ?? 0,
    ...(reports > LOOKED && { sample: LOOKED }),
  }
}

function byName<T extends { readonly name: string }>(rows: readonly T[]): Map<string, T> {
  return new Map(rows.map((row) => [row.name, row]))
}
