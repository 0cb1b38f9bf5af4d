/**
 * Closes questions: a later report fills the gap, for the same matter. That both are about one matter is taken from the words that they
 * share, the names around them and their stories. A question that says too little of its own ("who put them there") is answered by an
 * admission only, as far as that speaks of what stands before it.
 */
import type { QuestionAccount } from '../account.ts'
import type { Answerer, Comparison, Surroundings } from '../joiner.ts'
import { answererByBook } from '../by-book.ts'
import { ownAnswerer } from '../own-rules.ts'
import { coverOf, namesOf, sharedNames, sharedOf, shareMatter, weightiestOf, wordingOf, type Wording } from '../positions/wording.ts'
import { monthsFrom } from '../months.ts'
import { daysBetween } from '../relations/telling.ts'
import { askedBy, pairsOf, saidIn, type Asked } from './asked.ts'
import { fillingOf, type Filled, type Filling } from './fillings.ts'
import { questionBook, type Gap, type QuestionBook } from './question-book.ts'

const RULE = 'question-answers/3'
const ANSWERS = ['event', 'figure', 'deployment', 'attribution', 'position'] as const
const MOST_KEYS = 12
const STEMS_FOR_KEYS = 4
const NAMES_FOR_KEYS = 3
const LATE_DAYS = 30
const MOST_ROWS = 1
/** Words of a question for a cause, and of a sentence that gives one, by which they are looked for. */
const ASKED_OF_CAUSE = 2
const SAID_OF_CAUSE = 5
/** From this likeness on both tell one story. */
const ONE_STORY = 0.5
/** Words that an admission shares with what a thin question leans on, at least; this many are as good as all. */
const FEWEST_SHARED = 2
const ENOUGH_SHARED = 4
/** How far an answer is about a question of one word that stands in it. */
const THIN_AND_COVERED = 0.9

/** @param book gaps and what fills them */
export const questionAnswererBy: (book: QuestionBook) => Answerer<'question', Filling['kind']> =
  answererByBook('question', ANSWERS, RULE, { askedKeys, answerKeys, compare })

/** By the package's own codebook. */
export const questionAnswerer: Answerer<'question', Filling['kind']> = ownAnswerer('question', ANSWERS, RULE, () => questionAnswererBy(questionBook()))

function askedKeys(account: QuestionAccount, book: QuestionBook): string[] {
  const { gap, about, around, thin, matter } = askedBy(account, book)
  if (gap === undefined) return []
  const rows = rowKeys(account, gap, about, book)
  const unknown = gap === 'who' ? identityKeys(account, book) : []
  if (!thin) return [...unknown, ...rows, ...namedKeys(account, around, 2), ...keysOf(weightiestOf(about, STEMS_FOR_KEYS), namesOf(around, NAMES_FOR_KEYS))].slice(0, MOST_KEYS)
  if (gap === 'why') return rows
  if (gap !== 'who' || account.told === undefined) return []
  const admitted = monthsFrom(account.told).flatMap((month) => weightiestOf(matter, MOST_KEYS / 2).map((stem) => `admitted|${stem}|${month}`))
  return [...unknown, ...admitted].slice(0, MOST_KEYS)
}

/** Those without a name are known by that word, within the month or the next. */
function identityKeys(account: QuestionAccount, book: QuestionBook): string[] {
  const { context } = askedBy(account, book)
  const unnamed = book.unnamedStems.filter((stem) => context.stems.has(stem)).slice(0, MOST_ROWS)
  return account.told === undefined ? [] : unnamed.flatMap((stem) => monthsFrom(account.told).map((month) => `identity|${stem}|${month}`))
}

