/** A report's words as the rules of time see them. */
import type { Tokens } from '../tokens.ts'
import type { Found } from './expression.ts'

export type Words = { readonly text: string; readonly tokens: Tokens }

const POSSESSIVE = "'s"

/** A report's words without possessive endings: "Saturday's march", "last year's raids". */
export function wordsOf(text: string, { starts, ends, lower }: Tokens): Words {
  const bare = lower.map(withoutPossessive)
  return { text, tokens: { starts, lower: bare, ends: ends.map((end, at) => end - (lower[at]!.length - bare[at]!.length)) } }
}

export function withoutPossessive(word: string): string {
  return word.endsWith(POSSESSIVE) ? word.slice(0, -POSSESSIVE.length) : word
}

/** Reads words of time that begin at a token. */
export type Rule = {
  readonly name: string
  /** Words that they may begin with. */
  readonly first: ReadonlySet<string>
  /** They may begin with a digit too. */
  readonly digits?: boolean
  readonly read: (words: Words, at: number) => Found | undefined
}

/** Rules by the words with which what they read begins. */
export class RuleTable {
  readonly #byFirst = new Map<string, Rule[]>()
  readonly #byDigit: readonly Rule[]

  constructor(rules: readonly Rule[]) {
    for (const rule of rules) {
      for (const word of rule.first) this.#byFirst.set(word, [...(this.#byFirst.get(word) ?? []), rule])
    }
    this.#byDigit = rules.filter(({ digits }) => digits)
  }

  beginningWith(word: string): readonly Rule[] {
    const code = word.charCodeAt(0)
    return code >= ZERO && code <= NINE ? this.#byDigit : (this.#byFirst.get(word) ?? NONE)
  }
}

const [ZERO, NINE] = ['0'.charCodeAt(0), '9'.charCodeAt(0)]
const NONE: readonly Rule[] = []

export function lowerAt({ tokens }: Words, at: number): string {
  return tokens.lower[at] ?? ''
}

export function isCapital({ text, tokens }: Words, at: number): boolean {
  const start = tokens.starts[at]
  return start !== undefined && /^\p{Lu}/u.test(text.slice(start, start + 2))
}

/** Nothing stands between a token and the next. */
export function touchesNext({ tokens }: Words, at: number): boolean {
  return tokens.ends[at] === tokens.starts[at + 1]
}

/** Does a capital stand there that the beginning of a sentence or quotation does not ask for? Then it is a name: "USA Today". */
export function isName(words: Words, at: number): boolean {
  return isCapital(words, at) && at > 0 && /^[\p{L}\p{N},]/u.test(lowerAt(words, at - 1)) && !/\n/.test(between(words, at - 1))
}

function between({ text, tokens }: Words, at: number): string {
  return text.slice(tokens.ends[at], tokens.starts[at + 1])
}
