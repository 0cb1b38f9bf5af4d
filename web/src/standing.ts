/** What stands on words of a report that the record names. */
import { mainOf, type Entry } from './entries.ts'
import { partsOf, type SetReport } from './setting.ts'

/**
 * @param set the report
 * @param at words and what they are there: `event.120-128`, as the record addresses accounts; anything may stand there
 * @returns the id of the statement, claim or actor on these words, or else of one that shares most of them; null where there is none
 */
export function standingAt(set: SetReport, at: string): string | null {
  const [, kind, from, to] = /^([a-z]+)\.(\d{1,9})-(\d{1,9})$/u.exec(at) ?? []
  if (kind === undefined) return null
  const [start, end] = [Number(from), Number(to)]
  const candidates = kind === 'attribution'
    ? set.statements.map((statement) => ({ id: statement.id, ...extentOf(partsOf(statement).filter(({ part }) => part === 'content').map(({ quote }) => quote)) }))
    : set.entries.filter((entry) => entry.kind === kind).flatMap((entry) => quotesOf(entry).map(({ start, end }) => ({ id: entry.id, start, end })))
  const shared = candidates.map(({ id, ...own }) => ({ id, share: shareOf(own, { start, end }) })).filter(({ share }) => share > 0)
  return shared.reduce<(typeof shared)[number] | null>((best, one) => (best && best.share >= one.share ? best : one), null)?.id ?? null
}

type Extent = { readonly start: number; readonly end: number }

/** An actor stands wherever it is mentioned; anything else on its main words. */
function quotesOf(entry: Entry): readonly Extent[] {
  return entry.kind === 'actor' ? entry.parts.map(({ quote }) => quote) : [mainOf(entry)]
}

function extentOf(quotes: readonly Extent[]): Extent {
  return { start: Math.min(...quotes.map(({ start }) => start)), end: Math.max(...quotes.map(({ end }) => end)) }
}

/** How much two stretches have in common, of both: 1 where they are the same. */
function shareOf(one: Extent, other: Extent): number {
  const common = Math.min(one.end, other.end) - Math.max(one.start, other.start)
  return common <= 0 ? 0 : common / (Math.max(one.end, other.end) - Math.min(one.start, other.start))
}