function answerKeys(account: Filling, book: QuestionBook): string[] {
  if (!mayAnswer(account)) return []
  const wording = saidIn(account, book)
  const rows = account.kind === 'attribution' ? rowKeys(account, book.givesCause(account.sentence) ? 'why' : 'where', wording, book) : []
  const known = account.kind === 'attribution' && account.told !== undefined ? book.identified(account.quote.quote) : undefined
  const identity = known ? [`identity|${known.who}|${monthsFrom(account.told)[0]}`] : []
  const keys = [...identity, ...rows, ...namedKeys(account, wording, NAMES_FOR_KEYS), ...keysOf(weightiestOf(wording, STEMS_FOR_KEYS), namesOf(wording, NAMES_FOR_KEYS))].slice(0, MOST_KEYS)
  if (account.kind !== 'attribution' || account.stance !== 'admit' || account.told === undefined) return keys
  // Few things are admitted in a month, so one word is enough to find them by.
  const [month] = monthsFrom(account.told)
  const admitted = weightiestOf(wordingOf(`that ${account.quote.quote}`), MOST_KEYS / 2).map((stem) => `admitted|${stem}|${month}`)
  return [...admitted, ...keys].slice(0, MOST_KEYS)
}

/**
 * What is asked may be answered in other words of its row: under the row, within the month or the next. Only of where and why, which an
 * answer shows by its own words.
 */
function rowKeys({ told, kind }: QuestionAccount | Filling, gap: Gap, wording: Wording, book: QuestionBook): string[] {
  if (told === undefined || (gap !== 'why' && gap !== 'where')) return []
  const inRows = [...wording.stems.keys()].filter((stem) => book.rowOf(stem) === stem).slice(0, MOST_ROWS)
  // Causes are given in few sentences, so that any of their words may find one.
  const rows = gap === 'why' ? [...new Set([...inRows, ...weightiestOf(wording, kind === 'question' ? ASKED_OF_CAUSE : SAID_OF_CAUSE)])] : inRows
  const months = kind === 'question' ? monthsFrom(told) : monthsFrom(told).slice(0, 1)
  return rows.flatMap((row) => months.map((month) => `${gap}|${row}|${month}`))
}

/** Few questions name the same within a month; an answer says so much besides that its weightiest words are often not the question's. */
function namedKeys({ told, kind }: QuestionAccount | Filling, wording: Wording, most: number): string[] {
  if (told === undefined) return []
  const months = kind === 'question' ? monthsFrom(told) : monthsFrom(told).slice(0, 1)
  return namesOf(wording, most).flatMap((name) => months.map((month) => `on|${name}|${month}`))
}

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
  const filled = fillingOf(question, answer, book)
  if (!filled) return none('says nothing of it')
  const said = saidIn(answer, book)
  const likeness = around.likeness(asked.report, answer.report)
  const about = isAbout(question, said, filled, likeness)
  if (about === undefined) return none('about something else')
  const names = sharedNames(question.context, said)
  const ground = Math.max(likeness, Math.min(0.9, 0.4 * names.length))
  const score = 0.3 + 0.35 * about + 0.35 * ground - ((daysBetween(asked.told, answer.told) ?? 0) > LATE_DAYS ? 0.25 : 0)
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

/**
 * How far what is said is about what is asked, 0 to 1; undefined where it is about something else. By the question's own words, or where
 * it is thin by those that it leans on, of which only some are about it.
 */
function isAbout(question: Asked, said: Wording, filled: Filled, likeness: number): number | undefined {
  if (filled.aboutInStory !== undefined && likeness >= ONE_STORY) return filled.aboutInStory
  // "What caused the breach", of one story: there is mostly one.
  if (question.thin && question.gap === 'why') {
    const all = question.about.stems.size > 0 && [...question.about.stems.keys()].every((stem) => said.stems.has(stem))
    return all && likeness >= ONE_STORY ? THIN_AND_COVERED : undefined
  }
  if (question.thin) {
    const { stems } = sharedOf(question.matter, said)
    return stems.length >= FEWEST_SHARED && shareMatter(question.matter, said) ? Math.min(1, stems.length / ENOUGH_SHARED) : undefined
  }
  const cover = coverOf(question.about, said)
  const enough = likeness >= ONE_STORY ? (filled.coverInStory ?? filled.cover) : filled.cover
  return cover.all < enough || cover.matter < enough || cover.stems < filled.matter ? undefined : cover.all
}
