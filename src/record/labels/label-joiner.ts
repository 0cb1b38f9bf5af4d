/** Joins labels: the same loaded word for the same actor, whoever says it. */
import type { LabelAccount } from '../account.ts'
import type { Comparison, Joiner, Surroundings } from '../joiner.ts'
import { actorFor, labelWord, wordsFor } from './label-word.ts'

const MOST_KEYS = 8
/** Likeness of two reports from which on a word that says not of whom it is may be taken for the same. */
const ONE_STORY = 0.5
const NOTHING: Comparison = { score: 0, reasons: [] }

export const labelJoiner: Joiner<'label'> = {
  kind: 'label',
  rule: 'labels/1',
  join: 0.65,
  suggest: 0.5,
  keys: keysOf,
  compare: compared,
}

/** The word with each word of whom it is for; alone, where that is not said. */
function keysOf(account: LabelAccount): string[] {
  const word = labelWord(account)
  const whom = wordsFor(account)
  return [...new Set(whom.length === 0 ? [`${word}|`] : whom.map((its) => `${word}|${its}`))].slice(0, MOST_KEYS)
}

function compared(one: LabelAccount, other: LabelAccount, around: Surroundings): Comparison {
  if (one.labelKind !== other.labelKind || labelWord(one) !== labelWord(other)) return NOTHING
  if (around.copied(one.address, other.address)) return { score: 1, reasons: ['the same words, copied'] }
  const [actor, another] = [actorFor(one), actorFor(other)]
  if (actor !== undefined && another !== undefined) {
    return around.actorOf(actor) === around.actorOf(another)
      ? { score: 0.95, reasons: ['same word for the same actor'] }
      : { score: 0, reasons: ['same word for two actors'], apart: true }
  }
  if (one.report !== other.report && around.likeness(one.report, other.report) < ONE_STORY) return NOTHING
  const [whom, its] = [wordsFor(one), wordsFor(other)]
  if (whom.join(' ') === its.join(' ')) return { score: 0.8, reasons: [whom.length > 0 ? 'same word for the same' : 'same word, of whom is unsaid', 'one story'] }
  return whom.length > 0 && whom.at(-1) === its.at(-1) ? { score: 0.66, reasons: ['same word for what is called alike', 'one story'] } : NOTHING
}
