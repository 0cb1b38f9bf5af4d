/** Reports added to the record from the page, and what is told while that goes on. */
import { Type } from 'typebox'
import { mostBodyBytes, route, streamRoute, type Route } from '../route.ts'
import { progressOf } from '../progress-stream.ts'
import { AddJob, AddRequest, Progress } from '../wire.ts'

const closed = { additionalProperties: false } as const

export const addingRoutes: readonly Route[] = [
  route({
    method: 'post', path: '/api/record/add', summary: 'Begins to add reports, and answers at once; GET /api/record/progress tells what becomes of each.',
    body: AddRequest, answer: Type.Object({ job: Type.String({ description: 'id of the job' }) }, closed), writes: true, mostBytes: mostBodyBytes,
    answered: async ({ body, served }) => {
      await served.store()
      return { job: served.intake.add(body).id }
    },
  }),
  route({
    method: 'post', path: '/api/record/add/again', summary: 'Tries what failed of a job once more, without its being sent again.',
    body: Type.Object({ job: Type.String(), places: Type.Optional(Type.Array(Type.Integer({ minimum: 0 }), { maxItems: 10_000, description: 'of items of the job; all that failed where it is not said' })) }, closed),
    answer: Type.Object({ job: Type.String({ description: 'id of the job' }) }, closed), writes: true,
    answered: ({ body, served }) => Promise.resolve({ job: served.intake.again(body.job, body.places).id }),
  }),
  route({
    method: 'get', path: '/api/record/jobs', summary: 'What was added from pages since the server began, the latest first, each report with what became of it.',
    answer: Type.Object({ jobs: Type.Array(AddJob) }, closed), writes: false,
    answered: ({ served }) => Promise.resolve({ jobs: served.intake.jobs() }),
  }),
  streamRoute({
    path: '/api/record/progress',
    summary: 'Tells as it happens that the record has changed, how far filling it is, and what becomes of reports that are added. Whoever comes back with Last-Event-ID hears what was told meanwhile.',
    answer: Progress,
    streamed: progressOf,
  }),
]
