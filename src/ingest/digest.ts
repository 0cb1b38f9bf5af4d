/** What a report is known by: its text, and nothing else. */
import { createHash } from 'node:crypto'

/**
 * @param text a normalised text (no half surrogates, so that UTF-8 holds all of it)
 * @returns sha256 of the text in UTF-8, hexadecimal
 */
export function digestOf(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex')
}

/**
 * The id of a report that came without one: the same text always gets the same id.
 * @param digest what {@link digestOf} gave
 */
export function idOf(digest: string): string {
  return digest.slice(0, 16)
}
