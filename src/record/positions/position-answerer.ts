/**
 * Finds what answers a position: a stand of another side on the same issue, later or on the same day, by whom it was addressed to or in
 * words that name whose it was; else an event or a statement by which that side rejects or grants it.
 */
import type { AccountOf, PositionAccount } from '../account.ts'
import type { Answerer, Comparison, Surroundings } from '../joiner.ts'
import { monthsFrom } from '../months.ts'
import { daysBetween } from '../relations/telling.ts'
import { answererByBook } from '../by-book.ts'
import { ownAnswerer } from '../own-rules.ts'
import { positionBook, type PositionBook } from './position-book.ts'
import { happened } from './position-schema.ts'
import { subjectOf } from './position-subject.ts'
import { sameSide, sideKeys, sideOfParty, sideOfVoice, type Side } from './sides.ts'
import { namesOf, shareMatter, sharedNames, sharedOf, weightiestOf, wordingOf, type Wording } from './wording.ts'

/** Kinds of stands that an answer may mean by a word: "the offer". */
const MEANT_BY = ['demand', 'condition', 'offer'] as const

type Answering = AccountOf<'position' | 'event' | 'attribution'>

/** What an answer says, whatever kind of account it is. */
type Reply = {
  readonly side: Side
  readonly actor: string | undefined
  readonly issues: readonly string[]
  readonly wording: Wording
  /** Of its whole sentence. */
  readonly around: Wording
  /** How it answers, in words; undefined where it answers nothing of that kind. */
  readonly how: string | undefined
  /** A position says best that it is an answer; an event or a statement is held for one less surely. */
  readonly weight: number
}

const RULE = 'position-answers/3'
const ANSWERS = ['position', 'event', 'attribution'] as const
const MOST_KEYS = 12
const MOST_ABOUT = 2
const MOST_NAMES = 3
const FEW_DAYS = 14
const LATE_DAYS = 30
/** As good as a story that is one: near in time, and their sentences name the same. */
const ONE_AFFAIR = 0.6
/** Characters between a sentence and the one behind it. */
const NEXT_SENTENCE = 3

/**
 * @param book issues, and which kinds answer which
 * @returns the answerer of positions
 */
export const positionAnswererBy: (book: PositionBook) => Answerer<'position', Answering['kind']> =
  answererByBook('position', ANSWERS, RULE, { askedKeys, answerKeys, compare })

/** By the package's own codebook. */
export const positionAnswerer: Answerer<'position', Answering['kind']> = ownAnswerer('position', ANSWERS, RULE, () => positionAnswererBy(positionBook()))

/** On an issue they meet where the answerer was addressed or named, where whoever asked is named, or where both sentences name the same. */
function askedKeys(asked: PositionAccount, book: PositionBook): string[] {
  const { side, issues, whole } = subjectOf(asked, book)
  const addressed = asked.to ? sideKeys(sideOfParty(asked.to, undefined, book)) : []
  const named = [...whole.names].slice(0, MOST_NAMES)
  const names = namesOf(wordingOf(asked.sentence), MOST_NAMES)
  const askers = sideKeys(side)
  // A body without a name is known by what it is: "the government".
  const bodies = [...whole.stems.keys()].filter((stem) => book.bodyStems.has(stem)).slice(0, 1)
  const namedOn = [...names, ...(side.named ? askers.slice(0, 1) : [])]
  const meant = side.named ? monthsFrom(asked.told).flatMap((month) => askers.slice(0, 1).map((asker) => `meant|${asker}|${month}`)) : []
  return keysFor(aboutsOf(issues.map(({ name }) => name), whole), askers, [...new Set([...addressed, ...bodies, ...named])], namedOn, [`at|${asked.address}`, ...meant])
}

function answerKeys(answer: Answering, book: PositionBook): string[] {
  const reply = replyOf(answer, undefined, book)
  if (!reply) return []
  const named = [...reply.wording.names].slice(0, MOST_NAMES)
  const names = namesOf(reply.around, MOST_NAMES)
  const at = answer.kind === 'position' && answer.answers !== undefined ? [`at|${answer.answers}`] : []
  const isMeant = answer.kind === 'position' && MEANT_BY.some((kind) => book.refersBack(answer.quote.quote, kind))
  const meant = isMeant ? named.flatMap((name) => monthsFrom(answer.told).slice(0, 1).map((month) => `meant|${name}|${month}`)) : []
  return keysFor(aboutsOf(reply.issues, reply.wording), named, sideKeys(reply.side), names, [...at, ...meant])
}

