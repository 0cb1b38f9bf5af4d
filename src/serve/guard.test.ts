import { tmpdir } from 'node:os'
import { describe, expect, test } from 'vitest'
import { fakeDesk } from '../desk/testing/fake-desk.ts'
import { appFor } from './app.ts'
import { demoShelf } from './demo.ts'
import type { Access } from './guard.ts'
import { startServer } from './server.ts'

const desk = fakeDesk()
const token = 'heron-and-lantern-7'
const status = async (access: Access | undefined, headers: Record<string, string>, route = '/api/health', init: RequestInit = {}) => {
  const app = appFor({ desk, demo: demoShelf(tmpdir(), desk), page: tmpdir(), access })
  const response = await app.request(route, { ...init, headers })
  await app.stop()
  return response.status
}

describe('under which name', () => {
  test.each([
    ['127.0.0.1:4680', undefined, 200], ['localhost', undefined, 200], ['[::1]:4680', undefined, 200],
    ['rebound.example', undefined, 403], ['127.0.0.1.rebound.example', undefined, 403], ['192.168.4.7', undefined, 403], ['', undefined, 403],
    ['desk.example:4680', 'desk.example', 200], ['192.168.4.7:4680', '0.0.0.0', 200], ['[fe80::7]:4680', '::', 200], ['rebound.example', '0.0.0.0', 403],
  ])('%j where it listens at %j', async (host, listening, expected) => {
    expect(await status({ host: listening }, { host })).toBe(expected)
  })
})

describe('with which token', () => {
  const access = { host: '0.0.0.0', token }
  const host = '192.168.4.7:4680'

  test.each([
    ['none', {}, 401], ['another', { authorization: 'Bearer heron-and-lantern-8' }, 401], ['a shorter', { authorization: 'Bearer heron' }, 401],
    ['its own', { authorization: `Bearer ${token}` }, 200], ['its own as a cookie', { cookie: `onrecord=${token}` }, 200], ['another as a cookie', { cookie: 'onrecord=x' }, 401],
  ])('%s', async (_which, headers, expected) => {
    expect(await status(access, { host, ...headers })).toBe(expected)
    expect(await status(access, { host, ...headers }, '/api/record')).toBe(expected)
  })

  test('the page is not given without it either', async () => {
    expect(await status(access, { host }, '/')).toBe(401)
    expect(await status(access, { host }, '/assets/a.js')).toBe(401)
  })

  test('opening the address with it sets a cookie that no script and no other site can use, and leaves the address', async () => {
    const app = appFor({ desk, demo: demoShelf(tmpdir(), desk), page: tmpdir(), access })
    const response = await app.request(`/?token=${token}`, { headers: { host } })
    expect([response.status, response.headers.get('location')]).toEqual([302, '/'])
    expect(response.headers.get('set-cookie')).toMatch(/^onrecord=heron-and-lantern-7; Path=\/; HttpOnly; SameSite=Strict$/)
    expect((await app.request('/?token=wrong', { headers: { host } })).status).toBe(401)
    await app.stop()
  })
})

describe('from which page', () => {
  const post = (headers: Record<string, string>) => status(undefined, { host: 'localhost:4680', ...headers }, '/api/read', { method: 'POST', body: JSON.stringify({ text: 'Mayor Oda said so.' }) })
  const json = { 'content-type': 'application/json' }

  test.each([
    ['a program', json, 200],
    ['its own page', { ...json, 'origin': 'http://localhost:4680', 'sec-fetch-site': 'same-origin' }, 200],
    ['a page elsewhere', { ...json, origin: 'http://elsewhere.example' }, 403],
    ['a page of another port', { ...json, origin: 'http://localhost:9999' }, 403],
    ['a frame without an origin', { ...json, origin: 'null' }, 403],
    ['a page of the same site', { ...json, 'sec-fetch-site': 'same-site' }, 403],
    ['a form', { 'content-type': 'text/plain' }, 400],
    ['a form with its fields', { 'content-type': 'application/x-www-form-urlencoded' }, 400],
  ])('%s', async (_which, headers, expected) => {
    expect(await post(headers)).toBe(expected)
  })
})

describe('a server on the network', () => {
  test('makes a token and tells it', async () => {
    const server = await startServer(desk, { port: 0, host: '0.0.0.0' })
    const { port } = new URL(server.address)
    const ask = (headers: Record<string, string>) => fetch(`http://127.0.0.1:${port}/api/health`, { headers }).then((response) => response.status)
    expect(server.token!.length).toBeGreaterThan(30)
    expect([await ask({}), await ask({ authorization: `Bearer ${server.token!}` })]).toEqual([401, 200])
    await server.stop()
  })

  test('takes no token that can be guessed', async () => {
    await expect(startServer(desk, { port: 0, token: 'heron' })).rejects.toMatchObject({ code: 'bad-option' })
  })

  test('on this machine only there is none', async () => {
    const server = await startServer(desk, { port: 0 })
    expect(server.token).toBeUndefined()
    await server.stop()
  })
})
