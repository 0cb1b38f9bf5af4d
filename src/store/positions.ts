/** Positions as a table: whoever holds them down, issues across. */
import type { PositionAccount } from '../record/account.ts'
import { standLedger, type Answering, type StandLedger } from '../record/positions/stand-ledger.ts'
import { positionBook } from '../record/positions/position-book.ts'
import type { Told } from '../record/told.ts'
import type { Context } from './context.ts'
import type { Session } from './database.ts'
import { accountsByNumber } from './held.ts'
import { heldPositions } from './ledgers.ts'
import type { LedgerQuery, LedgerTable } from './ledger-table.ts'
import { subjectsOf } from './subjects.ts'
import { tellWithMembers, type ToldEntry } from './telling.ts'

/** Issues that are counted: those of the most origins. */
const ISSUES = 40
/** Accounts that a ledger is told from: its latest. Fewer where there are hundreds of ledgers, of which each has one cell. */
const TOLD = 24
const TOLD_IN_CELL = 8

/** @throws {Problem} `bad-request` for a day, box or number that is none */
export async function ledgerTable(session: Session, context: Context, query: LedgerQuery): Promise<LedgerTable> {
  const { holders, count, issues } = await heldPositions(session, query, ISSUES)
  const isTable = query.holder === undefined && query.issue === undefined
  const ledgers = await ledgersOf(session, context, holders.flatMap(({ entries }) => entries), isTable ? TOLD_IN_CELL : TOLD)
  const named = new Set(positionBook().file.issues.map(({ name }) => name))
  return {
    holders: holders.map(({ holder, origins, count: held, entries }) => ({ name: holder, origins, held, ledgers: entries.flatMap((entry) => ledgers.get(entry) ?? []) })),
    offset: query.offset ?? 0,
    total: { count },
    issues: issues.map(({ issue, ...counted }) => ({ name: issue, named: named.has(issue), ...counted })),
  }
}

async function ledgersOf(session: Session, context: Context, numbers: readonly number[], most: number): Promise<Map<number, StandLedger>> {
  const told = await tellWithMembers(session, context.held, context.tellers, numbers, most)
  const answering = await answeringOf(session, context, [...told.values()].filter((one) => one !== undefined))
  return new Map([...told].flatMap(([number, one]) => (
    one?.entry.kind === 'position' ? [[number, standLedger(one.entry, one.told as readonly Told<PositionAccount>[], one.nameOf, answering)] as const] : []
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
