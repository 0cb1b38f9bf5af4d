/**
 * What the words of a source are: a pronoun, a name with its titles, several names, or a description.
 * After the PolNeAR scheme a source has its determiner, title and identifying apposition.
 */
import type { Span } from '../report/quote.ts'
import type { Codebook } from './codebook.ts'
import type { ActorKind } from './codebook-schema.ts'
import { DEFINITE, DETERMINERS, FUNCTION_WORDS, INDEFINITE_ONE, PRONOUNS, type Pronoun } from './grammar.ts'
import { endOfRun, honorificAt, isAcronym, isCapitalised, looksLikePerson, nameOf, nameSpan, pastFullStop, slice, type Printed } from './names.ts'
import { step } from './step.ts'
import { isWord, tokensIn } from './tokens.ts'

export type Gender = 'female' | 'male'

export type SourcePhrase = {
  readonly shape: 'none' | 'pronoun' | 'name' | 'several' | 'description'
  /** As printed, without determiner or apposition; the pronoun itself; empty for none. */
  readonly name: string
  /** Where the name stands, or the whole phrase. */
  readonly span?: Span
  readonly kind: ActorKind
  readonly role?: string
  readonly gender?: Gender
  readonly pronoun?: Pronoun
  /** The word that says what a described source is: "spokesman", "ministry". */
  readonly head?: string
  readonly article?: 'definite' | 'indefinite'
  readonly plural: boolean
}

