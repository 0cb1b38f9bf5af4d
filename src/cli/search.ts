/** `onrecord search`: accounts by their words and by facets. */
import { accountKinds, type AccountKind } from '../record/account.ts'
import { Problem } from '../report/problem.ts'
import type { FacetValue, Found, FoundAccount, SearchQuery, Store, Tally } from '../store/store.ts'
import { ranksOf, someAccounts, type RowSetting } from './account-lines.ts'
import { exitCodes } from './failure.ts'
import { entryKinds, type Filters } from './listing.ts'
import { onOneLine } from './plain.ts'
import { rowSetting, type Streams } from './show.ts'
import { ReaderGone, sinkOn, type Sink } from './sink.ts'
import { beside, count, present, wrap } from './typeset.ts'

export type SearchOptions = {
  readonly words: readonly string[]
  /** A kind of account, as `show` names it or as accounts do: "events", "event". */
  readonly kind?: string | undefined
  readonly filters: Filters
  readonly json: boolean
  /** Accounts at most; Infinity for all. */
  readonly limit: number
  readonly after?: string | undefined
}

const PAGE = 1_000

/**
 * Prints the accounts found, the latest added first, and how many there are of each kind, voice, outlet, type and status.
 * @returns the exit code
 * @throws Problem `bad-option` for a kind that there is not, `bad-request` for a cursor or a day that is none
 */
export async function search(options: SearchOptions, store: Store, streams: Streams): Promise<number> {
  const query = queryOf(options)
  const sink = sinkOn(streams.stdout)
  try {
    let left = options.limit
    let found = await store.search({ ...query, limit: Math.min(PAGE, left), ...(options.after === undefined ? {} : { after: options.after }) })
    const first = found
    if (!options.json) await sink.write(headOf(first, rowSetting(streams)))
    for (;;) {
      for (const account of found.accounts) await sink.write(options.json ? `${JSON.stringify(account)}\n` : foundSheet(account, rowSetting(streams)))
      left -= found.accounts.length
      if (found.next === undefined || left <= 0) break
      found = await store.search({ ...query, limit: Math.min(PAGE, left), after: found.next })
    }
    if (options.json) await writeFacets(first, sink)
    if (found.next !== undefined) streams.stderr.write(`onrecord: There is more. Go on with --after ${found.next}, or have all with --all.\n`)
    return exitCodes.allRead
  } catch (error) {
    if (error instanceof ReaderGone) return exitCodes.allRead
    throw error
  }
}

function queryOf({ words, kind, filters: { independent, report, ...filters } }: SearchOptions): SearchQuery {
  if (independent !== undefined || report !== undefined) throw notSearched(independent === undefined ? 'report' : 'independent')
  const text = words.join(' ')
  return { ...filters, ...(text === '' ? {} : { text }), ...(kind === undefined ? {} : { kind: kindOf(kind) }) }
}

function notSearched(name: string): Problem {
  return new Problem('bad-option', `There is no option --${name} to search by.`, 'onrecord show has it.')
}

function kindOf(name: string): AccountKind {
  const kind = (entryKinds as Readonly<Record<string, AccountKind>>)[name] ?? name
  if ((accountKinds as readonly string[]).includes(kind)) return kind as AccountKind
  throw new Problem('bad-option', `There is no kind "${name.slice(0, 60)}".`, `Name one of ${Object.keys(entryKinds).join(', ')}.`)
}

/** The last row of `--json`: how many were found, and of which. */
function writeFacets({ total, facets }: Found, sink: Sink): Promise<void> {
  return sink.write(`${JSON.stringify({ kind: 'facets', total, facets })}\n`)
}

function headOf({ total, facets }: Found, { width, paint }: RowSetting): string {
  const rows = (Object.keys(headings) as (keyof typeof headings)[]).filter((name) => facets[name].length > 0)
  const label = Math.max(0, ...rows.map((name) => headings[name].length)) + 2
  const lines = rows.map((name) => beside(paint.dim(headings[name].padEnd(label)), ' '.repeat(label), wrap(facets[name].slice(0, 8).map(valueInWords).join(', '), width - label)))
  return `${[paint.bold(tallyInWords(total)), ...lines].join('\n')}\n`
}

const headings = { kind: 'kinds', voice: 'voices', outlet: 'outlets', type: 'types', status: 'status' } as const

function valueInWords({ name, ...tally }: FacetValue): string {
  return `${onOneLine(name)} (${tally.count.toLocaleString('en')}${tally.atLeast === true ? ' or more' : ''})`
}

function tallyInWords({ count: number, atLeast }: Tally): string {
  if (number === 0) return 'Nothing was found.'
  return atLeast === true ? `${number.toLocaleString('en')} accounts and more` : count(number, 'account')
}

function foundSheet(account: FoundAccount, setting: RowSetting): string {
  const { width, paint } = setting
  const about = present([onOneLine(account.title), account.kind, account.disputed ? 'disputed' : undefined, account.entry]).join(' · ')
  return `\n${someAccounts([account], 1, ranksOf([account]), setting)}\n${beside('    ', '    ', wrap(paint.dim(about), width - 4))}\n`
}
