/** The record that the server shows: opened in the background, and filled there where it has to be. */
import { asProblem, type Problem } from '../report/problem.ts'
import type { Store } from '../store/store.ts'

/** How far filling is. */
export type Filling = {
  /** Whether there is more to come. */
  readonly going: boolean
  /** Reports that are behind, of how many: of none before they have been counted. */
  readonly done: number
  readonly of: number
  /** Of those, how many could not be added, and why the latest could not. */
  readonly failed: number
  readonly problem?: Problem
}

/**
 * Adds to a record what it is to begin with.
 * @param tell takes how far it is
 * @param stop begins no further report once it is aborted
 */
export type Fill = (store: Store, tell: (filling: Omit<Filling, 'going'>) => void, stop: AbortSignal) => Promise<void>

export type ServedRecord = {
  /** What people call it. */
  readonly name: string
  /**
   * The record, opened when it is first asked for, and tried again after it could not be.
   * @throws Problem where it cannot be opened
   */
  store(): Promise<Store>
  /** How far filling is; undefined where nothing is left to fill, or nothing was. */
  filling(): Filling | undefined
  /** Ends filling with the report it is at, and lets go of the record. */
  close(): Promise<void>
}

export type RecordParts = {
  readonly name: string
  readonly open: () => Promise<Store>
  readonly fill?: Fill
}

/** @param parts how it is called, opened and filled */
export function servedRecord({ name, open, fill }: RecordParts): ServedRecord {
  const stop = new AbortController()
  let opened: Promise<Store> | undefined
  let filling: Filling | undefined
  let filled = Promise.resolve()

  const begin = (store: Store) => {
    if (!fill) return
    const tell = (now: Omit<Filling, 'going'>) => {
      filling = { ...now, going: true }
    }
    tell({ done: 0, of: 0, failed: 0 })
    filled = fill(store, tell, stop.signal).then(
      () => {
        filling = filling?.failed ? { ...filling, going: false } : undefined
      },
      (thrown: unknown) => {
        filling = { done: 0, of: 0, ...filling, going: false, failed: (filling?.failed ?? 0) + 1, problem: asProblem(thrown) }
      },
    )
  }
  return {
    name,
    store() {
      opened ??= open().then((store) => {
        begin(store)
        return store
      }, (thrown: unknown) => {
        opened = undefined
        throw thrown
      })
      return opened
    },
    filling: () => filling,
    async close() {
      stop.abort()
      const store = await opened?.catch(() => undefined)
      await filled
      await store?.close()
    },
  }
}
