/**
 * Joins the stands of one side on one issue, over time: a demand, its repetitions, and what became of it. What a stand is about is one of
 * the codebook's issues, or else the words that it shares. Who holds it goes before: stands of two sides are never one.
 */
import type { PositionAccount } from '../account.ts'
import type { Comparison, Joiner, Surroundings } from '../joiner.ts'
import { daysBetween } from '../relations/telling.ts'
import { joinerByBook } from '../by-book.ts'
import { ownJoiner } from '../own-rules.ts'
import { positionBook, type PositionBook } from './position-book.ts'
import { subjectOf, type Subject } from './position-subject.ts'
import { sameSide, sideKeys, sideOfParty } from './sides.ts'
import { shareMatter, sharedNames, sharedOf, weightiestOf } from './wording.ts'

const RULE = 'positions/2'
const MOST_KEYS = 12
/** Stems by which a position that is on no issue of the codebook is looked for. */
const STEMS_FOR_KEYS = 4
/** Stands on one issue this near in time are of one affair; from MANY_DAYS on they need words of their own to be. */
const FEW_DAYS = 21
const MANY_DAYS = 90
/** Two that share so much are of the same words. */
const NEARLY_ALL = 0.9
/** As good as a story that is one: near in time, on one issue, with a name in common. */
const ONE_AFFAIR = 0.6
const ONE_STORY = 0.5
/** Kinds by which a side speaks of what others are to do, and of what it is to do itself. */
const OF_OTHERS = new Set(['demand', 'condition', 'preference'])

type Weighed = { readonly score: number; readonly reasons: readonly string[] }

/**
 * @param book issues, and words for who speaks for whom
 * @returns the joiner of positions
 */
export const positionJoinerBy: (book: PositionBook) => Joiner<'position'> = joinerByBook('position', RULE, { keys: keysOf, compare })

/** By the package's own codebook. */
export const positionJoiner: Joiner<'position'> = ownJoiner('position', RULE, () => positionJoinerBy(positionBook()))

function keysOf(account: PositionAccount, book: PositionBook): string[] {
  const subject = subjectOf(account, book)
  const abouts = subject.issues.length > 0 ? subject.issues.map(({ name }) => name) : weightiestOf(subject.whole, STEMS_FOR_KEYS)
  const holders = sideKeys(subject.side)
  const keys = holders.flatMap((holder) => abouts.map((about) => `${holder}|${about}`))
  if (account.answers !== undefined) keys.push(...holders.map((holder) => `${holder}|answer|${account.told ?? ''}`))
  return [...new Set(keys)].slice(0, MOST_KEYS)
}

function compare(one: PositionAccount, other: PositionAccount, around: Surroundings, book: PositionBook): Comparison {
  const [first, second] = [subjectOf(one, book), subjectOf(other, book)]
  const likeness = around.likeness(one.report, other.report)
  const affair = Math.max(likeness, isOneAffair(one, first, other, second) ? ONE_AFFAIR : 0)
  const side = sameSide([one.holder.actor, first.side], [other.holder.actor, second.side], around, affair, book)
  if (side.score === 0) return { score: 0, reasons: [side.reason] }
  if (around.copied(one.address, other.address)) return { score: 1, reasons: ['the same words, copied', side.reason] }
  const about = sameIssue(one, first, other, second, likeness, around)
  const to = addressees(one, other, around, likeness, book)
  const score = Math.max(0, Math.min(1, side.score * (about.score + to.score)))
  return { score, reasons: [...about.reasons, side.reason, ...to.reasons] }
}

/** Near in time, on one issue, and their sentences name somebody or something that both name. */
function isOneAffair(one: PositionAccount, first: Subject, other: PositionAccount, second: Subject): boolean {
  if ((daysBetween(one.told, other.told) ?? MANY_DAYS) > FEW_DAYS || !first.issues.some(({ name }) => second.issues.some((its) => its.name === name))) return false
  return sharedNames(first.around, second.around).some((name) => !first.around.numbers.has(name)) || sharedOf(first.wording, second.wording).stems.length >= 2
}

