/** Joins attributions that report one utterance, by however many outlets, however cut. */
import type { AttributionAccount } from '../account.ts'
import { blocksOf, type Block } from '../copies/blocks.ts'
import type { Comparison, Joiner, Surroundings } from '../joiner.ts'
import { daysBetween } from '../relations/telling.ts'
import { isTelling, mayState, negates, saidIn } from './said.ts'
import { callName, voiceMatch, type Match } from './voices.ts'

/** Keys by what is said, whoever says it. */
const KEYS_BY_WORDS = 8
/** Keys by a voice and what it says, for short quotes and indirect speech. */
const KEYS_BY_VOICE = 4
/** Words that a shared run has at least. */
const RUN = 3
/** Days that lie between two reports of one utterance at most, unless a long sentence of it is the same. */
const DAYS = 3
/** A sentence so long is not said twice in the same words: words of a run, and those of them that say what is spoken of. */
const LONG = { words: 12, telling: 6 }
/** A run that makes two quotes one although each goes on with something else. */
const OVERLAP = { words: 8, telling: 4 }
/** What one quote cuts out of another: share of the shorter one, words, and telling words at least. */
const CUT = { part: 0.8, words: 5, telling: 3 }
/** Shorter than this a quote has to state something: many say "a temporary withdrawal", and each in a sentence of its own. */
const TERM = 8
/** A quote of three or four words is found in another of the same voice, a day apart at most, in stories so alike. */
const SHORT = { telling: 1, days: 1, likeness: 0.3 }
/** Indirect speech: share of the longer content, and telling words. */
const INDIRECT = { share: 0.6, telling: 5 }

const nothing: Comparison = { score: 0, reasons: [] }

/** How far the same words are from one voice. */
const byVoice: Readonly<Record<Match, number>> = { same: 1, open: 0.92, other: 0.66 }

export const attributionJoiner: Joiner<'attribution'> = {
  kind: 'attribution',
  rule: 'attributions/1',
  join: 0.7,
  suggest: 0.6,
  keys: attributionKeys,
  compare: compareAttributions,
}

/**
 * The rarest runs of what is said, taking the length of its telling words for how rare it is: those that outlets cut quotes down to.
 * Function words are left out of them, so that "we have left" and "we've left" meet.
 */
function attributionKeys(account: AttributionAccount): string[] {
  const { quoted, all } = saidIn(account)
  const name = callName(account.voice)
  const byWords = rarestRuns(quoted.filter(isTelling), RUN, KEYS_BY_WORDS).map((run) => `words:${run}`)
  const spoken = name === '' ? [] : [...shortKeys(quoted), ...rarestRuns(all.filter(isTelling), RUN, KEYS_BY_VOICE)]
  return [...byWords, ...spoken.slice(0, KEYS_BY_VOICE).map((run) => `voice:${name}:${run}`)]
}

/** Quotes of a few words, and how longer ones begin: a quote is cut at its end sooner than at its beginning. */
function shortKeys(quoted: readonly string[]): string[] {
  const beginning = quoted.slice(0, RUN)
  return beginning.length === RUN && beginning.some(isTelling) ? [beginning.join(' ')] : []
}

function rarestRuns(words: readonly string[], size: number, most: number): string[] {
  const runs = new Map<string, number>()
  for (let at = 0; at + size <= words.length; at++) {
    const run = words.slice(at, at + size).join(' ')
    runs.set(run, run.length)
  }
  return [...runs.entries()].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, most).map(([run]) => run)
}

function compareAttributions(one: AttributionAccount, other: AttributionAccount, around: Surroundings): Comparison {
  if (around.copied(one.address, other.address)) return { score: 1, reasons: ['in words that one report carries from the other'] }
  const [a, b] = [saidIn(one), saidIn(other)]
  const voice = voiceMatch(one.voice, other.voice, around)
  const days = daysApart(one, other)
  if (voice !== 'same' && standOnSameWords(one, other)) return nothing
  if (a.quoted.length > 0 && b.quoted.length > 0) {
    const quotes = comparedQuotes(a.quoted, b.quoted, days, voice === 'same' ? around.likeness(one.report, other.report) : 0)
    if (quotes.score > 0) return withVoice(quotes, voice, days)
  }
  return voice === 'same' ? withVoice(comparedContents(a.all, b.all, days), voice, days) : nothing
}

