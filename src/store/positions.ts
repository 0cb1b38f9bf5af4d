/** Positions as a table: whoever holds them down, issues across. */
import type { PositionAccount } from '../record/account.ts'
import { standLedger, type Answering, type StandLedger } from '../record/positions/stand-ledger.ts'
import { positionBook } from '../record/positions/position-book.ts'
import type { Told } from '../record/told.ts'
import type { Context } from './context.ts'
import type { Session } from './database.ts'
import { accountsByNumber } from './held.ts'
import { listEntries } from './list-entries.ts'
import type { LedgerQuery, LedgerTable } from './ledger-table.ts'
import { subjectsOf } from './subjects.ts'
import { tellWithMembers, type ToldEntry } from './telling.ts'

/** Ledgers that are put in the table: those of the most independent origins. */
const LEDGERS = 500
/** Accounts that a ledger is told from: its latest. */
const TOLD = 32

/** @throws {Problem} `bad-request` for a day, offset or limit that is none */
export async function ledgerTable(session: Session, context: Context, query: LedgerQuery): Promise<LedgerTable> {
  const { offset = 0, limit = 30, holder, issue, ...asked } = query
  const { rows, total } = await listEntries(session, context, { ...asked, kind: 'position', order: 'origins', limit: LEDGERS })
  const found = rows.filter((row) => (holder === undefined || row.holder === holder) && (issue === undefined || row.issue === issue))
  const names = new Map<string, { origins: number; ids: string[] }>()
  for (const row of found) {
    const own = names.get(row.holder) ?? { origins: 0, ids: [] }
    own.origins += row.counts.origins
    own.ids.push(row.id)
    names.set(row.holder, own)
  }
  const ordered = [...names].sort(([, one], [, other]) => other.origins - one.origins)
  const shown = ordered.slice(offset, offset + limit)
  const ledgers = await ledgersByIds(session, context, shown.flatMap(([, { ids }]) => ids))
  return {
    holders: shown.map(([name, { origins, ids }]) => ({ name, origins, ledgers: ids.flatMap((id) => ledgers.get(id) ?? []) })),
    offset,
    total: { count: ordered.length, ...(total.count > LEDGERS && { atLeast: true }) },
    issues: issuesOf(found),
  }
}

function issuesOf(ledgers: readonly { readonly issue: string; readonly counts: { readonly origins: number } }[]): LedgerTable['issues'] {
  const named = new Set(positionBook().file.issues.map(({ name }) => name))
  const issues = new Map<string, { ledgers: number; origins: number }>()
  for (const { issue, counts } of ledgers) {
    const known = issues.get(issue) ?? { ledgers: 0, origins: 0 }
    issues.set(issue, { ledgers: known.ledgers + 1, origins: known.origins + counts.origins })
  }
  return [...issues].map(([name, counted]) => ({ name, named: named.has(name), ...counted })).sort((one, other) => other.origins - one.origins || (one.name < other.name ? -1 : 1))
}

async function ledgersByIds(session: Session, context: Context, ids: readonly string[]): Promise<Map<string, StandLedger>> {
  const rows = await session.query<{ number: number }>('select number from entry where id = any($1::text[])', [ids])
  const told = await tellWithMembers(session, context.held, context.tellers, rows.map(({ number }) => number), TOLD)
  const entries = [...told.values()].filter((one) => one !== undefined)
  const answering = await answeringOf(session, context, entries)
  return new Map(entries.flatMap(({ entry, told: accounts, nameOf }) => (
    entry.kind === 'position' ? [[entry.id, standLedger(entry, accounts as readonly Told<PositionAccount>[], nameOf, answering)] as const] : []
  )))
}

/** Of the accounts that answer: their words, and where they are printed. */
async function answeringOf(session: Session, { held }: Context, entries: readonly ToldEntry[]): Promise<Map<string, Answering>> {
  const addresses = entries.flatMap(({ entry }) => (entry.kind === 'position' ? entry.answers.map(({ address }) => address) : []))
  const numbers = await subjectsOf(session, addresses)
  const accounts = await accountsByNumber(session, held, numbers.values())
  return new Map([...numbers].flatMap(([address, number]): [string, Answering][] => {
    const account = accounts.get(number)
    if (!account) return []
    const { quote, told, outlet } = account
    return [[address, { words: quote.quote, ...(told !== undefined && { day: told }), ...(outlet !== undefined && { outlet }) }]]
  }))
}
