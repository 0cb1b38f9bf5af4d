/** The state of the record's pages: what is listed, what is chosen, and how far the record is filled. The address says the same. */
import { tick } from 'svelte'
import type { CopyRow, FacetValue, FoundAccount, RecordEntry, RecordState, ReportRow } from '../../../src/serve/wire.ts'
import { asFault, type Fault } from '../fault.ts'
import { focusOn, listedIds } from '../reveal.ts'
import type { Where } from '../where.svelte.ts'
import { counted } from '../words.ts'
import { huesOf, noHues, type Hues } from './hues.ts'
import { recordHashOf, recordPlaceFrom, startOfView, type RecordPlace } from './place.ts'
import { foundRows, listRows, type ListRow } from './rows.ts'
import { copiesWith, entryOf, found, recordState, rowsOf } from './server.ts'
import { listOf, recordViews, type ListedView, type RecordViewId } from './views.ts'

export type OpenRecord = Extract<RecordState, { status: 'open' }>

/** What the middle of the page holds. */
export type Listing =
  | { readonly status: 'doing'; readonly what: string }
  | { readonly status: 'fault'; readonly fault: Fault }
  | { readonly status: 'set'; readonly rows: readonly ListRow[]; readonly hues: Hues; readonly next?: string | undefined; readonly search?: FoundSummary }

/** How much was found, and of what kinds. */
export type FoundSummary = { readonly total: { readonly count: number; readonly atLeast?: boolean }; readonly kinds: readonly FacetValue[] }

/** What the evidence holds. */
export type Chosen =
  | { readonly kind: 'entry'; readonly entry: RecordEntry; readonly hues: Hues }
  | { readonly kind: 'voice'; readonly key: string; readonly name: string; readonly accounts: readonly FoundAccount[] }
  | { readonly kind: 'copies'; readonly family: CopyRow; readonly reports: ReadonlyMap<string, ReportRow> }
  | { readonly kind: 'report'; readonly report: ReportRow }

export type Evidence =
  | { readonly status: 'none' }
  | { readonly status: 'doing' }
  | { readonly status: 'fault'; readonly fault: Fault }
  | { readonly status: 'set'; readonly chosen: Chosen }

/** Views whose rows have voices in their colours. */
const drawsVoices: ReadonlySet<ListedView> = new Set(['disputes', 'figures'])

const pageSize = 50
/** Where rows are ordered by more than when they were told, a page holds more of them. */
const pageSizes: Readonly<Partial<Record<RecordViewId, number>>> = { figures: 100, questions: 200, voices: 200, reports: 200 }
/** Milliseconds between looks at a record that is being filled. */
const patience = 1_000

export class RecordBrowser {
  /** null until the server has said. */
  state: RecordState | null = $state.raw(null)
  fault: Fault | null = $state.raw(null)
  place: RecordPlace = $state.raw(recordPlaceFrom(''))
  listing: Listing = $state.raw({ status: 'doing', what: 'Opening the record' })
  evidence: Evidence = $state.raw({ status: 'none' })
  /** Said to those who hear the page. */
  announcement = $state('')

  readonly open: OpenRecord | null = $derived(this.state?.status === 'open' ? this.state : null)
  /** Whether the server shows a record, be it one that cannot be opened now. */
  readonly isThere = $derived(this.open !== null || this.fault !== null)

  readonly #where: Where
  #opening = new AbortController()
  #choosing = new AbortController()
  /** The next look at how far filling is. */
  #next: ReturnType<typeof setTimeout> | undefined
  /** What the list was fetched for. */
  #listed = ''

  constructor(where: Where) {
    this.#where = where
  }

