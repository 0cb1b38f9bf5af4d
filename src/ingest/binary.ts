/** Bytes that are no text, told by how they begin. */

type Signature = { readonly at: number; readonly bytes: string; readonly kind: string }

/** First match wins. `bytes` are Latin-1 characters. */
const signatures: readonly Signature[] = [
  { at: 0, bytes: '%PDF-', kind: 'a PDF' },
  { at: 0, bytes: 'PK\x03\x04', kind: 'an archive or office file' },
  { at: 0, bytes: 'PK\x05\x06', kind: 'an archive' },
  { at: 0, bytes: '\xD0\xCF\x11\xE0', kind: 'an office file' },
  { at: 0, bytes: '{\\rtf', kind: 'an RTF file' },
  { at: 0, bytes: '\x89PNG', kind: 'an image' },
  { at: 0, bytes: '\xFF\xD8\xFF', kind: 'an image' },
  { at: 0, bytes: 'GIF8', kind: 'an image' },
  { at: 8, bytes: 'WEBP', kind: 'an image' },
  { at: 8, bytes: 'WAVE', kind: 'a sound file' },
  { at: 0, bytes: 'II*\0', kind: 'an image' },
  { at: 0, bytes: 'MM\0*', kind: 'an image' },
  { at: 4, bytes: 'ftyp', kind: 'a film or image' },
  { at: 0, bytes: 'OggS', kind: 'a sound file' },
  { at: 0, bytes: 'ID3', kind: 'a sound file' },
  { at: 0, bytes: '\x1F\x8B', kind: 'an archive' },
  { at: 0, bytes: '7z\xBC\xAF', kind: 'an archive' },
  { at: 0, bytes: 'BZh', kind: 'an archive' },
  { at: 0, bytes: '\xFD7zXZ', kind: 'an archive' },
  { at: 0, bytes: '\x7FELF', kind: 'a program' },
  { at: 0, bytes: 'SQLite format', kind: 'a database' },
]

const sample = 65_536

/**
 * What kind of file bytes are, where they are no text.
 * @param bytes the start of them at least
 * @param encoding as which they would be read: zero bytes are part of UTF-16, and of no other text
 * @returns words for people ("a PDF"), or undefined where they may be text
 */
export function binaryKind(bytes: Uint8Array, encoding: string): string | undefined {
  const start = Buffer.from(bytes.subarray(0, 16)).toString('latin1')
  const found = signatures.find(({ at, bytes: mark }) => start.startsWith(mark, at))
  if (found !== undefined) return found.kind
  if (encoding.toLowerCase().startsWith('utf-16')) return undefined
  const head = bytes.subarray(0, sample)
  if (head.includes(0)) return 'a binary file'
  const controls = head.reduce((count, byte) => count + Number(byte < 32 && !(byte >= 8 && byte <= 13) && byte !== 27), 0)
  return controls > head.length / 20 ? 'a binary file' : undefined
}
