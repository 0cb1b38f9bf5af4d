import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { IN_MEMORY, openStore } from '../store/open-store.ts'
import type { RecordState } from '../serve/wire.ts'
import { run } from './program.ts'
import { memoryWorld } from './testing/memory-world.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'onrecord-'))
})
afterAll(() => rm(folder, { recursive: true }))

/** Serves as the arguments say, asks for the state of the record, and stops. */
async function stateServed(args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<{ state: RecordState; opened: string[] }> {
  const opened: string[] = []
  const world = {
    ...memoryWorld(),
    env: { ONRECORD_RECORD: path.join(folder, 'none'), ...env },
    openStore: (where: string) => {
      opened.push(where)
      return openStore(IN_MEMORY)
    },
  }
  const served = run(['serve', '--port', '0', ...args], world)
  await expect.poll(() => world.stdout.text).toMatch(/http:/)
  const [address] = /http:\/\/[\d.:]+/.exec(world.stdout.text)!
  const state = (await (await fetch(`${address}/api/record`)).json()) as RecordState
  world.interruption.abort()
  expect(await served).toBe(0)
  return { state, opened }
}

test('shows the record that is named, or that of the environment', async () => {
  const named = await stateServed(['--record', folder])
  expect([named.opened, named.state]).toMatchObject([[folder], { status: 'open', name: path.basename(folder) }])
  expect((await stateServed([], { ONRECORD_RECORD: folder })).opened).toEqual([folder])
})

test('shows a database by its name, and never its password', async () => {
  const { state } = await stateServed(['--record', 'postgres://ana:secret@localhost/kelmar?sslmode=disable'])
  expect(state).toMatchObject({ name: 'kelmar' })
  expect(JSON.stringify(state)).not.toContain('secret')
})

test('shows none where there is none', async () => {
  expect(await stateServed([])).toEqual({ state: { status: 'none' }, opened: [] })
})

test('fills a record with the demo reports while it is shown', async () => {
  const { state, opened } = await stateServed(['--demo', '--record', path.join(folder, 'demo')])
  expect([opened, state]).toMatchObject([[path.join(folder, 'demo')], { status: 'open', name: 'Demo record', filling: { going: true } }])
})

test('says that there is no record of that name, and what to do', async () => {
  const world = memoryWorld()
  expect(await run(['serve', '--record', path.join(folder, 'nowhere')], world)).toBe(1)
  expect(world.stderr.text).toMatch(/^onrecord: There is no record at .+ Make one by adding reports to it: .+ \[not-found\]\n$/)
})
