/** What a label is, across its forms: "terrorists" and "the terrorist" are one word. */
import type { Address, LabelAccount } from '../account.ts'

const LONGEST_WORD = 80
const ARTICLE = /^(?:the|a|an)\s+/
/** Words that say nothing of whom a label is for. */
const SAYS_NOTHING: ReadonlySet<string> = new Set('it he she they them him her this that these those who which what the a an of for and to in on its his their one'.split(' '))

/** @returns the word in small letters, singular, without its article */
export function labelWord({ quote }: LabelAccount): string {
  const word = quote.quote.slice(0, LONGEST_WORD).toLowerCase().replace(/[“”"'‘’«»]/g, '').replace(/\s+/g, ' ').trim().replace(ARTICLE, '')
  if (word.endsWith('ies') && word.length > 5) return `${word.slice(0, -3)}y`
  return word.length > 4 && word.endsWith('s') && !/(?:ss|us|is|ous)$/.test(word) ? word.slice(0, -1) : word
}

/** The words for whom or what it is said of, in small letters; none where that is left open or a pronoun. */
export function wordsFor({ for: whom }: LabelAccount): string[] {
  const words = (whom ?? '').slice(0, LONGEST_WORD).toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  return words.filter((word) => !SAYS_NOTHING.has(word))
}

/** Whom it is said of, where words say so: a pronoun names nobody. */
export function actorFor(account: LabelAccount): Address | undefined {
  return wordsFor(account).length > 0 ? account.actor : undefined
}
