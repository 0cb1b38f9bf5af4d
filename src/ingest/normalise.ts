/**
 * The one place where a report's text is changed. Everything after this is offsets into what comes out.
 *
 * Lengths are kept wherever they can be, so that a caller who knows where something stands in the text it
 * handed over still knows afterwards. Only two things shorten the text: `\r\n` becomes one `\n`, and byte
 * order marks at the very start go. All else is one UTF-16 unit for one:
 *
 * | in | out | why |
 * |---|---|---|
 * | `\r`, next line, line and paragraph separator, vertical tab, form feed | `\n` | they all end a line |
 * | tab, non-breaking, figure, thin, ideographic and other spaces | space | a word is told from a word in one way |
 * | other control characters | space | they print nothing, and NUL cannot be stored |
 * | half of a surrogate pair | U+FFFD | it is no character: UTF-8, and so the digest, cannot hold it |
 *
 * Kept as they are: letters (composed or not), quotation marks of every kind, dashes, and the marks that
 * print nothing but steer what does (soft hyphen, zero-width space, joiner and non-joiner, right-to-left and
 * left-to-right marks, embeddings and isolates). Taking these out would move every offset and change words
 * in languages that need them; a quote that holds one still equals its slice.
 */

/** How the text came out, and what had to be replaced in it. */
export type Normalised = {
  readonly text: string
  /** How many halves of surrogate pairs became U+FFFD. */
  readonly loneSurrogates: number
}

/**
 * Normalises a text once and for all. Idempotent: a normalised text comes out as it went in.
 * @param raw any string
 */
export function normalise(raw: string): Normalised {
  let loneSurrogates = 0
  const text = raw
    .replace(/^\uFEFF+/, '')
    .replace(/\r\n/g, '\n')
    .replace(/[\r\v\f\u0085\u2028\u2029]/g, '\n')
    // Cc without the line end; Zs without the space itself.
    // eslint-disable-next-line no-control-regex
    .replace(/[\u0000-\u0009\u000E-\u001F\u007F-\u009F\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]/g, ' ')
    .replace(/\p{Surrogate}/gu, () => {
      loneSurrogates += 1
      return '\uFFFD'
    })
  return { text, loneSurrogates }
}
