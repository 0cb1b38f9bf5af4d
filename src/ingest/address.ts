/** An address in, a report out: the one place that fetches anything. */
import type { Duplex, Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib'
import { request, type Dispatcher } from 'undici'
import { Problem, type ProblemCode } from '../report/problem.ts'
import type { Report } from '../report/report.ts'
import { mostBytes, reportFromBytes, tooLarge } from './bytes.ts'
import { guardedAgent, refuseLiteral, type Allow } from './connection.ts'
import { isPublicAddress } from './public-address.ts'

export type AddressOptions = {
  readonly id?: string
  /** Ends the fetch early; its reason is thrown. */
  readonly signal?: AbortSignal
  /** For all of it, redirects included, in milliseconds. */
  readonly timeLimit?: number
  /** Which IP addresses may be connected to. For tests against a server on this machine; never from a user's input. */
  readonly allow?: Allow
}

const mostRedirects = 5
/** Browsers and servers take some 2,000 to 8,000 characters. */
const longestAddress = 8_000
const redirects = new Set([301, 302, 303, 307, 308])
const types = new Set(['', 'text/html', 'application/xhtml+xml', 'text/plain', 'text/markdown', 'application/octet-stream'])

/**
 * Fetches one page and takes it in. Goes only to http and https, only to the public internet (see
 * docs/decisions/0003-addresses.md), sends no cookies, runs no scripts, uses no proxy.
 * @param address as a user gives it
 * @param options see {@link AddressOptions}; the time limit is 20 seconds where none is given
 * @throws Problem 'bad-address', 'address-refused', 'address-status', 'address-timeout', 'address-redirects',
 * 'address-failed', 'too-large', 'no-article' (for other kinds of answer), and what {@link reportFromBytes} throws
 */
export async function reportFromAddress(address: string, options: AddressOptions = {}): Promise<Report> {
  const { allow = isPublicAddress, timeLimit = 20_000, signal, id } = options
  const limit = AbortSignal.timeout(timeLimit)
  const either = signal === undefined ? limit : AbortSignal.any([limit, signal])
  const agent = guardedAgent(allow, timeLimit)
  try {
    const { bytes, contentType, url } = await follow(parseAddress(address), { agent, allow, signal: either })
    return await reportFromBytes(bytes, { contentType, url: url.href, ...(id === undefined ? {} : { id }) })
  } catch (thrown) {
    if (signal?.aborted === true) throw signal.reason
    if (limit.aborted) throw new Problem('address-timeout', `The address gave no full answer within ${timeLimit / 1_000} seconds.`, 'Try again later, or save the page and give the file.', { cause: thrown })
    throw networkProblem(thrown)
  } finally {
    void agent.destroy()
  }
}

type Way = { readonly agent: Dispatcher; readonly allow: Allow; readonly signal: AbortSignal }
type Answer = { readonly bytes: Uint8Array; readonly contentType: string; readonly url: URL }

async function follow(start: URL, { agent, allow, signal }: Way): Promise<Answer> {
  let url = start
  for (let hop = 0; hop <= mostRedirects; hop += 1) {
    refuseLiteral(url, allow)
    const answer = await request(url, { dispatcher: agent, signal, headers })
    const location = one(answer.headers.location)
    if (!redirects.has(answer.statusCode) || location === '') return { ...(await bodyOf(answer, signal)), url }
    answer.body.on('error', () => undefined).destroy()
    url = parseAddress(location, url)
  }
  throw new Problem('address-redirects', `The address redirects more than ${mostRedirects} times.`, 'Open it in a browser and give the address that it ends at.')
}

const headers = {
  'user-agent': 'Onrecord (reads one page for one reader)',
  accept: 'text/html,application/xhtml+xml,text/plain;q=0.8',
  'accept-language': 'en',
  'accept-encoding': 'gzip, deflate, br',
}

function parseAddress(address: string, base?: URL): URL {
  const remedy = 'Give an address that starts with http:// or https://.'
  const trimmed = address.trim()
  if (trimmed.length > longestAddress) throw new Problem('bad-address', `The address has ${trimmed.length} characters; ${longestAddress} are the most.`, remedy)
  if (!URL.canParse(trimmed, base?.href)) throw new Problem('bad-address', `This is not an address: ${trimmed.slice(0, 200)}.`, remedy)
  const url = new URL(trimmed, base)
  if (url.protocol !== 'http:' && url.protocol !== 'https:') throw new Problem('bad-address', `Addresses of the kind ${url.protocol} are not fetched.`, remedy)
  if (url.username !== '' || url.password !== '') throw new Problem('bad-address', 'The address holds a name or password.', 'Give the address without them.')
  url.hash = ''
  return url
}

async function bodyOf(answer: Dispatcher.ResponseData, signal: AbortSignal): Promise<{ bytes: Uint8Array; contentType: string }> {
  const { statusCode, headers: given } = answer
  const contentType = one(given['content-type'])
  const body = answer.body.on('error', () => undefined)
  const problem = statusCode < 200 || statusCode > 299 ? statusProblem(statusCode) : (typeProblem(contentType) ?? (Number(one(given['content-length'])) > mostBytes ? tooLarge() : undefined))
  if (problem !== undefined) {
    body.destroy()
    throw problem
  }
  return { bytes: await collected(body, one(given['content-encoding']), signal), contentType }
}

const decoders: Readonly<Record<string, () => Duplex>> = { gzip: createGunzip, 'x-gzip': createGunzip, deflate: createInflate, br: createBrotliDecompress }

/** The whole body, unpacked. What is packed small and unpacks large is stopped where it passes the limit. */
async function collected(body: Readable, encoding: string, signal: AbortSignal): Promise<Uint8Array> {
  const decoder = decoders[encoding.trim().toLowerCase()]
  const chunks: Buffer[] = []
  let size = 0
  const collect = async (source: AsyncIterable<Buffer>): Promise<void> => {
    for await (const chunk of source) {
      size += chunk.length
      if (size > mostBytes) throw tooLarge()
      chunks.push(chunk)
    }
  }
  try {
    if (decoder === undefined) await pipeline(body, collect, { signal })
    else await pipeline(body, decoder(), collect, { signal })
  } catch (thrown) {
    // What a pipeline throws may be about the body that it broke off, and not about why.
    throw size > mostBytes ? tooLarge() : thrown
  }
  return Buffer.concat(chunks)
}

function statusProblem(status: number): Problem {
  const remedy = status === 401 || status === 402 || status === 403 || status === 451
    ? 'The site does not show it to everybody: open it in a browser and paste its text.'
    : status >= 500 || status === 429
      ? 'Try again later.'
      : 'Check the address.'
  return new Problem('address-status', `The address answered with status ${status}.`, remedy)
}

function typeProblem(contentType: string): Problem | undefined {
  const type = contentType.split(';')[0]!.trim().toLowerCase()
  return types.has(type) ? undefined : new Problem('no-article', `The address answers with ${type}, not with a page.`, 'Give the address of the article itself.')
}

/** What network errors mean, by their code. */
const failures: Readonly<Record<string, string>> = {
  ENOTFOUND: 'No such host is known.',
  EAI_AGAIN: 'Names cannot be looked up: there may be no network.',
  ECONNREFUSED: 'The host refused the connection.',
  ECONNRESET: 'The host broke the connection off.',
  UND_ERR_SOCKET: 'The host broke the connection off.',
  ENETUNREACH: 'The host cannot be reached from here.',
  EHOSTUNREACH: 'The host cannot be reached from here.',
  CERT_HAS_EXPIRED: 'The certificate of the host has run out.',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'The host has a certificate that nobody vouches for.',
  ERR_TLS_CERT_ALTNAME_INVALID: 'The certificate is for another host.',
  UND_ERR_CONNECT_TIMEOUT: 'The host does not answer.',
  UND_ERR_HEADERS_TIMEOUT: 'The host does not answer.',
  UND_ERR_BODY_TIMEOUT: 'The host stopped answering.',
}
const timeouts = new Set(['UND_ERR_CONNECT_TIMEOUT', 'UND_ERR_HEADERS_TIMEOUT', 'UND_ERR_BODY_TIMEOUT', 'ETIMEDOUT'])

function networkProblem(thrown: unknown): unknown {
  for (let error = thrown, depth = 0; error instanceof Error && depth < 5; error = error.cause, depth += 1) if (error instanceof Problem) return error
  if (!(thrown instanceof Error)) return thrown
  const inner: unknown = thrown instanceof AggregateError ? thrown.errors[0] : thrown
  const errorCode = typeof inner === 'object' && inner !== null && 'code' in inner ? String(inner.code) : ''
  const code: ProblemCode = timeouts.has(errorCode) ? 'address-timeout' : 'address-failed'
  return new Problem(code, failures[errorCode] ?? `The address cannot be fetched (${thrown.message}).`, 'Check the address and the network, or save the page and give the file.', { cause: thrown })
}

function one(header: string | string[] | undefined): string {
  return (Array.isArray(header) ? header[0] : header) ?? ''
}
