/** How far a position's words may reach. */
import type { Span } from '../../report/quote.ts'
import { sentenceAt } from '../phrases.ts'
import type { Given } from './draft.ts'

/** The part of the sentence around a place that the same voice says. */
export function fieldOf([start, end]: Span, { language, statements }: Pick<Given, 'language' | 'statements'>): Span {
  let field = sentenceAt(language, start)
  for (const { content } of statements) {
    for (const piece of content) if (piece[0] <= start && end <= piece[1]) field = [Math.max(field[0], piece[0]), Math.min(field[1], piece[1])]
  }
  return field
}
