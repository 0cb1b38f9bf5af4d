import { once } from 'node:events'
import type { ChildProcessWithoutNullStreams } from 'node:child_process'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Reading } from '../../src/reading/reading.ts'
import { hasModel, start } from '../command/onrecord.ts'
import { hostile, outcomesOf } from './inputs.ts'
import { expectSound } from './sound.ts'

type Answer = { readonly error?: { readonly code: string }; readonly text?: string; readonly reading?: Reading }

let child: ChildProcessWithoutNullStreams
let address = ''
beforeAll(async () => {
  child = start(['serve', '--port', '0'])
  const [said] = (await once(child.stdout, 'data')) as [Buffer]
  address = /http:\/\/127\.0\.0\.1:\d+/.exec(said.toString())![0]
})
afterAll(() => child.kill())

async function ask(body: string, headers: Record<string, string> = { 'content-type': 'application/json' }): Promise<{ status: number; answer: Answer }> {
  const response = await fetch(`${address}/api/read`, { method: 'POST', body, headers })
  return { status: response.status, answer: (await response.json()) as Answer }
}

describe.skipIf(!hasModel)(`onrecord serve${hasModel ? '' : ' (skipped: models/reader is not there)'}`, () => {
  // What takes the model long is read once, by the command.
  const quick = hostile.filter(({ content, gives }) => content().length < 10_000 || !['read', 'long-line', 'unpaired-quotes'].includes(gives))

  test.each(quick)('answers $name, dropped as a file', async ({ name, content, gives }) => {
    const { status, answer } = await ask(JSON.stringify({ name, base64: Buffer.from(content()).toString('base64') }))
    if (!answer.error) expectSound(answer.reading, answer.text)
    expect(outcomesOf({ ...answer, ...answer.reading })).toContain(gives)
    expect(status < 400).toBe(answer.error === undefined)
  })

  test.each([
    ['no JSON', '{"text": ', 'bad-request'],
    ['nothing', '', 'bad-request'],
    ['a number', '5', 'bad-request'],
    ['deep JSON', '['.repeat(5_000_000), 'bad-request'],
    ['two kinds at once', '{"text": "a", "url": "b"}', 'bad-request'],
    ['more than any file', `{"text": "${'a'.repeat(30_000_000)}"}`, 'too-large'],
    ['a text too long', `{"text": "${'a '.repeat(5_000_000)}"}`, 'too-large'],
    ['base64 that is none', '{"name": "a.txt", "base64": "\\u0000***"}', 'empty'],
    ['a file of this machine as an address', '{"url": "file:///etc/hostname"}', 'bad-address'],
    ['an address in the local network', '{"url": "http://127.0.0.1:1/"}', 'address-refused'],
    ['another in it', '{"url": "http://[::ffff:10.0.0.1]/"}', 'address-refused'],
    ['an address of a megabyte', `{"url": "http://${'a'.repeat(1_000_000)}.example/"}`, 'bad-address'],
  ])('refuses %s', async (_what, body, code) => {
    expect((await ask(body)).answer.error?.code).toBe(code)
  })

  test('is up after all that', async () => {
    expect((await fetch(`${address}/api/health`)).status).toBe(200)
    const { answer } = await ask(JSON.stringify({ text: 'The pier is \ud83d safe, Ines Orral said.' }))
    expectSound(answer.reading, answer.text)
    expect(child.exitCode).toBeNull()
  })
})
