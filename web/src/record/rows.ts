/** What each view of the record lists, as rows of one shape. */
import type {
  AccountRow, CopyRow, Dispute, DisputeRow, EntryOf, FigureEntry, FoundAccount, Page, ReportRow, Rows, VoiceRow,
} from '../../../src/serve/wire.ts'
import { counted, shareInWords, shortened, spelt } from '../words.ts'
import { nearIn, type MarkedSentence } from './places-of-words.ts'
import { countsInWords, dayInWords, daysInWords, printedIn, voiceInWords } from './words.ts'
import { kindsInWords, type ListedView } from './views.ts'

/** One account's words as a row shows them. */
export type Glimpse = MarkedSentence & { readonly who: string }

export type ListRow = {
  /** What is chosen by it, as the address names it. */
  readonly id: string
  readonly title: string
  /** Beneath the title, each a few words. */
  readonly facts: readonly string[]
  readonly disputed: boolean
  /** The latest stand, state or answer, where that is what a list is read for. */
  readonly latest?: string
  readonly glimpses: readonly Glimpse[]
  /** Figures of a series that is worth drawing. */
  readonly series?: FigureEntry
  readonly disputes?: readonly Dispute[]
  /** Under which heading it stands, and where among the headings. */
  readonly group?: string
  readonly groupOrder?: number
  /** What matters more stands first under its heading. */
  readonly weight: number
}

type RowsOf = { readonly [V in ListedView]: (rows: Page<Rows[V]>['rows']) => ListRow[] }

const rowsOf: RowsOf = {
  disputes: (rows) => byEntry(rows).map(disputesRow),
  events: (rows) => rows.map((entry) => entryRow(entry, [entry.place?.name, entry.when && whenInWords(entry.when), statusOf(entry.status)], { glimpses: glimpsesOf(entry.accounts) })),
  figures: (rows) => rows.map((entry) => {
    const told = entry.points.length > 1 ? { series: entry, group: 'Told more than once', groupOrder: 0 } : { glimpses: glimpsesOf(entry.accounts), group: 'Told once', groupOrder: 1 }
    return entryRow(entry, [], told)
  }),
  positions: (rows) => rows.map((entry) => {
    const latest = entry.stands.at(-1)
    return entryRow(entry, [entry.to && `to ${entry.to}`, shiftsIn(entry), answersIn(entry)], latest ? { latest: `${latest.kind}: “${shortened(latest.words, 140)}”` } : {})
  }),
  forces: (rows) => rows.map((entry) => {
    const latest = entry.days.at(-1)
    return entryRow(entry, [entry.of && entry.of !== entry.force ? `of ${entry.of}` : undefined], {
      glimpses: glimpsesOf(entry.accounts), ...(latest?.day === undefined ? {} : { latest: `${latest.state} as of ${dayInWords(latest.day)}` }),
    })
  }),
  // Open ones first: nobody has to look for what is still to be found out.
  questions: (rows) => rows.map((entry) => entryRow(entry, [], entry.answered
    ? { latest: `Answered by ${printedIn(entry.answered.by)}`, glimpses: [glimpseOf(entry.answered.by)], group: 'Answered', groupOrder: 1 }
    : { glimpses: glimpsesOf(entry.accounts), group: 'Open', groupOrder: 0 })),
  voices: (rows) => rows.map(voiceRow),
  actors: (rows) => rows.map((entry) => {
    const others = entry.names.filter(({ name }) => name !== entry.name).slice(0, 4).map(({ name }) => name)
    return entryRow(entry, [spelt(entry.actorKind), ...entry.roles.slice(0, 2), entry.attributions > 0 ? counted(entry.attributions, 'statement') : undefined], {
      ...(others.length > 0 ? { latest: `also called ${others.join(', ')}` } : {}),
    })
  }),
  copies: (rows) => rows.map(copyRow),
  reports: (rows) => rows.map(reportRow),
}

/** @param view whose rows they are @param rows as the server gives them */
export function listRows<V extends ListedView>(view: V, rows: Page<Rows[V]>['rows']): ListRow[] {
  return rowsOf[view](rows)
}

/** Rows by their headings, the weightiest first; else as they came. */
export function ordered(rows: readonly ListRow[]): ListRow[] {
  return [...rows].sort((a, b) => (a.groupOrder ?? 0) - (b.groupOrder ?? 0) || b.weight - a.weight)
}

/** Found accounts by their entries, in the order in which these were found. */
export function foundRows(accounts: readonly FoundAccount[]): ListRow[] {
  return byEntry(accounts).map((own) => ({
    id: own[0]!.entry,
    title: own[0]!.title,
    facts: [kindsInWords[own[0]!.kind] ?? own[0]!.kind],
    disputed: own[0]!.disputed,
    glimpses: own.slice(0, 3).map(glimpseOf),
    weight: 0,
  }))
}

/** An event's time, or a report's day: a day where it is one. */
export function whenInWords(edtf: string): string {
  const [from, to] = edtf.split('/')
  return from !== undefined && from === to ? dayInWords(from) : edtf.includes('/') ? daysInWords(from, to) ?? edtf : dayInWords(edtf)
}

type ListedEntry = EntryOf<'event' | 'figure' | 'position' | 'deployment' | 'question' | 'actor'>