function keysFor(
  abouts: readonly string[], askers: readonly string[], answerers: readonly string[], names: readonly string[], first: readonly string[],
): string[] {
  const keys = abouts.flatMap((about) => [
    ...askers.slice(0, MOST_NAMES).map((asker) => `${about}|of|${asker}`),
    ...answerers.slice(0, MOST_NAMES).map((answerer) => `${about}|to|${answerer}`),
    ...names.map((name) => `${about}|on|${name}`),
  ])
  return [...new Set([...first, ...keys])].slice(0, MOST_KEYS)
}

function aboutsOf(issues: readonly string[], wording: Wording): readonly string[] {
  return issues.length > 0 ? issues.slice(0, MOST_ABOUT) : weightiestOf(wording, MOST_ABOUT)
}

function compare(asked: PositionAccount, answer: Answering, around: Surroundings, book: PositionBook): Comparison {
  const none = (reason: string): Comparison => ({ score: 0, reasons: [reason] })
  const reply = replyOf(answer, asked, book)
  if (!reply?.how || sideKeys(reply.side).length === 0) return none('no answer to that')
  if (asked.report !== answer.report && (asked.told === undefined || answer.told === undefined || answer.told < asked.told)) return none('not later')
  const { side, issues, wording, whole, looksBack } = subjectOf(asked, book)
  const days = daysBetween(asked.told, answer.told) ?? LATE_DAYS
  const named = sharedNames(subjectOf(asked, book).around, reply.around)
  const likeness = Math.max(around.likeness(asked.report, answer.report), days <= FEW_DAYS && named.length > 0 ? ONE_AFFAIR : 0)
  if (sameSide([asked.holder.actor, side], [reply.actor, reply.side], around, likeness, book).score > 0 || haveOneHead(side, reply.side)) return none('the same side')
  const how = `${reply.side.name} ${reply.how}`
  if (looksBack) return none('no stand of that day')
  const linked = answer.kind === 'position' && answer.answers !== undefined && isOneEntry(answer.answers, asked.address, around)
  // "Accepted the Velland offer": whose stand it was is enough, where it is the latest.
  const namesWhose = side.named && sideKeys(side).some((key) => reply.wording.stems.has(key))
  // "Says no" right behind it says of nothing else that it is refused.
  const isBare = linked && reply.wording.stems.size === 0
  const refersBack = isBare || (linked || (namesWhose && days <= FEW_DAYS)) && book.refersBack(answer.quote.quote, asked.positionKind)
  const issue = issues.find(({ name }) => reply.issues.includes(name))
  const shared = sharedOf(issue ? wording : whole, reply.wording)
  const isAbout = issue !== undefined || (shared.stems.length >= 2 && shared.share >= 0.5 && shareMatter(whole, reply.wording))
  if (!isAbout && !refersBack) return none('about something else')
  const ties = tiesOf(asked, side, reply, around, likeness, book)
  const signs: readonly (readonly [boolean, number, string])[] = [
    [true, issue ? 0.45 : 0.27, issue ? `same issue: ${issue.name}` : `shared words: ${shared.stems.slice(0, 4).join(', ')}`],
    [linked, 0.15, 'its report says that it answers this'],
    [refersBack, 0.3, 'in words that mean it'],
    [sharedNames(wording, reply.wording).length > 0, 0.1, ''],
    [issue !== undefined && named.length > 0, 0.1, 'in sentences that name the same'],
    [issue !== undefined && days <= FEW_DAYS, 0.1, ''],
    [issue !== undefined && standsBehind(answer, asked), 0.15, 'told right behind it'],
    // Who has no name is often somebody else than the one before; a story has one government.
    [!reply.side.named && reply.side.government === undefined, -0.15, ''],
    [!side.named && side.government === undefined, -0.15, ''],
    [days > LATE_DAYS, -0.1, ''],
  ]
  const held = signs.filter(([holds]) => holds)
  const score = held.reduce((sum, [, weight]) => sum + weight, 0) + ties.score + 0.15 * Math.min(1, shared.stems.length / 2) + 0.1 * likeness
  return { score: clamped(score * reply.weight), reasons: [how, ...held.map(([, , reason]) => reason), ...ties.reasons].filter((reason) => reason !== '') }
}

