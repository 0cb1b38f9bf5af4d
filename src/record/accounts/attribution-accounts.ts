/** Attributions as accounts: who is said to have said what, and what of it word for word. */
import { quotationsIn } from '../../reading/quotations.ts'
import type { Attribution } from '../../reading/reading.ts'
import type { Quote, Span } from '../../report/quote.ts'
import type { AttributionAccount } from '../account.ts'
import { spanOf, type Frame } from './frame.ts'

const PARAGRAPH = /[^\n]+/g
const MARKS = /^["“”„«»'‘’`\s]+|["“”„«»'‘’`\s]+$/g

/** @returns an account for each attribution, in the order of the reading */
export function attributionAccounts(frame: Frame): AttributionAccount[] {
  const paragraphs = [...frame.text.matchAll(PARAGRAPH)].map(({ index, 0: { length } }): Span => [index, index + length])
  const quotations = quotationsIn(frame.text, paragraphs)
  return frame.reading.attributions.flatMap((attribution) => {
    const words = spanOf(attribution.content) ?? spanOf([...attribution.cue, ...attribution.source])
    return words ? [accountOf(attribution, words, quotations, frame)] : []
  })
}

function accountOf(attribution: Attribution, words: Span, quotations: readonly Span[], frame: Frame): AttributionAccount {
  const { id, voice, stance, form, confidence } = attribution
  const content = [...attribution.content].sort((one, other) => one.start - other.start)
  return {
    ...frame.common('attribution', id, words),
    kind: 'attribution',
    voice: frame.voice(voice),
    stance,
    form,
    content,
    quoted: content.flatMap((piece) => quotedIn(piece, quotations, frame.text)),
    confidence,
  }
}

/** What of a piece stands in quotation marks, without them. */
function quotedIn({ start, end }: Quote, quotations: readonly Span[], text: string): string[] {
  return quotations
    .filter(([from, to]) => from < end && start < to)
    .map(([from, to]) => text.slice(Math.max(from, start), Math.min(to, end)).replace(MARKS, ''))
    .filter((words) => words !== '')
}
