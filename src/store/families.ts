/** Families of copies: which report each carries most of, and the source that this leads to. Kept, so that lists can be paged by family. */
import { parentsOf, type Member } from '../record/copies/families.ts'
import type { Copy } from '../record/copies/in-effect.ts'
import { copiesOn } from './copies-kept.ts'
import type { Session } from './database.ts'
import { insertRows } from './insert.ts'

/**
 * Puts reports into the families that they are of now. What a report carries most of follows from what the members of its family carry
 * and nothing else, so only the families that are touched are gone through.
 * @param seqs of reports that may carry something else of others than before
 */
export async function familiesAnew(session: Session, seqs: readonly number[]): Promise<void> {
  if (seqs.length === 0) return
  const first = await carriedBetween(session, seqs)
  const touched = await touchedBy(session, seqs, first)
  const { copies, members } = touched.length === seqs.length ? first : await carriedBetween(session, touched)
  const parents = parentsOf(copies, (key) => members.get(key)!)
  const seqOf = (key: string): number => members.get(key)!.seq
  await replace(session, touched, new Map([...parents].map(([copy, { source }]) => [seqOf(copy), seqOf(source)])))
}

type Known = Member & { readonly seq: number }
/** Copies, and what is known of both of their reports. */
type Carried = { readonly copies: readonly Copy[]; readonly members: ReadonlyMap<string, Known> }

/** What these reports carry, of one another or of any others. */
export async function carriedBetween(session: Session, seqs: readonly number[]): Promise<Carried> {
  const copies = await copiesOn(session, seqs)
  const rows = await session.query<{ seq: number; key: string; id: string; published: string | null }>(
    'select seq, key, id, published from report where seq = any($1::int8[]) or key = any($2::text[])', [seqs, copies.flatMap(({ copy, source }) => [copy, source])])
  const members = new Map(rows.map(({ published, ...row }): [string, Known] => [row.key, { ...row, ...(published !== null && { published }) }]))
  const own = new Set(seqs)
  return { copies: copies.filter(({ copy }) => own.has(members.get(copy)!.seq)), members }
}

/**
 * A report from which nobody carries anything may be put below another, whatever else there is: no circle of reports that carry from each
 * other can close through it. Anything else changes whole families.
 */
async function touchedBy(session: Session, seqs: readonly number[], { copies, members }: Carried): Promise<readonly number[]> {
  const sources = new Set(copies.map(({ source }) => members.get(source)!.seq))
  const rows = await session.query<{ report: number; is_touched: boolean }>(
    `select report, report = any($1::int8[]) as is_touched from copying
     where family in (select family from copying where report = any($1::int8[]) or report = any($2::int8[]))`, [seqs, [...sources]])
  const areNew = !seqs.some((seq) => sources.has(seq)) && !rows.some(({ is_touched }) => is_touched)
  return areNew ? seqs : [...new Set([...seqs, ...sources, ...rows.map(({ report }) => report)])]
}

async function replace(session: Session, touched: readonly number[], parents: ReadonlyMap<number, number>): Promise<void> {
  await session.query('delete from copying where report = any($1::int8[])', [touched])
  const top = (seq: number): number => {
    let at = seq
    for (let parent = parents.get(at); parent !== undefined; parent = parents.get(at)) at = parent
    return at
  }
  const tops = [...new Set([...parents.values()].map(top))]
  const above = await session.query<{ report: number; family: number }>('select report, family from copying where report = any($1::int8[])', [tops])
  const families = new Map(above.map(({ report, family }) => [report, family]))
  const familyOf = (seq: number): number => families.get(top(seq)) ?? top(seq)
  await insertRows(session, 'copying', [
    { name: 'report', type: 'int8', of: (seq) => seq },
    { name: 'parent', type: 'int8', of: (seq) => parents.get(seq) ?? null },
    { name: 'family', type: 'int8', of: familyOf },
  ], [...new Set([...parents].flat())], 'on conflict do nothing')
}
