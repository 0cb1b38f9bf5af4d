/** What each view of the record lists, as rows of one shape. */
import type {
  AccountRow, CopyRow, Dispute, DisputeRow, EntryOf, FigureEntry, Found, FoundAccount, Page, ReportRow, Rows, Shown, VoiceRow,
} from '../../../src/serve/wire.ts'
import { counted, shareInWords, shortened, spelt } from '../words.ts'
import { nearIn, type MarkedSentence } from './places-of-words.ts'
import { countsInWords, dayInWords, daysInWords, printedIn, voiceInWords } from './words.ts'
import { found, rowsOf as fetched } from './server.ts'
import { kindsInWords } from './views.ts'

/** What can be listed as rows. */
export type ListedKind = Extract<Shown, 'disputes' | 'events' | 'figures' | 'positions' | 'forces' | 'questions' | 'voices' | 'actors' | 'copies' | 'reports'>

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

type RowsOf = { readonly [V in ListedKind]: (rows: Page<Rows[V]>['rows']) => ListRow[] }

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

/** Rows as they are listed, with what follows them and whose voices they have, once for each time that they are heard. */
export type RowPage = { readonly rows: readonly ListRow[]; readonly next?: string | undefined; readonly heard: readonly string[] }

/** Where a page begins: after a row; or, where it is the first one fetched anew, with how many rows at least. */
export type PageStart = { readonly after?: string; readonly atLeast?: number }

const pageSize = 50
/** Where rows are ordered by more than when they were told, a page holds more of them. */
const pageSizes: Readonly<Partial<Record<ListedKind, number>>> = { figures: 100, questions: 200, voices: 200, reports: 200 }

/** Lists whose rows have voices in their colours. */
const drawsVoices: ReadonlySet<ListedKind> = new Set(['disputes', 'figures'])

/**
 * @param kind of what is listed
 * @param query what narrows it
 * @param from after which row, or how many rows there were before it was fetched anew
 * @throws Fault where the server is away or refuses
 */
export async function fetchRows(
  kind: ListedKind, query: Readonly<Record<string, string>>, signal: AbortSignal, { after, atLeast = 0 }: PageStart = {},
): Promise<RowPage> {
  const limit = Math.min(1_000, Math.max(pageSizes[kind] ?? pageSize, atLeast))
  const { rows, next } = await fetched(kind, { ...query, limit: String(limit), ...(after !== undefined && { after }) }, signal)
  // Each kind has its own rows, which were asked for by the kind.
  const rowsFrom = rowsOf[kind] as (rows: readonly unknown[]) => ListRow[]
  return { rows: rowsFrom(rows), next, heard: drawsVoices.has(kind) ? rows.flatMap(heardIn) : [] }
}

/** Rows of accounts that were found; with how many there are, of what kinds. */
export type FoundPage = RowPage & Pick<Found, 'total' | 'facets'>

/** The same for accounts found by their words. */
export async function fetchFound(query: Readonly<Record<string, string>>, signal: AbortSignal, after?: string): Promise<FoundPage> {
  const { accounts, next, total, facets } = await found({ ...query, limit: String(pageSize), ...(after !== undefined && { after }) }, signal)
  return { rows: foundRows(accounts), next, heard: [], total, facets }
}

/** The voices of a row, once for each time that they are heard. */
function heardIn(row: object): string[] {
  if ('between' in row) return (row.between as readonly { voice: string }[]).map(({ voice }) => voice)
  const accounts = 'accounts' in row && Array.isArray(row.accounts) ? row.accounts as readonly { voice?: { key: string } }[] : []
  return accounts.flatMap(({ voice }) => (voice ? [voice.key] : []))
}

/** Rows by their headings, the weightiest first; else as they came. */
export function ordered(rows: readonly ListRow[]): ListRow[] {
  return [...rows].sort((a, b) => (a.groupOrder ?? 0) - (b.groupOrder ?? 0) || b.weight - a.weight)
}

/** Found accounts by their entries, in the order in which these were found. */
/** What is found of each kind stands under its own heading, in this order. */
const groupsInWords: Readonly<Record<string, string>> = {
  event: 'Events', figure: 'Figures', position: 'Positions', deployment: 'Forces', question: 'Questions', attribution: 'Statements', label: 'Labels', actor: 'Actors',
}

export function foundRows(accounts: readonly FoundAccount[]): ListRow[] {
  return byEntry(accounts).map((own) => ({
    id: own[0]!.entry,
    title: own[0]!.title,
    facts: [kindsInWords[own[0]!.kind] ?? own[0]!.kind],
    disputed: own[0]!.disputed,
    glimpses: own.slice(0, 3).map(glimpseOf),
    weight: 0,
    group: groupsInWords[own[0]!.kind] ?? own[0]!.kind,
    groupOrder: Object.keys(groupsInWords).indexOf(own[0]!.kind),
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
  const fullest = fullestOf(accounts)
  return fullest ? [glimpseOf(fullest)] : []
}

/** The account whose sentence says most, of those that count. */
export function fullestOf(accounts: readonly AccountRow[]): AccountRow | undefined {
  const told = accounts.filter(({ rejected }) => !rejected)
  return told.reduce<AccountRow | undefined>((best, account) => (!best || account.sentence.length > best.sentence.length ? account : best), undefined)
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
    id: `voice:${key}`,
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
    id: `copy:${source}`,
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
    id: `report:${key}`,
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
