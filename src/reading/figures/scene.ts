/** What the figures of one report are read from. */
import type { EntityType } from '../../language/language.ts'
import type { Tree } from '../../language/tree.ts'
import type { Span } from '../../report/quote.ts'
import type { Printed } from '../names.ts'
import { tokensIn } from '../tokens.ts'
import type { FigureBook } from './book.ts'

export type Scene = {
  readonly printed: Printed
  readonly tree: Tree
  readonly book: FigureBook
  /** Nouns for people that take sides, in the plural and the singular: "terrorists". */
  readonly isLoaded: (noun: string) => boolean
  /** What a word of the syntax stands for, where the reader found an entity that hangs on it. */
  readonly typeOf: (word: number) => EntityType | undefined
}

/** A word of the syntax as printed, in lower case. */
export function wordOf({ printed, tree }: Scene, word: number): string {
  const [start, end] = tree.syntax.words[word]!
  return printed.text.slice(start, end).toLowerCase().replaceAll('’', "'")
}

/** The first token that ends behind an offset. */
export function tokenAt({ printed }: Scene, offset: number): number {
  return tokensIn(printed.tokens, [offset, offset + 1])[0]
}

/** Where tokens `[from, to)` stand. */
export function spanOf({ printed }: Scene, from: number, to: number): Span {
  return [printed.tokens.starts[from]!, printed.tokens.ends[to - 1]!]
}
