/** Random text, and demo reports cut, doubled, shuffled and bent, through all stages with the trained reader. */
import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openDesk, readFrom, type Desk } from '../../src/desk/desk.ts'
import type { Source } from '../../src/desk/source.ts'
import { Problem } from '../../src/report/problem.ts'
import { hasModel } from '../command/onrecord.ts'
import { expectSound } from './sound.ts'

const demo = readdirSync('demo').filter((name) => /\.(?:txt|html)$/.test(name)).map((name) => ({ name, bytes: readFileSync(`demo/${name}`) }))

/** One way to spoil bytes; each place is 0 to 1 of the length. */
type Spoil = (bytes: Uint8Array, from: number, to: number, byte: number) => Uint8Array
const spoils: Record<string, Spoil> = {
  cut: (bytes, from, to) => Buffer.concat([bytes.subarray(0, from), bytes.subarray(to)]),
  doubled: (bytes, from, to) => Buffer.concat([bytes.subarray(0, to), bytes.subarray(from)]),
  moved: (bytes, from, to) => Buffer.concat([bytes.subarray(from, to), bytes.subarray(0, from), bytes.subarray(to)]),
  flipped: (bytes, from, _to, byte) => Buffer.concat([bytes.subarray(0, from), Buffer.of(byte), bytes.subarray(from + 1)]),
  ended: (bytes, from) => bytes.subarray(0, from),
}
const place = fc.double({ min: 0, max: 1, noNaN: true })
const step = fc.tuple(fc.constantFrom(...Object.keys(spoils)), place, place, fc.nat(255))
const spoiled = fc.tuple(fc.constantFrom(...demo), fc.array(step, { minLength: 1, maxLength: 8 })).map(([{ name, bytes }, steps]): Source => ({
  kind: 'bytes',
  name,
  bytes: steps.reduce<Uint8Array>((now, [how, one, other, byte]) => {
    const [from = 0, to = 0] = [one, other].map((part) => Math.floor(part * now.length)).sort((a, b) => a - b)
    return spoils[how]!(now, from, to, byte)
  }, bytes),
}))

const texts = demo.filter(({ name }) => name.endsWith('.txt')).map(({ bytes }) => bytes.toString('utf8'))
const words = texts.join(' ').split(/(?<=\s)/)
const shuffled = fc.array(fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...words) },
  { weight: 1, arbitrary: fc.constantFrom('“', '”', '"', '‘', '’', "'", '\n\n', '\r\n', ' — ', ' said ', 'he ', 'By ', '(AP) ', '\u202E', '\u200F', '\u00A0', '\uD83D', '\u0301', '…') },
), { maxLength: 300, size: 'max' }).map((pieces): Source => ({ kind: 'text', input: { text: pieces.join('') } }))

const long = { maxLength: 300, size: 'max' } as const
const unicode = fc.oneof(fc.string({ unit: 'binary', ...long }), fc.string({ unit: 'grapheme', ...long }), fc.array(fc.nat(0xffff), long).map((units) => String.fromCharCode(...units)))
  .map((text): Source => ({ kind: 'text', input: { text } }))
const line = fc.oneof(fc.json(), unicode.map((source) => JSON.stringify(source.kind === 'text' ? source.input : source)))
  .map((text): Source => ({ kind: 'line', line: text, number: 1 }))

describe.skipIf(!hasModel)(`any input${hasModel ? '' : ' (skipped: models/reader is not there)'}`, () => {
  let desk: Desk
  beforeAll(() => {
    desk = openDesk()
  })
  afterAll(() => desk.close())

  test.each([
    ['a spoiled demo report', spoiled, 80],
    ['its words shuffled among marks', shuffled, 120],
    ['random Unicode', unicode, 120],
    ['a random line of a stream', line, 100],
  ])('%s gives a reading that is sound, or a problem that says what to do', async (_what, sources, numRuns) => {
    await fc.assert(fc.asyncProperty(sources, async (source) => {
      try {
        const { report, reading } = await readFrom(source, desk)
        expectSound(reading, report.text)
      } catch (thrown) {
        if (!(thrown instanceof Problem)) throw thrown
        expect(thrown.code).not.toBe('internal')
        expect([thrown.message, thrown.remedy]).not.toContain('')
      }
    }), { numRuns })
  })
})
