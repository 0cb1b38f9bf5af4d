import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { linesOf, type Line } from './lines.ts'

async function collect(chunks: readonly Uint8Array[], limit = 1000): Promise<Line[]> {
  // eslint-disable-next-line @typescript-eslint/require-await -- linesOf reads an asynchronous stream
  async function* stream() {
    yield* chunks
  }
  const lines: Line[] = []
  for await (const line of linesOf(stream(), limit)) lines.push(line)
  return lines
}

const texts = async (text: string, limit?: number) => (await collect([Buffer.from(text)], limit)).map((line) => line.text)

describe('linesOf', () => {
  test('cuts at LF and CRLF, and needs no end on the last line', async () => {
    expect(await texts('one\ntwo\r\n\nfour')).toEqual(['one', 'two', '', 'four'])
    expect(await texts('one\n')).toEqual(['one'])
    expect(await texts('')).toEqual([])
  })

  test('passes over a line that is too long and reads on after it', async () => {
    expect(await texts(`short\n${'x'.repeat(50)}\nnext\n${'y'.repeat(50)}`, 10)).toEqual(['short', null, 'next', null])
  })

  test('leaves a byte order mark out at the start of the stream only', async () => {
    expect(await texts('\ufeffone\n\ufefftwo')).toEqual(['one', '\ufefftwo'])
  })

  test('gives the same lines however the stream is cut into chunks', async () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'ß', '漢', '🧭', '\n', '\r\n'), maxLength: 40 })
    await fc.assert(
      fc.asyncProperty(text, fc.array(fc.nat(160)), async (whole, cuts) => {
        const bytes = Buffer.from(whole)
        const ends = [...new Set([...cuts, bytes.length])].filter((cut) => cut <= bytes.length).sort((a, b) => a - b)
        const chunks = ends.map((end, i) => bytes.subarray(ends[i - 1] ?? 0, end))
        expect(await collect(chunks)).toEqual(await collect([bytes]))
      }),
    )
  })

  test('numbers lines from 1 and says where each ends in the stream', async () => {
    const lines = await collect([Buffer.from('ab\r'), Buffer.from('\nß\nend')])
    expect(lines).toEqual([
      { number: 1, text: 'ab', end: 4 },
      { number: 2, text: 'ß', end: 7 },
      { number: 3, text: 'end', end: 10 },
    ])
  })
})
