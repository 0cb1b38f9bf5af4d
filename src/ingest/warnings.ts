/** What may be odd about a text that is read all the same: one table, with what to do about each. */
import type { Warning } from '../report/report.ts'

const table = {
  'lone-surrogates': 'Half characters were replaced by U+FFFD. Save the text as UTF-8 to keep them.',
  'long-line': 'One line is longer than 20,000 characters, so paragraphs cannot be told apart. Give the text with its line ends.',
  'unpaired-quotes': 'A quotation mark has no partner, so the edges of what is quoted may be off. Compare with the original.',
  'not-english': 'The text does not read as English, and the reader knows only English. Take what it finds with care.',
  'no-date': 'No date of publication was found. Give one with the report where the date matters.',
  'unknown-date': 'The date given with the report cannot be read and is left out. Give it as 2024-04-07 or 2024-04-07T15:15:00Z.',
  'page-cut': 'The page says that the rest of the article is for subscribers. Only the part on the page was read.',
} as const

export type WarningCode = keyof typeof table

/**
 * A warning as it stands on the wire.
 * @param code a row of the table
 * @param detail what was seen, as a whole sentence; stands before the table's own words
 */
export function warning(code: WarningCode, detail?: string): Warning {
  return { code, message: detail === undefined ? table[code] : `${detail} ${table[code]}` }
}
