/** Lines of a byte stream, of any length that a report may have, without ever holding a longer one. */

/** One line without its line end. */
export type Line = {
  /** Counted from 1. */
  readonly number: number
  /** Null where the line is longer than the limit. */
  readonly text: string | null
  /** Where the line and its end are over, in bytes from the start of the stream. */
  readonly end: number
}

const newline = 0x0a

/**
 * Cuts a stream of bytes into lines at LF or CRLF. The last line needs no end. Bytes that are not UTF-8 become U+FFFD.
 * A line longer than the limit is passed over as it arrives and given as null, so that one endless line cannot fill the
 * memory.
 * @param chunks as they arrive, cut anywhere
 * @param limit longest line in bytes
 */
export async function* linesOf(chunks: AsyncIterable<Uint8Array>, limit: number): AsyncGenerator<Line, void, undefined> {
  let pieces: Uint8Array[] = []
  let length = 0
  let number = 0
  let passed = 0
  const take = (piece: Uint8Array) => {
    length += piece.length
    if (length > limit) pieces = []
    else if (piece.length > 0) pieces.push(piece)
  }
  const finish = (end: number): Line => {
    number++
    const text = length > limit ? null : decode(pieces, number)
    pieces = []
    length = 0
    return { number, text, end }
  }
  for await (const chunk of chunks) {
    let start = 0
    for (let end = chunk.indexOf(newline); end >= 0; end = chunk.indexOf(newline, start)) {
      take(chunk.subarray(start, end))
      yield finish(passed + end + 1)
      start = end + 1
    }
    take(chunk.subarray(start))
    passed += chunk.length
  }
  if (length > 0) yield finish(passed)
}

function decode(pieces: readonly Uint8Array[], number: number): string {
  // A byte order mark belongs to the file, not to its first line; further down it is text.
  const decoder = new TextDecoder('utf-8', { ignoreBOM: number > 1 })
  return decoder.decode(Buffer.concat(pieces)).replace(/\r$/, '')
}
