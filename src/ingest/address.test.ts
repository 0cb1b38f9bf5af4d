import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Problem } from '../report/problem.ts'
import { reportFromAddress, type AddressOptions } from './address.ts'

const page = `<title>Harbour shut</title><article>${'<p>The harbour was closed on Monday, the harbour master said, after a blast that nobody could explain.</p>'.repeat(8)}</article>`
const html = { 'content-type': 'text/html; charset=utf-8' }

/** What the server on this machine answers, by path. */
const answers: Record<string, RequestListener> = {
  '/page': (_request, response) => response.writeHead(200, html).end(page),
  '/packed': (_request, response) => response.writeHead(200, { ...html, 'content-encoding': 'gzip' }).end(gzipSync(page)),
  '/bomb': (_request, response) => response.writeHead(200, { ...html, 'content-encoding': 'gzip' }).end(gzipSync(Buffer.alloc(30_000_000))),
  '/latin': (_request, response) => response.writeHead(200, { 'content-type': 'text/plain; charset=windows-1252' }).end(Buffer.from('\x93We know,\x94 she said.', 'latin1')),
  '/moved': (_request, response) => response.writeHead(302, { location: '/page' }).end(),
  '/round': (_request, response) => response.writeHead(302, { location: '/round' }).end(),
  '/inward': (_request, response) => response.writeHead(302, { location: 'http://10.1.2.3/admin' }).end(),
  '/scheme': (_request, response) => response.writeHead(302, { location: 'file:///etc/hostname' }).end(),
  '/gone': (_request, response) => response.writeHead(404, html).end('<h1>Not here</h1>'),
  '/closed': (_request, response) => response.writeHead(403).end(),
  '/broken': (_request, response) => response.writeHead(503).end(),
  '/never': () => undefined,
  '/drip': (_request, response) => void response.writeHead(200, html).write('<p>one'),
  '/cut': (_request, response) => response.writeHead(200, { ...html, 'content-length': '9999' }).write('<p>one', () => response.destroy()),
  '/huge': (_request, response) => response.writeHead(200, { ...html, 'content-length': '21000000' }).write('<p>'),
  '/endless': (_request, response) => {
    response.writeHead(200, html)
    const more = (): void => {
      while (response.write('x'.repeat(65_536)));
    }
    response.on('drain', more)
    more()
  },
  '/data': (_request, response) => response.writeHead(200, { 'content-type': 'application/json' }).end('{}'),
  '/picture': (_request, response) => response.writeHead(200).end(Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')),
}

let server: Server
let base: string
let connections = 0

beforeAll(async () => {
  server = createServer((request, response) => answers[request.url ?? '']?.(request, response)).on('connection', () => (connections += 1))
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})

afterAll(() => {
  server.closeAllConnections()
  server.close()
})

const here: AddressOptions = { allow: (address) => address === '127.0.0.1' }

async function problem(address: string, options: AddressOptions = here): Promise<Problem> {
  const thrown = await reportFromAddress(address, options).then(() => undefined, (error: unknown) => error)
  if (!(thrown instanceof Problem)) throw new Error(`no Problem for ${address}`, { cause: thrown })
  return thrown
}

describe('a report from an address', () => {
  it.each(['/page', '/packed', '/moved'])('reads a page: %s', async (path) => {
    const report = await reportFromAddress(base + path, here)
    expect(report.facts).toMatchObject({ title: 'Harbour shut', url: `${base}/${path === '/packed' ? 'packed' : 'page'}` })
  })

  it('reads text in the encoding that the header names', async () => {
    expect((await reportFromAddress(`${base}/latin`, here)).text).toBe('“We know,” she said.')
  })
})

describe('an address that gives no report', () => {
  it.each([
    ['/gone', 'address-status', '404'],
    ['/closed', 'address-status', '403'],
    ['/broken', 'address-status', '503'],
    ['/round', 'address-redirects', '5'],
    ['/inward', 'address-refused', '10.1.2.3'],
    ['/scheme', 'bad-address', 'file:'],
    ['/huge', 'too-large', '20 MB'],
    ['/endless', 'too-large', '20 MB'],
    ['/bomb', 'too-large', '20 MB'],
    ['/cut', 'address-failed', ''],
    ['/data', 'no-article', 'application/json'],
    ['/picture', 'binary', 'image'],
  ])('%s: %s', async (path, code, words) => {
    const { code: got, message, remedy } = await problem(base + path)
    expect(got).toBe(code)
    expect(message).toContain(words)
    expect(remedy).not.toBe('')
  })

  it.each(['/never', '/drip'])('because it does not end in time: %s', async (path) => {
    expect((await problem(base + path, { ...here, timeLimit: 150 })).code).toBe('address-timeout')
  })

  it('because the caller gave up: with the caller’s reason', async () => {
    const reason = new Error('no longer wanted')
    await expect(reportFromAddress(`${base}/never`, { ...here, signal: AbortSignal.abort(reason) })).rejects.toBe(reason)
  })

  it('because nothing listens there', async () => {
    expect((await problem('http://127.0.0.1:1/')).code).toBe('address-failed')
  })

  it('because no such name can be looked up', async () => {
    expect((await problem('http://no-such-host.invalid/')).code).toBe('address-failed')
  })

  it.each(['', 'harbour', 'ftp://harbourpost.example/', 'file:///etc/hostname', 'javascript:alert(1)', `http://harbourpost.example/${'a'.repeat(8_000)}`, 'http://ann:secret@harbourpost.example/', 'http://'])('because it is none: %s', async (address) => {
    expect((await problem(address)).code).toBe('bad-address')
  })
})

describe('the local network', () => {
  it.each(['127.0.0.1', '2130706433', '0x7f.1', '0177.0.0.1', '127.1', '[::1]', '[::ffff:127.0.0.1]', 'localhost', '169.254.169.254', '192.168.0.1', '[fd00::1]', '0.0.0.0'])(
    'is refused before anything connects: %s',
    async (host) => {
      const before = connections
      expect((await problem(`http://${host}:${new URL(base).port}/page`, {})).code).toBe('address-refused')
      expect(connections).toBe(before)
    },
  )

  it('is refused where a name leads there, whatever the URL looks like', async () => {
    const asked: string[] = []
    const options: AddressOptions = { allow: (address) => asked.push(address) < 0 }
    expect((await problem(`http://localhost:${new URL(base).port}/page`, options)).code).toBe('address-refused')
    expect(asked.length).toBeGreaterThan(0)
  })
})
