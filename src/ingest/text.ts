/** Plain text in, a report out. Every other way in ends here. */
import { Problem } from '../report/problem.ts'
import type { Basis, Report, ReportFacts, ReportInput, Warning, When } from '../report/report.ts'
import { dayGiven } from './day.ts'
import { digestOf, idOf } from './digest.ts'
import { linesOf } from './lines.ts'
import { normalise } from './normalise.ts'
import type { PageFacts } from './page.ts'
import { unpairedQuotation } from './quotation.ts'
import { statedIn, type Stated } from './stated.ts'
import { otherTongue } from './tongue.ts'
import { warning } from './warnings.ts'

const longestLine = 20_000

/** UTF-16 units of a text at most: five times the longest news reports. The slowest to read takes a minute of one core. */
export const longestText = 500_000

/**
 * Takes in one report.
 *
 * The text is normalised (see normalise.ts: `\r\n` becomes `\n` and a byte order mark at the start goes; nothing
 * else moves an offset) and otherwise left as it is: a title given beside the text is not put into it. What the
 * text says about itself is found, and what is not report is marked as furniture.
 *
 * Where a fact is known in several ways, the first of these wins, and `known` (or the date's basis) says which:
 *
 * | fact | order |
 * |---|---|
 * | title, outlet, date | given with the text ('feed'), the page's metadata ('page'), the text ('stated'), for dates the page's address or the notice of rights ('inferred') |
 * | byline | the text, which readers see and which can be quoted, then the page: metadata often names the account that posted |
 * | credit, wire | the text, since only that says so; the wire also from the page's author or outlet |
 *
 * @param input the text and what came with it; `published` as ISO 8601 or in words
 * @param options `page`: what the page around the text says in its metadata
 * @throws Problem 'empty' where nothing is left to read, 'too-large' where it is longer than {@link longestText}
 */
export function reportFromText(input: ReportInput, options: { page?: PageFacts } = {}): Report {
  if (input.text.length > longestText) throw tooLong(input.text.length)
  const { text, loneSurrogates } = normalise(input.text)
  if (linesOf(text).next().done === true) throw new Problem('empty', 'The text is empty.', 'Give the text of one report.')
  const page = options.page ?? { byline: [] }
  const stated = statedIn(text, input.title ?? page.title)
  const published = publishedOf(input, page, stated)
  const digest = digestOf(text)
  return {
    id: input.id ?? idOf(digest),
    text,
    furniture: stated.furniture,
    facts: { ...factsOf(input, page, stated), ...(published.when === undefined ? {} : { published: published.when }), digest },
    warnings: [...textWarnings(text, loneSurrogates), ...published.warnings],
  }
}

function tooLong(length: number): Problem {
  return new Problem(
    'too-large',
    `The text has ${length.toLocaleString('en')} characters; a report has ${longestText.toLocaleString('en')} at most.`,
    'Give one report, not a collection; split a collection into one report a line and use --jsonl.',
  )
}

type Known<Value> = { readonly value: Value; readonly basis: Basis } | undefined

function factsOf(input: ReportInput, page: PageFacts, stated: Stated): Omit<ReportFacts, 'digest' | 'published'> {
  const title = firstKnown([input.title, 'feed'], [page.title, 'page'], [stated.title, 'stated'])
  const outlet = firstKnown([input.outlet, 'feed'], [page.outlet, 'page'], [stated.outlet, 'stated'])
  const byline = firstKnown([filled(stated.byline), 'stated'], [filled(page.byline), 'page'])
  const wire = firstKnown([stated.wire, 'stated'], [page.wire, 'page'])
  const url = input.url ?? page.url
  return {
    ...(title === undefined ? {} : { title: title.value }),
    byline: [...(byline?.value ?? [])],
    ...(outlet === undefined ? {} : { outlet: outlet.value }),
    ...(stated.credit === undefined ? {} : { credit: stated.credit }),
    ...(wire === undefined ? {} : { wire: wire.value }),
    wireDerived: stated.wireDerived || wire !== undefined,
    ...(url === undefined ? {} : { url }),
    known: {
      ...(title === undefined ? {} : { title: title.basis }),
      ...(byline === undefined ? {} : { byline: byline.basis }),
      ...(outlet === undefined ? {} : { outlet: outlet.basis }),
      ...(stated.credit === undefined ? {} : { credit: 'stated' as const }),
      ...(wire === undefined ? {} : { wire: wire.basis }),
    },
  }
}

function firstKnown<Value>(...ways: readonly (readonly [Value | undefined, Basis])[]): Known<Value> {
  for (const [value, basis] of ways) if (value !== undefined && value !== '') return { value, basis }
  return undefined
}

function filled(names: readonly string[]): readonly string[] | undefined {
  return names.length === 0 ? undefined : names
}

function publishedOf(input: ReportInput, page: PageFacts, stated: Stated): { when?: When; warnings: Warning[] } {
  const given = input.published === undefined ? undefined : dayGiven(input.published)
  const warnings = input.published !== undefined && given === undefined ? [warning('unknown-date')] : []
  if (given !== undefined) return { when: { value: given, basis: 'feed', because: [] }, warnings }
  if (page.published !== undefined) return { when: { value: page.published, basis: 'page', because: [] }, warnings }
  if (stated.published?.basis === 'stated') return { when: stated.published, warnings }
  const inAddress = dayInAddress(input.url ?? page.url)
  if (inAddress !== undefined) return { when: { value: inAddress, basis: 'inferred', because: [] }, warnings }
  if (stated.published !== undefined) return { when: stated.published, warnings }
  return { warnings: [...warnings, warning('no-date')] }
}

/** The day in an address such as https://harbourpost.example/2024/04/07/blast. */
function dayInAddress(url: string | undefined): string | undefined {
  const found = /\/((?:19|20)\d{2})[/-](\d{1,2})[/-](\d{1,2})(?=[/-])/.exec(url?.slice(0, 2_000) ?? '')
  return found === null ? undefined : dayGiven(`${found[1]!}-${found[2]!.padStart(2, '0')}-${found[3]!.padStart(2, '0')}`)
}

function textWarnings(text: string, loneSurrogates: number): Warning[] {
  const found: Warning[] = []
  if (loneSurrogates > 0) found.push(warning('lone-surrogates', `${loneSurrogates} of them.`))
  for (const { words, start } of linesOf(text))
    if (words.length > longestLine) {
      found.push(warning('long-line', `The line at ${start} has ${words.length} characters.`))
      break
    }
  const unpaired = unpairedQuotation(text)
  if (unpaired !== undefined) found.push(warning('unpaired-quotes', `At ${unpaired}.`))
  const tongue = otherTongue(text)
  if (tongue !== undefined) found.push(warning('not-english', `It reads as ${tongue}.`))
  return found
}
