/** Ledgers as a table: whoever holds them down, issues across. */
import type { Holder, LedgerTable, StandLedger } from '../../../../src/serve/wire.ts'

/** Issues that have a column of their own; all others share the last. */
export const mostColumns = 5

export type Column = { readonly name: string; /** null: all that has no column of its own. */ readonly issue: string | null }

export type Row = {
  readonly holder: Holder
  /** By column, in their order. */
  readonly cells: readonly (readonly StandLedger[])[]
}

/**
 * @param table as the server gives it
 * @param most columns for issues of the codebook; those of the most origins have one
 */
export function gridOf({ holders, issues }: Pick<LedgerTable, 'holders' | 'issues'>, most = mostColumns): { readonly columns: readonly Column[]; readonly rows: readonly Row[] } {
  const own = issues.filter(({ named }) => named).slice(0, most).map(({ name }) => ({ name, issue: name }))
  const names = new Set(own.map(({ name }) => name))
  const columns: Column[] = issues.some(({ name }) => !names.has(name)) ? [...own, { name: own.length > 0 ? 'Other' : 'Position', issue: null }] : own
  return {
    columns,
    rows: holders.map((holder) => ({
      holder, cells: columns.map(({ issue }) => holder.ledgers.filter((ledger) => (issue === null ? !names.has(ledger.issue) : ledger.issue === issue))),
    })),
  }
}
