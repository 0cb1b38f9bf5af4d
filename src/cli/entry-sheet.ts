/** Entries of the record set for the terminal: what, when, from how many independent origins, and who says so in which words. */
import stringWidth from 'string-width'
import type { Counts, Entry } from '../record/entry.ts'
import { allAccounts, dayOf, ranksOf, relationsOf, someAccounts, type RowSetting } from './account-lines.ts'
import { detailsOf } from './entry-details.ts'
import { onOneLine } from './plain.ts'
import { beside, count, present, wrap } from './typeset.ts'

const fewAccounts = 3

/**
 * One entry in a list.
 * @param asked accounts that are set, at most; none: a few, where their words do not stand there already
 * @returns lines without a last LF
 */
export function entryInList(entry: Entry, asked: number | undefined, setting: RowSetting): string {
  const { paint, width } = setting
  const ranks = ranksOf(entry.accounts)
  const { traits, body, tells } = detailsOf(entry, ranks, setting)
  const accounts = asked ?? (tells === true ? 0 : fewAccounts)
  const more = tells === true && asked === undefined ? 0 : entry.counts.accounts - Math.min(accounts, entry.accounts.length)
  const name = paint.dim(wrap(`${entry.id}${more > 0 ? ` · ${more} more ${more === 1 ? 'account' : 'accounts'}` : ''}`, width - 2))
  return present([headOf(entry, traits, setting), body, someAccounts(entry.accounts, accounts, ranks, setting), beside('  ', '  ', name)]).join('\n')
}

/** One entry alone, with all its accounts side by side. */
export function entrySheet(entry: Entry, setting: RowSetting): string {
  const { paint, width } = setting
  const ranks = ranksOf(entry.accounts)
  const { traits, body } = detailsOf(entry, ranks, setting)
  const left = entry.counts.accounts - entry.accounts.filter(({ rejected }) => rejected !== true).length
  const unshown = left > 0 ? wrap(paint.dim(`${count(left, 'more account')}: show them with --accounts ${entry.counts.accounts}`), width) : ''
  const accounts = allAccounts({ accounts: entry.accounts, relations: relationsOf(entry) }, ranks, setting)
  return present([`${headOf(entry, traits, setting)}\n${beside('  ', '  ', paint.dim(wrap(entry.id, width - 2)))}`, body, accounts, unshown]).join('\n\n')
}

/** How often, and how independently: "2 origins, 5 reports, 3 outlets". */
export function countsInWords({ origins, reports, outlets }: Counts): string {
  return present([count(origins, 'origin'), count(reports, 'report'), outlets > 0 ? count(outlets, 'outlet') : undefined]).join(', ')
}

function headOf(entry: Entry, traits: readonly (string | undefined)[], { width, paint }: RowSetting): string {
  const second = present([...traits, countsInWords(entry.counts), toldInWords(entry)]).map(onOneLine).join(' · ')
  return [titleLine(entry.title, entry.disputed, { width, paint }), beside('  ', '  ', wrap(second, width - 2))].join('\n')
}

function titleLine(title: string, disputed: boolean, { width, paint }: RowSetting): string {
  const mark = disputed ? 'disputed' : ''
  const [first = '', ...more] = wrap(onOneLine(title), width - mark.length - 2).split('\n')
  const lead = mark === '' ? paint.bold(first) : `${paint.bold(first)}${' '.repeat(width - stringWidth(first) - mark.length)}${mark}`
  return [lead, ...more.map((line) => `  ${paint.bold(line)}`)].join('\n')
}

function toldInWords({ first, last }: Entry): string | undefined {
  if (first === undefined || last === undefined) return undefined
  return dayOf(first) === dayOf(last) ? `told ${dayOf(first)}` : `told ${dayOf(first)} to ${dayOf(last)}`
}
