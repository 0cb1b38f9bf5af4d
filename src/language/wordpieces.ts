/**
 * Wordpieces of one word, as BERT's uncased tokenizer gives them (Devlin et al. 2019; WordPiece, Schuster and
 * Nakajima 2012), in exact agreement with the Rust library `tokenizers`, which the model was trained with.
 *
 * BERT also drops control characters and splits at white space and punctuation. A word as cut in `words.ts` is letters,
 * digits, marks and underscores, or one character of another kind, so of all this only the underscore is left to do.
 */
import { Problem } from '../report/problem.ts'
import { nonspacingMarks } from './marks.ts'

/** Gives a word's wordpieces, as ids in the vocabulary; at least one. */
export type Wordpieces = {
  readonly of: (word: string) => readonly number[]
  /** Ids of the marks that stand at a window's start and end. */
  readonly start: number
  readonly end: number
}

/** BERT's own limit, in code points: what is longer is unknown. */
const longestPart = 100

const ascii = /^[a-z0-9]+$/
/** Chinese characters and punctuation, each a part by itself. U+111C9 was punctuation in Unicode 8, and is a mark now. */
const standsAlone =
  /[\u4e00-\u9fff\u3400-\u4dbf\uf900-\ufaff\u{20000}-\u{2a6df}\u{2a700}-\u{2b81f}\u{2b920}-\u{2ceaf}\u{2f800}-\u{2fa1f}]|_|\u{111c9}/gu

/**
 * @param vocabulary one wordpiece a line; the line's number, from 0, is its id
 * @throws Problem `model-corrupt` where it lacks the wordpieces that BERT reserves
 */
export function wordpiecesFrom(vocabulary: string): Wordpieces {
  const ids = new Map<string, number>()
  vocabulary.replace(/\r?\n$/, '').split(/\r?\n/).forEach((wordpiece, id) => ids.set(wordpiece, id))
  const reserved = (name: string): number => {
    const id = ids.get(name)
    if (id === undefined)
      throw new Problem('model-corrupt', `The vocabulary of the reader has no ${name}.`, 'Restore models/reader from the project.')
    return id
  }
  const unknown = reserved('[UNK]')
  const of = (word: string): readonly number[] => {
    const found: number[] = []
    for (const whole of partsOf(word)) found.push(...(longestPieces(whole, ids) ?? [unknown]))
    return found.length > 0 ? found : [unknown]
  }
  return { of, start: reserved('[CLS]'), end: reserved('[SEP]') }
}

/** A word as BERT normalises it, split into the parts that wordpieces never cross. */
function partsOf(word: string): readonly string[] {
  const lower = word.toLowerCase()
  if (ascii.test(lower)) return [lower]
  const spaced = word.replace(standsAlone, ' $& ')
  const bare = spaced.normalize('NFD').replace(nonspacingMarks, '')
  // each code point by itself: over a whole word, a final sigma would become another letter
  return Array.from(bare, (character) => character.toLowerCase()).join('').match(/\S+/g) ?? []
}

/** The longest first piece of a part that the vocabulary has, then the longest next; none where that leaves a rest. */
function longestPieces(whole: string, ids: ReadonlyMap<string, number>): readonly number[] | undefined {
  const known = ids.get(whole)
  if (known !== undefined) return [known]
  if (whole.length > 2 * longestPart) return undefined
  const characters = Array.from(whole)
  if (characters.length > longestPart) return undefined
  const found: number[] = []
  for (let start = 0; start < characters.length; ) {
    let end = characters.length
    let id: number | undefined
    for (; end > start; end--) {
      const candidate = characters.slice(start, end).join('')
      id = ids.get(start > 0 ? `##${candidate}` : candidate)
      if (id !== undefined) break
    }
    if (id === undefined) return undefined
    found.push(id)
    start = end
  }
  return found
}
