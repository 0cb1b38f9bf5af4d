/** Who may ask: the page that this server serves, and programs on this machine; no other page in the browser. */
import type { MiddlewareHandler } from 'hono'
import { Problem } from '../report/problem.ts'

const ownNames = new Set(['127.0.0.1', 'localhost', '[::1]'])

/**
 * Refuses requests that came under another name. A page elsewhere can have its own name point at 127.0.0.1 (DNS
 * rebinding) and would then count as the same origin; its name gives it away.
 */
export const ownNameOnly: MiddlewareHandler = async (context, next) => {
  const host = context.req.header('host') ?? ''
  if (!ownNames.has(host.replace(/:\d+$/, '').toLowerCase()))
    throw new Refused('The request came under another name than this server has.', 'Ask for it at 127.0.0.1 or localhost.')
  await next()
}

/**
 * Refuses requests that change or start something from a page elsewhere. Browsers say where a request comes from;
 * programs that are no browsers do not and need not.
 */
export const ownPageOnly: MiddlewareHandler = async (context, next) => {
  const { method } = context.req
  const origin = context.req.header('origin')
  const site = context.req.header('sec-fetch-site')
  const own = (origin === undefined || origin === `http://${context.req.header('host') ?? ''}`) && (site === undefined || site === 'same-origin' || site === 'none')
  if (method !== 'GET' && method !== 'HEAD' && !own)
    throw new Refused('The request came from another page.', 'Use the page that this server shows.')
  await next()
}

/** A request from where none may come. */
export class Refused extends Problem {
  constructor(happened: string, remedy: string) {
    super('bad-request', happened, remedy)
  }
}