const NOBODY: SourcePhrase = { shape: 'none', name: '', kind: 'unknown', plural: false }
const PART_ENDS = new Set([',', '—', '–', '(', ')', ';', ':'])
const HEAD_ENDS = new Set('of for in at from with who that which whose close familiar near on by to inside outside speaking briefed among under working loyal opposed'.split(' '))
const PLURAL_WORDS = new Set('people police men women children families many others some both several critics'.split(' '))
const LONGEST = 80
const CONTRACTION = /['’](?:s|d|ll|re|ve|m)$/

/** Bodies whose name a capitalised modifier completes: "the Velland army". */
const BODIES: ReadonlySet<ActorKind> = new Set(['organisation', 'government', 'armed-force', 'media'])

export const sources = step({
  name: 'sources',
  needs: ['report', 'tokens', 'codebook', 'statements'],
  adds: ['sources'],
  read: ({ report, tokens, codebook, statements }) => ({
    sources: statements.map(({ source }) => (source[0] ? sourcePhrase({ text: report.text, tokens }, source[0], codebook) : NOBODY)),
  }),
})

type Range = readonly [first: number, last: number]
type Reader = { readonly printed: Printed; readonly codebook: Codebook }

/**
 * @param span where the source stands
 * @returns what its words say of who it is
 */
export function sourcePhrase(printed: Printed, span: Span, codebook: Codebook): SourcePhrase {
  const reader = { printed, codebook }
  const whole = trimmed(printed, tokensIn(printed.tokens, span))
  if (whole[0] === whole[1]) return NOBODY
  const pronoun = pronounOf(printed, whole)
  if (pronoun) return pronoun
  const parts = partsOf(printed, whole)
  const [head, ...appositions] = parts
  if (!head) return { ...described(reader, whole), span }
  return several(reader, whole, parts) ?? withApposition(reader, phraseOf(reader, head), appositions)
}

function trimmed({ tokens }: Printed, [first, last]: Span): Range {
  let [from, to] = [first, Math.min(last, first + LONGEST)]
  while (from < to && !isWord(tokens.lower[from]!)) from++
  while (to > from && !isWord(tokens.lower[to - 1]!)) to--
  return [from, to]
}

function pronounOf(printed: Printed, [first, last]: Range): SourcePhrase | undefined {
  const pronoun = last - first === 1 ? PRONOUNS.get(printed.tokens.lower[first]!.replace(/'(?:s|d|ll|re|ve|m)$/, '')) : undefined
  if (!pronoun) return undefined
  const { gender, number, person } = pronoun
  const isPerson = gender !== undefined || (person === 'first' && number === 'one')
  return {
    shape: 'pronoun', name: nameOf(printed, first, last).replace(CONTRACTION, ''), span: nameSpan(printed, first, last), pronoun,
    kind: isPerson ? 'person' : 'unknown', plural: number === 'many', ...(gender && { gender }),
  }
}

/** The parts of a phrase between commas, dashes and brackets. */
function partsOf(printed: Printed, [first, last]: Range): Range[] {
  const parts: Range[] = []
  let from = first
  for (let i = first; i <= last; i++) {
    if (i < last && !PART_ENDS.has(printed.tokens.lower[i]!)) continue
    const part = trimmed(printed, [from, i])
    if (part[0] < part[1]) parts.push(part)
    from = i + 1
  }
  return parts
}

/** "Ann Lee and Jon Ferro": two people, neither of whom is the other. */
function several(reader: Reader, whole: Range, parts: readonly Range[]): SourcePhrase | undefined {
  const { printed } = reader
  const { lower } = printed.tokens
  const [first, last] = parts[0]!
  const isList = described(reader, parts[0]!).plural
  const listed = parts.slice(1).some(([from, to]) => lower[from] === 'and' || (isList && lower.slice(from, to).includes('and')))
  const and = first + lower.slice(first, last).indexOf('and')
  const joined = and > first && and < last - 1 && !isBodyName(reader, first, last)
  const isTwo = joined && hasName(reader, [first, and]) && (hasName(reader, [and + 1, last]) || DETERMINERS.has(lower[and + 1]!))
  if (listed && !hasName(reader, whole)) return { ...described(reader, whole), kind: 'group', plural: true, article: 'indefinite' }
  if (!listed && !isTwo) return undefined
  return { shape: 'several', name: nameOf(printed, ...whole), span: nameSpan(printed, ...whole), kind: 'group', plural: true }
}

function hasName({ printed }: Reader, [first, last]: Range): boolean {
  for (let i = first; i < last; i++) if (isCapitalised(printed, i) && !DETERMINERS.has(printed.tokens.lower[i]!)) return true
  return false
}

function isBodyName(reader: Reader, first: number, last: number): boolean {
  return /\b(?:of|for)\b/.test(reader.printed.tokens.lower.slice(first, last).join(' ')) && kindIn(reader, first, last) !== undefined
}

function kindIn({ printed, codebook }: Reader, first: number, last: number): ActorKind | undefined {
  return codebook.kinds.findLast(printed.tokens.lower, first, last)?.rule
}

function phraseOf(reader: Reader, [first, last]: Range): SourcePhrase {
  const { printed } = reader
  const [from, article] = pastDeterminers(printed, first, last)
  if (from === last) return described(reader, [first, last])
  const base = article ? { article } : {}
  const found = titled(reader, from, last) ?? plainName(reader, from, last) ?? nameBehindNoun(reader, from, last) ?? described(reader, [first, last])
  // "the Island Relief" is no person, whatever it looks like.
  const isThing = article !== undefined && found.shape === 'name' && found.kind === 'person' && found.role === undefined && found.gender === undefined
  return { ...found, ...base, ...(isThing && { kind: 'unknown' as const }) }
}

function pastDeterminers({ tokens }: Printed, first: number, last: number): [number, SourcePhrase['article'] | undefined] {
  let from = first
  let article: SourcePhrase['article'] | undefined
  while (from < last && DETERMINERS.has(tokens.lower[from]!)) {
    article ??= DEFINITE.has(tokens.lower[from]!) ? 'definite' : 'indefinite'
    from++
  }
  return [from, article]
}

/** A name behind a title or an honorific: "National Security Council spokesman Jon Ferro", "Mr. Ferro". */
function titled(reader: Reader, from: number, last: number): SourcePhrase | undefined {
  const { printed } = reader
  const honorific = honorificAt(printed, from)
  if (honorific && from + 1 < last) {
    const gender = honorific === 'either' ? undefined : honorific
    return namedPerson(reader, pastFullStop(printed, from + 1, last), last, undefined, gender)
  }
  const role = lastRole(reader, from, last)
  if (!role) return undefined
  let nameFrom = pastFullStop(printed, role.last, last)
  const title = slice(printed, from, nameFrom)
  let gender = role.gender
  const second = nameFrom < last ? honorificAt(printed, nameFrom) : undefined
  if (second) {
    nameFrom = pastFullStop(printed, nameFrom + 1, last)
    if (second !== 'either') gender = second
  }
  return namedPerson(reader, nameFrom, last, title, gender)
}

function namedPerson(reader: Reader, from: number, last: number, role: string | undefined, gender: Gender | undefined): SourcePhrase | undefined {
  const { printed } = reader
  if (from >= last || !isCapitalised(printed, from)) return undefined
  const end = endOfRun(printed, from, last)
  if (isBodyWord(reader, from, end)) return undefined
  return {
    shape: 'name', name: nameOf(printed, from, end), span: nameSpan(printed, from, end), kind: 'person', plural: false,
    ...(role !== undefined && { role }), ...(gender && { gender }),
  }
}

/** "Staff" behind "General": a body, not somebody with a title. */
function isBodyWord({ printed, codebook }: Reader, from: number, end: number): boolean {
  return codebook.kinds.findLast(printed.tokens.lower, Math.max(0, from - 1), end)?.last === end
}

/** The last title or office before a name, or in the phrase. */
function lastRole({ printed, codebook }: Reader, first: number, last: number): { first: number; last: number; gender?: Gender } | undefined {
  const best = codebook.roles.findLast(printed.tokens.lower, first, last)
  return best && { first: best.first, last: best.last, ...(best.rule.gender && { gender: best.rule.gender }) }
}

/** A name without a title: of a person, of a body, or of who knows what. */
function plainName(reader: Reader, from: number, last: number): SourcePhrase | undefined {
  const { printed } = reader
  if (!isCapitalised(printed, from)) return undefined
  if (lastRole(reader, from, last)?.last === last) return undefined
  const end = endOfRun(printed, from, last, (first, to) => kindIn(reader, first, to) !== undefined)
  if (lastRole(reader, from, end)?.last === end) return undefined
  const rest = end < last ? printed.tokens.lower[end]! : undefined
  const body = kindIn(reader, from, end)
  if (rest === undefined || HEAD_ENDS.has(rest)) return bareName(reader, from, end, body)
  const headEnd = endOfHead(printed, end, last)
  const kind = kindIn(reader, end, headEnd)
  if (!kind || !BODIES.has(kind) || /'s?$/.test(printed.tokens.lower[end - 1]!)) return undefined
  return { shape: 'name', name: nameOf(printed, from, headEnd), span: nameSpan(printed, from, headEnd), kind, plural: false }
}

/** "his nephew Oren Pask": a full name at the end, behind a noun that the codebook has no word for. */
function nameBehindNoun({ printed }: Reader, from: number, last: number): SourcePhrase | undefined {
  const { lower } = printed.tokens
  let first = last
  while (first > from && (isCapitalised(printed, first - 1) || lower[first - 1] === '.' || lower[first - 1] === '-')) first--
  const noun = lower[first - 1] ?? ''
  if (first <= from || !/^\p{Ll}+$/u.test(noun) || HEAD_ENDS.has(noun) || FUNCTION_WORDS.has(noun)) return undefined
  if (!isCapitalised(printed, first) || !looksLikePerson(printed, first, last)) return undefined
  const role = slice(printed, from, first)
  return { shape: 'name', name: nameOf(printed, first, last), span: nameSpan(printed, first, last), kind: 'person', plural: false, role }
}

function bareName({ printed }: Reader, from: number, end: number, body: ActorKind | undefined): SourcePhrase {
  const kind = body ?? (looksLikePerson(printed, from, end) ? 'person' : isAcronym(printed, from) && end === from + 1 ? 'organisation' : 'unknown')
  return { shape: 'name', name: nameOf(printed, from, end), span: nameSpan(printed, from, end), kind, plural: false }
}

function endOfHead({ tokens }: Printed, from: number, last: number): number {
  let end = from
  while (end < last && !HEAD_ENDS.has(tokens.lower[end]!)) end++
  return end
}

/** "two senior officials", "the spokesman", "a man in Marah". */
function described(reader: Reader, [first, last]: Range): SourcePhrase {
  const { printed } = reader
  const { lower } = printed.tokens
  const [from, article] = pastDeterminers(printed, first, last)
  const headEnd = Math.max(endOfHead(printed, from, last), Math.min(from + 1, last))
  const head = (lower[headEnd - 1] ?? '').replace(/'s?$/, '')
  const role = lastRole(reader, from, headEnd)
  const isPerson = role?.last === headEnd
  const isDefinite = article === 'definite' || (article === undefined && !INDEFINITE_ONE.has(lower[first]!) && lower.slice(from, headEnd).some((word) => word.endsWith("'s")))
  const plural = PLURAL_WORDS.has(head) || (/[^s]s$/.test(head) && !INDEFINITE_ONE.has(lower[first]!)) || (isPerson && /men$|women$|people$/.test(head))
  const kind = isPerson ? (plural ? 'group' : 'person') : kindIn(reader, from, headEnd) ?? (plural ? 'group' : 'unknown')
  return {
    shape: 'description', name: nameOf(printed, first, last), span: nameSpan(printed, first, last), kind, plural, head,
    ...(isDefinite ? { article: 'definite' as const } : article && { article }), ...(isPerson && !plural && { role: slice(printed, from, last) }), ...(role?.gender && isPerson && { gender: role.gender }),
  }
}

/** "Ann Lee, the mayor of Varn,", "the finance minister, Ann Lee," and "a spokesman, Jon Ferro,". */
function withApposition(reader: Reader, phrase: SourcePhrase, appositions: readonly Range[]): SourcePhrase {
  for (const range of appositions) {
    if (/^(?:who|whose|which|that)$/.test(reader.printed.tokens.lower[range[0]]!)) continue
    const other = phraseOf(reader, range)
    if (phrase.shape === 'name' && phrase.kind !== 'group' && other.shape === 'description' && other.role) {
      const role = phrase.role === undefined ? other.role : `${phrase.role}, ${other.role}`
      return { ...phrase, kind: 'person', role, ...(other.gender && { gender: other.gender }) }
    }
    const isWhole = other.role !== undefined || (other.span && other.span[1] - other.span[0] >= reader.printed.tokens.ends[range[1] - 1]! - reader.printed.tokens.starts[range[0]]! - 5)
    if (phrase.shape === 'description' && phrase.kind === 'person' && !phrase.plural && phrase.article !== undefined && other.shape === 'name' && isWhole) {
      return { ...other, kind: 'person', ...(phrase.role && { role: phrase.role }), ...(phrase.gender && { gender: phrase.gender }) }
    }
  }
  return phrase
}

/**
 * Words in what somebody says that mean himself.
 * @returns lower-case pronouns
 */
export function speakerWords({ shape, kind, plural, gender, pronoun }: SourcePhrase): ReadonlySet<string> {
  if (shape === 'pronoun' && pronoun?.person === 'other') return IT
  if (plural) return THEY
  if (kind === 'person') return gender === 'male' ? HE : gender === 'female' ? SHE : PERSON
  return kind === 'unknown' ? ANYBODY : IT
}

const HE = new Set(['he', 'i', 'we'])
const SHE = new Set(['she', 'i', 'we'])
const PERSON = new Set(['he', 'she', 'i', 'we'])
const THEY = new Set(['they', 'we', 'i'])
const IT = new Set(['it', 'they', 'we', 'i'])
const ANYBODY = new Set(['it', 'he', 'she', 'they', 'we', 'i'])
