/** The routes: a page, and what it asks for. */
import { serveStatic } from '@hono/node-server/serve-static'
import { Hono, type Context, type MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { secureHeaders } from 'hono/secure-headers'
import { Compile } from 'typebox/compile'
import { readFrom, type Desk } from '../desk/desk.ts'
import type { Source } from '../desk/source.ts'
import { mostBytes, tooLarge } from '../ingest/bytes.ts'
import { asProblem, Problem } from '../report/problem.ts'
import type { DemoShelf } from './demo.ts'
import { ownNameOnly, ownPageOnly, Refused } from './guard.ts'
import { mount } from './mounting.ts'
import { readReportOnWire } from './read-report.ts'
import { recordRoutes } from './record-routes.ts'
import { routes } from './routes.ts'
import type { ServedRecord } from './served-record.ts'
import { servedFrom } from './served.ts'
import { statusOf } from './status.ts'
import { ReadRequest, type Health, type Refusal } from './wire.ts'

export type AppParts = {
  readonly desk: Desk
  readonly demo: DemoShelf
  /** The record that is shown; none: reports are read one by one. */
  readonly record?: ServedRecord | undefined
  /** Folder of the built page. */
  readonly page: string
}

// The largest file as base64, which is a third longer, and the JSON around it.
const mostBodyBytes = Math.ceil((mostBytes * 4) / 3) + 100_000

const readRequest = Compile(ReadRequest)

/**
 * The server without its socket. It answers what goes wrong as a Refusal and stays up.
 * @param parts where reports are read, the demo reports, the record, and the page
 */
export function appFor({ desk, demo, record, page }: AppParts): Hono {
  const app = new Hono()
  app.use(secureHeaders(headers))
  app.use(ownNameOnly, ownPageOnly)
  app.onError((error, context) => refuse(context, asProblem(error)))

  app.get('/api/health', async (context) => context.json(await healthOf(desk)))
  app.get('/api/demo', async (context) => context.json(await demo.list()))
  app.get('/api/demo/:id', async (context) => context.json(readReportOnWire(await demo.read(context.req.param('id')))))
  app.post('/api/read', bodyLimit({ maxSize: mostBodyBytes, onError: (context) => refuse(context, tooLarge()) }), async (context) => {
    const request = await requestIn(context)
    return context.json(readReportOnWire(await readFrom(sourceOf(request), desk, request.situation)))
  })
  mount(app, routes, servedFrom({ desk, demo, record }), refuse)
  app.route('/api/record', recordRoutes(record))
  app.all('/api/*', () => {
    throw new Problem('not-found', 'There is no such route.', 'docs/architecture.md lists them.')
  })

  app.use(keepHashed, serveStatic({ root: page }))
  // The page keeps its place behind the # of its address, so that any other path only leads to it.
  app.get('*', (context, next) => (isFile(context.req.path) ? next() : Promise.resolve(context.redirect('/'))))
  app.notFound((context) => refuse(context, new Problem('not-found', 'There is no such file of the page.', 'Run `npm start`, which builds the page, and reload it.')))
  return app
}

function isFile(route: string): boolean {
  return route === '/' || route.startsWith('/assets/')
}

const nowhere = ["'none'"]
const here = ["'self'"]
const headers: Parameters<typeof secureHeaders>[0] = {
  contentSecurityPolicy: {
    defaultSrc: nowhere,
    scriptSrc: here,
    styleSrc: here,
    fontSrc: here,
    imgSrc: here,
    connectSrc: here,
    manifestSrc: here,
    baseUri: nowhere,
    formAction: nowhere,
    frameAncestors: nowhere,
  },
  referrerPolicy: 'no-referrer',
  // For sites on the web; on this machine's plain HTTP it would only confuse.
  strictTransportSecurity: false,
}

// Built files carry a digest of their content in their name; the page itself does not.
const keepHashed: MiddlewareHandler = async (context, next) => {
  await next()
  context.header('Cache-Control', context.req.path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache')
}

function refuse(context: Context, problem: Problem): Response {
  const body: Refusal = { error: problem.toJSON() }
  return context.json(body, problem instanceof Refused ? 403 : statusOf[problem.code])
}

async function healthOf(desk: Desk): Promise<Health> {
  const { version, runtime } = await desk.reader()
  return { reader: version, runtime }
}

async function requestIn(context: Context): Promise<ReadRequest> {
  const body: unknown = await context.req.json().catch(() => undefined)
  if (!readRequest.Check(body))
    throw new Problem('bad-request', 'The request is not one that can be read.', 'Send JSON: {"text", "title"?}, {"url"} or {"name", "base64"}, each with "situation"?, all strings.')
  return body
}

function sourceOf(asked: ReadRequest): Source {
  if ('text' in asked) return { kind: 'text', input: { text: asked.text, ...(asked.title !== undefined && { title: asked.title }) } }
  if ('url' in asked) return { kind: 'address', url: asked.url }
  return { kind: 'bytes', bytes: Buffer.from(asked.base64, 'base64'), name: asked.name }
}
