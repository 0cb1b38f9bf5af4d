import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Writable } from 'node:stream'
import { setImmediate } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fakeDesk } from '../desk/testing/fake-desk.ts'
import { mostBytes } from '../ingest/bytes.ts'
import { Problem } from '../report/problem.ts'
import { run } from './program.ts'
import { memoryWorld, type MemoryWorld } from './testing/memory-world.ts'

type Printed = { id: string; error?: { code: string; message: string }; attributions?: { voice: { name: string } }[] }

const line = (id: string, text: string) => JSON.stringify({ id, text })
const printed = ({ stdout }: MemoryWorld) => stdout.text.split('\n').slice(0, -1).map((one) => JSON.parse(one) as Printed)

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'onrecord-'))
  await writeFile(path.join(folder, 'pier.txt'), 'Mayor Oda said the pier stands.\n')
  await writeFile(path.join(folder, 'rain.txt'), 'Captain Ruel denied the rain.\n')
  await writeFile(path.join(folder, 'two.jsonl'), `${line('x', 'Mayor Oda said one.')}\n\n${line('y', 'Mayor Oda said two.')}`)
})
afterAll(() => rm(folder, { recursive: true }))
const file = (name: string) => path.join(folder, name)

describe('for people', () => {
  test('sets each report, with a line between two', async () => {
    const world = memoryWorld()
    expect(await run(['read', file('pier.txt'), file('rain.txt')], world)).toBe(0)
    expect(world.stdout.text).toContain('  │ the pier stands.')
    expect(world.stdout.text).toMatch(/\n\n─+\n\n/)
    expect(world.stdout.text).not.toContain('\u001b')
  })

  test('says on standard error what cannot be read, and reads the rest', async () => {
    const world = memoryWorld()
    expect(await run(['read', file('gone.txt'), file('rain.txt')], world)).toBe(1)
    expect(world.stderr.text).toMatch(/^onrecord: .+\. .+\. \[not-found\]\n$/)
    expect(world.stdout.text).toContain('the rain.')
  })

  test('reads standard input where nothing is named', async () => {
    const world = memoryWorld('Mayor Oda said it floats.')
    expect(await run(['read'], world)).toBe(0)
    expect(world.stdout.text).toContain('it floats.')
  })
})

describe('--json', () => {
  test('prints a line for each report, in the order of the arguments', async () => {
    const world = memoryWorld(line('in', 'Captain Ruel said three.'))
    expect(await run(['read', '--json', file('rain.txt'), file('two.jsonl'), file('pier.txt')], world)).toBe(0)
    expect(printed(world).map(({ attributions }) => attributions?.[0]?.voice.name)).toEqual(['Captain Ruel', 'Mayor Oda', 'Mayor Oda', 'Mayor Oda'])
    expect(printed(world).map(({ id }) => id).slice(1, 3)).toEqual(['x', 'y'])
  })

  test('prints why in the place of what cannot be read', async () => {
    const world = memoryWorld()
    expect(await run(['read', '--json', file('gone.txt'), file('gone.jsonl'), file('pier.txt')], world)).toBe(1)
    expect(printed(world).map(({ error }) => error?.code)).toEqual(['not-found', 'not-found', undefined])
  })
})

