/** What each kind of entry has of its own, set for the terminal. */
import type { EventStatus } from '../reading/reading.ts'
import type { Entry, EntryOf } from '../record/entry.ts'
import { dayOf, markOf, printedIn, shortAddress, whoAndWhere, type Ranks, type RowSetting } from './account-lines.ts'
import { figureInWords, statusInWords, whenInWords } from './claim-words.ts'
import { onOneLine } from './plain.ts'
import { seriesTable } from './series-table.ts'
import { beside, count, inColumns, present, quoted, wrap } from './typeset.ts'

/** Of an entry: traits for its second line, and what stands beneath. */
export type Details = {
  readonly traits: readonly (string | undefined)[]
  readonly body: string
  /** What stands beneath has the words of every account already. */
  readonly tells?: true
}

/** @param entry of any kind @param ranks of its voices */
export function detailsOf(entry: Entry, ranks: Ranks, setting: RowSetting): Details {
  return (details[entry.kind] as DetailsOf<Entry['kind']>)(entry, ranks, setting)
}

type DetailsOf<K extends Entry['kind']> = (entry: EntryOf<K>, ranks: Ranks, setting: RowSetting) => Details

const details: { readonly [K in Entry['kind']]: DetailsOf<K> } = {
  event: ({ type, mode, when, place, status }) => ({
    traits: [present([type, mode]).join(' '), when === undefined ? undefined : whenInWords({ value: when }), place?.name, statusOf(status)],
    body: '',
  }),
  figure: (entry, ranks, setting) => ({
    traits: [present([onlyFigure(entry), entry.unit, entry.of && `of ${entry.of}`]).join(' '), entry.measure, entry.place?.name],
    body: present([entry.points.length > 1 ? seriesTable(entry, ranks, setting) : '', disputesOf(entry, setting)]).join('\n'),
  }),
  deployment: (entry, ranks, setting) => ({ traits: [entry.of && `of ${entry.of}`, entry.place?.name], body: ledger(entry, ranks, setting) }),
  position: (entry, _ranks, setting) => ({ traits: [entry.issue && `on ${entry.issue}`, entry.to && `towards ${entry.to}`], body: stands(entry, setting), tells: true }),
  question: (entry, _ranks, setting) => ({ traits: [entry.answered ? 'answered' : 'open'], body: answer(entry, setting) }),
  actor: ({ name, actorKind, names, roles, attributions }, _ranks, { width }) => {
    const others = names.filter((one) => one.name !== name).map((one) => `${one.name} (${count(one.reports, 'report')})`)
    return {
      traits: [actorKind.replaceAll('-', ' '), ...roles.slice(0, 2), attributions > 0 ? count(attributions, 'statement') : undefined],
      body: others.length === 0 ? '' : indented(`also called ${others.map(onOneLine).join(', ')}`, width),
    }
  },
  attribution: ({ name }) => ({ traits: [name], body: '' }),
  label: ({ labelKind, for: whom, outlets }, _ranks, { width }) => ({
    traits: [labelKind, whom && `for ${whom}`],
    body: outlets.length === 0 ? '' : indented(outlets.map(({ outlet, own, quoted: others }) => `${onOneLine(outlet)}: ${timesOf(own, others)}`).join('; '), width),
  }),
}

const margin = 4

/** The number of a series that has but one. */
function onlyFigure({ points }: EntryOf<'figure'>): string | undefined {
  const [only, another] = points
  return only && !another ? figureInWords(only) : undefined
}

/** In words, where it is one that has any. */
function statusOf(status: string): string {
  return Object.hasOwn(statusInWords, status) ? statusInWords[status as EventStatus] : status
}

function indented(text: string, width: number): string {
  return beside(' '.repeat(margin), ' '.repeat(margin), wrap(text, width - margin))
}

/** "3 times in its own words, once in the words of others" */
function timesOf(own: number, others: number): string {
  const often = (times: number) => (times === 1 ? 'once' : `${times} times`)
  return present([own > 0 ? `${often(own)} in its own words` : undefined, others > 0 ? `${often(others)} in words of others` : undefined]).join(', ')
}

function disputesOf({ disputes }: EntryOf<'figure'>, { width }: RowSetting): string {
  return disputes.map(({ between, since, because }) => {
    const sides = between.map(({ name, says }) => `${onOneLine(name)} says ${onOneLine(says)}`).join(', ')
    return indented(`dispute${since === undefined ? '' : ` since ${dayOf(since)}`}: ${sides}${because === '' ? '' : ` (${onOneLine(because)})`}`, width)
  }).join('\n')
}

/** Two columns under one another: what is on the left no wider than it needs to be. */
function lines(rows: readonly { readonly mark: string; readonly left: string; readonly right: string }[], width: number): string {
  const left = rows.reduce((most, row) => Math.max(most, row.left.length), 0) + 2
  return rows.map(({ mark, left: lead, right }) => beside(`  ${mark} `, ' '.repeat(margin), inColumns(lead, left, wrap(right, width - margin - left)))).join('\n')
}

function ledger({ days, accounts }: EntryOf<'deployment'>, ranks: Ranks, { width, paint }: RowSetting): string {
  const byAddress = new Map(accounts.map((account) => [account.address, account]))
  return lines(days.map(({ day, state, voice, only, address }) => {
    const account = byAddress.get(address)
    return {
      mark: markOf(voice, ranks, paint), left: day === undefined ? 'day not known' : dayOf(day),
      right: present([only === true ? `only ${state}` : state, ...(account ? whoAndWhere(account) : [])]).map(onOneLine).join(' · '),
    }
  }), width)
}

function stands({ stands: all, answers, accounts }: EntryOf<'position'>, { width, paint }: RowSetting): string {
  const byAddress = new Map(accounts.map((account) => [account.address, account]))
  const told = all.map(({ day, kind, words, address, shift }) => {
    const account = byAddress.get(address)
    return {
      mark: ' ', left: day === undefined ? 'day not known' : dayOf(day),
      right: present([`${kind}: ${quoted(words)}`, shift && paint.bold(onOneLine(shift)), account && printedIn(account)]).join(' · '),
    }
  })
  const answered = answers.map(({ by, how, entry }) => indented(`answered by ${onOneLine(by)}: ${onOneLine(how)} (${onOneLine(entry)})`, width))
  return present([lines(told, width), ...answered]).join('\n')
}

function answer({ answered }: EntryOf<'question'>, { width }: RowSetting): string {
  if (!answered) return ''
  const { by, because } = answered
  const who = `answered by ${present([...whoAndWhere(by)]).join(', ')}: ${quoted(by.sentence)}`
  return indented(present([who, because && onOneLine(because), shortAddress(by)]).join(' · '), width)
}