/** In the same report, in the same sentence or the next. */
function standsBehind(answer: Answering, asked: PositionAccount): boolean {
  return answer.report === asked.report && answer.quote.start > asked.quote.start && answer.within[0] - asked.within[1] <= NEXT_SENTENCE
}

/** "George Asker" answers no "newly elected Asker": who they are is not made out, and they may be one. */
function haveOneHead(one: Side, other: Side): boolean {
  return one.named && other.named && one.own.at(-1) === other.own.at(-1)
}

function isOneEntry(one: string, other: string, around: Surroundings): boolean {
  return one === other || around.entryOf(one) === around.entryOf(other)
}

/** What ties an answer to whoever it answers: it was addressed to him, one names the other. */
function tiesOf(
  asked: PositionAccount, side: Side, reply: Reply, around: Surroundings, likeness: number, book: PositionBook,
): { readonly score: number; readonly reasons: readonly string[] } {
  const addressed = asked.to && sameSide([asked.to.actor, sideOfParty(asked.to, undefined, book)], [reply.actor, reply.side], around, likeness)
  const namesAsker = sideKeys(side).some((key) => reply.wording.stems.has(key))
  const namesAnswerer = !addressed && sideKeys(reply.side).some((key) => subjectOf(asked, book).whole.stems.has(key))
  const ties: readonly [boolean, number, string][] = [
    [addressed !== undefined && addressed.score > 0, 0.3, `addressed to ${reply.side.name}`],
    [addressed !== undefined && addressed.score === 0, -0.25, 'addressed to somebody else'],
    [namesAsker, 0.25, `names ${side.name}`],
    [namesAnswerer, 0.2, `speaks of ${reply.side.name}`],
    [!namesAsker && sideKeys(side).some((key) => reply.around.stems.has(key)), 0.1, `names ${side.name} beside it`],
  ]
  const held = ties.filter(([holds]) => holds)
  return { score: held.reduce((sum, [, weight]) => sum + weight, 0), reasons: held.map(([, , reason]) => reason) }
}

/** @param asked the position that is to be answered; where not given, the reply is only looked for */
function replyOf(answer: Answering, asked: PositionAccount | undefined, book: PositionBook): Reply | undefined {
  if (answer.kind === 'position') return replyOfPosition(answer, asked, book)
  return answer.kind === 'event' ? replyOfEvent(answer, book) : replyOfStatement(answer, book)
}

function replyOfPosition(answer: PositionAccount, asked: PositionAccount | undefined, book: PositionBook): Reply | undefined {
  const { side, issues, leans, looksBack } = subjectOf(answer, book)
  if (looksBack) return undefined
  // A condition says what it is a condition of before it begins.
  const words = answer.positionKind === 'condition' ? answer.sentence : answer.quote.quote
  return {
    side,
    actor: answer.holder.actor,
    ...spoken(words, leans ? `${answer.sentence} ${answer.before ?? ''}` : answer.sentence, side, book),
    // "Agreed to have them" is about what stands before it.
    ...(leans && { issues: issues.map(({ name }) => name) }),
    how: asked ? book.answerOf(asked.positionKind, answer.positionKind) : 'answers',
    weight: 1,
  }
}

function replyOfEvent(event: AccountOf<'event'>, book: PositionBook): Reply | undefined {
  const how = book.eventAnswer(event.type)
  if (how === undefined || !event.actor || !happened.has(event.status)) return undefined
  const side = sideOfParty(event.actor, undefined, book)
  const words = [event.quote.quote, event.object ?? '', ...event.recipients.map(({ name }) => name)].join(' ')
  return { side, actor: event.actor.actor, ...spoken(words, event.sentence, side, book), how, weight: 0.9 }
}

function replyOfStatement(statement: AccountOf<'attribution'>, book: PositionBook): Reply | undefined {
  const how = book.stanceAnswer(statement.stance)
  if (how === undefined || statement.voice.outlet) return undefined
  const side = sideOfVoice(statement.voice, book)
  const words = statement.content.map(({ quote }) => quote).join(' ')
  return { side, actor: statement.voice.actor, ...spoken(words, statement.sentence, side, book), how, weight: 0.85 }
}

function spoken(words: string, sentence: string, { own }: Side, book: PositionBook): Pick<Reply, 'issues' | 'wording' | 'around'> {
  const without = new Set(own)
  return { issues: book.issuesIn(words).map(({ name }) => name), wording: wordingOf(words, without), around: wordingOf(sentence, without) }
}

function clamped(score: number): number {
  return Math.max(0, Math.min(1, score))
}
