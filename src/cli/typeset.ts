/** Setting words in lines and columns of the terminal. Widths are in columns, as the terminal counts them. */
import stringWidth from 'string-width'
import wrapAnsi from 'wrap-ansi'
import { onOneLine } from './plain.ts'

/** Breaks a text into lines that are no wider than this, within words where it must. */
export function wrap(text: string, width: number): string {
  return wrapAnsi(text, Math.max(1, width), { hard: true })
}

/** Sets what stands before a text on its first line, and on the lines that follow. */
export function beside(first: string, following: string, text: string): string {
  return text
    .split('\n')
    .map((line, i) => `${i === 0 ? first : following}${line}`)
    .join('\n')
}

/**
 * Sets two texts side by side, each in its own column; the longer one goes on alone.
 * @param left broken into lines already, none wider than `width`
 * @param width of the left column, with the gap
 * @param right broken into lines already
 */
export function inColumns(left: string, width: number, right: string): string {
  const [a, b] = [left.split('\n'), right.split('\n')]
  return Array.from({ length: Math.max(a.length, b.length) }, (_, i) => {
    const [first = '', second = ''] = [a[i], b[i]]
    return second === '' ? first : `${first}${' '.repeat(Math.max(0, width - stringWidth(first)))}${second}`
  }).join('\n')
}

/** Traits that are there, each behind a dot: " · indirect · deny". */
export function listed(traits: readonly (string | undefined)[]): string {
  return present(traits)
    .map((trait) => ` · ${trait}`)
    .join('')
}

/** Those of the texts that say something. */
export function present(texts: readonly (string | undefined)[]): string[] {
  return texts.filter((text) => text !== undefined && text !== '') as string[]
}

/** Words of the report, on one line, in quotation marks. */
export function quoted(words: string): string {
  return `“${onOneLine(words)}”`
}

/** "1 statement", "2 statements" */
export function count(number: number, thing: string): string {
  return `${number} ${thing}${number === 1 ? '' : 's'}`
}