function sameIssue(
  one: PositionAccount, first: Subject, other: PositionAccount, second: Subject, likeness: number, around: Surroundings,
): Weighed {
  if (one.positionKind === other.positionKind && answerTheSame(one, other, around)) return { score: 0.8, reasons: ['both answer the same position'] }
  const issue = first.issues.find(({ name }) => second.issues.some((its) => its.name === name))
  if (!issue) return bySharedWords(first, second, likeness)
  const shared = sharedOf(first.wording, second.wording)
  const near = nearness(daysBetween(one.told, other.told), likeness, shared.stems.length > 0)
  const crossing = !issue.shared && OF_OTHERS.has(one.positionKind) !== OF_OTHERS.has(other.positionKind)
  const elsewhere = namesApart(first, second)
  const score = (crossing ? 0.35 : 0.6) - (first.leans || second.leans ? 0.05 : 0) + 0.25 * near + 0.2 * shared.share - (elsewhere ? 0.25 : 0)
  return {
    score,
    reasons: [
      `same issue: ${issue.name}`,
      ...(shared.stems.length > 0 ? [sharedWords(shared.stems)] : []),
      ...(elsewhere ? ['they name different places or people'] : []),
      ...(crossing ? ['one says what others are to do, the other what it does itself'] : []),
    ],
  }
}

function answerTheSame(one: PositionAccount, other: PositionAccount, around: Surroundings): boolean {
  return one.answers !== undefined && other.answers !== undefined && around.entryOf(one.answers) === around.entryOf(other.answers)
}

function bySharedWords(first: Subject, second: Subject, likeness: number): Weighed {
  // Where only one of them is on an issue, the words must say that they are about the same nevertheless.
  const { stems, share, whole } = sharedOf(first.whole, second.whole)
  if (stems.length < 2 || !(shareMatter(first.whole, second.whole) || whole > NEARLY_ALL)) return { score: 0, reasons: ['different issues'] }
  const penalty = namesApart(first, second) ? 0.15 : 0
  return { score: 0.25 + 0.35 * share + 0.35 * whole + 0.15 * likeness - penalty, reasons: [sharedWords(stems)] }
}

function sharedWords(stems: readonly string[]): string {
  return `shared words: ${stems.slice(0, 4).join(', ')}`
}

/** Both name somebody or something, and nothing that the other names. Numbers may change: how long a truce, how many captives. */
function namesApart(first: Subject, second: Subject): boolean {
  const namesIn = ({ wording: { names, numbers } }: Subject) => [...names].filter((name) => !numbers.has(name))
  const [one, other] = [namesIn(first), namesIn(second)]
  return one.length > 0 && other.length > 0 && !one.some((name) => second.wording.stems.has(name)) && !other.some((name) => first.wording.stems.has(name))
}

/** How far time and story tie two stands on one issue, 0 to 1. */
function nearness(days: number | undefined, likeness: number, sharesWords: boolean): number {
  const inTime = days === undefined ? 0.4 : days <= FEW_DAYS ? 1 : days >= MANY_DAYS ? (sharesWords ? 0.3 : 0) : 0.5
  return Math.max(inTime, likeness)
}

function addressees(one: PositionAccount, other: PositionAccount, around: Surroundings, likeness: number, book: PositionBook): Weighed {
  if (!one.to || !other.to) return { score: 0, reasons: [] }
  const side = (party: NonNullable<PositionAccount['to']>) => [party.actor, sideOfParty(party, undefined, book)] as const
  const [[, first], [, second]] = [side(one.to), side(other.to)]
  const { score } = sameSide(side(one.to), side(other.to), around, likeness)
  if (score > 0) return { score: 0.05, reasons: ['same addressee'] }
  // Two who are named are two, but for one story: there a president and his government may be meant alike.
  return { score: first.named && second.named && likeness < ONE_STORY ? -0.4 : -0.1, reasons: ['different addressees'] }
}
