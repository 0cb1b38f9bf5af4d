/** The syntax of a report as a reading prints it, for those who ask. */
import type { Syntax } from '../language/language.ts'
import type { SyntaxWord } from './reading.ts'

/** @returns one entry a syntactic word, in text order */
export function syntaxWordsOf({ words, lemma, upos, head, relation }: Syntax): SyntaxWord[] {
  return words.map(([start, end], n) => ({ span: [start, end], lemma: lemma[n]!, upos: upos[n]!, head: head[n]!, deprel: relation[n]! }))
}
