/** `onrecord show`: what the record says, in rows. */
import { Problem } from '../report/problem.ts'
import { shownKinds, type Rows, type Shown, type Store } from '../store/store.ts'
import { exitCodes } from './failure.ts'
import { listed, type Filters } from './listing.ts'
import { paintFor } from './paint.ts'
import { onOneLine } from './plain.ts'
import type { Screen } from './progress.ts'
import { ReaderGone, sinkOn, type Sink } from './sink.ts'
import { count } from './typeset.ts'

export type ShowOptions = {
  /** A kind of rows, or the id of an entry. */
  readonly what: string
  readonly filters: Filters
  readonly json: boolean
  /** Rows at most; Infinity for all. */
  readonly limit: number
  readonly after?: string | undefined
  /** Accounts of each entry at most; none: as many as suit the list. */
  readonly accounts?: number | undefined
}

/** What the commands that print rows need of the world. */
export type Streams = { readonly stdout: Screen; readonly stderr: Screen; readonly env: NodeJS.ProcessEnv }

// So many accounts entries are told from, in a list and alone.
const told = { list: 32, alone: 1_000 }

// Longer lines are hard to read, whatever the terminal has room for.
const widest = 96
const narrowest = 24

/** Width and colour of rows on a terminal. */
export function rowSetting({ stdout, env }: Streams) {
  return { width: Math.max(narrowest, Math.min(stdout.columns ?? 80, widest)), paint: paintFor(stdout, env) }
}

/**
 * Prints rows of a kind, or one entry with all its accounts.
 * @returns the exit code
 * @throws Problem `bad-option` for what cannot be shown, `not-found` where the record has no such entry
 */
export async function show(options: ShowOptions, store: Store, streams: Streams): Promise<number> {
  const sink = sinkOn(streams.stdout)
  try {
    if (isShown(options.what)) await showRows(options.what, options, store, sink, streams)
    else await showEntry(options, store, sink, streams)
    return exitCodes.allRead
  } catch (error) {
    if (error instanceof ReaderGone) return exitCodes.allRead
    throw error
  }
}

async function showRows(kind: Shown, { filters, json, limit, after, accounts }: ShowOptions, store: Store, sink: Sink, streams: Streams): Promise<void> {
  const rows = listed(store, kind, { filters, limit, after, accounts: Math.max(told.list, accounts ?? 0) })
  const print = json ? (row: object) => sink.write(`${JSON.stringify(row)}\n`) : await sheets(accounts, store, sink, streams)
  let given = 0
  let next: string | undefined
  for (;;) {
    const one = await rows.next()
    if (one.done === true) {
      next = one.value
      break
    }
    given++
    await print(one.value)
  }
  if (given === 0 && !json) await sink.write(`${await nothing(kind, store)}\n`)
  if (next !== undefined) streams.stderr.write(`onrecord: There is more behind ${count(given, 'row')}. Go on with --after ${next}, or have all with --all.\n`)
}

async function sheets(accounts: number | undefined, store: Store, sink: Sink, streams: Streams): Promise<(row: Rows[Shown]) => Promise<void>> {
  const [{ judgmentSheet, rowSheet }, { judgedThings }] = await Promise.all([import('./row-sheets.ts'), import('./judged-things.ts')])
  const setting = rowSetting(streams)
  const thingsOf = judgedThings(store, setting.paint)
  let between = ''
  return async (row) => {
    const sheet = row.kind === 'judgment' ? judgmentSheet(row, await thingsOf(row), setting) : rowSheet(row, accounts, setting)
    await sink.write(`${between}${sheet}\n`)
    between = '\n'
  }
}

async function nothing(kind: Shown, store: Store): Promise<string> {
  const { reports } = await store.counts()
  if (reports > 0) return `The record has no ${kind} that are asked for, in ${count(reports, 'report')}.`
  return `The record is empty: ${onOneLine(store.where)}. Add reports: onrecord add FILE`
}

async function showEntry({ what, json, accounts = told.alone }: ShowOptions, store: Store, sink: Sink, streams: Streams): Promise<void> {
  if (!/^[a-z]+-[0-9a-f]{16}$/.test(what)) throw notShown(what)
  const entry = await store.entry(what, { accounts })
  if (!entry) throw new Problem('not-found', `The record has no entry ${what}.`, 'Its first account may have been joined to another; look for it with onrecord search.')
  if (json) return sink.write(`${JSON.stringify(entry)}\n`)
  const { entrySheet } = await import('./entry-sheet.ts')
  return sink.write(`${entrySheet(entry, rowSetting(streams))}\n`)
}

function isShown(what: string): what is Shown {
  return (shownKinds as readonly string[]).includes(what)
}

function notShown(what: string): Problem {
  return new Problem('bad-option', `There is no "${what.slice(0, 60)}" to show.`, `Name one of ${shownKinds.join(', ')}, or the id of an entry, as a list shows it.`)
}