  /** Asks what there is, shows what the address asks for, and follows it from then on. */
  async start(): Promise<void> {
    addEventListener('popstate', () => void this.#follow())
    await this.#look()
  }

  /** Tries again what failed. */
  async again(): Promise<void> {
    this.#listed = ''
    this.listing = { status: 'doing', what: 'Trying again' }
    await this.#look()
    await this.#follow()
  }

  /** Goes to where the address is now. */
  async follow(): Promise<void> {
    await this.#follow()
  }

  /** Shows a view from its start. */
  async openView(view: RecordViewId): Promise<void> {
    this.#where.push(recordHashOf(startOfView(view)))
    await this.#follow()
    scrollTo({ top: 0 })
    focusOn('report')
  }

  /** Looks for accounts by their words; with none, goes back to the first view. */
  async search(words: string): Promise<void> {
    if (words.trim() === '') {
      if (this.place.view === 'search') await this.openView(recordPlaceFrom('').view)
      return
    }
    this.#where.push(recordHashOf({ ...startOfView('search'), words: words.trim() }))
    await this.#follow()
  }

  /** Narrows what is listed. */
  async narrow(by: Partial<Pick<RecordPlace, 'kind' | 'disputed'>>): Promise<void> {
    this.#where.push(recordHashOf({ ...this.place, ...by, chosen: null }))
    await this.#follow()
  }

  /** Shows a row's evidence. */
  async choose(id: string, how: 'push' | 'replace' = 'push'): Promise<void> {
    const place = { ...this.place, chosen: id }
    if (how === 'push' && this.place.chosen === null) this.#where.push(recordHashOf(place))
    else this.#where.replace(recordHashOf(place))
    await this.#follow()
    document.querySelector(`main [data-entry="${CSS.escape(id)}"]`)?.scrollIntoView({ block: 'nearest' })
  }

  /** Lets go of what is chosen. */
  clear(): void {
    if (this.place.chosen === null) return
    const { chosen } = this.place
    this.#where.push(recordHashOf({ ...this.place, chosen: null }))
    void this.#follow()
    document.querySelector<HTMLElement>(`main [data-entry="${CSS.escape(chosen)}"]`)?.focus({ preventScroll: true })
  }

  /** The next or previous row. */
  async step(step: 1 | -1): Promise<void> {
    const ids = listedIds()
    if (ids.length === 0) return
    const at = this.place.chosen === null ? -1 : ids.indexOf(this.place.chosen)
    const next = ids[at < 0 ? (step > 0 ? 0 : ids.length - 1) : (at + step + ids.length) % ids.length]!
    await this.choose(next, 'replace')
    document.querySelector<HTMLElement>(`main [data-entry="${CSS.escape(next)}"]`)?.focus({ preventScroll: true })
  }

  /** The rows behind those that are listed. */
  async more(): Promise<void> {
    const { listing } = this
    if (listing.status !== 'set' || listing.next === undefined) return
    try {
      const page = await this.#fetch(this.place, this.#opening.signal, { after: listing.next })
      this.listing = { ...page, rows: [...listing.rows, ...page.rows], hues: listing.hues }
      this.announcement = `${counted(page.rows.length, 'row')} more.`
    } catch (thrown) {
      if (!this.#opening.signal.aborted) this.listing = { status: 'fault', fault: asFault(thrown) }
    }
  }

  async #look(): Promise<void> {
    try {
      const before = this.open
      this.state = await recordState(new AbortController().signal)
      this.fault = null
      if (this.open?.filling?.going !== true) {
        if (before?.filling?.going) await this.#refresh()
        return
      }
      if (before) await this.#refresh(before)
    } catch (thrown) {
      this.fault = asFault(thrown)
      // A server that has gone while it filled the record is looked for no more: "try again" does.
      return
    }
    clearTimeout(this.#next)
    this.#next = setTimeout(() => void this.#look(), patience)
  }

  /** Lists anew what has grown, without a word: the reader's place stays. */
  async #refresh(before?: OpenRecord): Promise<void> {
    const { view } = this.place
    const count = (record: OpenRecord | null) => record?.counts[view]?.count
    if (!this.#where.inRecord || view === 'search' || (before && count(before) === count(this.open))) return
    const rows = this.listing.status === 'set' ? this.listing.rows.length : 0
    const limit = String(Math.min(1_000, Math.max(pageSizes[view] ?? pageSize, rows)))
    const page = await this.#fetch(this.place, this.#opening.signal, { limit }).catch(() => null)
    if (page && this.place.view === view) this.listing = page
  }

  async #follow(): Promise<void> {
    if (!this.#where.inRecord) return
    const place = recordPlaceFrom(this.#where.hash)
    const before = this.place
    this.place = place
    const wanted = recordHashOf({ ...place, chosen: null })
    if (wanted !== this.#listed) await this.#list(place, wanted)
    // After the list, whose voices have their colours already.
    const isShown = place.chosen === before.chosen && place.view === before.view && this.evidence.status === 'set'
    if (this.place === place && !isShown) await this.#show(place)
    await tick()
  }

  async #list(place: RecordPlace, wanted: string): Promise<void> {
    this.#opening.abort()
    const opening = this.#opening = new AbortController()
    this.#listed = wanted
    const name = recordViews.find(({ id }) => id === place.view)?.name ?? 'Search'
    document.title = `${name} · Onrecord`
    const what = place.view === 'search' ? `Looking for “${place.words}”` : `Opening ${name.toLowerCase()}`
    this.listing = { status: 'doing', what }
    try {
      const listing = await this.#fetch(place, opening.signal)
      if (opening.signal.aborted) return
      this.listing = listing
      this.announcement = `${name}: ${counted(listing.rows.length, 'row')}${listing.next === undefined ? '' : ', and more'}.`
    } catch (thrown) {
      if (opening.signal.aborted) return
      this.#listed = ''
      this.listing = { status: 'fault', fault: asFault(thrown) }
    }
  }

  async #fetch(place: RecordPlace, signal: AbortSignal, more: { after?: string; limit?: string } = {}): Promise<Extract<Listing, { status: 'set' }>> {
    const query = { limit: String(pageSizes[place.view] ?? pageSize), ...(place.disputed && { disputed: 'true' }), ...more }
    if (place.view !== 'search') return this.#rows(place.view, query, signal)
    const { accounts, next, total, facets } = await found({ ...query, q: place.words, ...(place.kind !== null && { kind: place.kind }) }, signal)
    return { status: 'set', rows: foundRows(accounts), hues: noHues, next, search: { total, kinds: facets.kind } }
  }

  async #rows(view: ListedView, query: Record<string, string>, signal: AbortSignal): Promise<Extract<Listing, { status: 'set' }>> {
    const { rows, next } = await rowsOf(view, query, signal)
    return { status: 'set', rows: listRows(view, rows), hues: drawsVoices.has(view) ? huesOf(rows.flatMap(heardIn)) : noHues, next }
  }

  async #show(place: RecordPlace): Promise<void> {
    this.#choosing.abort()
    const choosing = this.#choosing = new AbortController()
    if (place.chosen === null) {
      this.evidence = { status: 'none' }
      return
    }
    if (this.evidence.status !== 'set') this.evidence = { status: 'doing' }
    try {
      const chosen = await this.#chosen(place.view, place.chosen, choosing.signal)
      if (choosing.signal.aborted) return
      this.evidence = { status: 'set', chosen }
      this.announcement = chosen.kind === 'entry' ? `${chosen.entry.title}: ${counted(chosen.entry.counts.accounts, 'account')}.` : 'Shown in the evidence.'
    } catch (thrown) {
      if (!choosing.signal.aborted) this.evidence = { status: 'fault', fault: asFault(thrown) }
    }
  }

