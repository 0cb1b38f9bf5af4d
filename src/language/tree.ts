/** A report's syntax as a tree to walk: what hangs on a word, and which words a phrase has. */
import { lowest } from '../report/lowest.ts'
import type { Span } from '../report/quote.ts'
import type { Syntax } from './language.ts'

/** Words `[from, to)`. */
export type WordRange = { readonly from: number; readonly to: number }

export class Tree {
  readonly syntax: Syntax
  readonly #children: readonly (readonly number[])[]
  readonly #ranges: readonly WordRange[]

  constructor(syntax: Syntax) {
    this.syntax = syntax
    this.#children = childrenOf(syntax.head)
    this.#ranges = rangesOf(syntax.head, this.#children)
  }

  /** Words that hang on a word, in text order. */
  children(word: number): readonly number[] {
    return this.#children[word]!
  }

  /**
   * Words that hang on a word by one of these relations, in text order.
   * @param relations "obl" is "obl:agent" too; "obl:agent" is nothing else
   */
  dependents(word: number, ...relations: readonly string[]): readonly number[] {
    return this.children(word).filter((child) => this.is(child, ...relations))
  }

  /** Does a word hang on its head by one of these relations? */
  is(word: number, ...relations: readonly string[]): boolean {
    const relation = this.syntax.relation[word]!
    return relations.some((asked) => relation === asked || relation.startsWith(`${asked}:`))
  }

  /** From the first to the last word of all that hangs on a word, itself among them. */
  subtree(word: number): WordRange {
    return this.#ranges[word]!
  }

  /** Words above a word, the nearest first. */
  ancestors(word: number): number[] {
    const above: number[] = []
    for (let at = this.syntax.head[word]!; at >= 0; at = this.syntax.head[at]!) above.push(at)
    return above
  }

  /** Where a run of words stands in the text. */
  span({ from, to }: WordRange): Span {
    return [this.syntax.words[from]![0], this.syntax.words[to - 1]![1]]
  }

  /** The words that a span of the text touches; empty where it touches none. */
  within([start, end]: Span): WordRange {
    const { words } = this.syntax
    const from = lowest(words.length, (n) => words[n]![1] > start)
    return { from, to: Math.max(from, lowest(words.length, (n) => words[n]![0] >= end)) }
  }

  /** The word that a span of the text hangs on; undefined where it touches none. */
  headIn(span: Span): number | undefined {
    const range = this.within(span)
    return range.from < range.to ? this.headOf(range) : undefined
  }

  /** The word of a run on which the others hang: the first whose head lies outside it. */
  headOf({ from, to }: WordRange): number {
    for (let word = from; word < to; word++) {
      const head = this.syntax.head[word]!
      if ((head < from || head >= to) && this.syntax.upos[word] !== 'PUNCT') return word
    }
    return from
  }
}

function childrenOf(head: readonly number[]): number[][] {
  const children: number[][] = head.map(() => [])
  head.forEach((above, word) => above >= 0 && children[above]!.push(word))
  return children
}

/** Bottom up without recursion: a hostile text may hang ten thousand words in one chain. */
function rangesOf(head: readonly number[], children: readonly (readonly number[])[]): WordRange[] {
  const from = head.map((_, word) => word)
  const to = head.map((_, word) => word + 1)
  const waiting = children.map((below) => below.length)
  const ready = head.flatMap((_, word) => (waiting[word] === 0 ? [word] : []))
  for (let word = ready.pop(); word !== undefined; word = ready.pop()) {
    const above = head[word]!
    if (above < 0) continue
    from[above] = Math.min(from[above]!, from[word]!)
    to[above] = Math.max(to[above]!, to[word]!)
    if (--waiting[above]! === 0) ready.push(above)
  }
  return head.map((_, word) => ({ from: from[word]!, to: to[word]! }))
}
