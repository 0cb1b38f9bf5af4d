/** The rows of a long table, fetched a page at a time as they come into view. */
import type { Tally } from '../../../src/serve/wire.ts'
import { asFault, type Fault } from '../fault.ts'
import { lengthOf, pagesOf, type RowRange } from './table-window.ts'

export const pageSize = 100
/** Milliseconds that a page has to be in view before it is asked for: whoever drags past wants none of it. */
const passing = 60

/** What a page of rows comes as. */
export type TablePage<Row> = { readonly rows: readonly Row[]; readonly total: Tally }

export type FetchPage<P> = (offset: number, limit: number, signal: AbortSignal) => Promise<P>

export class TablePages<Row, P extends TablePage<Row>> {
  /** The first page that came; undefined until then. It says how many rows there are, and what else the server says of all. */
  first: P | undefined = $state.raw()
  fault: Fault | null = $state.raw(null)
  /** Whether what is shown is being fetched anew. */
  stale = $state(false)
  /** By their number. */
  #pages: Readonly<Record<number, readonly Row[]>> = $state.raw({})
  #known = $state.raw({ end: 0, full: true })
  readonly length = $derived(this.first ? lengthOf(this.first.total, this.#known, pageSize) : 0)

  #fetch: FetchPage<P>
  #asking = new AbortController()
  #wanted: ReturnType<typeof setTimeout> | undefined
  #coming: Record<number, Promise<void> | undefined> = {}

  constructor(fetch: FetchPage<P>) {
    this.#fetch = fetch
  }

  /** The row of an index; undefined until it has come. */
  row(index: number): Row | undefined {
    return this.#pages[Math.floor(index / pageSize)]?.[index % pageSize]
  }

  /** All rows that have come, by index. */
  * rows(): Iterable<readonly [number, Row]> {
    for (const [page, rows] of Object.entries(this.#pages)) for (const [i, row] of rows.entries()) yield [Number(page) * pageSize + i, row]
  }

  /**
   * Asks anew: what is shown stays until other rows are here.
   * @param fetch gets a page
   * @param range rows in view
   */
  async restart(fetch: FetchPage<P>, range: RowRange): Promise<void> {
    this.stop()
    this.#fetch = fetch
    const asking = this.#asking = new AbortController()
    this.stale = true
    const wanted = [0, ...pagesOf(range, pageSize).filter((page) => page > 0)]
    try {
      const pages = await Promise.all(wanted.map(async (page) => [page, await fetch(page * pageSize, pageSize, asking.signal)] as const))
      if (asking.signal.aborted) return
      this.#pages = Object.fromEntries(pages.map(([page, { rows }]) => [page, rows]))
      this.first = pages[0]![1]
      this.#known = { end: 0, full: true }
      for (const [page, { rows }] of pages) this.#learn(page, rows)
      this.fault = null
      this.stale = false
    } catch (thrown) {
      if (asking.signal.aborted) return
      this.fault = asFault(thrown)
      this.stale = false
    }
  }

  /** Has rows fetched that are in view, once they have been for a moment. */
  want(range: RowRange): void {
    clearTimeout(this.#wanted)
    if (this.#missing(range).length > 0) this.#wanted = setTimeout(() => void this.bring(range), passing)
  }

  /** Fetches rows now. */
  async bring(range: RowRange): Promise<void> {
    await Promise.all(this.#missing(range).map((page) => {
      this.#coming[page] ??= this.#bringPage(page).finally(() => {
        this.#coming[page] = undefined
      })
      return this.#coming[page]
    }))
  }

  /** Lets go of what has not come yet. */
  stop(): void {
    clearTimeout(this.#wanted)
    this.#asking.abort()
    this.#coming = {}
  }

  #missing(range: RowRange): number[] {
    return pagesOf(range, pageSize).filter((page) => !(page in this.#pages))
  }

  async #bringPage(page: number): Promise<void> {
    const { signal } = this.#asking
    try {
      const { rows } = await this.#fetch(page * pageSize, pageSize, signal)
      if (signal.aborted) return
      this.#pages = { ...this.#pages, [page]: rows }
      this.#learn(page, rows)
    } catch (thrown) {
      if (!signal.aborted) this.fault = asFault(thrown)
    }
  }

  #learn(page: number, rows: readonly Row[]): void {
    const end = page * pageSize + rows.length
    if (end > this.#known.end || rows.length < pageSize) this.#known = { end, full: rows.length === pageSize }
  }
}
