/** How many entries of a list have each value of a facet. */
import type { Session } from './database.ts'
import type { EntryFilter } from './entry-filter.ts'
import { COUNTED, voiceNames } from './searching.ts'
import { listFacets, type FacetValue, type ListFacet } from './store.ts'

const VALUES = 20

/** Where the values of each are; a list of them where an entry has several. */
const columns: { readonly [F in ListFacet]: { readonly sql: string; readonly several?: true } } = {
  type: { sql: 'type' },
  actor: { sql: 'actors', several: true },
  place: { sql: 'place' },
  voice: { sql: 'heard', several: true },
  outlet: { sql: 'printed', several: true },
  status: { sql: 'status' },
  disputed: { sql: 'disputed::text' },
  // So many at least: what the filter takes.
  origins: { sql: `case when origins >= 5 then array['2', '3', '5'] when origins >= 3 then array['2', '3'] when origins >= 2 then array['2'] end`, several: true },
}

/** A row of how many there are: of a value of a facet, or, as 'all', of what was counted. */
export type FacetRow = { readonly facet: ListFacet | 'all'; readonly value: string; readonly count: number }

/** Common table expression and queries of `FacetRow`s, joined with `union all`. @param first SQL of the entries that are counted, as `entry` */
export function countedFacets(first: string): { readonly hit: string; readonly rows: string } {
  const each = listFacets.map((facet) => {
    const { sql, several } = columns[facet]
    const from = several ? `hit, unnest(${sql}) as value` : `(select ${sql} as value from hit) as each`
    return `(select '${facet}' as facet, value, count(*)::int4 as count from ${from} where value is not null group by value order by count(*) desc, value limit ${VALUES})`
  })
  return {
    hit: `hit as materialized (select entry.type, entry.actors, entry.place, entry.heard, entry.printed, entry.status, entry.disputed, entry.origins from ${first})`,
    rows: `${each.join(' union all ')} union all (select 'all', '', count(*)::int4 from hit)`,
  }
}

/** @param order SQL of the order of the list, whose first 10,000 are counted */
export async function facetsOf(session: Session, { conditions, parameters, latestOnly }: EntryFilter, order: string): Promise<Record<ListFacet, FacetValue[]>> {
  const { hit, rows: counts } = countedFacets(`entry where ${conditions.join(' and ')} order by ${order} desc, entry.number desc limit ${COUNTED + 1}`)
  return facetValues(session, await session.query<FacetRow>(`with ${hit} ${counts}`, parameters), latestOnly)
}

/** @param latestOnly whether only some of what is asked for was looked through */
export async function facetValues(session: Session, rows: readonly FacetRow[], latestOnly: boolean): Promise<Record<ListFacet, FacetValue[]>> {
  const names = await voiceNames(session, rows.filter(({ facet }) => facet === 'voice').map(({ value }) => value))
  const atLeast = latestOnly || (rows.find(({ facet }) => facet === 'all')?.count ?? 0) > COUNTED
  const valuesOf = (facet: ListFacet): FacetValue[] => rows.filter((row) => row.facet === facet)
    .map(({ value, count }) => ({ value, name: (facet === 'voice' ? names.get(value) : undefined) ?? value, count, ...(atLeast && { atLeast }) }))
  return Object.fromEntries(listFacets.map((facet) => [facet, valuesOf(facet)])) as Record<ListFacet, FacetValue[]>
}
