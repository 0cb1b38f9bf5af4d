/** Steps: the report's tokens, and the statements that the trained reader found in what is the outlet's report. */
import { lowest } from '../report/lowest.ts'
import type { Span } from '../report/quote.ts'
import type { Report } from '../report/report.ts'
import type { Statement } from './layers.ts'
import { step } from './step.ts'
import { tokensOf } from './tokens.ts'

export const tokens = step({
  name: 'tokens',
  needs: ['report', 'language'],
  adds: ['tokens'],
  read: ({ report, language }) => ({ tokens: tokensOf(report.text, language.words) }),
})

/** Leaves out what lies in furniture (byline, credit, boilerplate; a title does make statements), and spans that lie in no text. */
export const outermost = step({
  name: 'outermost',
  needs: ['report', 'language'],
  adds: ['outermost'],
  read: ({ report, language }) => {
    const isUsable = (span: Span) => isIn(span, report.text.length)
    const isFurniture = furnitureOf(report.furniture.filter(({ kind }) => kind !== 'title').map(({ span }) => span))
    const within = partsFrom(report)
    const found = language.attributions
      .map(({ source, cue, content, confidence }): Statement => ({
        source: inOrder(source.filter(isUsable).flatMap(within)),
        cue,
        content: inOrder(content.filter(isUsable).flatMap(within)),
        confidence: Math.min(1, Math.max(0, confidence)),
      }))
      .filter(({ cue, content }) => isUsable(cue) && content.length > 0 && !isFurniture(cue))
    return { outermost: found.sort((a, b) => a.cue[0] - b.cue[0] || a.cue[1] - b.cue[1]) }
  },
})

/**
 * Keeps a span to the part of the report that it begins in: a headline's statement does not go on in the byline below it, nor the last
 * paragraph's in a credit; and what begins in a byline and goes on in the text is what stands in the text.
 */
function partsFrom({ text, furniture }: Report): (span: Span) => Span[] {
  const ends = furniture.flatMap(({ kind, span: [start, end] }) => (kind === 'title' ? [end] : [start])).sort((a, b) => a - b)
  const heads = furniture.filter(({ kind }) => kind !== 'title').map(({ span }) => span)
  return ([from, end]) => {
    const head = heads.find(([first, last]) => first <= from && from < last && last < end)
    const start = head ? head[1] + text.slice(head[1], end).search(/\S|$/) : from
    const edge = ends[lowest(ends.length, (i) => ends[i]! > start)]
    const last = edge !== undefined && edge < end ? start + text.slice(start, edge).trimEnd().length : end
    return start < last ? [[start, last]] : []
  }
}

function isIn([start, end]: Span, length: number): boolean {
  return start >= 0 && start < end && end <= length
}

function inOrder(spans: readonly Span[]): Span[] {
  return [...spans].sort((a, b) => a[0] - b[0] || a[1] - b[1])
}

/** Tells whether a span begins in one of these spans. */
export function furnitureOf(spans: readonly Span[]): (span: Span) => boolean {
  const ordered = inOrder(spans)
  const reach: number[] = []
  for (const [, end] of ordered) reach.push(Math.max(end, reach.at(-1) ?? 0))
  return ([start]) => {
    const behind = lowest(ordered.length, (i) => ordered[i]![0] > start)
    return behind > 0 && reach[behind - 1]! > start
  }
}
