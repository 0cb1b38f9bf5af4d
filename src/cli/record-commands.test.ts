import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fakeDesk } from '../desk/testing/fake-desk.ts'
import { Problem } from '../report/problem.ts'
import { IN_MEMORY, openStore } from '../store/open-store.ts'
import { shownKinds, type Store } from '../store/store.ts'
import { run } from './program.ts'
import { memoryWorld } from './testing/memory-world.ts'

const line = (id: string, text: string, outlet = 'The Lund Ledger') => `${JSON.stringify({ id, text, outlet, published: '2031-03-07' })}\n`
const three = line('l1', 'Mayor Oda said the pier stands.') + line('l2', 'Captain Ruel denied the rain.', 'Orral Radio') + line('l3', 'Mayor Oda said the pier is safe.')

let folder = ''
let record: Store
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'onrecord-'))
  await writeFile(path.join(folder, 'three.jsonl'), three)
  record = await openStore(IN_MEMORY)
}, 60_000)
afterAll(async () => {
  await record.close()
  await rm(folder, { recursive: true })
})

type Given = { store?: Store; stdin?: string | AsyncIterable<Uint8Array>; desk?: ReturnType<typeof fakeDesk> }

/** A world whose record is in memory, and stays open between commands. */
function worldWith({ store = record, stdin = '', desk = fakeDesk() }: Given = {}) {
  return { ...memoryWorld(stdin, desk), openStore: () => Promise.resolve({ ...store, where: 'memory', close: () => Promise.resolve() }) }
}

async function outcome(args: readonly string[], given?: Given) {
  const world = worldWith(given)
  const code = await run([...args, ...(args.includes('--help') ? [] : ['--record', IN_MEMORY])], world)
  return { code, out: world.stdout.text, err: world.stderr.text, rows: () => world.stdout.text.split('\n').slice(0, -1).map((row) => JSON.parse(row) as Record<string, never>) }
}

describe('add, show, search and judge', () => {
  test('adds what the record does not have, and says how many it has', async () => {
    expect((await outcome(['add', path.join(folder, 'three.jsonl')])).out).toBe('3 reports added. The record has 3 reports: memory\n')
    const again = await outcome(['add', '--json', '--jsonl', '-'], { stdin: three + line('l4', 'Nobody spoke.') })
    expect(again.rows().map(({ report, outcome: what }) => [report, what])).toEqual([['l1', 'known'], ['l2', 'known'], ['l3', 'known'], ['l4', 'new']])
  })

  test('tells what cannot be added, with code and remedy, and adds the rest', async () => {
    const { code, out, err } = await outcome(['add', path.join(folder, 'gone.txt'), '--jsonl', '-'], { stdin: line('l5', 'Lund said no.') + line('l6', '') })
    expect([code, out]).toEqual([1, '1 report added, 2 reports not added. The record has 5 reports: memory\n'])
    expect(err).toMatch(/^onrecord: .+gone\.txt: .+ \[not-found\]\nonrecord: l6: .+ \[empty\]\n$/)
  })

  test('begins no further report once interrupted, and finishes what was begun', async () => {
    async function* unending() {
      yield Buffer.from(line('l7', 'Roe said hello.'))
      await new Promise(() => undefined)
    }
    const world = worldWith({ stdin: unending(), desk: fakeDesk(() => { world.interruption.abort() }) })
    expect(await run(['add', '--jsonl', '-', '--json', '--record', IN_MEMORY], world)).toBe(130)
    expect(JSON.parse(world.stdout.text)).toMatchObject({ report: 'l7', outcome: 'new' })
    expect((await record.counts()).reports).toBe(6)
  })

  test.each(shownKinds)('shows %s, for people and a row a line', async (kind) => {
    const [people, json] = [await outcome(['show', kind]), await outcome(['show', kind, '--json'])]
    expect([people.code, json.code, people.err]).toEqual([0, 0, ''])
    expect(people.out).not.toBe('')
    expect(json.rows().every((row) => typeof row['kind'] === 'string')).toBe(true)
  })

  test('shows one entry by its id, and says so where there is none', async () => {
    const [first] = (await outcome(['show', 'attributions', '--voice', 'Mayor Oda', '--json'])).rows()
    const { id } = first as unknown as { id: string }
    expect((await outcome(['show', id])).out).toContain('Mayor Oda')
    expect((await outcome(['show', id, '--json'])).rows()).toHaveLength(1)
    expect(await outcome(['show', 'event-00000000000000ff'])).toMatchObject({ code: 1, out: '', err: expect.stringContaining('[not-found]') as unknown })
  })

  test('goes on where a list ended', async () => {
    const { err, rows } = await outcome(['show', 'reports', '--limit', '4', '--json'])
    const [, after] = /--after (\S+),/.exec(err)!
    const rest = await outcome(['show', 'reports', '--after', after!, '--json'])
    expect([...rows(), ...rest.rows()].map(({ report }) => report)).toEqual(['l7', 'l5', 'l4', 'l3', 'l2', 'l1'])
    expect(rest.err).toBe('')
  })

  test('finds accounts by words and filters, with how many of each', async () => {
    const { out } = await outcome(['search', 'pier', '--voice', 'Mayor Oda'])
    expect(out).toMatch(/^\d accounts\nkinds .+\nvoices .*Mayor Oda \(\d\)/)
    const rows = (await outcome(['search', 'pier', '--outlet', 'The Lund Ledger', '--kind', 'attributions', '--json'])).rows()
    expect(rows.map(({ kind }) => kind)).toEqual(['attribution', 'attribution', 'facets'])
    expect(rows.at(-1)).toMatchObject({ total: { count: 2 } })
    expect((await outcome(['search', 'zeppelin'])).out).toBe('Nothing was found.\n')
  })

  test('judges, tells how to take it back, and takes it back', async () => {
    const [one] = (await outcome(['search', 'rain', '--kind', 'attributions', '--json'])).rows() as unknown as { address: string }[]
    const rejected = await outcome(['judge', 'reject', one!.address, '--by', 'Ines', '--reason', 'irony'])
    expect(rejected.out).toMatch(/^judgment \d+: misread, attribution\n {2}by Ines · .+\n {2}irony\n {2}- l2\/attribution\/\d+-\d+ · Orral Radio, 2031-03-07: “Captain Ruel denied the\s+rain\.”\n\nTo take it back: onrecord judge undo \d+\n$/)
    const [, number] = /judgment (\d+)/.exec(rejected.out)!
    expect((await outcome(['judge', 'undo', number!, '--json'])).rows()).toMatchObject([{ kind: 'judgment', decision: 'undone', of: [number] }])
    expect((await outcome(['show', 'judgments', '--limit', '2'])).out).toContain(`undone by judgment ${Number(number) + 1}`)
  })

  test('reads again what another reader has read, and says what changed', async () => {
    expect((await outcome(['reread'])).out).toBe('Nothing to add. The record has 6 reports: memory\n')
    const desk = fakeDesk()
    const newer = { ...desk, read: async (...args: Parameters<typeof desk.read>) => ({ ...(await desk.read(...args)), attributions: [], reader: 'newer' }) }
    const { out, code } = await outcome(['reread'], { desk: newer })
    expect(code).toBe(0)
    expect(out).toMatch(/^l\d read again: .*attribution/m)
    expect((await outcome(['show', 'readings', '--report', 'l1', '--json'])).rows()).toHaveLength(2)
  })

  test('replays to the same record', async () => {
    const { code, out } = await outcome(['replay'])
    expect([code, out]).toEqual([0, expect.stringMatching(/^before {2}([0-9a-f]{64})\nafter {3}\1\nThe same record, from 6 reports and \d+ judgments?\.\n$/)])
  })
})

