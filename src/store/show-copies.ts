/** Families of reports that carry one text, as rows: the latest begun first. */
import type { CopyRow } from '../record/entry.ts'
import type { Report } from '../report/report.ts'
import { cursorOf, placeOf, rowsAtMost } from './cursor.ts'
import type { Session } from './database.ts'
import { copiesAmong, type Carries } from './families.ts'
import { unpacked } from './packed.ts'
import { storable } from './storable.ts'
import type { Page, ShowOptions } from './store.ts'

type Member = { readonly seq: number; readonly key: string; readonly family: number; readonly facts: Report['facts']; readonly id: string }

export async function showCopies(session: Session, options: ShowOptions): Promise<Page<CopyRow>> {
  const limit = rowsAtMost(options.limit)
  const [after = null] = options.after === undefined ? [] : placeOf(options.after, 1)
  const families = await session.query<{ family: number }>(
    `select distinct family from copying
     where ($1::int8 is null or family < $1) and ($2::text is null or family in (select family from copying join report on seq = copying.report where key = $2 or id = $2))
     order by family desc limit $3`,
    [after, options.report === undefined ? null : storable(options.report), limit + 1],
  )
  const here = families.slice(0, limit).map(({ family }) => family)
  const rows = await session.query<{ seq: number; key: string; family: number; id: string; body: Uint8Array }>(
    'select seq, key, family, id, body from copying join report on seq = copying.report where family = any($1::int8[]) order by seq', [here],
  )
  const members = rows.map(({ body, ...row }): Member => ({ ...row, facts: (unpacked(body) as Report).facts }))
  const copies = await copiesAmong(session, members.map(({ seq }) => seq))
  const last = here.at(-1)
  return {
    rows: here.map((family) => familyRow(family, members.filter((member) => member.family === family), copies)),
    ...(families.length > limit && last !== undefined ? { next: cursorOf([last]) } : {}),
  }
}

function familyRow(family: number, members: readonly Member[], copies: readonly Carries[]): CopyRow {
  const ids = new Map(members.map(({ key, id }) => [key, id]))
  const carried = new Map(members.map(({ key }) => [key, mostOf(copies.filter(({ copy }) => copy === key))]))
  // Nobody's copy; where all carry from each other, the first that was added.
  const source = members.find(({ key }) => carried.get(key) === undefined) ?? members[0]!
  const wire = [source, ...members].map(({ facts }) => facts.wire).find((one) => one !== undefined)
  return {
    kind: 'copy', id: `copies-${family}`, source: source.id,
    ...(wire === undefined ? {} : { wire }),
    members: members.map((member) => memberRow(member, carried.get(member.key), ids)),
  }
}

function memberRow({ id, facts }: Member, carries: Carries | undefined, ids: ReadonlyMap<string, string>): CopyRow['members'][number] {
  return {
    report: id,
    ...(facts.outlet === undefined ? {} : { outlet: facts.outlet }),
    ...(facts.published === undefined ? {} : { published: facts.published.value }),
    ...(carries === undefined ? {} : { of: ids.get(carries.source) ?? carries.source }),
    how: carries?.value.how ?? 'source',
    share: carries?.share ?? 1,
    passages: carries?.value.passages ?? [],
    because: [...(carries?.because ?? [])],
  }
}

/** Of several reports that one carries text of, that of which it carries most. */
export function mostOf(copies: readonly Carries[]): Carries | undefined {
  return [...copies].sort((one, other) => other.share - one.share || (one.source < other.source ? -1 : 1))[0]
}