/** In one report: what somebody tells that somebody else has said is said by two, and is not one utterance. */
function standOnSameWords(one: AttributionAccount, other: AttributionAccount): boolean {
  return one.report === other.report && one.content.some((piece) => other.content.some(({ start, end }) => start < piece.end && piece.start < end))
}

type Shared = { readonly words: number; readonly telling: number; readonly longest: { readonly words: number; readonly telling: number } }

function comparedQuotes(one: readonly string[], other: readonly string[], days: number, likeness: number): Comparison {
  const shared = sharedBy(one, other)
  const { longest } = shared
  const part = shared.words / Math.min(one.length, other.length)
  const words = [`the same ${shared.words} quoted words`]
  if (longest.words >= LONG.words && longest.telling >= LONG.telling) return { score: 1, reasons: words }
  if (days > DAYS) return nothing
  if (longest.words >= OVERLAP.words && longest.telling >= OVERLAP.telling) return { score: Math.max(0.8, scored(part, shared)), reasons: words }
  const shorter = one.length < other.length ? one : other
  if (part < CUT.part || (shorter.length < TERM && !mayState(shorter))) return nothing
  if (shared.words >= CUT.words && shared.telling >= CUT.telling) return { score: scored(part, shared), reasons: words }
  const isShortCut = shared.telling >= SHORT.telling && part === 1 && days <= SHORT.days && likeness >= SHORT.likeness
  return isShortCut ? { score: 0.75, reasons: [...words, 'the same story'] } : nothing
}

function scored(part: number, { telling }: Shared): number {
  return part * Math.min(1, 0.6 + telling / 15)
}

function comparedContents(one: readonly string[], other: readonly string[], days: number): Comparison {
  if (days > DAYS || one.filter(negates).length !== other.filter(negates).length) return nothing
  const shared = sharedBy(one, other)
  const part = shared.words / Math.max(one.length, other.length)
  if (part < INDIRECT.share || shared.telling < INDIRECT.telling) return nothing
  return { score: Math.min(1, 0.4 + part / 2), reasons: [`${shared.words} of ${Math.max(one.length, other.length)} words the same`] }
}

function withVoice({ score, reasons }: Comparison, voice: Match, days: number): Comparison {
  if (score === 0) return nothing
  const when = days === 0 ? 'on the same day' : `${days} ${days === 1 ? 'day' : 'days'} apart`
  const who = { same: 'the same voice', open: 'one voice not named', other: 'another voice named' }[voice]
  return { score: Math.round(score * byVoice[voice] * 1000) / 1000, reasons: [...reasons, who, ...(Number.isFinite(days) ? [when] : [])] }
}

/** Runs of at least three words that both have, in the same order. Symmetric: the scan goes along the words that sort first. */
function sharedBy(one: readonly string[], other: readonly string[]): Shared {
  const [first, second] = one.join(' ') < other.join(' ') ? [one, other] : [other, one]
  let [words, telling, reached] = [0, 0, 0]
  let longest = { words: 0, telling: 0 }
  for (const block of blocksOf(first, second, RUN)) {
    if (block.other < reached) continue
    reached = block.other + block.length
    const own = tellingIn(first, block)
    words += block.length
    telling += own
    if (block.length > longest.words) longest = { words: block.length, telling: own }
  }
  return { words, telling, longest }
}

function tellingIn(words: readonly string[], { one, length }: Block): number {
  return words.slice(one, one + length).filter(isTelling).length
}

/** Days between the reports; 0 where one of them is not dated, since nothing then speaks against it. */
function daysApart({ told: one }: AttributionAccount, { told: other }: AttributionAccount): number {
  return daysBetween(one, other) ?? 0
}
