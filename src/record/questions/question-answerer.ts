/**
 * Closes questions: a later report fills the gap, for the same matter. That both are about one matter is taken from the words that they
 * share, the names around them and their stories; a question that says too little of its own ("why") stays open.
 */
import type { QuestionAccount } from '../account.ts'
import type { Answerer, Comparison, Surroundings } from '../joiner.ts'
import { ownAnswerer } from '../positions/own-rules.ts'
import { coverOf, namesOf, sharedNames, weightiestOf, wordingOf } from '../positions/wording.ts'
import { daysBetween } from '../relations/telling.ts'
import { askedBy, pairsOf } from './asked.ts'
import { fillingOf, type Filling } from './fillings.ts'
import { questionBook, type QuestionBook } from './question-book.ts'

const RULE = 'question-answers/1'
const ANSWERS = ['event', 'figure', 'deployment', 'attribution'] as const
const MOST_KEYS = 12
const STEMS_FOR_KEYS = 4
const NAMES_FOR_KEYS = 3
const LATE_DAYS = 30
/** Stems that a question must have of its own for anything to answer it. */
const FEWEST_STEMS = 2

/** @param book gaps and what fills them */
export function questionAnswererBy(book: QuestionBook): Answerer<'question', Filling['kind']> {
  return {
    asked: 'question',
    answers: ANSWERS,
    rule: RULE,
    join: book.file.answering.join,
    suggest: book.file.answering.suggest,
    askedKeys: (account) => {
      const { gap, about, around } = askedBy(account, book)
      if (gap === undefined || about.stems.size < FEWEST_STEMS) return []
      return keysOf(weightiestOf(about, STEMS_FOR_KEYS), namesOf(around, NAMES_FOR_KEYS))
    },
    answerKeys: (account) => {
      if (!mayAnswer(account)) return []
      const wording = wordingOf(account.sentence)
      return keysOf(weightiestOf(wording, STEMS_FOR_KEYS), namesOf(wording, NAMES_FOR_KEYS))
    },
    compare: (asked, answer, around) => compare(asked, answer, around, book),
  }
}

/** By the package's own codebook. */
export const questionAnswerer: Answerer<'question', Filling['kind']> = ownAnswerer('question', ANSWERS, RULE, () => questionAnswererBy(questionBook()))

function keysOf(stems: readonly string[], names: readonly string[]): string[] {
  const named = stems.flatMap((stem) => names.filter((name) => name !== stem).map((name) => (stem < name ? `${stem}+${name}` : `${name}+${stem}`)))
  return [...new Set([...pairsOf(stems), ...named])].slice(0, MOST_KEYS)
}

function mayAnswer(account: Filling): boolean {
  if (account.kind === 'event') return account.status !== 'future' && account.status !== 'hypothetical'
  return account.kind !== 'attribution' || account.stance === 'assert' || account.stance === 'admit'
}

function compare(asked: QuestionAccount, answer: Filling, around: Surroundings, book: QuestionBook): Comparison {
  const none = (reason: string): Comparison => ({ score: 0, reasons: [reason] })
  if (asked.report === answer.report || around.copied(asked.address, answer.address)) return none('the same report')
  if (asked.told === undefined || answer.told === undefined || answer.told < asked.told) return none('not later')
  const question = askedBy(asked, book)
  if (question.about.stems.size < FEWEST_STEMS) return none('it asks too little')
  const filled = fillingOf(question, answer, book)
  if (!filled) return none('says nothing of it')
  const said = wordingOf(answer.sentence)
  const cover = coverOf(question.about, said)
  if (cover.all < filled.cover || cover.matter < filled.cover || cover.stems < filled.matter) return none('about something else')
  const names = sharedNames(question.around, said)
  const likeness = around.likeness(asked.report, answer.report)
  const ground = Math.max(likeness, Math.min(0.9, 0.4 * names.length))
  const score = 0.3 + 0.35 * cover.all + 0.35 * ground - ((daysBetween(asked.told, answer.told) ?? 0) > LATE_DAYS ? 0.25 : 0)
  return {
    score: Math.max(0, Math.min(filled.settled ? 1 : (book.file.answering.join + book.file.answering.suggest) / 2, score)),
    reasons: [
      `says ${asked.about.replaceAll(/\s+/g, ' ').trim().slice(0, 120)}: ${filled.says}`,
      ...(names.length > 0 ? [`both name ${names.slice(0, 3).join(', ')}`] : []),
      ...(likeness >= 0.5 ? ['one story'] : []),
      ...(filled.settled ? [] : ['who says so does not settle it']),
    ],
  }
}
