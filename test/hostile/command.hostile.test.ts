import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { spawn } from 'node:child_process'
import { text } from 'node:stream/consumers'
import type { Readable } from 'node:stream'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { command, hasModel } from '../command/onrecord.ts'
import { hostile, outcomesOf } from './inputs.ts'
import { expectSound } from './sound.ts'

type Printed = { readonly id?: string; readonly error?: { readonly code: string; readonly message: string }; readonly warnings?: readonly { readonly code: string }[] }

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'onrecord-'))
})
afterAll(() => rm(folder, { recursive: true }))

/** The command with its input from a file or stream, and the most memory that it took. */
async function measured(args: readonly string[], input: Iterable<string> = []): Promise<{ code: number | null; out: string; said: string; megabytes: number }> {
  const child = spawn(process.execPath, ['--require', path.resolve('bench/usage.cjs'), command, ...args], { cwd: folder, stdio: ['pipe', 'pipe', 'pipe', 'pipe'] })
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve))
  const [out, said, usage] = [text(child.stdout), text(child.stderr), text(child.stdio[3] as Readable)]
  child.stdin.on('error', () => undefined)
  for (const piece of input) if (!child.stdin.write(piece)) await new Promise((resolve) => child.stdin.once('drain', resolve))
  child.stdin.end()
  return { code: await ended, out: await out, said: await said, megabytes: (JSON.parse(await usage) as { peakMegabytes: number }).peakMegabytes }
}

const readingsIn = (out: string) => out.split('\n').slice(0, -1).map((line) => JSON.parse(line) as Printed)

describe.skipIf(!hasModel)(`onrecord read${hasModel ? '' : ' (skipped: models/reader is not there)'}`, () => {
  test('answers each of many hostile files in its place, and keeps its memory', async () => {
    for (const { name, content } of hostile) await writeFile(path.join(folder, name), content())
    const { code, out, megabytes } = await measured(['read', '--json', ...hostile.map(({ name }) => name)])
    const lines = readingsIn(out)
    expect(code).toBe(1)
    expect(lines.map((line) => outcomesOf(line))).toEqual(hostile.map(({ gives }) => expect.arrayContaining([gives]) as string[]))
    for (const line of lines) {
      if (line.error) expect(line.error.message).toMatch(/^.+\. .+\.$/)
      else expectSound(line)
    }
    expect(megabytes).toBeLessThan(1_500)
  })

  test('reads the rest of a stream, whatever stands between its lines', async () => {
    const good = (id: string) => `${JSON.stringify({ id, text: 'The pier is safe, Ines Orral said.' })}\n`
    const bad = [
      '{"id": "cut", "text": "The pier\n', '\0\n', '[]\n', 'null\n', '"text"\n', '{"text": 1}\n', '{"id": "empty", "text": ""}\n', `${'['.repeat(1_000_000)}\n`,
      `${'x'.repeat(25_000_000)}\n`, `${JSON.stringify({ id: 'large', text: 'a '.repeat(5_000_000) })}\n`, '\ufeff{}\n', '{"__proto__": {"text": "x"}}\n',
    ]
    const odd = '{"id": "half", "text": "The \\ud83d pier \\udc00 is safe, Ines Orral said."}\r\n'
    const { code, out, megabytes } = await measured(['read', '--jsonl'], [...bad.flatMap((line, i) => [good(`good ${i}`), line]), odd, good('last').trimEnd()])
    const lines = readingsIn(out)
    expect(code).toBe(1)
    expect(lines.filter(({ error }) => !error).map(({ id }) => id)).toEqual([...bad.map((_, i) => `good ${i}`), 'half', 'last'])
    expect(lines.filter(({ error }) => error).map(({ error }) => error!.code)).toEqual(bad.map((_, i) => ({ 6: 'empty', 8: 'too-large', 9: 'too-large' })[i] ?? 'bad-line'))
    for (const line of lines) if (!line.error) expectSound(line)
    expect(megabytes).toBeLessThan(1_500)
  })

  test.each(hostile.filter(({ name }) => /marks on one letter|names without end|right to left|paragraph/.test(name)))('sets $name for people', async ({ name, content }) => {
    await writeFile(path.join(folder, name), content())
    const { code, out, said } = await measured(['read', name])
    expect(code).toBe(0)
    expect(out).toContain('\n')
    expect(said).not.toMatch(/\[[a-z-]+\]\n/)
  })
})
