/** Offices and descriptions: "the Velland prime minister", "a spokesman for the Harbour Council", "residents of the old port". */
import type { ActorJoiningBook } from './joining-book.ts'
import { ownerKey } from './owner.ts'
import { plainWord } from './spelling.ts'

export type Office = {
  /** What is described: the same for words that the codebook calls one; several where a word stands in several lists. */
  readonly heads: readonly string[]
  /** The noun as written. */
  readonly noun: string
  /** Small words before it that tell one from another: "foreign", "deputy". */
  readonly besides: readonly string[]
  /** Whose or what it is: names, as owners are written, in the order of the alphabet. */
  readonly owners: readonly string[]
  /** Whether its words say that it is somebody new ("a", "another", "two"), or somebody's whom only the report knows ("his"). */
  readonly isIndefinite: boolean
  /** Whether it is several: nobody alone is "officials". */
  readonly isPlural: boolean
}

const PREPOSITIONS: ReadonlySet<string> = new Set(['of', 'for', 'to', 'at', 'in', 'on', 'from', 'with', 'by', 'about', 'near', 'inside', 'outside', 'under', 'close', 'familiar', 'briefed'])
const CLAUSE: ReadonlySet<string> = new Set(['who', 'whose', 'whom', 'which', 'that'])
const ARTICLES: ReadonlySet<string> = new Set(['the', 'this', 'these', 'those', 'such', 'own'])
/** Whose it is only the report itself can say. */
const POSSESSIVE: ReadonlySet<string> = new Set(['his', 'her', 'its', 'their', 'our', 'my', 'your', 'whose'])
/** When somebody held an office says nothing of which it is. */
const TIMES: ReadonlySet<string> = new Set(['former', 'then', 'ex', 'current', 'new', 'incoming', 'outgoing', 'longtime', 'late', 'acting', 'interim', 'senior', 'top', 'reclusive', 'embattled', 'mr', 'mrs', 'ms', 'so', 'called'])
const MOST_WORDS = 20
const LONGEST_OWNER = 3

/**
 * @param phrase as printed, a role or an actor without a name
 * @returns undefined where no noun is left
 */
export function officeOf(phrase: string, book: ActorJoiningBook): Office | undefined {
  const words = phrase.split(/[\s,;:()"“”]+|-(?=\s)|(?<=\s)-/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).slice(0, MOST_WORDS)
  const clause = words.findIndex((word, i) => i > 0 && CLAUSE.has(word.toLowerCase()))
  const phraseWords = clause < 0 ? words : words.slice(0, clause)
  const behind = phraseWords.findIndex((word, i) => i > 0 && PREPOSITIONS.has(word.toLowerCase()))
  const front = behind < 0 ? phraseWords : phraseWords.slice(0, behind)
  const complement = behind < 0 ? [] : phraseWords.slice(behind + 1)
  const first = plainWord(front[0] ?? '')
  const isIndefinite = book.indefinite.has(first) || POSSESSIVE.has(first) || /^\d/.test(front[0] ?? '')
  const plain = front.filter((word) => !isPassedOver(word, book))
  const { noun, length } = headOf(plain, book)
  if (noun === '') return undefined
  const before = plain.slice(0, plain.length - length)
  const isName = (word: string) => /^\p{Lu}/u.test(word) || /['’]s?$/.test(word)
  return {
    noun,
    heads: book.offices.get(noun) ?? [book.bodies.get(noun) ?? singular(noun)],
    besides: before.filter((word) => !isName(word)).map(plainWord),
    owners: [...runs(before.filter(isName), book), ...ownersBehind(complement, book)].sort(),
    isIndefinite,
    isPlural: singular(noun) !== noun || noun === 'people',
  }
}

function isPassedOver(word: string, book: ActorJoiningBook): boolean {
  const plain = plainWord(word)
  return ARTICLES.has(plain) || POSSESSIVE.has(plain) || TIMES.has(plain) || book.indefinite.has(plain) || /^[\d.,]+$/.test(word)
}

/** The longest of the last words that the codebook knows; the last one otherwise. */
function headOf(words: readonly string[], book: ActorJoiningBook): { noun: string; length: number } {
  for (const length of [3, 2]) {
    const noun = words.slice(-length).map(plainWord).join(' ')
    if (words.length >= length && (book.offices.has(noun) || book.bodies.has(noun) || book.oneOfAKind.has(noun))) return { noun, length }
  }
  return { noun: plainWord(words.at(-1) ?? ''), length: Math.min(1, words.length) }
}

/** Names before a noun: "North Korean" and "Velland's" one each. */
function runs(names: readonly string[], book: ActorJoiningBook): string[] {
  return names.length === 0 ? [] : [ownerKey(names.join(' ').replace(/['’]s?(?= )/g, ''), book)]
}

/** "of the Velland Salt Board at Kelmar": what has a name behind the preposition, or the plain noun where nothing has. */
function ownersBehind(complement: readonly string[], book: ActorJoiningBook): string[] {
  const end = complement.findIndex((word, i) => i > 0 && PREPOSITIONS.has(word.toLowerCase()))
  const first = (end < 0 ? complement : complement.slice(0, end)).filter((word) => !ARTICLES.has(plainWord(word)))
  const names = first.filter((word) => /^\p{Lu}/u.test(word))
  return first.length === 0 ? [] : [ownerKey((names.length > 0 ? names : first.slice(-LONGEST_OWNER)).join(' '), book)]
}

/** Plural and singular of a noun by one word; good enough for comparing. */
function singular(noun: string): string {
  if (noun.endsWith('men')) return `${noun.slice(0, -3)}man`
  if (noun.endsWith('ies') && noun.length > 4) return `${noun.slice(0, -3)}y`
  return noun.length > 3 && noun.endsWith('s') && !noun.endsWith('ss') ? noun.slice(0, -1) : noun
}

/** How two offices meet: 'same' with the same owner, 'open' where one or both do not say whose it is. Symmetric. */
export function offices(one: Office, other: Office): 'same' | 'open' | undefined {
  if (!one.heads.some((head) => other.heads.includes(head)) || one.besides.join() !== other.besides.join()) return undefined
  if (one.owners.length === 0 || other.owners.length === 0) return 'open'
  return one.owners.some((owner) => other.owners.includes(owner)) ? 'same' : undefined
}
