/** Text that PostgreSQL takes. */
import { createHash } from 'node:crypto'

// NUL has no place in PostgreSQL's text, and half a surrogate pair none in UTF-8.
const UNSTORABLE = /\0|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g

/** @returns the text with U+FFFD for what cannot be stored; as long as it was */
export function storable(text: string): string {
  return text.replace(UNSTORABLE, '\uFFFD')
}

/** As `storable`, for what may be missing, cut to what an index takes. */
export function indexable(text: string | undefined): string | null {
  return text === undefined ? null : storable(text.slice(0, 400))
}

/** The key of a voice, or an origin, as it is stored: the same for the same one, and short enough for an index. */
export function voiceText(key: string): string {
  const text = storable(key)
  return text.length <= 400 ? text : `${text.slice(0, 330)}#${createHash('sha256').update(text).digest('hex')}`
}
