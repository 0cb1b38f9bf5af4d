import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ended, hasModel, onrecord, start } from '../command/onrecord.ts'

const crisis = ['state-gazette', 'meridian-press'].map((name) => path.resolve('demo', 'crisis', `${name}.jsonl`))
const rows = (out: string) => out.split('\n').slice(0, -1).map((row) => JSON.parse(row) as { id: string; report: string; outcome: string; number: number; accounts: { address: string }[] })

let folder = ''
let env: NodeJS.ProcessEnv = {}
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'onrecord-'))
  env = { ONRECORD_RECORD: path.join(folder, 'record') }
})
afterAll(() => rm(folder, { recursive: true }))

test('a record that is not there is said to be so, and how to make one', async () => {
  const { code, out, err } = await onrecord(['show', 'events'], '', { env })
  expect([code, out]).toEqual([1, ''])
  expect(err).toContain('onrecord add FILE')
})

describe.skipIf(!hasModel)(`with the trained reader${hasModel ? '' : ' (skipped: models/reader is not there)'}`, () => {
  test('adds, skips what it has, shows, judges, and replays to the same record', async () => {
    const first = await onrecord(['add', crisis[0]!], '', { env })
    expect([first.code, first.out]).toEqual([0, expect.stringContaining('4 reports added. The record has 4 reports') as unknown])
    const second = await onrecord(['add', '--json', ...crisis], '', { env })
    expect(rows(second.out).map(({ outcome }) => outcome)).toEqual([...Array<string>(4).fill('known'), ...Array<string>(7).fill('new')])

    const [event] = rows((await onrecord(['show', 'events', '--independent', '2', '--limit', '1', '--json'], '', { env })).out)
    const alone = await onrecord(['show', event!.id], '', { env })
    expect(alone.out).toContain(event!.id)
    const [judgment] = rows((await onrecord(['judge', 'reject', event!.accounts[0]!.address, '--json'], '', { env })).out)
    expect((await onrecord(['show', event!.id], '', { env })).out).not.toBe(alone.out)
    await onrecord(['judge', 'undo', String(judgment!.number)], '', { env })
    expect((await onrecord(['show', event!.id], '', { env })).out).toBe(alone.out)
    expect((await onrecord(['replay'], '', { env })).code).toBe(0)
  }, 120_000)

  test.skipIf(process.platform === 'win32')('Ctrl-C leaves what was told as added, and the next run completes it', async () => {
    const own = { ONRECORD_RECORD: path.join(folder, 'interrupted') }
    const reports = Array.from({ length: 60 }, (_, i) => `${JSON.stringify({ id: `r${i}`, text: `The pier of Orral stands, Mayor Oda said on day ${i}.` })}\n`)
    const file = path.join(folder, 'sixty.jsonl')
    await writeFile(file, reports.join(''))
    const child = start(['add', '--json', '--threads', '1', file], { env: own })
    const all = ended(child)
    await once(child.stdout, 'data')
    child.kill('SIGINT')
    const { code, out } = await all
    const told = rows(out).map(({ report }) => report)
    expect([0, 130]).toContain(code)
    const again = rows((await onrecord(['add', '--json', file], '', { env: own })).out)
    expect(again).toHaveLength(60)
    expect(again.filter(({ outcome }) => outcome === 'known').map(({ report }) => report)).toEqual(told)
  }, 120_000)
})
