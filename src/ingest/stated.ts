/** What a text says about itself: title, writers, outlet, dateline, credit, date. */
import { quoteAt, type Quote, type Span } from '../report/quote.ts'
import type { FurnitureKind, Report, When } from '../report/report.ts'
import { boilerplateRule } from './boilerplate.ts'
import { bylineOf } from './byline.ts'
import { creditOf } from './credit.ts'
import { datelineOf } from './dateline.ts'
import type { Find } from './find.ts'
import { isHeadline } from './headline.ts'
import { linesOf, type Line } from './lines.ts'
import { publishedFrom } from './published.ts'
import { DATE_ALONE, statedDayOf } from './stated-date.ts'

/** Facts that the text itself states, each where it stands in the text. */
export type Stated = {
  readonly title?: string
  readonly byline: readonly string[]
  readonly outlet?: string
  readonly credit?: Quote
  readonly wire?: string
  readonly wireDerived: boolean
  readonly published?: When
  readonly furniture: Report['furniture']
}

/** How many lines from the start and from the end may say something about the report. */
const head = 8
const tail = 12

/**
 * Reads what a text says about itself. Only lines near its start and end count, but for boilerplate, which
 * may stand anywhere.
 * @param text a normalised text
 * @param known its title, where that is known: then the first line is the title only if it repeats it
 */
export function statedIn(text: string, known?: string): Stated {
  const { first, last, boilerplate } = edges(text)
  const title = titleLine(first, known)
  const finds = [...first.filter((line) => line !== title).map(headFind), ...last.map(tailFind)].filter((find) => find !== undefined)
  const byline = finds.find((find) => find.byline !== undefined)?.byline
  const credit = finds.find((find) => find.credit?.wireDerived) ?? finds.find((find) => find.credit !== undefined)
  const wire = credit?.credit?.wire ?? finds.find((find) => find.dateline?.agency !== undefined)?.dateline?.agency ?? byline?.wire
  const published = publishedFrom(text, finds, boilerplate)
  const titles = title === undefined ? [] : [{ kind: 'title' as const, span: [title.start, title.end] as const }]
  return {
    ...(title === undefined ? {} : { title: title.words }),
    byline: byline?.names ?? [],
    ...(byline?.outlet === undefined ? {} : { outlet: byline.outlet }),
    ...(credit === undefined ? {} : { credit: quoteAt(text, credit.span) }),
    ...(wire === undefined ? {} : { wire }),
    wireDerived: wire !== undefined || credit?.credit?.wireDerived === true,
    ...(published === undefined ? {} : { published }),
    furniture: inOrder([...titles, ...finds, ...boilerplate]),
  }
}

type Edges = { readonly first: Line[]; readonly last: Line[]; readonly boilerplate: Find[] }

/** The lines near the edges of a text, no line in both, and the boilerplate in all of it. */
function edges(text: string): Edges {
  const first: Line[] = []
  let last: Line[] = []
  const boilerplate: Find[] = []
  for (const line of linesOf(text)) {
    if (boilerplateRule(line.words) !== undefined) boilerplate.push({ kind: 'boilerplate', line, span: [line.start, line.end] })
    if (first.length < head) first.push(line)
    else {
      last.push(line)
      if (last.length > 100 * tail) last = last.slice(-tail)
    }
  }
  return { first, last: last.slice(-tail), boilerplate }
}

function titleLine(first: readonly Line[], known: string | undefined): Line | undefined {
  // A page's own furniture may come before the title.
  const line = first.find(({ words }) => boilerplateRule(words) === undefined)
  if (line === undefined) return undefined
  if (known !== undefined) return sameTitle(line.words, known) ? line : undefined
  return isHeadline(line, first[first.indexOf(line) + 1]) ? line : undefined
}

/**
 * Whether two printings of a title are one: space, letter case and the point at the end apart.
 */
export function sameTitle(one: string, other: string): boolean {
  const bare = (title: string): string => title.toLowerCase().replace(/[\s.]+$/, '').replace(/\s+/g, ' ').trim()
  return bare(one) === bare(other)
}

function headFind(line: Line): Find | undefined {
  const whole = { line, span: [line.start, line.end] as const }
  const byline = bylineOf(line.words)
  if (byline !== undefined) {
    // One part at a time: what is found has to stand in the line as it is.
    const day = byline.rest.map(statedDayOf).find((found) => found !== undefined)
    return { kind: 'byline', ...whole, byline, ...(day === undefined ? {} : { day: { ...day, at: line.words.indexOf(day.printed) } }) }
  }
  const day = statedDayOf(line.words)
  if (day !== undefined) return { kind: 'date', ...whole, day }
  const dateline = datelineOf(line)
  if (dateline !== undefined) return { kind: 'dateline', line, span: dateline.span, dateline }
  return creditFind(line)
}

function tailFind(line: Line): Find | undefined {
  const day = statedDayOf(line.words)
  if (day === undefined) return creditFind(line)
  const date = { kind: 'date' as const, line, span: [line.start, line.end] as const }
  // Behind the text, a date alone is often that of a correction.
  return day.rank === DATE_ALONE ? date : { ...date, day }
}

function creditFind(line: Line): Find | undefined {
  const credit = creditOf(line.words)
  return credit === undefined ? undefined : { kind: 'credit', line, span: [line.start, line.end], credit }
}

/** By place in the text; where two overlap, the one that was read for more than boilerplate stays. */
function inOrder(parts: readonly { kind: FurnitureKind; span: Span }[]): Report['furniture'] {
  const sorted = [...parts].sort((a, b) => a.span[0] - b.span[0] || Number(a.kind === 'boilerplate') - Number(b.kind === 'boilerplate'))
  const kept: { kind: FurnitureKind; span: Span }[] = []
  for (const { kind, span } of sorted) if (span[0] >= (kept.at(-1)?.span[1] ?? 0)) kept.push({ kind, span })
  return kept
}
