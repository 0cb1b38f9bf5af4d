/** A text as the model takes it: its words, their wordpieces and their features, in flat arrays. */
import { quotingsOf, shapeOf, spacesOf } from './features.ts'
import type { Wordpieces } from './wordpieces.ts'
import { wordsOf, type Words } from './words.ts'

export type Pieces = {
  readonly words: Words
  /** Ids of the wordpieces of all words, one word after the other. */
  readonly ids: Int32Array
  /** For each word where its wordpieces begin in `ids`, and at the end their count: one longer than the words. */
  readonly first: Int32Array
  /** One number a word in each row, in the order of the model's input. */
  readonly features: readonly [shape: Uint8Array, space: Uint8Array, quoted: Uint8Array]
}

type Form = { readonly ids: readonly number[]; readonly shape: number }

const remembered = { words: 65_536, units: 48 }

/** UTF-16 units of a word that are looked at; more would only cost time, of which sorting a megabyte of marks takes hours. */
const longest = 1024

/**
 * Makes the function that turns texts into pieces. News repeats its words, so it remembers their forms.
 * @param wordpieces the model's vocabulary at work
 * @param most wordpieces that a word may have: the room in one window; what goes past it is left out
 */
export function piecesFrom(wordpieces: Wordpieces, most: number): (text: string) => Pieces {
  const forms = new Map<string, Form>()
  const formOf = (word: string): Form => {
    const known = forms.get(word)
    if (known) return known
    const form = { ids: wordpieces.of(word).slice(0, most), shape: shapeOf(word) }
    if (word.length > remembered.units) return form
    if (forms.size >= remembered.words) forms.clear()
    forms.set(word, form)
    return form
  }
  return (text) => {
    const words = wordsOf(text)
    const first = new Int32Array(words.count + 1)
    const shape = new Uint8Array(words.count)
    let ids = new Int32Array(64 + 2 * words.count)
    let filled = 0
    for (let n = 0; n < words.count; n++) {
      const start = words.starts[n]!
      const form = formOf(text.slice(start, Math.min(words.ends[n]!, start + longest)))
      if (filled + form.ids.length > ids.length) ids = grown(ids, most)
      for (const id of form.ids) ids[filled++] = id
      first[n + 1] = filled
      shape[n] = form.shape
    }
    const space = spacesOf(text, words)
    return { words, ids: ids.subarray(0, filled), first, features: [shape, space, quotingsOf(text, words, space)] }
  }
}

function grown(ids: Int32Array, atLeast: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(ids.length * 2 + atLeast)
  larger.set(ids)
  return larger
}
