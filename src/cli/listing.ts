/** Rows of the record by any filter: what `onrecord show` lists. */
import type { AccountKind } from '../record/account.ts'
import type { Entry } from '../record/entry.ts'
import { Problem } from '../report/problem.ts'
import type { Rows, SearchQuery, ShowOptions, Shown, Store } from '../store/store.ts'

/** What rows are chosen by; all that is given must hold. */
export type Filters = {
  readonly voice?: string
  readonly actor?: string
  readonly outlet?: string
  readonly type?: string
  readonly place?: string
  readonly from?: string
  readonly to?: string
  readonly status?: string
  readonly report?: string
  readonly disputed?: boolean
  /** So many independent origins at least. */
  readonly independent?: number
}

export type Listing = {
  readonly filters: Filters
  /** Rows at most; Infinity for all. */
  readonly limit: number
  /** The cursor that the listing before ended with. */
  readonly after?: string | undefined
  /** Accounts that each entry is told from, at most. */
  readonly accounts: number
}

/** Which kind of account the entries of a kind of row are made of; other rows are no entries. */
export const entryKinds = {
  actors: 'actor', attributions: 'attribution', events: 'event', figures: 'figure', forces: 'deployment', positions: 'position',
  questions: 'question', labels: 'label',
} as const satisfies Partial<Record<Shown, AccountKind>>

type FilterName = keyof Filters

const ofEntries: readonly FilterName[] = ['voice', 'actor', 'outlet', 'type', 'place', 'from', 'to', 'report', 'disputed', 'independent']

/** Which filters a kind of row has. */
export const filtersOf: Readonly<Record<Shown, readonly FilterName[]>> = {
  reports: ['outlet', 'from', 'to', 'report'],
  readings: ['report'],
  actors: ofEntries,
  events: [...ofEntries, 'status'],
  figures: ofEntries,
  disputes: ['voice', 'type', 'from', 'to'],
  copies: ['outlet', 'from', 'to', 'report'],
  positions: ofEntries,
  forces: ofEntries,
  questions: ofEntries,
  voices: ['voice', 'outlet', 'from', 'to'],
  judgments: ['type'],
  attributions: ofEntries,
  labels: ofEntries,
}

// By these the store chooses rows itself; where there are others, more rows are asked for than will be given.
const byStore: readonly FilterName[] = ['from', 'to', 'report', 'disputed']

// By these the store finds accounts, and through them entries.
const byAccounts = ['voice', 'actor', 'outlet', 'type', 'place', 'status'] as const satisfies readonly FilterName[]

const PAGE = 200
const FOUND = 1_000

/**
 * Rows in the order of the store; by the voice, actor, outlet, type, place or status of their accounts, those with the latest added
 * such account first.
 * @yields rows, one by one, as many as are asked for
 * @returns the cursor of what comes after, where there is more
 * @throws Problem `bad-option` for a filter that such rows have not, `bad-request` for a cursor that none of these listings gave
 */
export async function* listed<S extends Shown>(store: Store, kind: S, listing: Listing): AsyncGenerator<Rows[S], string | undefined, undefined> {
  checkFilters(kind, listing.filters)
  const entryKind = kindOfEntries(kind)
  const found = entryKind !== undefined && byAccounts.some((name) => listing.filters[name] !== undefined)
  return yield* found ? (byWhatAccountsHave(store, entryKind, listing) as AsyncGenerator<Rows[S], string | undefined, undefined>) : byPage(store, kind, listing)
}

/** @returns the kind of the entries that rows are; undefined for rows that are none */
export function kindOfEntries(kind: Shown): AccountKind | undefined {
  return (entryKinds as Partial<Record<Shown, AccountKind>>)[kind]
}

function checkFilters(kind: Shown, filters: Filters): void {
  const wrong = (Object.keys(filters) as FilterName[]).find((name) => !filtersOf[kind].includes(name))
  if (wrong === undefined) return
  throw new Problem('bad-option', `To show ${kind} there is no option --${wrong}.`, `They are chosen by ${filtersOf[kind].map((name) => `--${name}`).join(', ')}.`)
}

