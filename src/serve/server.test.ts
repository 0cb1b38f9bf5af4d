import { createServer } from 'node:net'
import { afterEach, describe, expect, test } from 'vitest'
import { fakeDesk } from '../desk/testing/fake-desk.ts'
import { startServer, type RunningServer } from './server.ts'

const running: RunningServer[] = []
afterEach(async () => {
  await Promise.all(running.splice(0).map((server) => server.stop()))
})
async function started(...args: Parameters<typeof startServer>) {
  const server = await startServer(...args)
  running.push(server)
  return server
}

describe('startServer', () => {
  test('answers on this machine only', async () => {
    const { address } = await started(fakeDesk(), { port: 0 })
    expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
    expect((await fetch(`${address}/api/health`)).status).toBe(200)
  })

  test('takes the next port where the usual one is in use, and says so where one was asked for', async () => {
    const [first, second] = [await started(fakeDesk()), await started(fakeDesk())]
    expect(second.address).not.toBe(first.address)
    const port = Number(new URL(first.address).port)
    await expect(startServer(fakeDesk(), { port })).rejects.toMatchObject({ code: 'port-taken' })
  })

  test('lets a request in flight be answered before it stops', async () => {
    let go = () => {}
    const waiting = new Promise<void>((resolve) => { go = resolve })
    let arrived = () => {}
    const arrival = new Promise<void>((resolve) => { arrived = resolve })
    const desk = fakeDesk(() => {
      arrived()
      return waiting
    })
    const server = await startServer(desk, { port: 0 })
    const answer = fetch(`${server.address}/api/read`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ text: 'Mayor Oda said so.' }) })
    await arrival
    const stopped = server.stop()
    go()
    expect((await answer).status).toBe(200)
    await stopped
    await expect(fetch(`${server.address}/api/health`)).rejects.toThrow()
  })
})

test('a free port is free again after the server has stopped', async () => {
  const server = await startServer(fakeDesk(), { port: 0 })
  await server.stop()
  const port = Number(new URL(server.address).port)
  await new Promise<void>((resolve, reject) => {
    const other = createServer().once('error', reject).listen(port, '127.0.0.1', () => other.close(() => { resolve() }))
  })
})