  async #chosen(view: RecordViewId, id: string, signal: AbortSignal): Promise<Chosen> {
    if (view === 'voices') {
      const { accounts, facets } = await found({ voice: id, limit: '100' }, signal)
      const name = facets.voice.find(({ value }) => value === id)?.name ?? accounts[0]?.voice?.name ?? id
      return { kind: 'voice', key: id, name, accounts }
    }
    if (view === 'copies') {
      const copies = await copiesWith(id, signal)
      if (!copies) throw asFault(new Error('The record has no such family of copies'))
      return { kind: 'copies', ...copies }
    }
    if (view === 'reports') {
      const { rows: [report] } = await rowsOf('reports', { report: id, limit: '1' }, signal)
      if (!report) throw asFault(new Error('The record has no such report'))
      return { kind: 'report', report }
    }
    const entry = await entryOf(listOf(id) ?? 'events', id, signal)
    return { kind: 'entry', entry, hues: huesOf(heardIn(entry), this.listing.status === 'set' ? this.listing.hues : undefined) }
  }
}

/** The voices of a row, once for each time that they are heard. */
function heardIn(row: object): string[] {
  if ('between' in row) return (row.between as readonly { voice: string }[]).map(({ voice }) => voice)
  const accounts = 'accounts' in row && Array.isArray(row.accounts) ? row.accounts as readonly { voice?: { key: string } }[] : []
  return accounts.flatMap(({ voice }) => (voice ? [voice.key] : []))
}
