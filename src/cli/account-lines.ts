/** Accounts set for the terminal: who says it where and when, in which words, and what that does to what was said before. */
import type { AccountRow, Entry } from '../record/entry.ts'
import type { Relation } from '../record/relation.ts'
import type { Paint } from './paint.ts'
import { onOneLine } from './plain.ts'
import { beside, inColumns, listed, present, quoted, wrap } from './typeset.ts'

export type RowSetting = { readonly width: number; readonly paint: Paint }

/** Ranks of the voices of an entry, in the order in which they speak: they give the colours. */
export type Ranks = ReadonlyMap<string, number>

const margin = 4
const gap = 2
// Of a sentence, where many accounts are listed.
const glimpse = 200
// And before the words, where they stand far from its beginning.
const lead = 60

/** @param accounts of one entry, in order */
export function ranksOf(accounts: readonly AccountRow[]): Ranks {
  const keys = new Set(accounts.flatMap(({ voice }) => (voice && !isOutlet(voice.key) ? [voice.key] : [])))
  return new Map(Array.from(keys, (key, rank) => [key, rank]))
}

/** The mark of a voice: ○ for an outlet in its own words, ● in its colour for anybody else. */
export function markOf(key: string | undefined, ranks: Ranks, paint: Paint): string {
  if (key === undefined) return ' '
  return isOutlet(key) ? '○' : paint.voice(ranks.get(key) ?? Infinity, '●')
}

function isOutlet(key: string): boolean {
  return key.startsWith('outlet:')
}

/** "the Front", or "The Sorrin Courier, in its own words". */
export function voiceInWords({ voice, outlet }: Pick<AccountRow, 'voice' | 'outlet'>): string {
  if (!voice) return onOneLine(outlet ?? 'an outlet that is not named')
  return isOutlet(voice.key) ? `${onOneLine(outlet ?? 'the outlet')}, in its own words` : onOneLine(voice.name)
}

/** Where an account is printed: "The Sorrin Courier, 2026-11-14". */
export function printedIn({ outlet, told, report }: Pick<AccountRow, 'outlet' | 'told' | 'report'>): string {
  return present([onOneLine(outlet ?? report), told && dayOf(told)]).join(', ')
}

/** Who says it, and where and when that is printed: "the army · Channel 9, 2026-11-14"; an outlet is named once. */
export function whoAndWhere(account: AccountRow): readonly (string | undefined)[] {
  if (!account.voice) return [printedIn(account)]
  return isOutlet(account.voice.key) ? [voiceInWords(account), account.told && dayOf(account.told)] : [voiceInWords(account), printedIn(account)]
}

/** The day of a moment. */
export function dayOf(moment: string): string {
  return onOneLine(moment.slice(0, 10))
}

/**
 * The name of an account to judge it by: that of its report in place of the key, where nothing in it could be mistaken.
 * @returns "mp-01/event/120-128", or the address
 */
export function shortAddress({ address, report }: Pick<AccountRow, 'address' | 'report'>): string {
  return /^[\w.:-]{1,40}$/.test(report) ? report + address.slice(address.indexOf('/')) : address
}

/**
 * A few accounts for a list, one for each origin first, in their order, each two or three lines.
 * @param most that are set
 */
export function someAccounts(accounts: readonly AccountRow[], most: number, ranks: Ranks, { width, paint }: RowSetting): string {
  return fewOf(accounts, most).map((account) => {
    const [first = '', ...others] = whoAndWhere(account)
    const who = `${paint.bold(first)}${listed([...others, rejectedMark(account)])}`
    const says = present([account.says && onOneLine(account.says), inSentence(account, glimpse, paint)]).join(': ')
    return beside(`  ${markOf(account.voice?.key, ranks, paint)} `, ' '.repeat(margin), [wrap(who, width - margin), wrap(says, width - margin)].join('\n'))
  }).join('\n')
}

function fewOf(accounts: readonly AccountRow[], most: number): AccountRow[] {
  const origins = new Set<string>()
  const firsts = accounts.filter(({ origin, address }) => {
    const before = origins.size
    return origins.add(origin ?? address).size > before
  })
  const chosen = new Set([...firsts, ...accounts].slice(0, Math.max(most, 0)))
  const all = new Set([...chosen, ...accounts.filter((account) => !chosen.has(account)).slice(0, Math.max(0, most - chosen.size))])
  return accounts.filter((account) => all.has(account))
}

/**
 * All accounts of an entry side by side: at the left who, where and when, at the right the words, and beneath what each does to earlier
 * ones, which it names by their numbers.
 */
export function allAccounts({ accounts, relations }: { readonly accounts: readonly AccountRow[]; readonly relations: readonly Relation[] }, ranks: Ranks, { width, paint }: RowSetting): string {
  const numbers = new Map(accounts.map(({ address }, i) => [address, i + 1]))
  const digits = String(accounts.length).length
  const left = Math.floor((width - margin - digits) / 3)
  const right = width - margin - digits - 1 - left - gap
  return accounts.map((account, i) => {
    const [first = '', ...others] = whoAndWhere(account)
    const who = present([paint.bold(first), ...others, rejectedMark(account)]).join('\n')
    const does = relations.filter(({ from }) => from === account.address).map((relation) => doesInWords(relation, numbers))
    const told = present([
      account.says && wrap(onOneLine(account.says), right),
      wrap(inSentence(account, Infinity, paint), right),
      ...does.map((line) => wrap(line, right)),
      paint.dim(wrap(shortAddress(account), right)),
    ]).join('\n')
    const number = `${String(i + 1).padStart(digits)} ${markOf(account.voice?.key, ranks, paint)} `
    return beside(`  ${number}`, ' '.repeat(margin + digits + 1), inColumns(wrap(who, left), left + gap, told))
  }).join('\n\n')
}

function doesInWords({ kind, to, because }: Relation, numbers: ReadonlyMap<string, number>): string {
  const number = numbers.get(to)
  return `→ ${kind}${number === undefined ? '' : ` (${number})`}${because === '' ? '' : `: ${onOneLine(because)}`}`
}

function rejectedMark({ rejected }: AccountRow): string | undefined {
  return rejected === true ? 'rejected: counts for nothing' : undefined
}

/** The words in their sentence, in quotation marks, in bold where there is such a thing; a long sentence is cut around them. */
export function inSentence({ sentence, quote }: Pick<AccountRow, 'sentence' | 'quote'>, most: number, paint: Paint): string {
  const [all, words] = [onOneLine(sentence), onOneLine(quote.quote)]
  const at = all.indexOf(words)
  if (at < 0) return quoted(all === '' || all.length > most ? words : all)
  const start = at + words.length > most ? afterSpace(all, at - lead, at) : 0
  const end = beforeSpace(all, Math.max(at + words.length, start + most), at + words.length)
  return `“${start > 0 ? '… ' : ''}${all.slice(start, at)}${paint.bold(words)}${all.slice(at + words.length, end)}${end < all.length ? ' …' : ''}”`
}

/** The first beginning of a word from here on; at the latest, where there must be one. */
function afterSpace(text: string, from: number, latest: number): number {
  const space = text.indexOf(' ', Math.max(0, from))
  return space < 0 || space >= latest ? latest : space + 1
}

/** The last end of a word up to here; at the earliest, where there must be one. */
function beforeSpace(text: string, to: number, earliest: number): number {
  if (to >= text.length) return text.length
  return Math.max(earliest, text.lastIndexOf(' ', to))
}

/** What accounts of this entry do to one another; nothing where its kind knows no such thing. */
export function relationsOf(entry: Entry): readonly Relation[] {
  return 'relations' in entry ? entry.relations : []
}
