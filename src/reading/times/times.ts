/** Steps: when the report was published, and what its words of time mean. */
import { quoteAt, type Span } from '../../report/quote.ts'
import type { When } from '../../report/report.ts'
import type { Layers } from '../layers.ts'
import { step } from '../step.ts'
import { tokensIn } from '../tokens.ts'
import { isAhead } from './ahead.ts'
import { anchorsOf } from './anchored-rules.ts'
import { boundsOf, isEdtf } from './edtf-value.ts'
import type { Expression, Found } from './expression.ts'
import { findTimes } from './find-times.ts'
import { resolve, type Viewpoint } from './resolve.ts'
import type { Time } from './time.ts'
import { wordsOf, type Words } from './words.ts'

type Given = Pick<Layers, 'report' | 'language' | 'codebook' | 'tokens' | 'situation'>

export const times = step({
  name: 'times',
  needs: ['report', 'language', 'codebook', 'tokens', 'situation'],
  adds: ['published', 'times'],
  read: (layers) => {
    const words = wordsOf(layers.report.text, layers.tokens)
    const found = findTimes(words, layers.language.sentences, layers.codebook.times, anchorsOf(layers.situation?.profile.dates ?? []))
    const published = layers.report.facts.published ?? null
    return { published, times: found.map((time) => timeOf(time, words, layers, published)) }
  },
})

function timeOf(found: Found, words: Words, layers: Given, published: When | null): Time {
  const { expression, rule } = found
  const span: Span = [words.tokens.starts[found.first]!, words.tokens.ends[found.last - 1]!]
  if (expression.form === 'duration') return { span, kind: 'duration', rule, ...(expression.value !== undefined && { duration: expression.value }) }
  if (expression.form === 'repeated') return { span, kind: 'repeated', rule }
  const ahead = isAhead(words, innerStart(found), found.last, sentenceOf(span, layers), layers.codebook.times)
  const when = whenOf(expression, { published: dayOfPublication(published), ahead }, layers, span, published)
  return { span, kind: 'date', rule, ...(ahead && { ahead }), ...(when && { when }) }
}

/** "until Sunday": "until" is one of the words that may put its Sunday ahead. */
function innerStart({ first, expression }: Found): number {
  return expression.form === 'until' ? first + 1 : first
}

function whenOf(expression: Expression, from: Viewpoint, { report }: Given, span: Span, published: When | null): When | undefined {
  const value = resolve(expression, from)
  if (value === undefined || !isEdtf(value)) return undefined
  const text = quoteAt(report.text, span)
  const isWhole = resolve(expression, { published: null, ahead: false }) === value && !isReckoned(expression)
  return isWhole ? { value, text, basis: 'stated', because: [text] } : { value, text, basis: 'inferred', because: isReckoned(expression) ? [text] : [...(published?.because ?? [])] }
}

/** From the situation profile's dates, which the report need not state. */
function isReckoned({ form }: Expression): boolean {
  return form === 'elapsed' || form === 'key'
}

/** The day from which words are seen; null where only a month or year is known. */
function dayOfPublication(published: When | null): number | null {
  const [first, last] = boundsOf(published?.value ?? '') ?? []
  return typeof first === 'number' && first === last ? first : null
}

function sentenceOf([start]: Span, { language, tokens }: Given): readonly [number, number] {
  const sentence = language.sentences[sentenceIndex(language.sentences, start)]
  return sentence ? tokensIn(tokens, sentence) : [0, 0]
}

function sentenceIndex(sentences: readonly Span[], offset: number): number {
  let low = 0
  let high = sentences.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (sentences[middle]![0] <= offset) low = middle + 1
    else high = middle
  }
  return low - 1
}