function entryRow(entry: ListedEntry, facts: readonly (string | undefined | false)[], more: Partial<ListRow>): ListRow {
  const day = entry.last && dayInWords(entry.last)
  return {
    id: entry.id,
    title: entry.title,
    facts: [...facts.filter((fact) => typeof fact === 'string' && fact !== ''), countsInWords(entry.counts)] as string[],
    disputed: entry.disputed,
    glimpses: [],
    weight: entry.counts.origins,
    ...(day === undefined || day === '' ? {} : { group: `Last told of on ${day}`, groupOrder: -Date.parse(entry.last!.slice(0, 10)) }),
    ...more,
  }
}

const statuses: Readonly<Record<string, string>> = { historical: 'earlier', future: 'to come', hypothetical: 'hypothetical', negated: 'denied' }

function statusOf(status: string): string | undefined {
  return Object.hasOwn(statuses, status) ? statuses[status] : undefined
}

function shiftsIn({ stands }: EntryOf<'position'>): string | undefined {
  const shifts = stands.filter(({ shift }) => shift !== undefined).length
  return shifts > 0 ? counted(shifts, 'shift') : undefined
}

function answersIn({ answers }: EntryOf<'position'>): string | undefined {
  return answers.length > 0 ? counted(answers.length, 'answer') : undefined
}

/** The latest account whose report says most: a title is told by the words under it already. */
function glimpsesOf(accounts: readonly AccountRow[]): Glimpse[] {
  const told = accounts.filter(({ rejected }) => !rejected)
  const longest = told.reduce<AccountRow | undefined>((best, account) => (!best || account.sentence.length > best.sentence.length ? account : best), undefined)
  return longest ? [glimpseOf(longest)] : []
}

function glimpseOf(account: AccountRow): Glimpse {
  const who = account.voice && !account.voice.key.startsWith('outlet:') ? `${voiceInWords(account.voice)}, in ${printedIn(account)}` : printedIn(account)
  return { ...nearIn(account), who }
}

/** Rows of the same entry together, in the order in which each entry comes first. */
function byEntry<Row extends { readonly entry: string }>(rows: readonly Row[]): Row[][] {
  const groups = new Map<string, Row[]>()
  for (const row of rows) groups.set(row.entry, [...(groups.get(row.entry) ?? []), row])
  return [...groups.values()]
}

function disputesRow(rows: readonly DisputeRow[]): ListRow {
  const [{ entry, of, title }] = rows as readonly [DisputeRow, ...DisputeRow[]]
  return { id: entry, title, facts: [kindsInWords[of] ?? of, counted(rows.length, 'disagreement')], disputed: true, glimpses: [], disputes: rows, weight: 0 }
}

const voiceGroups = {
  named: { group: 'Named', groupOrder: 0 },
  unnamed: { group: 'Not named', groupOrder: 1 },
  outlet: { group: 'Outlets, in their own words', groupOrder: 2 },
}

function voiceRow({ key, name, named, outlet, attributions, claims, reports, outlets }: VoiceRow): ListRow {
  const said = [attributions > 0 && counted(attributions, 'statement'), claims > 0 && counted(claims, 'claim'), `in ${counted(reports, 'report')}`]
  const heard = outlets.map((one) => one.outlet)
  return {
    id: key,
    title: voiceInWords({ key: '', name }),
    facts: said.filter((fact) => typeof fact === 'string'),
    disputed: false,
    glimpses: [],
    weight: attributions + claims,
    ...voiceGroups[outlet ? 'outlet' : named ? 'named' : 'unnamed'],
    ...(outlet || heard.length === 0 ? {} : { latest: `heard in ${heard.slice(0, 3).join(', ')}${heard.length > 3 ? ` and ${heard.length - 3} more` : ''}` }),
  }
}

function copyRow({ source, wire, members }: CopyRow): ListRow {
  const first = members.find(({ report }) => report === source) ?? members[0]
  const others = members.filter((member) => member !== first)
  return {
    id: source,
    title: `${first?.outlet ?? source}${first?.published ? `, ${dayInWords(first.published)}` : ''}`,
    facts: [source, ...(wire === undefined ? [] : [`wire ${wire}`]), `carried by ${counted(others.length, 'other report')}`],
    disputed: false,
    latest: others.map(({ outlet, report, how, share }) => `${outlet ?? report}: ${howInWords[how]}${how === 'part' ? `, ${shareInWords(share)} of its words` : ''}`).join(' · '),
    glimpses: [],
    weight: 0,
  }
}

/** How a report carries another's text. */
export const howInWords: Readonly<Record<CopyRow['members'][number]['how'], string>> = {
  source: 'first to print it', whole: 'the whole text', part: 'in part', version: 'a later version',
}

function reportRow({ key, report, title, outlet, published, claims, copyOf, share }: ReportRow): ListRow {
  return {
    id: key,
    title: title ?? report,
    facts: [
      ...(outlet === undefined ? [] : [outlet]), counted(claims, 'claim'),
      ...(copyOf === undefined ? [] : [`carries text of ${copyOf}${share === undefined ? '' : `, ${shareInWords(share)} of its words`}`]),
    ],
    disputed: false,
    glimpses: [],
    weight: 0,
    ...(published === undefined ? { group: 'Day not known', groupOrder: 1 } : { group: dayInWords(published), groupOrder: -Date.parse(published.slice(0, 10)) || 0 }),
  }
}
