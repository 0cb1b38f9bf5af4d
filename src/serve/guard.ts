/**
 * Who may ask: the page that this server serves, and programs on this machine; no other page in the browser. On a network also nobody
 * without the token.
 */
import { createHash, timingSafeEqual } from 'node:crypto'
import { isIP } from 'node:net'
import type { Context, MiddlewareHandler } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import { Problem } from '../report/problem.ts'

/** Names by which this machine knows itself. */
const ownNames = ['127.0.0.1', 'localhost', '[::1]']
const COOKIE = 'onrecord'

/** How the server can be reached. */
export type Access = {
  /** Address or name that it was told to listen on; this machine only where not given. */
  readonly host?: string | undefined
  /** What whoever asks has to know; nothing where not given. */
  readonly token?: string | undefined
}

/**
 * Refuses requests that came under another name. A page elsewhere can have its own name point at this machine (DNS
 * rebinding) and would then count as the same origin; its name gives it away. A number is no name: nobody can point it elsewhere.
 */
export function ownNameOnly({ host }: Access = {}): MiddlewareHandler {
  const known = new Set([...ownNames, ...(host === undefined ? [] : [inAddress(host)])])
  return async (context, next) => {
    const asked = (context.req.header('host') ?? '').replace(/:\d+$/, '').toLowerCase()
    const isNumber = host !== undefined && isIP(asked.replace(/^\[(.*)\]$/, '$1')) !== 0
    if (!known.has(asked) && !isNumber)
      throw new Refused('The request came under another name than this server has.', host === undefined ? 'Ask for it at 127.0.0.1 or localhost.' : `Ask for it at ${host}, or by the number of the machine.`)
    await next()
  }
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

/**
 * Refuses whoever does not know the token: as `Authorization: Bearer`, or by a cookie, which opening `/?token=...` sets. The address
 * is left at once, so that the token stays in no history.
 */
export function knownOnly({ token }: Access = {}): MiddlewareHandler {
  return async (context, next) => {
    if (token === undefined) return next()
    const opened = context.req.path === '/' ? context.req.query('token') : undefined
    if (opened !== undefined && same(opened, token)) {
      setCookie(context, COOKIE, token, { httpOnly: true, sameSite: 'Strict', path: '/' })
      return context.redirect('/')
    }
    if (!same(bearerIn(context) ?? getCookie(context, COOKIE) ?? '', token))
      throw new Refused('This server answers only to whoever knows its token.', 'Open the address that it printed when it was started, or send Authorization: Bearer TOKEN.', 401)
    return next()
  }
}

function bearerIn(context: Context): string | undefined {
  return /^Bearer (.+)$/i.exec(context.req.header('authorization') ?? '')?.[1]
}

// Digests are of one length, and how long it takes to compare them says nothing about the token.
function same(one: string, other: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(one), digest(other))
}

/** @returns a host as it stands in an address: IPv6 in brackets */
export function inAddress(host: string): string {
  return isIP(host) === 6 ? `[${host.toLowerCase()}]` : host.toLowerCase()
}

/** Whether a host is this machine and nobody else's way to it. */
export function isOwnMachine(host: string): boolean {
  return ownNames.includes(inAddress(host)) || /^127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(host)
}

/** A request from where none may come, or from somebody who may not ask. */
export class Refused extends Problem {
  readonly status: 401 | 403

  constructor(happened: string, remedy: string, status: 401 | 403 = 403) {
    super('bad-request', happened, remedy)
    this.status = status
  }
}
