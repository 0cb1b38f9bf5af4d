/** What narrows the disputes, as their address has it. */
import type { Disputes } from '../../../../src/serve/wire.ts'
import type { RecordPlace } from '../place.ts'

/** Rows of a page. */
export const pageSize = 50

/** People killed or hurt, whatever the measure says of them. */
export const casualties = 'killed,wounded,killed or wounded'

const parameters = ['kind', 'type', 'place', 'voice', 'q', 'actor', 'outlet', 'origins', 'from', 'to', 'since', 'offset'] as const

/** @returns the query of a page */
export function disputeQueryOf(asked: RecordPlace['asked']): Record<string, string> {
  const given = parameters.flatMap((name) => (asked[name] === undefined ? [] : [[name, asked[name]] as const]))
  return { ...Object.fromEntries(given), limit: String(pageSize) }
}

export type Period = { readonly name: string; readonly from: string | null; readonly to: string | null }

const dayLength = 86_400_000

/**
 * Spans of days that end with the latest dispute.
 * @param last ISO day on which anybody contradicted anybody last; where nobody did there is nothing to choose
 */
export function periodsTo(last: string | undefined): readonly Period[] {
  const any: Period = { name: 'Any day', from: null, to: null }
  if (last === undefined) return [any]
  const before = (days: number) => new Date(Date.parse(last) - days * dayLength).toISOString().slice(0, 10)
  return [any, { name: 'Latest day', from: last, to: null }, { name: 'Last 7 days', from: before(6), to: null }, { name: 'Last 30 days', from: before(29), to: null }]
}

const kinds: Readonly<Record<Disputes['rows'][number]['kind'], string>> = { figure: 'Figures', event: 'Events', deployment: 'Forces', position: 'Positions' }

/** Kinds of which there are disputes, and what several of them are called. */
export const kindNames: readonly (readonly [kind: string, name: string])[] = Object.entries(kinds)
