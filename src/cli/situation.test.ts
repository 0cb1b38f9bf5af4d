import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { fakeDesk } from '../desk/testing/fake-desk.ts'
import { run } from './program.ts'
import { memoryWorld } from './testing/memory-world.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'situation-'))
afterAll(() => rmSync(folder, { recursive: true }))

const sound = 'title: The strike at Varn\ncountries: [XA]\nplaces:\n  - { id: varn, name: Varn, kind: city, lat: 40, lon: -30, source: invented }\n'

function file(name: string, yaml: string): string {
  const at = path.join(folder, name)
  writeFileSync(at, yaml)
  return at
}

async function outcome(...args: string[]) {
  const world = memoryWorld()
  const code = await run(['situation', ...args], world)
  return { code, out: world.stdout.text, err: world.stderr.text }
}

describe('onrecord situation', () => {
  test('check says what a sound profile holds', async () => {
    expect(await outcome('check', file('varn.yaml', sound))).toEqual({ code: 0, out: 'varn: 0 actors, 0 forces, 1 places, 0 dates\n', err: '' })
  })

  test('check names every fault by line and column, and goes on with the next file', async () => {
    const broken = file('broken.yaml', sound.replace('lat: 40', 'lat: 140').replace('source: invented', 'source: 3'))
    const { code, out, err } = await outcome('check', broken, file('varn.yaml', sound))
    expect(code).toBe(1)
    expect(err.trim().split('\n')).toEqual([expect.stringMatching(/broken\.yaml:4:\d+: places \/ 0 \/ lat must be <= 90/), expect.stringMatching(/broken\.yaml:4:\d+: places \/ 0 \/ source must be string/)])
    expect(out).toContain('varn: ')
  })

  test('check says where there is no such file', async () => {
    expect(await outcome('check', path.join(folder, 'nothing.yaml'))).toMatchObject({ code: 1, err: expect.stringContaining('[not-found]') as string })
  })

  test('list names those that come with the program', async () => {
    const { code, out } = await outcome('list')
    expect([code, out.split('\n').map((line) => line.split('  ')[0])]).toEqual([0, ['israel-gaza', 'kelmar', '']])
  })

  test('what is asked for is passed on to the desk', async () => {
    const asked: unknown[] = []
    const world = { ...memoryWorld('Mayor Oda said so.'), openDesk: (options: unknown) => { asked.push(options); return fakeDesk() } }
    await run(['read', '--situation', 'none'], world)
    expect(asked).toEqual([{ threads: 1, situation: 'none' }])
  })
})