// A cursor of these listings is that of a page of the store, and how many rows of that page are behind.
async function* byPage<S extends Shown>(store: Store, kind: S, { filters, limit, after, accounts }: Listing): AsyncGenerator<Rows[S], string | undefined, undefined> {
  let [cursor, behind] = placeIn(after)
  let given = 0
  const { from, to, report, disputed } = filters
  const choosing = Object.keys(filters).some((name) => !byStore.includes(name as FilterName))
  const options: ShowOptions = {
    limit: choosing ? PAGE : Math.min(PAGE, limit), accounts,
    ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }), ...(report === undefined ? {} : { report }), ...(disputed === undefined ? {} : { disputed }),
  }
  for (;;) {
    const page = await store.show(kind, { ...options, ...(cursor === '' ? {} : { after: cursor }) })
    for (const [i, row] of page.rows.entries()) {
      if (i < behind || !fits(kind, row, filters)) continue
      if (given === limit) return `${cursor}~${i}`
      given++
      yield row
    }
    if (page.next === undefined) return undefined
    if (given === limit) return `${page.next}~0`
    ;[cursor, behind] = [page.next, 0]
  }
}

// Accounts are found anew from the first, since only then is it known which entries have been listed: a cursor counts those.
async function* byWhatAccountsHave(store: Store, kind: AccountKind, { filters, limit, after, accounts }: Listing): AsyncGenerator<Entry, string | undefined, undefined> {
  const [, behind] = placeIn(after)
  const seen = new Set<string>()
  let matched = 0
  let next: string | undefined
  do {
    const found = await store.search(queryOf(kind, filters, next))
    for (const { entry: id, report } of found.accounts) {
      if (seen.has(id) || (filters.report !== undefined && report !== filters.report)) continue
      seen.add(id)
      const entry = await store.entry(id, { accounts })
      if (!entry || !entryFits(entry, filters)) continue
      if (matched === behind + limit) return `~${matched}`
      matched++
      if (matched > behind) yield entry
    }
    next = found.next
  } while (next !== undefined)
  return undefined
}

function queryOf(kind: AccountKind, filters: Filters, after: string | undefined): SearchQuery {
  const { disputed } = filters
  const asked = byAccounts.flatMap((name) => (filters[name] === undefined ? [] : [[name, filters[name]] as const]))
  return { kind, limit: FOUND, ...Object.fromEntries(asked), ...(disputed === undefined ? {} : { disputed }), ...(after === undefined ? {} : { after }) }
}

function placeIn(after: string | undefined): [cursor: string, behind: number] {
  if (after === undefined) return ['', 0]
  const [, cursor, behind] = /^([\w-]*)~(\d{1,9})$/.exec(after) ?? []
  if (cursor === undefined) throw new Problem('bad-request', `"${after.slice(0, 60)}" is no place in this list.`, 'Give what the list before ended with, with the same filters.')
  return [cursor, Number(behind)]
}

// What the store does not choose by itself.
const choices: { readonly [S in Shown]?: (row: Rows[S], filters: Filters) => boolean } = {
  reports: ({ outlet }, filters) => same(outlet, filters.outlet),
  disputes: ({ of, between }, { type, voice }) => same(of, type) && between.some((side) => same(side.voice, voice) || same(side.name, voice)),
  copies: ({ members }, filters) => members.some(({ outlet }) => same(outlet, filters.outlet)),
  voices: ({ key, name, outlets }, { voice, outlet }) => (same(key, voice) || same(name, voice)) && (outlet === undefined || outlets.some((one) => same(one.outlet, outlet))),
  judgments: ({ decision, about }, { type }) => same(decision, type) || same(about, type),
}

function fits<S extends Shown>(kind: S, row: Rows[S], filters: Filters): boolean {
  if (kindOfEntries(kind) !== undefined) return entryFits(row as Entry, filters)
  return choices[kind]?.(row, filters) ?? true
}

function entryFits({ counts, first, last }: Entry, { independent, from, to }: Filters): boolean {
  if (independent !== undefined && counts.origins < independent) return false
  return (from === undefined || (last !== undefined && last >= from)) && (to === undefined || (first !== undefined && first.slice(0, to.length) <= to))
}

function same(value: string | undefined, asked: string | undefined): boolean {
  return asked === undefined || value?.toLowerCase() === asked.toLowerCase()
}