describe('--jsonl', () => {
  test('reads a report a line, in order, and goes on after a bad one', async () => {
    const slowFirst = fakeDesk(async ({ id }) => {
      for (let i = 0; id === 'a' && i < 20; i++) await setImmediate()
    })
    const lines = [line('a', 'Mayor Oda said one.'), '{"id": "b"', line('c', ''), '{"id": 4}', '[]', line('e', 'Mayor Oda said five.')]
    const world = memoryWorld(lines.join('\r\n'), slowFirst)
    expect(await run(['read', '--jsonl'], world)).toBe(1)
    expect(printed(world).map(({ id, error }) => [id, error?.code])).toEqual([
      ['a', undefined],
      ['line-2', 'bad-line'],
      ['c', 'empty'],
      ['4', 'bad-line'],
      ['line-5', 'bad-line'],
      ['e', undefined],
    ])
    expect(printed(world)[1]!.error!.message).toMatch(/^Line 2: .+\. .+\.$/)
  })

  test('goes on where reading itself fails', async () => {
    const failing = fakeDesk(({ id }) => {
      if (id === 'b') throw new TypeError('no such layer')
      if (id === 'c') throw new Problem('model-corrupt', 'The model is broken.', 'Get it again.')
    })
    const world = memoryWorld(['a', 'b', 'c', 'd'].map((id) => line(id, 'Mayor Oda said so.')).join('\n'), failing)
    expect(await run(['read', '--jsonl'], world)).toBe(1)
    expect(printed(world).map(({ id, error }) => [id, error?.code])).toEqual([['a', undefined], ['b', 'internal'], ['c', 'model-corrupt'], ['d', undefined]])
  })

  test('refuses a line that is too long without keeping it', async () => {
    async function* endless() {
      yield Buffer.from('{"id": "long", "text": "')
      for (let sent = 0; sent <= mostBytes; sent += 1_000_000) {
        await setImmediate()
        yield Buffer.alloc(1_000_000, 'x')
      }
      yield Buffer.from(`"}\n${line('next', 'Mayor Oda said so.')}\n`)
    }
    const world = memoryWorld(endless())
    expect(await run(['read', '--jsonl'], world)).toBe(1)
    expect(printed(world).map(({ id, error }) => [id, error?.code])).toEqual([['line-1', 'too-large'], ['next', undefined]])
  })

  test('reads input no faster than output is taken', async () => {
    let sent = 0
    async function* stream() {
      for (; sent < 200; sent++) {
        await setImmediate()
        yield Buffer.from(`${line(`r${sent}`, 'Mayor Oda said so.')}\n`)
      }
    }
    let written = 0
    let furthestAhead = 0
    const slow = new Writable({
      highWaterMark: 1,
      write(_chunk, _encoding, done) {
        written++
        furthestAhead = Math.max(furthestAhead, sent - written)
        void setImmediate().then(() => setImmediate()).then(() => { done() })
      },
    })
    expect(await run(['read', '--jsonl', '--threads', '2'], { ...memoryWorld(stream()), stdout: slow })).toBe(0)
    expect(written).toBe(200)
    expect(furthestAhead).toBeLessThanOrEqual(2 * 2 + 1)
  })

  test('ends quietly when whoever reads its output has stopped', async () => {
    const closed = new Writable({
      write(_chunk, _encoding, done) {
        done(Object.assign(new Error('write EPIPE'), { code: 'EPIPE' }))
      },
    })
    const world = memoryWorld(line('a', 'Mayor Oda said so.'))
    expect(await run(['read', '--jsonl'], { ...world, stdout: closed })).toBe(0)
    expect(world.stderr.text).toBe('')
  })

  test('ends with a whole line when interrupted, though input goes on', async () => {
    async function* unending() {
      yield Buffer.from(`${line('a', 'Mayor Oda said so.')}\n`)
      await new Promise(() => undefined)
    }
    const world = memoryWorld(unending())
    const ended = run(['read', '--jsonl'], world)
    while (world.stdout.text === '') await setImmediate()
    world.interruption.abort()
    expect(await ended).toBe(130)
    expect(printed(world).map(({ id }) => id)).toEqual(['a'])
  })

  test('listens for its interruption once, not once a report', async () => {
    const world = memoryWorld(Array.from({ length: 50 }, (_, i) => line(`r${i}`, 'Mayor Oda said so.')).join('\n'))
    let listeners = 0
    const add = world.signal.addEventListener.bind(world.signal)
    world.signal.addEventListener = (...args: Parameters<AbortSignal['addEventListener']>) => {
      listeners++
      add(...args)
    }
    await run(['read', '--jsonl'], world)
    expect(listeners).toBe(1)
  })
})

test('a standard input larger than any report is refused', async () => {
  async function* large() {
    for (let sent = 0; sent <= mostBytes; sent += 1_000_000) {
      await setImmediate()
      yield Buffer.alloc(1_000_000, 'x')
    }
  }
  const world = memoryWorld(large())
  expect(await run(['read', '-'], world)).toBe(1)
  expect(world.stderr.text).toContain('[too-large]')
})

test('shows progress on a terminal where there is more than one report, and leaves none of it', async () => {
  const world = memoryWorld([line('a', 'Mayor Oda said so.'), line('b', 'Mayor Oda said so.')].join('\n'))
  Object.assign(world.stderr, { isTTY: true })
  await run(['read', '--jsonl'], world)
  if (world.stderr.text === '') await once(world.stderr, 'finish')
  expect(world.stderr.text.endsWith('\r\u001b[2K')).toBe(true)
})
