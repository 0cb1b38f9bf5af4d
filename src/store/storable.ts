/** Text that PostgreSQL takes. */

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
