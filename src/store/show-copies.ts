/** Families of reports that carry one text, as rows: those whose source was added last come first. */
import { familiesOf, type Member } from '../record/copies/families.ts'
import type { CopyRow } from '../record/entry.ts'
import type { Report } from '../report/report.ts'
import { cursorOf, placeOf, rowsAtMost } from './cursor.ts'
import type { Session } from './database.ts'
import { carriedBetween } from './families.ts'
import { unpacked } from './packed.ts'
import { storable } from './storable.ts'
import type { Page, ShowOptions } from './store.ts'

export async function showCopies(session: Session, options: ShowOptions): Promise<Page<CopyRow>> {
  const limit = rowsAtMost(options.limit)
  const [after = null] = options.after === undefined ? [] : placeOf(options.after, 1)
  const families = await session.query<{ family: number }>(
    `select report as family from copying
     where report = family and ($1::int8 is null or family < $1)
       and ($2::text is null or family in (select family from copying join report on seq = copying.report where key = $2 or id = $2))
     order by family desc limit $3`,
    [after, options.report === undefined ? null : storable(options.report), limit + 1],
  )
  const here = families.slice(0, limit).map(({ family }) => family)
  const last = here.at(-1)
  return {
    rows: await familyRows(session, here),
    ...(families.length > limit && last !== undefined ? { next: cursorOf([last]) } : {}),
  }
}

async function familyRows(session: Session, families: readonly number[]): Promise<CopyRow[]> {
  const rows = await session.query<{ seq: number; key: string; family: number; id: string; body: Uint8Array }>(
    'select seq, key, family, id, body from copying join report on seq = copying.report where family = any($1::int8[])', [families],
  )
  const { copies, members } = await carriedBetween(session, rows.map(({ seq }) => seq))
  const told = new Map(rows.map(({ key, body }) => [key, memberOf(key, unpacked(body) as Report)]))
  const familyOf = new Map(rows.map(({ key, family }) => [key, family]))
  return families.flatMap((family) => (
    familiesOf(copies.filter(({ copy }) => familyOf.get(copy) === family), (key) => told.get(key) ?? members.get(key)!)
  ))
}

function memberOf(key: string, { id, facts: { outlet, published, wire } }: Report): Member {
  return { key, id, ...(outlet !== undefined && { outlet }), ...(published !== undefined && { published: published.value }), ...(wire !== undefined && { wire }) }
}
