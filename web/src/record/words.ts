/** The record's words for what it holds in codes. */
import type { AccountRow, Counts, Dispute, RecordEntry, Relation, RelationKind, Tally } from '../../../src/serve/wire.ts'
import { counted, dateInWords } from '../words.ts'
import { isOutlet } from './hues.ts'

/** "13 independent origins · 19 accounts in 13 reports": never how often alone. */
export function countsInWords({ origins, accounts, reports }: Counts): string {
  const told = accounts === reports ? counted(reports, 'report') : `${counted(accounts, 'account')} in ${counted(reports, 'report')}`
  return `${counted(origins, 'independent origin')} · ${told}`
}

/** "194", "10,000 and more" */
export function tallyInWords({ count, atLeast }: Tally): string {
  return `${count.toLocaleString('en-GB')}${atLeast ? ' and more' : ''}`
}

/** "21 November 2026" of a day or moment. */
export function dayInWords(moment: string, month: 'long' | 'short' = 'long'): string {
  return dateInWords({ value: moment.slice(0, 10) }, month)
}

/** "21 November 2026, 19:30": what was printed first matters to the minute. */
export function momentInWords(moment: string): string {
  const time = /T(\d\d:\d\d)/u.exec(moment)?.[1]
  return time === undefined ? dayInWords(moment) : `${dayInWords(moment)}, ${time}`
}

/** The days from the first report to the last: "12 to 21 November 2026". */
export function daysInWords(first: string | undefined, last: string | undefined): string | undefined {
  if (first === undefined || last === undefined) return undefined
  const [from, to] = [first.slice(0, 10), last.slice(0, 10)]
  if (from === to) return dayInWords(from)
  const begun = from.slice(0, 7) === to.slice(0, 7) ? String(Number(from.slice(8))) : dayInWords(from)
  return `${begun} to ${dayInWords(to)}`
}

/** Who says something: "the army", "The Quay, in its own words"; who is left unsaid has no name. */
export function voiceInWords(voice: { readonly key: string; readonly name: string }): string {
  if (isOutlet(voice.key)) return `${voice.name}, in its own words`
  return voice.name === 'not said' ? 'source not said' : voice.name
}

/** What the voices of an entry are called, by key. */
export function namesIn(accounts: readonly Pick<AccountRow, 'voice'>[]): (key: string) => string {
  const names = new Map(accounts.flatMap(({ voice }) => (voice ? [[voice.key, voiceInWords(voice)]] : [])))
  return (key) => names.get(key) ?? voiceInWords({ key, name: key.replace(/^outlet:/u, '') })
}

/** Where an account is printed: "The Quay, 14 Nov 2026". */
export function printedIn({ outlet, report, told }: Pick<AccountRow, 'outlet' | 'report' | 'told'>): string {
  return [outlet ?? report, told && dayInWords(told, 'short')].filter(Boolean).join(', ')
}

/** What matters most to whoever compares accounts comes first. */
const weights: Readonly<Record<RelationKind, number>> = {
  'retracts': 0, 'denies': 1, 'admits': 2, 'contradicts': 3, 'revises': 4, 'adds detail': 5, 'corroborates': 6, 'repeats': 7,
}

/** What an account does to others: kind by kind, the weightiest first. */
export type Doing = { readonly kind: RelationKind; readonly to: readonly string[]; readonly because: string }

/**
 * @param address of an account
 * @param relations of its entry
 * @returns one for each kind, with the addresses of the accounts that it is done to and the reason of the first
 */
export function doingsOf(address: string, relations: readonly Relation[]): Doing[] {
  const own = relations.filter(({ from }) => from === address)
  const kinds = [...new Set(own.map(({ kind }) => kind))].sort((a, b) => weights[a] - weights[b])
  return kinds.map((kind) => {
    const all = own.filter((relation) => relation.kind === kind)
    return { kind, to: all.map(({ to }) => to), because: all.at(-1)!.because }
  })
}

/** Whether a relation says that accounts do not agree. */
export function isDispute(kind: RelationKind): boolean {
  return kind === 'contradicts' || kind === 'denies'
}

/** Where accounts of an entry cannot both be right, each side with its words. */
export function disputesIn(entry: RecordEntry): Dispute[] {
  if ('disputes' in entry) return entry.disputes
  if (!('relations' in entry)) return []
  const byAddress = new Map(entry.accounts.map((account) => [account.address, account]))
  return entry.relations.flatMap(({ kind, from, to, because }): Dispute[] => {
    const sides = [byAddress.get(to), byAddress.get(from)]
    if (!isDispute(kind) || !sides.every((side) => side !== undefined)) return []
    const between = sides.map((account) => ({
      voice: account.voice?.key ?? '', name: account.voice?.name ?? '', says: account.says ?? account.quote.quote, accounts: [account.address],
    }))
    return [{ between, because }]
  })
}
