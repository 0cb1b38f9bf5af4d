/**
 * Step: what the report says is not known. The codebook's words give the cue; what is not known is the clause behind it or
 * the subject before it. "The ministry did not say whether ..." is the outlet's word, not the ministry's: it is the outlet
 * that finds something left unsaid.
 */
import { quoteAt, type Span } from '../../report/quote.ts'
import { Fields } from '../fields.ts'
import { isFurniture } from '../furniture.ts'
import type { Layers } from '../layers.ts'
import { endOf, type Match } from '../pattern.ts'
import { clauseEnd, clauseStart, sentenceAt } from '../phrases.ts'
import { plainWords, spanOf, type PlainWords } from '../plain-words.ts'
import type { Question } from '../reading.ts'
import { step } from '../step.ts'
import { firstEndingAfter, isWord, tokensIn, type Tokens } from '../tokens.ts'
import type { ReadyQuestion } from './question-rules.ts'

type Given = Pick<Layers, 'report' | 'language' | 'codebook' | 'tokens' | 'tree' | 'statements' | 'voiceAt'>
type Found = { readonly cue: Span; readonly about: Span }

/** A clause that begins so only supposes that something is not known. */
const SUPPOSING = new Set(['if', 'unless', 'whenever', 'although', 'though', 'even'])
const ASKING = new Set(['what', 'who', 'whom', 'whose', 'whether', 'when', 'where', 'why', 'how', 'which'])
const IMPERATIVES = new Set(['do'])
const ASKED = new Set(['asked', 'pressed', 'questioned', 'quizzed', 'challenged'])
const BEFORE_ASKED = new Set(['when', 'but', 'and', 'repeatedly'])
/** Between the verb of asking and what was asked: "pressed repeatedly by reporters on" is not looked through. */
const BEFORE_QUESTION = new Set(['repeatedly', 'again', 'twice', 'later', 'directly', 'on', 'about', 'over'])

/** Behind these a clause begins. */
const CLAUSE_ENDS = new Set([';', ':', '—', '–', '“', '"', '('])
const CONJUNCTIONS = new Set(['and', 'but', 'yet'])
const THEM = new Set(['police', 'officials', 'doctors', 'nobody'])
/** "the mayor of Orsk herself" */
const LONGEST_SOMEBODY = 7
const FEWEST_WORDS = 2
/** "We still can't tell you": words before those that say that it is not known. */
const WORDS_BEFORE_CUE = 3
/** Characters between two sentences. */
const LONGEST_GAP = 4

export const questions = step({
  name: 'questions',
  needs: ['report', 'language', 'codebook', 'tokens', 'tree', 'statements', 'voiceAt'],
  adds: ['questions'],
  read: (given) => {
    const { report, voiceAt } = given
    return {
      questions: questionsIn(given).map(({ cue, about }, index): Question => ({
        id: `q${index + 1}`, cue: quoteAt(report.text, cue), about: quoteAt(report.text, about), voice: voiceAt(cue),
      })),
    }
  },
})

/** In text order; of two in one place the first, then the longer. */
function questionsIn(given: Given): Found[] {
  const plain = plainWords(given.tokens)
  const fields = new Fields(given)
  const found: Found[] = []
  let taken = 0
  const matches = given.codebook.questions.index.find(plain.words, 0, plain.words.length).sort((a, b) => a.first - b.first || b.last - a.last)
  for (const match of matches) {
    const cue = spanOf(plain, given.tokens, match.first, match.last)
    if (cue[0] < taken || isFurniture(given.report, cue)) continue
    const question = questionOf(match, cue, plain, fields, given)
    if (!question) continue
    found.push(question)
    taken = Math.max(cue[1], question.about[1])
  }
  return found
}

function questionOf(match: Match<ReadyQuestion>, cue: Span, plain: PlainWords, fields: Fields, given: Given): Found | undefined {
  const { followed, notFollowed, about } = match.rule
  const follows = (pattern: ReadyQuestion['followed'][number]) => endOf(pattern, plain.words, match.last, plain.words.length) >= 0
  if (followed.length > 0 && !followed.some(follows)) return undefined
  if (notFollowed.some(follows) || isSupposed(match.first, plain, cue, given)) return undefined
  const field = fields.at(cue)
  if (cue[1] > field[1]) return undefined
  const span = ABOUT[about](cue, field, given, match.rule)
  return span && hasSubject(match.rule, span, given) ? { cue, about: span } : undefined
}

const ABOUT: Readonly<Record<ReadyQuestion['about'], (cue: Span, field: Span, given: Given, rule: ReadyQuestion) => Span | undefined>> = {
  after: behind,
  before: (cue, field, given, rule) => inFront(cue, field, given, rule) ?? subjectOf(cue, field, given),
  front: inFrontOfSomebody,
  asked: askedBefore,
  'sentence before': sentenceBefore,
}

/** "Whether the mill is sold, nobody knows": from where a clause begins with one of the rule's words for it. */
function inFront(cue: Span, field: Span, { tokens, language }: Given, { subject }: ReadyQuestion): Span | undefined {
  if (subject.length === 0) return undefined
  const [before] = tokensIn(tokens, cue)
  const [first] = tokensIn(tokens, [Math.max(field[0], sentenceAt(language, cue[0])[0]), cue[0]])
  for (let at = first; at < before; at++) {
    const begins = at === first || CLAUSE_ENDS.has(tokens.lower[at - 1]!) || CONJUNCTIONS.has(tokens.lower[at - 1]!)
    if (begins && subject.some((pattern) => endOf(pattern, tokens.lower, at, before) >= 0)) return withoutMarks(tokens, at, before)
  }
  return undefined
}

