/** What is the same in two passages, and what is not, word by word. */
import { diffWordsWithSpace } from 'diff'

/** Words that both have, only the earlier one, or only the later one. */
export type Difference = { readonly kind: 'same' | 'gone' | 'new'; readonly words: string }

/** Characters from which on nobody reads a difference word by word, and making it takes long. */
const MOST = 40_000

/**
 * @param from the passage where it comes from
 * @param to the passage that carries it
 * @returns the words of both in order; the `same` and `gone` ones make up `from`, the `same` and `new` ones `to`
 */
export function differenceOf(from: string, to: string): Difference[] {
  if (from === to) return from === '' ? [] : [{ kind: 'same', words: from }]
  if (from.length + to.length > MOST) return whole(from, to)
  const changes = diffWordsWithSpace(from, to, { timeout: 500 })
  return changes?.map(({ value, added, removed }) => ({ kind: added ? 'new' : removed ? 'gone' : 'same', words: value })) ?? whole(from, to)
}

function whole(from: string, to: string): Difference[] {
  return [{ kind: 'gone' as const, words: from }, { kind: 'new' as const, words: to }].filter(({ words }) => words !== '')
}
