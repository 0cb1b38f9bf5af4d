/** Names of bodies: what is their own in them, and what many bodies are called by. */
import type { ActorJoiningBook } from './joining-book.ts'
import { ownerKey } from './owner.ts'
import { plainWord } from './spelling.ts'

export type BodyName = {
  /** Words that no other sort of body has, as owners are written: "democrat" of the Democratic National Committee. */
  readonly own: readonly string[]
  /** Words that say what sort of body it is: "national", "committee". */
  readonly sort: readonly string[]
  /** "dnc": the name itself where it is capitals alone, otherwise its initials, where there are three and more. */
  readonly letters?: string
  readonly isLetters: boolean
  /** In small letters, without articles and small words, in their order. */
  readonly words: readonly string[]
}

const SMALL: ReadonlySet<string> = new Set(['the', 'of', 'for', 'and', 'on', 'in', 'at', 'to', 'a', 'an'])
const MOST_WORDS = 12
const LEAST_LETTERS = 3
const MOST_LETTERS = 7

/**
 * @param name as printed
 * @returns undefined where no word is left
 */
export function bodyName(name: string, book: ActorJoiningBook): BodyName | undefined {
  const printed = name.split(/[\s\-–&,]+/u).filter(Boolean).slice(0, MOST_WORDS)
  const all = printed.map(plainWord)
  const words = withOneWord(all.filter((word) => word.length > 0 && !SMALL.has(word)), book)
  if (words.length === 0) return undefined
  const sort = words.filter((word) => book.common.has(word))
  // a name of such words alone has nothing of its own: "the Health Ministry"
  const own = owners(words.filter((word) => !book.common.has(word)), book)
  const isLetters = printed.length === 1 && /^(?:\p{Lu}\.?){2,7}s?$/u.test(printed[0]!)
  const initials = printed.filter((word) => /^\p{Lu}/u.test(word) && !SMALL.has(word.toLowerCase())).map((word) => plainWord(word[0]!)).join('')
  const letters = isLetters ? all[0]! : initials
  return { words, own, sort, isLetters, ...(letters.length >= (isLetters ? 2 : LEAST_LETTERS) && letters.length <= MOST_LETTERS && { letters }) }
}

/** "armed forces", "military" and "army" by one word. */
function withOneWord(words: readonly string[], { bodies }: ActorJoiningBook): string[] {
  const found: string[] = []
  for (let i = 0; i < words.length; i++) {
    const two = i + 1 < words.length ? bodies.get(`${words[i]} ${words[i + 1]}`) : undefined
    if (two !== undefined) i++
    found.push(...(two ?? bodies.get(words[i]!) ?? words[i]!).split(' '))
  }
  return found
}

/** "South Korean" is one owner, "Harbour Salt" two words of one's own. */
function owners(words: readonly string[], book: ActorJoiningBook): string[] {
  const whole = words.join(' ')
  return book.owners.has(whole) ? [book.owners.get(whole)!] : words.map((word) => ownerKey(word, book)).sort()
}

export type BodyMatch = 'same' | 'letters' | 'tail' | 'end' | 'party' | 'sort' | undefined

/** How two names of bodies meet. Symmetric. */
export function bodyNames(one: BodyName, other: BodyName, { peoples }: ActorJoiningBook): BodyMatch {
  if (one.isLetters && other.isLetters) return one.letters === other.letters ? 'same' : undefined
  if (one.isLetters || other.isLetters) return one.letters !== undefined && one.letters === other.letters ? 'letters' : undefined
  if (equal(one.words, other.words)) return one.own.length > 0 ? 'same' : 'sort'
  const isSameOwn = equal(one.own, other.own)
  // "China" and "the Chinese" have one owner, and are a state and its people
  if (isSameOwn && one.sort.length > 0 && equal([...one.sort].sort(), [...other.sort].sort())) return one.own.length > 0 ? 'same' : 'sort'
  if (isPartyAndMembers(one, other) || isPartyAndMembers(other, one) || isMembers(one, other, peoples) || isMembers(other, one, peoples)) return 'party'
  if (!isTail(one, other) && !isTail(other, one)) return undefined
  const [short] = [one, other].sort((a, b) => a.words.length - b.words.length)
  if (short!.words.length > 1) return 'tail'
  // "Young Reformers" are some of them
  return short!.sort.length === 0 && !peoples.has(short!.words[0]!.replace(/s$/, '')) ? 'end' : undefined
}

/** "The Reform Party" and "Reformers". */
function isPartyAndMembers(party: BodyName, members: BodyName): boolean {
  return party.own.length > 0 && equal(party.sort, ['party']) && members.sort.length === 0 && equal(party.own, members.own)
}

/** "A Reformer" and "Reformers". */
function isMembers(one: BodyName, many: BodyName, peoples: ReadonlySet<string>): boolean {
  return one.words.length === 1 && many.words.length === 1 && peoples.has(one.words[0]!) && many.words[0] === `${one.words[0]}s`
}

/** "Judiciary Committee" for the House Judiciary Committee. */
function isTail(short: BodyName, long: BodyName): boolean {
  return short.words.length < long.words.length && short.words.every((word, i) => word === long.words[long.words.length - short.words.length + i])
}

function equal(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((word, i) => word === other[i])
}
