/**
 * Step: statements that are told within another's content. The trained reader gives the outermost ones
 * only; these come from the codebook's phrases, and only where source and clause are plain.
 */
import { lowest } from '../report/lowest.ts'
import type { Span } from '../report/quote.ts'
import type { ReadyHearsay } from './codebook.ts'
import { CALENDAR, DETERMINERS, FUNCTION_WORDS, MODALS, NEGATIONS, PRONOUNS } from './grammar.ts'
import type { Layers, Statement } from './layers.ts'
import { endOfRun, isCapitalised, type Printed } from './names.ts'
import { endOf, type Match } from './pattern.ts'
import { step } from './step.ts'
import { firstEndingAfter, isWord, tokensIn } from './tokens.ts'

type Range = readonly [first: number, last: number]
type Given = Pick<Layers, 'report' | 'language' | 'tokens' | 'codebook' | 'attributed'>

const CONFIDENCE = 0.5
const LONGEST_SOURCE = 5
const AUXILIARIES = new Set("had has have would will also then once did was were is are 'd 've never not repeatedly already".split(' '))
const LEAST_WORDS = 2
/** Words that make what stands before a cue no plain source: "could", "to", "by". */
const NO_SOURCE = new Set([...MODALS, ...NEGATIONS, ...FUNCTION_WORDS, ...CALENDAR, 'wants', 'having', 'being', 'anyone', 'everyone', 'someone', 'nobody', 'anybody', 'whoever'])

export const hearsay = step({
  name: 'hearsay',
  needs: ['report', 'language', 'tokens', 'codebook', 'attributed'],
  adds: ['statements'],
  read: (given) => {
    const statements: Statement[] = []
    for (const outer of given.attributed) {
      const within = statements.length
      statements.push(outer)
      for (const piece of outer.content) statements.push(...toldIn(piece, given).map((told) => ({ ...told, confidence: CONFIDENCE, within })))
    }
    return { statements }
  },
})

type Told = Pick<Statement, 'source' | 'cue' | 'content'>

function toldIn(piece: Span, given: Given): Told[] {
  const { tokens, codebook } = given
  const [first, last] = tokensIn(tokens, piece)
  const told: Told[] = []
  let from = first
  for (const match of codebook.hearsay.find(tokens.lower, first, last)) {
    if (match.first < from) continue
    const one = toldBy(match, piece, [from, last], given)
    if (!one) continue
    told.push(one)
    from = Math.max(match.last, firstEndingAfter(tokens, one.content[0]![1] - 1) + 1)
  }
  return told
}

function toldBy(match: Match<ReadyHearsay>, piece: Span, [from, last]: Range, given: Given): Told | undefined {
  const { tokens } = given
  const { rule } = match
  if (rule.followed.length > 0 && !rule.followed.some((pattern) => endOf(pattern, tokens.lower, match.last, last) >= 0)) return undefined
  if (isDemonstrative(tokens.lower, match.last)) return undefined
  const printed = { text: given.report.text, tokens }
  const cueFirst = rule.source === 'before' ? pastAuxiliaries(tokens.lower, match.first, from) : match.first
  const source = rule.source === 'none' ? undefined : rule.source === 'before' ? sourceBefore(printed, cueFirst, from) : sourceAfter(printed, match.last, last)
  if (rule.source !== 'none' && !source) return undefined
  if (source && rule.source === 'before' && !agrees(tokens.lower, source, cueFirst, match.first)) return undefined
  const [sentenceFirst, sentenceLast] = sentenceOf(match.first, piece, given)
  const content = rule.source === 'after' ? [Math.max(from, sentenceFirst), match.first] as const : [match.last, Math.min(last, sentenceLast)] as const
  const span = wordsOnly(printed, content)
  if (!span) return undefined
  const at = ([a, b]: Range): Span => [tokens.starts[a]!, tokens.ends[b - 1]!]
  return { source: source ? [at(source)] : [], cue: at([cueFirst, match.last]), content: [span] }
}

/** "that same day", "that, she said": no clause follows. */
function isDemonstrative(words: readonly string[], at: number): boolean {
  return words[at] === 'that' && /^(?:same|day|week|month|year|night|morning|evening|way|because|much|kind|sort|\W)$/.test(words[at + 1] ?? '.')
}

/** Is it a verb with this subject, rather than a noun or a participle: "the mayor said", not "the claim"? */
function agrees(words: readonly string[], [first, last]: Range, cueFirst: number, verb: number): boolean {
  const [subject, word] = [words[last - 1]!, words[verb]!]
  if (word.endsWith('ing') || /'s?$/.test(subject)) return false
  if (cueFirst < verb || /d$|^swore$/.test(word)) return true
  const isMany = /[^s]s$|^they$|^people$/.test(subject)
  return word.endsWith('s') ? !isMany : isMany && words[first] !== 'a'
}

function pastAuxiliaries(words: readonly string[], verb: number, from: number): number {
  let first = verb
  while (first > from && AUXILIARIES.has(words[first - 1]!)) first--
  return first
}

/** A third person's pronoun, a name, or a short phrase with its article, right before the cue. */
function sourceBefore(printed: Printed, before: number, from: number): Range | undefined {
  const { lower } = printed.tokens
  const word = lower[before - 1]
  if (before <= from || word === undefined || !isWord(word)) return undefined
  const pronoun = PRONOUNS.get(word)
  if (pronoun) return pronoun.person === 'third' && !/^(?:him|her|his|them|their)$/.test(word) ? [before - 1, before] : undefined
  for (let first = before - 1; first >= Math.max(from, before - LONGEST_SOURCE); first--) {
    if (!isWord(lower[first]!)) return undefined
    if (DETERMINERS.has(lower[first]!) && lower[first] !== 'that' && first < before - 1) return [first, before]
    if (NO_SOURCE.has(lower[first]!) || lower[first]!.endsWith("n't")) return undefined
    const beginsName = isCapitalised(printed, first) && (first === from || !isCapitalised(printed, first - 1))
    if (beginsName && endOfRun(printed, first, before) === before) return [first, before]
  }
  return undefined
}

function sourceAfter(printed: Printed, from: number, limit: number): Range | undefined {
  let last = from
  while (last < Math.min(limit, from + LONGEST_SOURCE + 2) && isWord(printed.tokens.lower[last]!)) last++
  const first = printed.tokens.lower[from] ?? ''
  return last > from && (DETERMINERS.has(first) || isCapitalised(printed, from)) ? [from, last] : undefined
}

function sentenceOf(token: number, piece: Span, { language, tokens }: Given): Range {
  const behind = lowest(language.sentences.length, (i) => language.sentences[i]![0] > tokens.starts[token]!)
  const sentence = language.sentences[behind - 1] ?? piece
  return tokensIn(tokens, [Math.max(sentence[0], piece[0]), Math.min(sentence[1], piece[1])])
}

/** A clause from its first word, or the quotation mark before that, to its last; undefined where it is hardly one. */
function wordsOnly({ tokens }: Printed, [first, last]: Range): Span | undefined {
  let [from, to] = [first, last]
  while (from < to && !isWord(tokens.lower[from]!) && !/^["“‘'«]$/.test(tokens.lower[from]!)) from++
  while (to > from && !isWord(tokens.lower[to - 1]!)) to--
  let words = 0
  for (let i = from; i < to && words < LEAST_WORDS; i++) if (isWord(tokens.lower[i]!)) words++
  return words < LEAST_WORDS ? undefined : [tokens.starts[from]!, tokens.ends[to - 1]!]
}
