/**
 * What is plain to see of a mention: its words, and what they say about whom it may mean. As in training:
 * training/onrecord_training/coref.py.
 */
import type { EntityType, Upos } from './language.ts'

export type Mention = {
  /** Syntactic words `[from, to)`, and the one that it hangs on. */
  readonly from: number
  readonly to: number
  readonly head: number
  readonly sentence: number
  readonly type: EntityType
  /** In lower case, without a determiner before and a genitive's mark behind. */
  readonly text: string
  /** In lower case. */
  readonly words: readonly string[]
  readonly headForm: string
  readonly isPronoun: boolean
  /** Which forms of one pronoun it is of; -1: of none. */
  readonly pronoun: number
  readonly isProper: boolean
  readonly isDefinite: boolean
  readonly isIndefinite: boolean
  /** The mention itself where it is capitals, two to six. */
  readonly acronym: string | undefined
  /** The first letters of its capitalised words. */
  readonly initials: string
}

/** The syntax that mentions are described by. */
export type Parse = {
  readonly form: (word: number) => string
  readonly upos: (word: number) => Upos
  /** -1 for a root. */
  readonly head: (word: number) => number
  readonly sentence: (word: number) => number
}

const definite = new Set(['the', 'this', 'that', 'these', 'those', 'his', 'her', 'its', 'their', 'our', 'my', 'your'])
const indefinite = new Set(['a', 'an'])
const genitives = new Set(["'s", '’s', "'", '’'])
const pronouns = new Map(
  [
    'i me my mine myself', 'you your yours yourself', 'he him his himself', 'she her hers herself', 'it its itself',
    'we us our ours ourselves', 'they them their theirs themselves', 'who whom whose which',
  ].flatMap((forms, n) => forms.split(' ').map((form) => [form, n] as const)),
)
const capitals = /^[A-Z]{2,6}$/
const capitalised = /^\p{Lu}/u

/** @param entity syntactic words `[from, to)` and type */
export function mentionOf({ from, to, type }: { readonly from: number; readonly to: number; readonly type: EntityType }, parse: Parse): Mention {
  const forms = Array.from({ length: to - from }, (_, n) => parse.form(from + n))
  const words = forms.map((form) => form.toLowerCase())
  const head = headOf(from, to, parse)
  const isPronoun = words.length === 1 && parse.upos(from) === 'PRON'
  return {
    from, to, head, type, words, isPronoun,
    sentence: parse.sentence(from),
    text: plain(words).join(' '),
    headForm: words[head - from]!,
    pronoun: (isPronoun ? pronouns.get(words[0]!) : undefined) ?? -1,
    isProper: parse.upos(head) === 'PROPN',
    isDefinite: definite.has(words[0]!),
    isIndefinite: indefinite.has(words[0]!),
    acronym: forms.length === 1 && capitals.test(forms[0]!) ? forms[0] : undefined,
    initials: forms.filter((form) => capitalised.test(form)).map((form) => String.fromCodePoint(form.codePointAt(0)!)).join(''),
  }
}

/** The first word whose head lies outside, marks left aside. */
export function headOf(from: number, to: number, parse: Pick<Parse, 'head' | 'upos'>): number {
  for (let word = from; word < to; word++) {
    const head = parse.head(word)
    if ((head < from || head >= to) && parse.upos(word) !== 'PUNCT') return word
  }
  return from
}

function plain(words: readonly string[]): readonly string[] {
  const first = words.length > 1 && (definite.has(words[0]!) || indefinite.has(words[0]!)) ? 1 : 0
  const last = words.length - first > 1 && genitives.has(words.at(-1)!) ? words.length - 1 : words.length
  return words.slice(first, last)
}
