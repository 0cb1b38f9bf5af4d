/** What lists show of entries and narrow them by, written beside them when they are touched. */
import type { AccountKind } from '../record/account.ts'
import { briefOf } from '../record/brief-of.ts'
import { entryFacets, type EntryFacets } from '../record/entry-facets.ts'
import { arrayOf } from './account-rows.ts'
import type { Session } from './database.ts'
import { dayNumber } from './days.ts'
import type { Held } from './held.ts'
import { insertRows, type Column } from './insert.ts'
import { keepLedgers } from './ledgers.ts'
import { kindOf } from './numbers.ts'
import { indexable, storable } from './storable.ts'
import { tellWithMembers, type Tellers, type ToldEntry } from './telling.ts'

/** Accounts that an entry is told from when it is touched: its latest. */
export const TOLD = 32

type Described = { readonly number: number; readonly told: ToldEntry | undefined; readonly facets: Partial<EntryFacets> }

/** Brings titles, briefs and all that lists narrow by up to what entries are now. */
export async function describeEntries(session: Session, held: Held, tellers: Tellers, entries: readonly number[]): Promise<void> {
  if (entries.length === 0) return
  const rows = await session.query<{ number: number; kind: number }>('select number, kind from entry where number = any($1::int8[])', [entries])
  const kindOfRow = ({ kind }: { kind: number }): AccountKind => kindOf(kind)
  // Actors first: the others are called by the names of theirs.
  for (const some of [rows.filter((row) => kindOfRow(row) === 'actor'), rows.filter((row) => kindOfRow(row) !== 'actor')]) {
    const told = await tellWithMembers(session, held, tellers, some.map(({ number }) => number), TOLD)
    await keepLedgers(session, told)
    await write(session, [...told].map(([number, one]) => ({ number, told: one, facets: one ? entryFacets(one.entry) : {} })))
  }
}

const columns: readonly Column<Described>[] = [
  { name: 'title', type: 'text', of: ({ told }) => storable((told?.entry.title ?? '').slice(0, 400)) },
  { name: 'disputed', type: 'boolean', of: ({ told }) => told?.entry.disputed ?? false },
  { name: 'type', type: 'text', of: ({ facets }) => indexable(facets.type) },
  { name: 'status', type: 'text', of: ({ facets }) => indexable(facets.status) },
  { name: 'place', type: 'text', of: ({ facets }) => indexable(facets.place?.name) },
  { name: 'lat', type: 'real', of: ({ facets }) => facets.place?.lat ?? null },
  { name: 'lon', type: 'real', of: ({ facets }) => facets.place?.lon ?? null },
  { name: 'day_from', type: 'int4', of: ({ facets }) => dayNumber(facets.from) ?? null },
  { name: 'day_to', type: 'int4', of: ({ facets }) => dayNumber(facets.to) ?? null },
  { name: 'turned', type: 'int4', of: ({ facets }) => dayNumber(facets.turned) ?? null },
  { name: 'contested', type: 'int4', of: ({ facets }) => dayNumber(facets.contested) ?? null },
  { name: 'actors', type: 'text', as: '$::text[]', of: ({ facets }) => texts(facets.actors) },
  { name: 'heard', type: 'text', as: '$::text[]', of: ({ facets }) => texts(facets.heard) },
  { name: 'printed', type: 'text', as: '$::text[]', of: ({ facets }) => texts(facets.printed) },
]

function texts(values: readonly string[] = []): string {
  return arrayOf(values.map((value) => storable(value.slice(0, 400))))
}

async function write(session: Session, described: readonly Described[]): Promise<void> {
  if (described.length === 0) return
  const names = columns.map(({ name }) => name)
  await session.query(
    `update entry set ${columns.map(({ name, as = '$' }) => `${name} = ${as.replaceAll('$', `given.${name}`)}`).join(', ')},
       touched = (extract(epoch from transaction_timestamp()) * 1000)::int8
     from unnest($1::int8[], ${columns.map(({ type }, place) => `$${place + 2}::${type}[]`).join(', ')}) as given (number, ${names.join(', ')})
     where entry.number = given.number`,
    [described.map(({ number }) => number), ...columns.map(({ of }) => described.map(of))],
  )
  await insertRows(session, 'brief', [
    { name: 'entry', type: 'int8', of: ({ number }) => number },
    { name: 'body', type: 'text', of: ({ body }) => body },
  ], described.flatMap(({ number, told }) => (told ? [{ number, body: bodyOf(told) }] : [])), 'on conflict (entry) do update set body = excluded.body')
}

/** What of a brief is in no column, as JSON, which escapes what text in the database cannot hold. */
function bodyOf({ entry, told, nameOf }: ToldEntry): string {
  const { kind, lead, voices, ...rest } = briefOf(entry, told, nameOf, '')
  const own = Object.fromEntries(Object.entries(rest).filter(([name]) => !inColumns.has(name)))
  return JSON.stringify({ kind, lead, voices, ...own })
}

const inColumns: ReadonlySet<string> = new Set(['id', 'title', 'counts', 'first', 'last', 'disputed', 'touched'])

/** Of all entries, from what is kept of reports and judgments, when one of them last touched them. */
export async function touchedAnew(session: Session): Promise<void> {
  await session.exec(`
    with latest as (
      select account.entry, max(greatest(reading.at, judgment.at)) as at
      from account join reading on reading.report = account.number >> 26 and reading.current
        left join bond on bond.subject = account.number left join judgment on judgment.number = bond.judgment
      group by account.entry
    )
    update entry set touched = (extract(epoch from latest.at::timestamptz) * 1000)::int8 from latest where latest.entry = entry.number`)
}
