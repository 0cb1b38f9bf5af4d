/** Input that nobody would call a report, at the size at which it hurts. */
import { randomBytes } from 'node:crypto'

export type Hostile = {
  /** A file's name, which also says what it is. */
  readonly name: string
  readonly content: () => string | Uint8Array
  /** A problem's code; a warning's code, where it is read with one; or 'read', where it is read and that is all. */
  readonly gives: string
}

const million = 1_000_000
/** As many characters as are read in some seconds. Most of these cost the model more than ten times as many of a report's. */
const some = 60_000
/** Just below the most that is read. */
const most = 499_000

const filled = (piece: string, length: number) => piece.repeat(Math.ceil(length / piece.length)).slice(0, length)
const statement = 'The pier is safe, Ines Orral said on Tuesday, adding that “we checked every plank” and that nobody was hurt. '
const utf16 = (text: string) => Buffer.from(text, 'utf16le')
const page = (body: string) => `<!doctype html><html><head><title>The pier is safe</title></head><body>${body}</body></html>`

const refused: readonly Hostile[] = [
  { name: 'empty.txt', content: () => '', gives: 'empty' },
  { name: 'ten million spaces.txt', content: () => filled(' ', 10 * million), gives: 'too-large' },
  { name: 'spaces.txt', content: () => filled(' \n\t', most), gives: 'empty' },
  { name: 'twenty million letters.txt', content: () => filled('abcdefgh', 20 * million), gives: 'too-large' },
  { name: 'ten million Cyrillic letters.txt', content: () => filled('абвг', 9 * million), gives: 'too-large' },
  { name: 'five million short lines.txt', content: () => filled('a\n', 10 * million), gives: 'too-large' },
  { name: 'ten million straight marks.txt', content: () => filled('"', 10 * million), gives: 'too-large' },
  { name: 'five million opening marks.txt', content: () => filled('“', 5 * million), gives: 'too-large' },
  { name: 'said said said.txt', content: () => filled('said ', 5 * million), gives: 'too-large' },
  { name: 'more than twenty megabytes.txt', content: () => filled('a', 20 * million + 1), gives: 'too-large' },
  { name: 'random bytes', content: () => randomBytes(million), gives: 'binary' },
  { name: 'a NUL in the middle.txt', content: () => 'The pier is safe,\0 Ines Orral said.', gives: 'binary' },
  { name: 'a million elements inside each other.html', content: () => filled('<div>', 5 * million), gives: 'too-large' },
  { name: 'ten megabytes of article.html', content: () => page(filled(`<p>${statement}</p>\n`, 10 * million)), gives: 'too-large' },
  { name: 'ten megabytes of less-than signs.html', content: () => filled('<', 10 * million), gives: 'too-large' },
  { name: 'ten megabytes of half a tag.html', content: () => page(filled('<b', 10 * million)), gives: 'no-article' },
  { name: 'ten megabytes of half a comment.html', content: () => page(filled('<!--', 10 * million)), gives: 'no-article' },
  { name: 'a page of links.html', content: () => page(filled('<li><a href="/">Elsewhere</a></li>', 100_000)), gives: 'no-article' },
]

const read: readonly Hostile[] = [
  { name: 'one endless line.txt', content: () => filled(statement, most), gives: 'long-line' },
  { name: 'half a million marks.txt', content: () => filled('“', most), gives: 'unpaired-quotes' },
  { name: 'half a million letters.txt', content: () => filled('abcdefgh', most), gives: 'long-line' },
  { name: 'half a million Cyrillic letters.txt', content: () => filled('абвг', most), gives: 'long-line' },
  { name: 'half a million marks on one letter.txt', content: () => `a${filled('\u0301', most)}`, gives: 'long-line' },
  { name: 'a gap of half a million spaces.txt', content: () => `Orral${filled(' ', most)}said so.`, gives: 'long-line' },
  { name: 'half a million line ends.txt', content: () => `Orral said so.${filled('\r', most)}She did.`, gives: 'read' },
  { name: 'straight marks.txt', content: () => filled('"', some), gives: 'long-line' },
  { name: 'one-letter lines.txt', content: () => filled('a\n', some), gives: 'read' },
  { name: 'many cues.txt', content: () => filled('said ', some), gives: 'long-line' },
  { name: 'he said that he said.txt', content: () => filled('He said that he said that ', some), gives: 'long-line' },
  { name: 'by by by.txt', content: () => filled('By ', some), gives: 'long-line' },
  { name: 'names without end.txt', content: () => filled('Ines Orral Mabel Dorne ', some), gives: 'long-line' },
  { name: 'a quotation a paragraph.txt', content: () => filled('"word,"  he said.\n\n', some), gives: 'read' },
  { name: 'apostrophes.txt', content: () => filled("a'", some), gives: 'long-line' },
  { name: 'hyphens.txt', content: () => filled('a-', some), gives: 'long-line' },
  { name: 'points.txt', content: () => filled('. ', some), gives: 'long-line' },
  { name: 'dates.txt', content: () => filled('April 7, 2024\n', some), gives: 'read' },
  { name: 'agencies.txt', content: () => filled('(AP) ', some), gives: 'long-line' },
  { name: 'UTF-16 with a mark.txt', content: () => utf16(`\uFEFF${statement}`), gives: 'read' },
  { name: 'UTF-16 without.txt', content: () => utf16(statement), gives: 'read' },
  { name: 'right to left.txt', content: () => `\u202E${statement}\u202C\n\n\u2067“No,”\u2069 she said.`, gives: 'read' },
  { name: 'an unpaired mark.txt', content: () => 'The pier is “safe, Ines Orral said.', gives: 'unpaired-quotes' },
  { name: 'another language.txt', content: () => 'Le maire a déclaré mardi soir que le port resterait fermé pendant toute la semaine, et que les habitants devaient rester chez eux.', gives: 'not-english' },
  { name: 'broken.html', content: () => `<p>${statement}<p><i>“${statement}<div></i><table>${statement}</b>`, gives: 'read' },
  { name: 'ten megabytes of script.html', content: () => page(`<script>${filled('let a = "<p>";', 10 * million)}</script><article><p>${statement}</p></article>`), gives: 'read' },
]

/** The refused between the read, so that what comes after each shows that the program went on. */
export const hostile: readonly Hostile[] = read.flatMap((one, i) => [one, ...refused.slice(i, i + 1)])

/** What came of one: a problem's code, or 'read' and the codes of its warnings. */
export function outcomesOf({ error, warnings = [] }: { readonly error?: { readonly code: string }; readonly warnings?: readonly { readonly code: string }[] }): string[] {
  return error ? [error.code] : ['read', ...warnings.map(({ code }) => code)]
}