describe('watch', () => {
  test('adds what is there and what comes, until it is stopped', async () => {
    const inbox = path.join(folder, 'inbox')
    await mkdir(inbox)
    await writeFile(path.join(inbox, 'one.jsonl'), line('w1', 'Roe said one.'))
    const world = worldWith()
    const ended = run(['watch', inbox, '--every', '1', '--record', IN_MEMORY], world)
    while (!world.stdout.text.includes('w1 added')) await wait(20)
    await writeFile(path.join(inbox, 'two.jsonl'), line('w2', 'Roe said two.'))
    while (!world.stdout.text.includes('w2 added')) await wait(20)
    world.interruption.abort()
    expect(await ended).toBe(0)
    expect((await record.counts()).reports).toBe(8)
  })

  test('refuses a folder that is not there', async () => {
    expect(await outcome(['watch', path.join(folder, 'gone')])).toMatchObject({ code: 1, err: expect.stringContaining('[not-found]') as unknown })
  })
})

describe('what is wrong', () => {
  test.each([
    ['a kind that there is not', ['show', 'evnts'], 2],
    ['a filter that such rows have not', ['show', 'judgments', '--place', 'Orral'], 2],
    ['a day that is none', ['show', 'events', '--from', 'Tuesday'], 2],
    ['a limit beside --all', ['show', 'events', '--all', '--limit', '3'], 2],
    ['nothing to add', ['add'], 2],
    ['no decision', ['judge'], 2],
    ['a kind of account that there is not', ['search', '--kind', 'storms'], 2],
    ['a place that no list ended with', ['show', 'events', '--after', 'x'], 1],
    ['a judgment that there is not', ['judge', 'undo', '999'], 1],
  ] as const)('says what is wrong with %s, and what to do', async (_what, args, expected) => {
    const { code, out, err } = await outcome(args)
    expect([code, out]).toEqual([expected, ''])
    expect(err).not.toBe('')
  })

  test('a record that is not there is not made by asking it', async () => {
    const world = worldWith()
    expect(await run(['show', 'events', '--record', path.join(folder, 'typo')], world)).toBe(1)
    expect(world.stderr.text).toMatch(/^onrecord: There is no record at .+typo\. .+ \[not-found\]\n$/)
  })

  test('a record that cannot be opened is told, whatever was asked', async () => {
    const world = { ...worldWith(), openStore: () => Promise.reject(new Problem('record-locked', 'It is in use.', 'Wait.')) }
    expect(await run(['add', path.join(folder, 'three.jsonl'), '--record', IN_MEMORY], world)).toBe(1)
    expect(world.stderr.text).toBe('onrecord: It is in use. Wait. [record-locked]\n')
  })

  test('an empty record says what to do', async () => {
    const store: Store = { ...record, show: () => Promise.resolve({ rows: [] }), counts: () => Promise.resolve({ reports: 0, readings: 0, judgments: 0, accounts: 0, entries: 0 }) }
    expect((await outcome(['show', 'events'], { store })).out).toBe('The record is empty: memory. Add reports: onrecord add FILE\n')
  })
})

test.each([['add'], ['show'], ['search'], ['judge'], ['watch'], ['reread'], ['replay']])('%s teaches by example', async (command) => {
  const { code, out } = await outcome([command, '--help'])
  expect(code).toBe(0)
  expect(out).toMatch(/Examples:\n {2}# .+\n {2}onrecord /)
})
