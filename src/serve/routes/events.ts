/** Events by day and by place, and one event as each origin tells it: what the timeline, the map and the accounts side by side show. */
import { Type } from 'typebox'
import { EventSides } from '../../record/events/event-side.ts'
import { Problem } from '../../report/problem.ts'
import { PlaceSpots, Timeline, timelineSteps } from '../../store/counted.ts'
import { entryKindOf, EntryRows } from '../entry-kinds.ts'
import { route, type Route } from '../route.ts'
import { ListAddress, listQuery } from './list.ts'

const closed = { additionalProperties: false } as const

const narrowing = Type.Omit(ListAddress, ['order', 'since', 'offset', 'limit', 'facets']).properties
export const eventRoutes: readonly Route[] = [
  route({
    method: 'get',
    path: '/api/record/timeline/:kind',
    summary: 'How many entries there are by day, week, month or year: whichever shows nearly all of them in bars that can be told apart.',
    parameters: Type.Object({ kind: EntryRows }, closed),
    query: Type.Object({ ...narrowing, step: Type.Optional(Type.Enum([...timelineSteps])) }, closed),
    answer: Timeline,
    writes: false,
    answered: async ({ path, query: { step, ...asked }, served }) => (await served.store()).timeline(listQuery(entryKindOf(path.kind), asked), step),
  }),
  route({
    method: 'get',
    path: '/api/record/spots/:kind',
    summary: 'How many entries there are at each place that is on the map.',
    parameters: Type.Object({ kind: EntryRows }, closed),
    query: Type.Object(narrowing, closed),
    answer: PlaceSpots,
    writes: false,
    answered: async ({ path, query, served }) => (await served.store()).spots(listQuery(entryKindOf(path.kind), query)),
  }),
  route({
    method: 'get',
    path: '/api/record/sides/:id',
    summary: 'An event as each independent origin tells it, part by part, with the figures told with it; what cannot both be so is marked.',
    parameters: Type.Object({ id: Type.String({ maxLength: 200 }) }, closed),
    answer: EventSides,
    writes: false,
    answered: async ({ path, served }) => {
      const sides = await (await served.store()).sides(path.id)
      if (!sides) throw new Problem('not-found', 'The record has no such event.', 'It may have been joined with another: look for it in the list.')
      return sides
    },
  }),
]
