/** Lists of entries: what tables, timelines and maps show. */
import { Type, type Static } from 'typebox'
import { listOrders, type ListQuery } from '../../store/store.ts'
import type { AccountKind } from '../../record/account.ts'
import { route, type Route } from '../route.ts'
import { entryKindOf, EntryRows } from '../entry-kinds.ts'
import { Listing } from '../wire.ts'

const closed = { additionalProperties: false } as const
const text = (description: string) => Type.Optional(Type.String({ maxLength: 2_000, description }))
const count = (description: string, limits: { readonly minimum: number; readonly maximum?: number }) => Type.Optional(Type.Integer({ ...limits, description }))

/** Parameters of an address by which entries are chosen. View routes that list entries take the same. */
export const ListAddress = Type.Object(
  {
    q: text('words of an account: all of them, "several in a row", -without, this or that'),
    voice: text('key or name of a voice'),
    actor: text('id or name of an actor that takes part'),
    outlet: text('name of an outlet'),
    type: text('of an event its type, of a figure its measure or unit, of a force its state, of a position its kind, of an actor its kind'),
    place: text('name of a place'),
    box: Type.Optional(Type.String({ pattern: '^-?[0-9.]{1,12}(,-?[0-9.]{1,12}){3}$', description: 'west,south,east,north in degrees' })),
    from: text('ISO day: nothing that ended before'),
    to: text('ISO day: nothing that began after'),
    status: text('of an event: current, historical, future, hypothetical, negated'),
    disputed: Type.Optional(Type.Boolean({ description: 'with a dispute, or without one' })),
    story: text('id of a story: of its reports'),
    origins: count('so many independent origins at least', { minimum: 1 }),
    order: Type.Optional(Type.Enum([...listOrders], { description: 'latest or most first' })),
    since: text('touched after an ISO 8601 time, the judgment of a number, or the report of a key or id'),
    offset: count('rows to leave out', { minimum: 0 }),
    limit: count('rows at most; 50 where it is not said', { minimum: 1, maximum: 500 }),
    facets: Type.Optional(Type.Boolean({ description: 'whether facets are counted' })),
  },
  closed,
)
export type ListAddress = Static<typeof ListAddress>

/** @returns the query that an address asks */
export function listQuery<K extends AccountKind>(kind: K, { q, box, ...asked }: ListAddress): ListQuery<K> {
  return {
    kind, ...asked,
    ...(q !== undefined && { text: q }),
    ...(box !== undefined && { box: boxIn(box) }),
  }
}

/** @param text of four numbers, as checked: west, south, east, north */
export function boxIn(text: string): [number, number, number, number] {
  return text.split(',').map(Number) as [number, number, number, number]
}

export const listRoutes: readonly Route[] = [
  route({
    method: 'get',
    path: '/api/record/list/:kind',
    summary: 'Briefs of entries, from anywhere in their order, with how many have each value of a facet.',
    parameters: Type.Object({ kind: EntryRows }, closed),
    query: ListAddress,
    answer: Listing,
    writes: false,
    answered: async ({ path, query, served }) => (await served.store()).list(listQuery(entryKindOf(path.kind), query)),
  }),
]
