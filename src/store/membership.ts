/** Who belongs to which entry, or story, in the database: moved there by a placing, or folded anew. */
import { clustersOf } from '../record/clusters.ts'
import { verdictsOf } from '../record/verdicts.ts'
import { judgmentsOn } from './book.ts'
import type { Session } from './database.ts'
import type { Held } from './held.ts'
import { insertRows } from './insert.ts'
import { mirrorMoved, mirrorParted } from './mirror.ts'
import { isReport, reportSubject, seqOf } from './numbers.ts'
import { entriesOf, type Placing } from './placing.ts'
import { addressesOf } from './subjects.ts'

/** Makes entries one that a placing found to be. Entries with few accounts move to those that were there before them. */
export async function merge(session: Session, { mirror }: Held, { merged }: Pick<Placing, 'merged'>): Promise<void> {
  for (const [from, to] of merged) {
    const moved = isReport(from)
      ? (await session.query<{ seq: number }>('update report set story = $2 where story = $1 returning seq', [from, to])).map(({ seq }) => reportSubject(seq))
      : (await session.query<{ number: number }>('update account set entry = $2 where entry = $1 returning number', [from, to])).map(({ number }) => number)
    const blocks = await session.query<{ key: string; day: number }>('delete from block where entry = $1 returning key::text, day', [from])
    await session.query(
      'insert into block (key, day, entry) select key, day, $3::int8 from unnest($1::int8[], $2::int4[]) as given (key, day) on conflict do nothing',
      [blocks.map(({ key }) => key), blocks.map(({ day }) => day), to])
    for (const { key, day } of blocks) {
      mirror.blocks.remove(key, { day, entry: from })
      mirror.blocks.add(key, { day, entry: to })
    }
    await session.query(
      `insert into parted (entry, other) select $2::int8, other from parted where entry = $1
       union select entry, $2::int8 from parted where other = $1 on conflict do nothing`, [from, to])
    await session.query('delete from parted where entry = $1 or other = $1', [from])
    mirrorMoved(mirror, moved.map((subject) => [subject, to] as const), [from, to])
  }
}

/** Keeps pairs of entries apart. */
export async function part(session: Session, { mirror }: Held, pairs: readonly (readonly [number, number])[]): Promise<void> {
  mirrorParted(mirror, pairs)
  await insertRows(session, 'parted', [
    { name: 'entry', type: 'int8', of: ([one]) => one },
    { name: 'other', type: 'int8', of: ([, other]) => other },
  ], [...pairs, ...pairs.map(([one, other]) => [other, one] as const)], 'on conflict do nothing')
}

/**
 * Folds anew all that hangs together with these through `same`.
 * @returns the entries that any of it belonged to or belongs to
 */
export async function refold(session: Session, held: Held, subjects: Iterable<number>): Promise<Set<number>> {
  const reached = await reach(session, subjects)
  const addresses = await addressesOf(session, reached)
  const there = reached.filter((subject) => addresses.has(subject)).sort((one, other) => one - other)
  const numbers = new Map(there.map((subject) => [addresses.get(subject)!, subject]))
  const verdicts = verdictsOf(await judgmentsOn(session, there, ['same', 'different']))
  const groups = clustersOf([...numbers.keys()], verdicts)
  const now = new Map(groups.flatMap((group) => group.map((address) => [numbers.get(address)!, numbers.get(group[0]!)!] as const)))
  const before = await entriesOf(session, there)
  const moved = there.filter((subject) => before.get(subject) !== now.get(subject))
  await move(session, moved.map((subject) => [subject, now.get(subject)!]))
  const touched = new Set([...before.values(), ...now.values()])
  const changed = new Set(moved.flatMap((subject) => [before.get(subject)!, now.get(subject)!]))
  mirrorMoved(held.mirror, moved.map((subject) => [subject, now.get(subject)!] as const), touched)
  await blockAnew(session, held, [...changed])
  await partAnew(session, held, [...touched])
  return touched
}

async function reach(session: Session, subjects: Iterable<number>): Promise<number[]> {
  const reached = new Set(subjects)
  let edge = [...reached]
  while (edge.length > 0) {
    const rows = await session.query<{ subject: number }>(
      `select distinct other.subject from bond join bond as other using (judgment)
       where bond.subject = any($1::int8[]) and bond.decision = 'same'`, [edge])
    edge = rows.map(({ subject }) => subject).filter((subject) => !reached.has(subject))
    for (const subject of edge) reached.add(subject)
  }
  return [...reached]
}

async function move(session: Session, moves: readonly (readonly [subject: number, entry: number])[]): Promise<void> {
  const accounts = moves.filter(([subject]) => !isReport(subject))
  const reports = moves.filter(([subject]) => isReport(subject))
  const to = (some: typeof moves): readonly number[] => some.map(([, entry]) => entry)
  await session.query('update account set entry = given.entry from unnest($1::int8[], $2::int8[]) as given (number, entry) where account.number = given.number', [accounts.map(([number]) => number), to(accounts)])
  await session.query('update report set story = given.story from unnest($1::int8[], $2::int8[]) as given (seq, story) where report.seq = given.seq', [reports.map(([subject]) => seqOf(subject)), to(reports)])
}

/** Blocks of entries and stories, from the keys of their members. */
export async function blockAnew(session: Session, { mirror: { blocks } }: Held, entries: readonly number[]): Promise<void> {
  type Block = { readonly key: string; readonly day: number; readonly entry: number }
  const gone = await session.query<Block>('delete from block where entry = any($1::int8[]) returning key::text, day, entry', [entries])
  for (const { key, ...placed } of gone) blocks.remove(key, placed)
  const made = await session.query<Block>(
    `insert into block (key, day, entry)
     select distinct hashed, key_day, entry from account, unnest(keys) as hashed where entry = any($1::int8[])
     union
     select distinct hashed, key_day, story from report, unnest(keys) as hashed where story = any($1::int8[])
     on conflict do nothing returning key::text, day, entry`, [entries])
  for (const { key, ...placed } of made) blocks.add(key, placed)
}

async function partAnew(session: Session, held: Held, entries: readonly number[]): Promise<void> {
  const reports = entries.filter(isReport)
  const members = await session.query<{ seq: number }>('select seq from report where story = any($1::int8[])', [reports])
  const subjects = members.map(({ seq }) => reportSubject(seq))
  await session.query('delete from parted where entry = any($1::int8[]) or other = any($1::int8[])', [entries])
  const pairs = await session.query<{ one: number; other: number }>(
    `select distinct bond.subject as one, beside.subject as other
     from (select number as subject from account where entry = any($1::int8[]) union all select unnest($2::int8[])) as member
       join bond using (subject) join bond as beside using (judgment)
     where bond.decision = 'different' and bond.subject <> beside.subject`, [entries, subjects])
  const entryOf = await entriesOf(session, pairs.flatMap(({ one, other }) => [one, other]))
  await part(session, held, pairs.flatMap(({ one, other }) => {
    const [a, b] = [entryOf.get(one), entryOf.get(other)]
    return a === undefined || b === undefined || a === b ? [] : [[a, b] as const]
  }))
}
