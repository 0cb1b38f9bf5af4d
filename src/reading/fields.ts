/** How far a claim's words may reach: the part of a sentence that one voice says. */
import { lowest } from '../report/lowest.ts'
import type { Span } from '../report/quote.ts'
import type { Layers } from './layers.ts'
import { sentenceAt } from './phrases.ts'

/** So many pieces of content that begin before a place are looked at: statements stand in one another a few deep at most. */
const MOST_NESTED = 40

export class Fields {
  readonly #language: Layers['language']
  readonly #pieces: readonly Span[]

  constructor({ language, statements }: Pick<Layers, 'language' | 'statements'>) {
    this.#language = language
    this.#pieces = statements.flatMap(({ content }) => content).sort((a, b) => a[0] - b[0])
  }

  /** The part of the sentence around a place that the same voice says. */
  at([start, end]: Span): Span {
    let field = sentenceAt(this.#language, start)
    const behind = lowest(this.#pieces.length, (n) => this.#pieces[n]![0] > start)
    for (let n = behind - 1; n >= Math.max(0, behind - MOST_NESTED); n--) {
      const piece = this.#pieces[n]!
      if (end <= piece[1]) field = [Math.max(field[0], piece[0]), Math.min(field[1], piece[1])]
    }
    return field
  }
}
