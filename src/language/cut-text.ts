/** A text cut up for the networks: the reader's words, syntactic words, and the sentence of each. */
import type { Span } from '../report/quote.ts'
import type { CutText } from './findings.ts'
import type { Pieces } from './pieces.ts'
import { syntacticWordsOf } from './syntactic-words.ts'

/**
 * @param sentences in text order; every word lies in one
 * @param piecesOf as made by `piecesFrom`
 */
export function cutText(text: string, sentences: readonly Span[], piecesOf: (text: string) => Pieces): CutText {
  const pieces = piecesOf(text)
  const words = syntacticWordsOf(text, pieces.words)
  const sentence = new Int32Array(words.count)
  let at = 0
  for (let n = 0; n < words.count; n++) {
    while (at + 1 < sentences.length && sentences[at + 1]![0] <= words.starts[n]!) at++
    sentence[n] = at
  }
  return { text, pieces, words, sentence }
}
