/** Bytes in, a report out: tells text from HTML from what is neither, and finds the encoding. */
import { isUtf8 } from 'node:buffer'
// Node's own TextDecoder reads Windows-1252 as Latin-1 (20.20), which loses every curly quotation mark.
import { legacyHookDecode, normalizeEncoding } from '@exodus/bytes/encoding.js'
import sniffHtmlEncoding from 'html-encoding-sniffer'
import { Problem } from '../report/problem.ts'
import type { Report } from '../report/report.ts'
import { binaryKind } from './binary.ts'
import { reportFromText } from './text.ts'

/** What came with the bytes. */
export type BytesOptions = {
  /** A file's name, for its ending only. */
  readonly name?: string
  /** As in an HTTP header: `text/html; charset=utf-8`. */
  readonly contentType?: string
  readonly url?: string
  readonly id?: string
}

/** Largest input, in bytes. The longest books have 5 million letters; no report has. */
export const mostBytes = 20_000_000

/**
 * Takes in a file, an upload or the body of an answer.
 * @param bytes all of it
 * @param options what came with it; the type given goes before the name's ending, that before the first characters
 * @throws Problem 'empty', 'too-large', 'binary' (PDF, images, archives, office files), and for HTML what {@link reportFromHtml} throws
 */
export async function reportFromBytes(bytes: Uint8Array, options: BytesOptions = {}): Promise<Report> {
  if (bytes.length === 0) throw new Problem('empty', 'There is nothing in it.', 'Give the text of one report.')
  if (bytes.length > mostBytes) throw tooLarge()
  const html = isHtml(bytes, options)
  const encoding = encodingOf(bytes, html, options.contentType)
  const binary = binaryKind(bytes, encoding)
  if (binary !== undefined) throw new Problem('binary', `This is ${binary}, not text.`, 'Save or export it as plain text or HTML and give that.')
  const text = legacyHookDecode(bytes, encoding)
  const { id, url } = options
  const source = { ...(id === undefined ? {} : { id }), ...(url === undefined ? {} : { url }) }
  if (!html) return reportFromText({ text, ...source })
  // The page's libraries take a tenth of a second and tens of megabytes to load; plain text needs none of them.
  const { reportFromHtml } = await import('./html.ts')
  return reportFromHtml(text, source)
}

/** The one refusal of what is too large, wherever that is noticed. */
export function tooLarge(): Problem {
  return new Problem('too-large', 'It is larger than 20 MB.', 'Give one report, not a collection; split a collection into one report a line and use --jsonl.')
}

const htmlType = /^\s*(?:text\/html|application\/xhtml\+xml)\b/i
const plainType = /^\s*text\/plain\b/i
const htmlName = /\.(?:html?|xhtml)$/i
const textName = /\.(?:txt|text|md)$/i
const htmlStart = /^\s*<(?:!doctype\s+html|html|head|body|meta|title|article|main|div|script|!--|\?xml[^>]{0,200}\?>\s*<(?:!doctype\s+html|html))/i

function isHtml(bytes: Uint8Array, { name = '', contentType = '' }: BytesOptions): boolean {
  if (htmlType.test(contentType) || plainType.test(contentType)) return htmlType.test(contentType)
  if (htmlName.test(name) || textName.test(name)) return htmlName.test(name)
  // Latin-1 keeps ASCII as it is and never fails; NULs are UTF-16's other halves.
  return htmlStart.test(Buffer.from(bytes.subarray(0, 2_048)).toString('latin1').replace(/^(?:\xEF\xBB\xBF|\xFF\xFE|\xFE\xFF)/, '').replaceAll('\0', ''))
}

/**
 * An encoding's name. In order: byte order mark, the header's charset, for HTML its meta elements
 * (the WHATWG sniffing algorithm), UTF-16 by its zero bytes, UTF-8 where the bytes are valid, else Windows-1252.
 */
function encodingOf(bytes: Uint8Array, html: boolean, contentType = ''): string {
  const charset = /charset\s*=\s*["']?([\w.:-]{1,40})/i.exec(contentType)?.[1]
  const otherwise = wideEncoding(bytes) ?? (isUtf8(bytes) ? 'utf-8' : 'windows-1252')
  const sniffed = sniffHtmlEncoding(html ? bytes : bytes.subarray(0, 3), {
    ...(charset === undefined ? {} : { transportLayerEncodingLabel: charset }),
    defaultEncoding: otherwise,
  })
  // Pages on rare machines name encodings that no decoder has.
  return normalizeEncoding(sniffed) ?? otherwise
}

/** UTF-16 without a mark: in English, nearly every second byte is zero. */
function wideEncoding(bytes: Uint8Array): string | undefined {
  const sample = bytes.subarray(0, 2_048)
  const zeros = [0, 0]
  for (const [i, byte] of sample.entries()) if (byte === 0) zeros[i % 2]! += 1
  const half = sample.length / 2
  if (zeros[1]! > 0.7 * half && zeros[0]! < 0.05 * half) return 'utf-16le'
  if (zeros[0]! > 0.7 * half && zeros[1]! < 0.05 * half) return 'utf-16be'
  return undefined
}
