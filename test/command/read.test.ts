import { execFile } from 'node:child_process'
import { once } from 'node:events'
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readExamples } from '../../src/cli/program.ts'
import { command, ended, hasModel, onrecord, start } from './onrecord.ts'

type Line = { id: string; error?: { code: string }; attributions?: { content: { start: number; end: number; quote: string }[] }[] }

const demo = path.resolve('demo')
const text = 'The pier is safe, harbour master Ines Orral said on Tuesday.\n\n“We have checked every plank,” she said.\n'
const line = (id: string) => `${JSON.stringify({ id, text })}\n`
const lines = (out: string) => out.split('\n').slice(0, -1).map((one) => JSON.parse(one) as Line)

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'onrecord-'))
  await writeFile(path.join(folder, 'report.txt'), text)
  await cp('situations/kelmar', path.join(folder, 'my-crisis'), { recursive: true })
  const page = (await readdir(demo)).find((name) => name.endsWith('.html'))!
  await cp(path.join(demo, page), path.join(folder, 'page.html'))
  await writeFile(path.join(folder, 'reports.jsonl'), line('a') + line('b'))
})
afterAll(() => rm(folder, { recursive: true }))

describe('without a model', () => {
  test('says what is missing and what to do, for each report, and goes on', async () => {
    const { code, out } = await onrecord(['read', '--jsonl', '--model', 'nowhere'], line('a') + line('b'), { cwd: folder })
    expect(code).toBe(1)
    expect(lines(out).map(({ id, error }) => [id, error?.code])).toEqual([['a', 'model-missing'], ['b', 'model-missing']])
  })

  test('ends quietly when its output is closed', async () => {
    const script = `for i in $(seq 5000); do echo '{"id": "x"'; done | "${process.execPath}" "${command}" read --jsonl | head -n 1`
    const { stdout, stderr } = await promisify(execFile)('bash', ['-c', script])
    expect(lines(stdout)).toHaveLength(1)
    expect(stderr).toBe('')
  })

  test.skipIf(process.platform === 'win32')('Ctrl-C leaves whole lines and its own exit code', async () => {
    const child = start(['read', '--jsonl'])
    const all = ended(child)
    child.stdin.write('{"id": "x"\n{"id": "y"\n{"id"')
    await once(child.stdout, 'data')
    child.kill('SIGINT')
    const { code, out } = await all
    expect(code).toBe(130)
    expect(lines(out).length).toBeGreaterThan(0)
  })
  test.skipIf(process.platform === 'win32')('Ctrl-C ends the wait for a pipe that nobody writes to', async () => {
    const pipe = path.join(folder, 'pipe.txt')
    await promisify(execFile)('mkfifo', [pipe])
    const child = start(['read', '--json', path.join(folder, 'gone.txt'), pipe])
    const all = ended(child)
    await once(child.stdout, 'data')
    child.kill('SIGINT')
    expect((await all).code).toBe(130)
  })
})

describe.skipIf(!hasModel)(`with the trained reader${hasModel ? '' : ' (skipped: models/reader is not there)'}`, () => {
  // An example that needs the network is run only as far as its arguments go.
  test.each(readExamples.map(({ line: example }) => example.replace('https://example.org/news.html ', '')))('%s', async (example) => {
    const script = example.replaceAll('onrecord ', `"${process.execPath}" "${command}" `)
    const { stdout } = await promisify(execFile)('bash', ['-c', script.replace('> readings.jsonl', '')], { cwd: folder })
    if (example.includes('--json')) expect(lines(stdout).every(({ attributions }) => attributions !== undefined)).toBe(true)
    else expect(stdout).toContain("The outlet's own words")
  })

  test.each(['1-old-port-crossing.txt', '4-letters-from-the-terminal.html'])('every quote of demo/%s has a place', async (name) => {
    const { code, out } = await onrecord(['read', '--json', path.join(demo, name)])
    expect(code).toBe(0)
    const quotes = lines(out).flatMap(({ attributions = [] }) => attributions.flatMap(({ content }) => content))
    expect(quotes.length).toBeGreaterThan(5)
    if (!name.endsWith('.txt')) return
    const printed = await readFile(path.join(demo, name), 'utf8')
    for (const { start: from, end, quote } of quotes) expect(printed.slice(from, end)).toBe(quote)
  })

  test('prints each reading as soon as it is there, though more may come', async () => {
    const child = start(['read', '--jsonl'])
    const all = ended(child)
    child.stdin.write(line('a'))
    const [first] = (await once(child.stdout, 'data')) as [string]
    expect(lines(first)[0]?.id).toBe('a')
    child.stdin.end(line('b'))
    expect(lines((await all).out).map(({ id }) => id)).toEqual(['a', 'b'])
  })

  test('gives the same readings on one core as on many', async () => {
    const input = Array.from({ length: 20 }, (_, i) => line(`r${i}`)).join('')
    const [one, many] = [await onrecord(['read', '--jsonl', '--threads', '1'], input), await onrecord(['read', '--jsonl', '--threads', '4'], input)]
    expect(one.out).toBe(many.out)
    expect(lines(one.out)).toHaveLength(20)
  })
})