/** "How long the flour will last, the mayor cannot say", "what it cost we do not know": without who does not know. */
function inFrontOfSomebody(cue: Span, field: Span, given: Given, rule: ReadyQuestion): Span | undefined {
  const { tokens } = given
  const whole = inFront(cue, field, given, rule)
  if (!whole) return undefined
  const [from, to] = tokensIn(tokens, whole)
  const comma = tokens.lower.lastIndexOf(',', to - 1)
  if (comma > from && to - comma <= LONGEST_SOMEBODY) return withoutMarks(tokens, from, comma)
  return EMPTY.has(tokens.lower[to - 1]!) || THEM.has(tokens.lower[to - 1]!) ? withoutMarks(tokens, from, to - 1) : undefined
}

/** "Where are they now? Nobody could tell us." */
function sentenceBefore(cue: Span, _field: Span, { tokens, language, report }: Given): Span | undefined {
  const [start] = sentenceAt(language, cue[0])
  const [first] = tokensIn(tokens, [start, cue[1]])
  if (tokensIn(tokens, cue)[0] - first > WORDS_BEFORE_CUE || !report.text.slice(Math.max(0, start - LONGEST_GAP), start).trimEnd().endsWith('?')) return undefined
  const asked = sentenceAt(language, Math.max(0, report.text.lastIndexOf('?', start)))
  const [from, to] = tokensIn(tokens, asked)
  return to > from && asked[1] <= start && report.text.slice(asked[1], start).trim() === '' ? withoutMarks(tokens, from, to) : undefined
}

function withoutMarks(tokens: Tokens, from: number, to: number): Span | undefined {
  let [first, end] = [from, to]
  while (first < end && !isWord(tokens.lower[first]!)) first++
  while (end > first && !isWord(tokens.lower[end - 1]!)) end--
  return end - first >= FEWEST_WORDS ? [tokens.starts[first]!, tokens.ends[end - 1]!] : undefined
}

function hasSubject({ subject }: ReadyQuestion, [start, end]: Span, { tokens }: Given): boolean {
  const [from, to] = tokensIn(tokens, [start, end])
  return subject.length === 0 || subject.some((pattern) => endOf(pattern, tokens.lower, from, to) >= 0)
}

/** What was asked, where the sentence begins with it: "Asked about the toll, the mayor declined to say". */
function askedBefore(cue: Span, _field: Span, { tokens, language }: Given): Span | undefined {
  const [first] = tokensIn(tokens, sentenceAt(language, cue[0]))
  const [limit] = tokensIn(tokens, cue)
  let from = first
  while (from < limit && (!isWord(tokens.lower[from]!) || BEFORE_ASKED.has(tokens.lower[from]!))) from++
  if (!ASKED.has(tokens.lower[from] ?? '')) return undefined
  from++
  while (BEFORE_QUESTION.has(tokens.lower[from] ?? '')) from++
  const end = tokens.lower.indexOf(',', from)
  return end > from && end < limit ? [tokens.starts[from]!, tokens.ends[end - 1]!] : undefined
}

function behind(cue: Span, field: Span, given: Given): Span | undefined {
  const { tokens } = given
  const from = firstEndingAfter(tokens, cue[1])
  const [, limit] = tokensIn(tokens, field)
  if (from >= limit || !isWord(tokens.lower[from]!)) return undefined
  const end = clauseEnd(tokens, from, limit)
  return end > from ? [tokens.starts[from]!, tokens.ends[end - 1]!] : undefined
}

/** What stands before the cue as its subject: by syntax, else from where its clause begins. */
function subjectOf(cue: Span, field: Span, given: Given): Span | undefined {
  const { tokens } = given
  const [first] = tokensIn(tokens, field)
  const [before] = tokensIn(tokens, cue)
  const start = withAskingWord(subjectStart(cue, field, given), first, tokens) ?? clauseStart(tokens, first, before)
  if (start >= before) return undefined
  const word = tokens.lower[start]!
  const next = tokens.lower[firstEndingAfter(tokens, cue[1])]
  if (SUPPOSING.has(word) || EMPTY.has(word) && start + 1 === before || (ASKING.has(word) && next === ',')) return undefined
  return [tokens.starts[start]!, tokens.ends[before - 1]!]
}

/** Of "Where they had been taken was not known" the parser may leave out the "where". */
function withAskingWord(start: number | undefined, first: number, { lower }: Tokens): number | undefined {
  return start !== undefined && start > first && ASKING.has(lower[start - 1]!) ? start - 1 : start
}

/** Subjects that say nothing of what is not known. */
const EMPTY = new Set(['it', 'he', 'she', 'they', 'we', 'i', 'you', 'who', 'which', 'there', 'one'])

function subjectStart(cue: Span, field: Span, { tree, tokens }: Given): number | undefined {
  const range = tree.within(cue)
  if (range.from >= range.to) return undefined
  const subject = tree.dependents(tree.headOf(range), 'nsubj', 'csubj').at(-1)
  if (subject === undefined) return undefined
  const [start] = tree.span(tree.subtree(subject))
  return start >= field[0] && start < cue[0] ? firstEndingAfter(tokens, start) : undefined
}

function isSupposed(first: number, { words }: PlainWords, [start]: Span, { language }: Given): boolean {
  const begins = start === sentenceAt(language, start)[0] || !isWord(words[first - 1] ?? '.')
  return SUPPOSING.has(words[first - 1] ?? '') || (begins && IMPERATIVES.has(words[first]!))
}
