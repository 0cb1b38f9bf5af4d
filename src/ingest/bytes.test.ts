import { describe, expect, it } from 'vitest'
import { Problem } from '../report/problem.ts'
import { reportFromBytes, type BytesOptions } from './bytes.ts'

const text = '“We know,” she said. The café was shut.'
const latin = (words: string): Uint8Array => Uint8Array.from(Buffer.from(words, 'latin1'))
const page = (head: string): string => `<html><head>${head}<title>Café shut</title></head><body><article>${'<p>The café was shut on Monday, the baker said, after a blast that nobody could explain.</p>'.repeat(8)}</article></body></html>`

async function code(bytes: Uint8Array, options?: BytesOptions): Promise<string> {
  const thrown: unknown = await reportFromBytes(bytes, options).then(() => undefined, (error: unknown) => error)
  if (!(thrown instanceof Problem)) throw new Error('no Problem', { cause: thrown })
  return thrown.code
}

describe('the encoding of a text', () => {
  const wide = Buffer.from(text, 'utf16le')
  it.each([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${text}`)],
    ['UTF-16 with a mark', Buffer.from(`\uFEFF${text}`, 'utf16le')],
    ['UTF-16, big end first, with a mark', Buffer.from(`\uFEFF${text}`, 'utf16le').swap16()],
    ['UTF-16 without a mark', wide],
    ['UTF-16, big end first, without a mark', Buffer.from(wide).swap16()],
    ['Windows-1252', latin('\x93We know,\x94 she said. The caf\xE9 was shut.')],
  ])('is found: %s', async (_what, bytes) => {
    expect((await reportFromBytes(bytes)).text).toBe(text)
  })

  it('is the one that the header names', async () => {
    expect((await reportFromBytes(latin('\xC4\xE5\xEA'), { contentType: 'text/plain; charset=windows-1251' })).text).toBe('Дек')
  })

  it('is guessed where the header names one that nobody knows', async () => {
    expect((await reportFromBytes(Buffer.from(text), { contentType: 'text/plain; charset=harbour-8' })).text).toBe(text)
  })

  it('of a page is the one that its meta element names', async () => {
    const bytes = Buffer.from(page('<meta charset="iso-8859-1">'), 'latin1')
    expect((await reportFromBytes(bytes)).facts.title).toBe('Café shut')
  })

  it('of a page that names none is UTF-8 where that fits', async () => {
    expect((await reportFromBytes(Buffer.from(page('')))).facts.title).toBe('Café shut')
  })
})

describe('text or page', () => {
  const html = Buffer.from(page(''))
  it.each<[string, BytesOptions, boolean]>([
    ['its first characters', {}, true],
    ['the type given', { contentType: 'text/html' }, true],
    ['the type given, against its name', { contentType: 'text/plain', name: 'a.html' }, false],
    ['its name', { name: 'A.HTM' }, true],
    ['its name, against its first characters', { name: 'a.txt' }, false],
  ])('is told by %s', async (_what, options, isPage) => {
    expect((await reportFromBytes(html, options)).text.includes('<p>')).toBe(!isPage)
  })

  it('is not told by an angle bracket alone', async () => {
    expect((await reportFromBytes(Buffer.from('<We know>, she said.'))).text).toBe('<We know>, she said.')
  })
})

describe('bytes that cannot be read', () => {
  it.each([
    ['nothing', '', 'empty'],
    ['white space', ' \r\n\t ', 'empty'],
    ['a PDF', '%PDF-1.7 ...', 'binary'],
    ['an archive', 'PK\x03\x04abc', 'binary'],
    ['an image', '\x89PNG\r\n', 'binary'],
    ['an RTF file', '{\\rtf1 text}', 'binary'],
    ['zero bytes', 'The port\0was shut', 'binary'],
    ['control characters', 'a\x01\x02\x03b\x04\x05'.repeat(20), 'binary'],
  ])('%s', async (_what, words, expected) => {
    expect(await code(latin(words))).toBe(expected)
  })

  it('more than 20 MB', async () => {
    expect(await code(new Uint8Array(20_000_001).fill(65))).toBe('too-large')
  })

  it('a page without an article', async () => {
    expect(await code(Buffer.from('<html><body><a href="/">Home</a></body></html>'))).toBe('no-article')
  })
})
