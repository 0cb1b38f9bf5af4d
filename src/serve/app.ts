/** The routes: a page, and what it asks for. */
import { serveStatic } from '@hono/node-server/serve-static'
import { Hono, type Context, type MiddlewareHandler } from 'hono'
import { secureHeaders } from 'hono/secure-headers'
import type { Desk } from '../desk/desk.ts'
import { asProblem, Problem } from '../report/problem.ts'
import { basemapRoutes } from './basemap.ts'
import type { DemoShelf } from './demo.ts'
import { knownOnly, ownNameOnly, ownPageOnly, Refused, type Access } from './guard.ts'
import { mount } from './mounting.ts'
import { openApi } from './openapi.ts'
import { routes } from './routes.ts'
import type { ServedRecord } from './served-record.ts'
import { servedFrom } from './served.ts'
import { statusOf } from './status.ts'
import type { Refusal } from './wire.ts'

export type AppParts = {
  readonly desk: Desk
  readonly demo: DemoShelf
  /** The record that is shown; none: reports are read one by one. */
  readonly record?: ServedRecord | undefined
  /** Folder of the built page. */
  readonly page: string
  /** Who can reach it; only this machine where not given. */
  readonly access?: Access | undefined
  /** A PMTiles file that the map is drawn on; none: the shapes that come with the program. */
  readonly basemap?: string | undefined
}

/** The server without its socket, and how what it began is ended. */
export type App = Hono & { readonly stop: () => Promise<void> }

/**
 * The server without its socket. It answers what goes wrong as a Refusal and stays up.
 * @param parts where reports are read, the demo reports, the record, and the page
 */
export function appFor({ desk, demo, record, page, access, basemap }: AppParts): App {
  const app = new Hono()
  app.use(secureHeaders(headers))
  app.use(ownNameOnly(access), ownPageOnly, knownOnly(access))
  app.onError((error, context) => refuse(context, asProblem(error)))

  const served = servedFrom({ desk, demo, record })
  mount(app, routes, served, refuse)
  app.get('/api/openapi.json', (context) => context.json(openApi(routes)))
  app.route('/api/basemap', basemapRoutes(basemap))
  app.all('/api/*', () => {
    throw new Problem('not-found', 'There is no such route.', 'docs/api.md lists them.')
  })

  app.use(keepHashed, serveStatic({ root: page }))
  // The page keeps its place behind the # of its address, so that any other path only leads to it.
  app.get('*', (context, next) => (isFile(context.req.path) ? next() : Promise.resolve(context.redirect('/'))))
  app.notFound((context) => refuse(context, new Problem('not-found', 'There is no such file of the page.', 'Run `npm start`, which builds the page, and reload it.')))
  return Object.assign(app, { stop: () => served.stop() })
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
  return context.json(body, problem instanceof Refused ? problem.status : statusOf[problem.code])
}
