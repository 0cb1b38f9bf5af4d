/** Reports that are read one by one, without a record. */
import { Type } from 'typebox'
import { readFrom } from '../../desk/desk.ts'
import type { Source } from '../../desk/source.ts'
import { readReportOnWire } from '../read-report.ts'
import { mostBodyBytes, route, type Route } from '../route.ts'
import { DemoList, Health, ReadReport, ReadRequest } from '../wire.ts'

const closed = { additionalProperties: false } as const

export const readingRoutes: readonly Route[] = [
  route({
    method: 'get', path: '/api/health', summary: 'Which model reads, on which runtime.', answer: Health, writes: false,
    answered: async ({ served }) => {
      const { version, runtime } = await served.desk.reader()
      return { reader: version, runtime }
    },
  }),
  route({
    method: 'get', path: '/api/demo', summary: 'The reports that come with the program.', answer: DemoList, writes: false,
    answered: ({ served }) => served.demo.list(),
  }),
  route({
    method: 'get', path: '/api/demo/:id', summary: 'One of them, with its reading.', answer: ReadReport, writes: false,
    parameters: Type.Object({ id: Type.String({ maxLength: 200 }) }, closed),
    answered: async ({ path, served }) => readReportOnWire(await served.demo.read(path.id)),
  }),
  route({
    method: 'post', path: '/api/read', summary: 'Reads a text, the page of an address, or a file. Nothing is kept.', body: ReadRequest, answer: ReadReport,
    writes: true, mostBytes: mostBodyBytes,
    answered: async ({ body, served }) => readReportOnWire(await readFrom(sourceOf(body), served.desk, body.situation)),
  }),
]

function sourceOf(asked: ReadRequest): Source {
  if ('text' in asked) return { kind: 'text', input: { text: asked.text, ...(asked.title !== undefined && { title: asked.title }) } }
  if ('url' in asked) return { kind: 'address', url: asked.url }
  return { kind: 'bytes', bytes: Buffer.from(asked.base64, 'base64'), name: asked.name }
}
