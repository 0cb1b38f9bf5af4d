/** What a person puts into the box, as a request to read it. */
import type { ReadRequest } from '../../src/serve/wire.ts'
import { Fault } from './fault.ts'

/** Where what is handed over goes into a record, instead of being read in this tab. */
export type AddsReports = { readonly typed: (typed: string) => void; readonly files: (files: readonly File[]) => void }

/** The largest file that is taken, in bytes: the server refuses more. */
export const largestFile = 20_000_000

/**
 * One address alone is an address; everything else is a report's text.
 * @param typed what stands in the box
 * @throws Fault where nothing does
 */
export function requestFrom(typed: string): ReadRequest {
  const trimmed = typed.trim()
  if (trimmed === '') throw new Fault('empty', 'There is nothing in the box. Paste the text of a report, type its address, or choose a file.')
  return /^https?:\/\/\S+$/iu.test(trimmed) ? { url: trimmed } : { text: typed }
}

/**
 * @param file chosen or dropped
 * @throws Fault where it is too large to be sent
 */
export async function requestFromFile(file: File): Promise<ReadRequest> {
  if (file.size > largestFile)
    throw new Fault('too-large', `${file.name} has ${Math.ceil(file.size / 1_000_000)} MB; a report has ${largestFile / 1_000_000} at most. Take out what is not the report.`)
  return { name: file.name, base64: base64(new Uint8Array(await file.arrayBuffer())) }
}

/** What is being done while a request is read. */
export function doingInWords(request: ReadRequest): string {
  if ('url' in request) return `Fetching and reading ${request.url}`
  if ('name' in request) return `Reading ${request.name}`
  return `Reading ${request.text.length.toLocaleString('en-GB')} characters`
}

/** What a request is about, to say that it could not be read. */
export function subjectOf(request: ReadRequest): string {
  if ('url' in request) return request.url
  return 'name' in request ? request.name : 'This text'
}

// In pieces, since a call takes only so many arguments.
const pieceLength = 0x8000

function base64(bytes: Uint8Array): string {
  let binary = ''
  for (let at = 0; at < bytes.length; at += pieceLength) binary += String.fromCharCode(...bytes.subarray(at, at + pieceLength))
  return btoa(binary)
}
