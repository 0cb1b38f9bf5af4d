/** Report text made safe to print: a report must not be able to steer the terminal it is shown on. */

const controls = /[\p{Cc}\u2028\u2029]/gu
// Marks, embeddings, overrides and isolates of the bidirectional algorithm: they would reorder the words around them.
const steering = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g
// A mark with no letter before it would stand on the space, which lines end before.
const looseMark = /(^|\s)(?=\p{M})/gu

/**
 * Text on one line: white space collapsed, control characters shown as their pictures (␛), marks that steer the
 * direction of writing left out, lone surrogates replaced, accents without a letter set on a dotted circle.
 * @param text from a report, any Unicode
 * @returns what can be printed on any terminal
 */
export function onOneLine(text: string): string {
  return neutralised(text.replace(/\s+/gu, ' ').trim())
}

/**
 * The same with its paragraphs kept, one a line.
 * @param text from a report, any Unicode
 */
export function inParagraphs(text: string): string {
  return text
    .split('\n')
    .map(onOneLine)
    .filter((line) => line !== '')
    .join('\n')
}

function neutralised(text: string): string {
  return text.toWellFormed().replace(steering, '').replace(looseMark, '$1\u25cc').replace(controls, picture)
}

function picture(control: string): string {
  const code = control.charCodeAt(0)
  if (code < 0x20) return String.fromCharCode(0x2400 + code)
  return code === 0x7f ? '\u2421' : '\ufffd'
}
