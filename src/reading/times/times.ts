/** Steps: when the report was published, and what its words of time mean. */
import { lowest } from '../../report/lowest.ts'
import { quoteAt, type Quote, type Span } from '../../report/quote.ts'
import type { When } from '../../report/report.ts'
import type { Layers } from '../layers.ts'
import { step } from '../step.ts'
import { tokensIn } from '../tokens.ts'
import { isAhead } from './ahead.ts'
import { anchorsOf } from './anchored-rules.ts'
import { cluesIn, type Clue, type Mention } from './clues.ts'
import { boundsOf, isEdtf } from './edtf-value.ts'
import type { Expression, Found } from './expression.ts'
import { findTimes } from './find-times.ts'
import { inferDate, type DatelineDay, type Inferred } from './infer-date.ts'
import { resolve } from './resolve.ts'
import type { Time } from './time.ts'
import { wordsOf, type Words } from './words.ts'

type Given = Pick<Layers, 'report' | 'language' | 'codebook' | 'tokens' | 'situation'>

export const times = step({
  name: 'times',
  needs: ['report', 'language', 'codebook', 'tokens', 'situation'],
  adds: ['published', 'dateBounds', 'times'],
  read: (layers) => {
    const words = wordsOf(layers.report.text, layers.tokens)
    const mentions = mentionsIn(words, layers)
    const { published, bounds } = publishedOf(words, mentions, layers)
    return { published, dateBounds: bounds, times: mentions.map((mention) => timeOf(mention, layers, published)) }
  },
})

/** Lines that are not the report's: what they say of time is for the date of publication alone, and ingest has read it. */
const SKIPPED: ReadonlySet<string> = new Set(['byline', 'credit', 'boilerplate', 'date'])

function mentionsIn(words: Words, { report, language, codebook, situation, tokens }: Given): Mention[] {
  const { sentences } = language
  const skipped = report.furniture.filter(({ kind }) => SKIPPED.has(kind))
  return findTimes(words, sentences, codebook.times, anchorsOf(situation?.profile.dates ?? [])).flatMap((found) => {
    const span: Span = [words.tokens.starts[found.first]!, words.tokens.ends[found.last - 1]!]
    const line = skipped[lowest(skipped.length, (index) => skipped[index]!.span[1] > span[0])]
    if (line && line.span[0] <= span[0]) return []
    const sentence = tokensIn(tokens, sentences[lowest(sentences.length, (index) => sentences[index]![1] > span[0])]!)
    return [{ found, span, sentence, ahead: isAhead(words, innerStart(found), found.last, sentence, codebook.times) }]
  })
}

/** "until Sunday": "until" is one of the words that may put its Sunday ahead. */
function innerStart({ first, expression }: Found): number {
  return expression.form === 'until' ? first + 1 : first
}

/** As taken in, where that says the day; else as far as the report's own clues tell. */
function publishedOf(words: Words, mentions: readonly Mention[], { report }: Given): Inferred {
  const given = report.facts.published
  if (given && dayOf(given) !== null) return { published: given, bounds: {} }
  const clues = [...(given ? yearGiven(given) : []), ...cluesIn(words, mentions)]
  const { published, bounds } = inferDate(words, clues, mentions, datelineDay(report, mentions))
  return { published: published ?? given ?? null, bounds }
}

function yearGiven(given: When): Clue[] {
  const [first, last] = boundsOf(given.value) ?? []
  return typeof first === 'number' && typeof last === 'number' ? [{ kind: 'year', window: [first, last], quotes: given.because }] : []
}

function datelineDay(report: Given['report'], mentions: readonly Mention[]): DatelineDay | undefined {
  const line = report.furniture.find(({ kind }) => kind === 'dateline')
  const mention = line && mentions.find(({ span: [start] }) => line.span[0] <= start && start < line.span[1])
  const expression = mention?.found.expression
  if (expression?.form !== 'calendar' || expression.month === undefined || expression.day === undefined) return undefined
  return { month: expression.month, day: expression.day, quote: quoteAt(report.text, mention!.span) }
}

function timeOf({ found, span, ahead }: Mention, { report }: Given, published: When | null): Time {
  const { expression, rule } = found
  if (expression.form === 'duration') return { span, kind: 'duration', rule, ...(expression.value !== undefined && { duration: expression.value }) }
  if (expression.form === 'repeated') return { span, kind: 'repeated', rule }
  const when = whenOf(expression, ahead, quoteAt(report.text, span), published)
  return { span, kind: 'date', rule, ...(ahead && { ahead }), ...(when && { when }) }
}

function whenOf(expression: Expression, ahead: boolean, text: Quote, published: When | null): When | undefined {
  const value = valueOf(expression, ahead, published)
  if (value === undefined || !isEdtf(value)) return undefined
  if (isReckoned(expression)) return { value, text, basis: 'inferred', because: [text] }
  const isWhole = resolve(expression, { published: null, ahead }) === value
  return isWhole ? { value, text, basis: 'stated', because: [text] } : { value, text, basis: 'inferred', because: [...(published?.because ?? [])] }
}

/** From the situation profile's dates, which the report need not state. */
function isReckoned({ form }: Expression): boolean {
  return form === 'elapsed' || form === 'key' || form === 'nth'
}

/** Where only the month or year of publication is known: what is true all through it. */
function valueOf(expression: Expression, ahead: boolean, published: When | null): string | undefined {
  const [first, last] = (published && boundsOf(published.value)) ?? []
  if (typeof first !== 'number' || typeof last !== 'number') return resolve(expression, { published: null, ahead })
  const value = resolve(expression, { published: first, ahead })
  return first === last || resolve(expression, { published: last, ahead }) === value ? value : resolve(expression, { published: null, ahead })
}

/** The day of publication; null where only a month or year is known. */
function dayOf(published: When): number | null {
  const [first, last] = boundsOf(published.value) ?? []
  return typeof first === 'number' && first === last ? first : null
}
