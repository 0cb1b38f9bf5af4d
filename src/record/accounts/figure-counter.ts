/** Whose count a number is, where the report says it without a word of speech: "the hospital puts the dead at 16", "26 by the ministry's list". */
import type { Voice } from '../../reading/reading.ts'
import type { Quote } from '../../report/quote.ts'
import type { FigureAccount, VoiceRef } from '../account.ts'
import type { Frame } from './frame.ts'
import { present } from './present.ts'

/** What whole populations of a happening are counted of. Other numbers are hardly anybody's count. */
const COUNTED = /^(?:killed|wounded|injured|missing|displaced|destroyed|damaged|detained|arrested|infected|trapped|killed or wounded|gathered|returned|evacuated|released|held)$/
const BETWEEN = '(?:\\s*,[^,.;]{1,60},)?\\s+(?:(?:now|also|has|had|have|later|then|itself|only|since|earlier|yesterday|today)\\s+){0,3}'
const VERB = '(?:counts?|counted|puts?|gives?|gave|given|raised|raises|revised|revises|lowered|lowers|reports?|reported|records?|recorded|registers?|registered|lists?|listed|tallied|tallies|spoke\\s+of|speaks?\\s+of|states?|stated|admits?\\s+to|admitted\\s+to|own(?:s|ed)?\\s+to|confess(?:es|ed)\\s+to|says?|said|closes?\\s+(?:its|their)\\s+lists?)'
const COUNTS = new RegExp(`^${BETWEEN}${VERB}(?![\\p{L}\\p{N}])`, 'iu')
/** Who keeps counts of people and does not come by name. */
const KEEPER = '(?:hospital|clinic|morgue|ministry|army|military|navy|police|gendarmerie|government|authorit(?:y|ies)|office|department|agency|service|council|charity|union|commission|court)'
const KEEPER_COUNTS = new RegExp(`(?:^|[.;\\n,]\\s*|\\band\\s+|\\bbut\\s+)((?:(?:the|its|their)\\s+)?(?:\\p{L}{1,20}\\s){0,2}?${KEEPER})(?:\\s(?:in|of|at)\\s(?:\\p{L}{1,20}\\s?){1,3}?)?${BETWEEN}(?:has|have|${VERB})(?![\\p{L}\\p{N}])(?:(?!,\\s(?:and|but|while)\\s)[^.;]){0,160}$`, 'iu')
const OWN_COUNT = /^[^.;]{0,40}?\s(?:by|according to|in)\s(?:the\s)?((?:[\p{L}-]{1,20}\s){0,3}?[\p{L}-]{1,20})['’]s?\s(?:own\s)?(?:count|tally|list|lists|figures?|reckoning|estimate|account|records?)(?![\p{L}\p{N}])/iu
/** "12, according to Orrin hospital", "12, the hospital says". */
const BEHIND_IT = /^,?\s(?:according to|in the words of)\s((?:the\s)?(?:[\p{L}-]{1,20}\s){0,3}?[\p{L}-]{1,20})\s*(?:[.,;:)]|$)/iu
/** A number alone behind a name, as in "the ministry counts 23 dead, Lantern Aid 27", "the clinic as 85". */
const OTHERS_COUNT = /^(?:\s(?:as|at|of))?\s*$/u
const NAME_BEFORE = /[,;]\s(?:and\s|but\s)?(\p{Lu}[\p{L}-]{1,20}(?:\s\p{Lu}[\p{L}-]{1,20}){0,3})(?:\s(?:as|at|of))?\s$/u
const LONGEST_REACH = 200
const BREAK = /[.;\n]/

/**
 * @param figure told by the outlet, as far as its reading knows
 * @returns who counted, where the words before or behind the number say so; undefined where it is the outlet's own
 */
export function counterOf(figure: FigureAccount, frame: Frame): VoiceRef | undefined {
  if (!isCounted(figure)) return undefined
  const { text } = frame
  const [start, end] = figure.within
  if (!figure.voice.outlet) return nameBefore(figure, frame)
  const listed = nameBefore(figure, frame)
  if (listed) return listed
  const by = BEHIND_IT.exec(text.slice(figure.quote.end, Math.min(end, figure.quote.end + LONGEST_REACH)))?.[1]
  if (by !== undefined) return namedBy(by, frame)
  const behind = OWN_COUNT.exec(text.slice(figure.quote.end, Math.min(end, figure.quote.end + LONGEST_REACH)))?.[1]
  if (behind !== undefined) return namedBy(behind, frame)
  const from = Math.max(start, figure.quote.start - LONGEST_REACH)
  const mention = mentionsBetween(frame, from, figure.quote.start).findLast(({ end: to }) => {
    const between = text.slice(to, figure.quote.start)
    return !BREAK.test(between) && COUNTS.test(between)
  })
  if (mention) return refOf(mention.actor, frame)
  const keeper = KEEPER_COUNTS.exec(text.slice(from, figure.quote.start))?.[1]
  return keeper === undefined ? undefined : namedBy(keeper, frame)
}

/** Of people of whom nothing else is said, too: "8,000 people, by the guard's count, filled the square". */
function isCounted({ measure, unit }: FigureAccount): boolean {
  return measure === undefined ? unit === 'people' : COUNTED.test(measure)
}

/** Whoever's number it is in words that somebody else is said to say, where a name behind a comma stands right before it. */
function nameBefore({ within: [start], quote }: FigureAccount, frame: Frame): VoiceRef | undefined {
  const { text } = frame
  const mention = mentionsBetween(frame, Math.max(start, quote.start - LONGEST_REACH), quote.start).findLast(({ end }) => OTHERS_COUNT.test(text.slice(end, quote.start)))
  if (mention !== undefined && /[,;]\s(?:and\s|but\s)?(?:the\s)?$/iu.test(text.slice(Math.max(0, mention.start - 12), mention.start))) return refOf(mention.actor, frame)
  const name = NAME_BEFORE.exec(text.slice(Math.max(start, quote.start - LONGEST_REACH), quote.start))?.[1]
  return name === undefined ? undefined : { name, outlet: false, named: true }
}

type Mention = Quote & { readonly actor: string }

function mentionsBetween({ reading }: Frame, from: number, to: number): Mention[] {
  return reading.actors
    .flatMap(({ id, mentions }) => mentions.map((mention) => ({ ...mention, actor: id })))
    .filter(({ start, end }) => start >= from && end <= to)
    .sort((one, other) => one.start - other.start)
}

/** The one actor whose name ends in the words, or has its last word where it has no name of its own: "the ministry". */
function namedBy(words: string, frame: Frame): VoiceRef {
  const name = words.replace(/^(?:the|its|their)\s/iu, '').toLowerCase()
  const found = frame.reading.actors.filter((actor) => actor.mentions.length > 0 && ` ${actor.name.toLowerCase()}`.endsWith(` ${name}`))
  return found.length === 1 ? refOf(found[0]!.id, frame) : { name: /^(?:the|its|their)\s/iu.test(words) ? words : `the ${words}`, outlet: false, named: false }
}

function refOf(id: string, frame: Frame): VoiceRef {
  const known = frame.reading.attributions.find(({ voice }) => voice.actor === id)?.voice
  const name = frame.reading.actors.find((actor) => actor.id === id)!.name
  const voice: Pick<Voice, 'name' | 'named' | 'role'> = known ?? { name, named: /^\p{Lu}/u.test(name.replace(/^the\s/iu, '')) }
  return { name: voice.name, outlet: false, named: voice.named, ...present({ actor: frame.actor(id), role: voice.role }) }
}
