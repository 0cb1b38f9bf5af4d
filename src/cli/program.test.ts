import { describe, expect, test } from 'vitest'
import { Problem } from '../report/problem.ts'
import { fakeDesk } from '../desk/testing/fake-desk.ts'
import { run } from './program.ts'
import { memoryWorld } from './testing/memory-world.ts'

async function outcome(...args: string[]) {
  const world = memoryWorld()
  const code = await run(args, world)
  return { code, out: world.stdout.text, err: world.stderr.text }
}

describe('the command line', () => {
  test('prints its version', async () => {
    const { code, out } = await outcome('--version')
    expect([code, out]).toEqual([0, expect.stringMatching(/^\d+\.\d+\.\d+\n$/)])
  })

  test.each([[['--help']], [['read', '--help']], [['serve', '--help']]])('%s teaches by example', async (args) => {
    const { code, out } = await outcome(...args)
    expect(code).toBe(0)
    expect(out).toMatch(/Examples:\n {2}# .+\n {2}onrecord /)
  })

  test.each([
    ['an unknown option', ['read', '--jsom'], /^onrecord: Unknown option '--jsom'\. Did you mean --json(l)?\? \[bad-option\]\n$/],
    ['an unknown command', ['raed'], /^onrecord: Unknown command 'raed'\. Did you mean read\? \[bad-option\]\n$/],
    ['no number of threads', ['read', '--threads', 'many', 'x.txt'], /^onrecord: Option '--threads <number>' .+ \[bad-option\]\n$/],
    ['syntax for people', ['read', '--syntax', 'x.txt'], /^onrecord: The option --syntax .+ Give it with --json or --jsonl\. \[bad-option\]\n$/],
    ['no port', ['serve', '--port', '-1'], /\[bad-option\]\n$/],
  ])('says what is wrong with %s, and what to do', async (_what, args, expected) => {
    const { code, err, out } = await outcome(...args)
    expect([code, out]).toEqual([2, ''])
    expect(err).toMatch(expected)
  })

  test('asks for something to read where standard input is a terminal', async () => {
    const world = memoryWorld()
    Object.assign(world.stdin, { isTTY: true })
    expect(await run(['read'], world)).toBe(2)
    expect(world.stderr.text).toMatch(/^onrecord: There is nothing to read\. Name a file .+ \[bad-option\]\n$/)
  })

  test('tells a failure of its own with code and remedy', async () => {
    const world = memoryWorld()
    const broken = { ...world, openDesk: () => { throw new Problem('codebook-invalid', 'A rule has no verb.', 'Give it one.') } }
    expect(await run(['read', 'x.txt'], broken)).toBe(1)
    expect(world.stderr.text).toBe('onrecord: A rule has no verb. Give it one. [codebook-invalid]\n')
  })

  test('passes cores and model on to the desk, and one core where there is one report', async () => {
    const asked: unknown[] = []
    const world = (text: string) => ({ ...memoryWorld(text), openDesk: (options: unknown) => { asked.push(options); return fakeDesk() } })
    await run(['read', '--jsonl', '--threads', '3', '--model', 'elsewhere'], world('{"text": "Mayor Oda said so."}\n'))
    await run(['read', '--threads', '3'], world('Mayor Oda said so.'))
    expect(asked).toEqual([{ threads: 3, model: 'elsewhere' }, { threads: 1 }])
  })
})
