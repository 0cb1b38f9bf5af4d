/** Step: to whom, or through what, a statement was made: "told the harbour radio", "in a statement". */
import { lowest } from '../report/lowest.ts'
import type { Span } from '../report/quote.ts'
import type { ReadyVenue } from './codebook.ts'
import { CALENDAR, DETERMINERS, NAME_ABBREVIATIONS, PRONOUNS } from './grammar.ts'
import type { Layers, Statement } from './layers.ts'
import { isCapitalised, slice, type Printed } from './names.ts'
import type { Match } from './pattern.ts'
import { step } from './step.ts'
import { isWord, tokensIn } from './tokens.ts'

/** `name` is the venue as plain words, `span` where it stands. */
export type Venue = { readonly name: string; readonly span: Span }

type Given = Pick<Layers, 'report' | 'language' | 'tokens' | 'codebook' | 'statements'>

/** How far from the cue a venue may stand, in tokens. */
const REACH = 25
const LONGEST_VENUE = 9
const LONGEST_TITLE = 10
const STOPS = new Set(
  'that on in at during about how why whether what who to after before when while as by if but because since last this earlier later yesterday today over from he she it they we i'.split(' '),
)
const OPENING = /^["“‘«„]$/
const CLOSING = /^["”’»]$/
const PREPOSITION = /^(?:in|on|at|during|via|through|by)$/

export const venues = step({
  name: 'venues',
  needs: ['report', 'language', 'tokens', 'codebook', 'statements'],
  adds: ['venues'],
  read: (given) => ({ venues: given.statements.map((statement) => venueOf(statement, given)) }),
})

function venueOf(statement: Statement, given: Given): Venue | null {
  const { tokens, codebook } = given
  const cue = tokensIn(tokens, statement.cue)
  const [from, to] = surroundings(cue, given, statement.cue[0])
  const isTaken = takenBy(statement, given)
  const found = codebook.venues
    .find(tokens.lower, from, to)
    // A verb says to whom only as the cue itself; a phrase may stand anywhere in the sentence outside what is said.
    .filter(({ first, last, pattern }) => (pattern.participles.size > 0 ? first >= cue[0] && last <= cue[1] : !isTaken(first) && !(last - first === 1 && last === cue[1])))
    .sort((a, b) => a.rule.rank - b.rule.rank || b.last - b.first - (a.last - a.first))
  for (const match of found) {
    const venue = venueAt(match, to, isTaken, given)
    if (venue) return venue
  }
  return null
}

/** The sentence of the cue, as far as a venue may stand from it. */
function surroundings([first, last]: Span, { language, tokens }: Given, offset: number): Span {
  const behind = lowest(language.sentences.length, (i) => language.sentences[i]![0] > offset)
  const sentence = language.sentences[behind - 1]
  const [from, to] = sentence ? tokensIn(tokens, sentence) : [first, last]
  return [Math.max(Math.min(from, first), first - REACH), Math.min(Math.max(to, last), last + REACH)]
}

function takenBy({ source, content }: Statement, { tokens }: Given): (i: number) => boolean {
  const taken = [...source, ...content].map((span) => tokensIn(tokens, span))
  return (i) => taken.some(([from, to]) => i >= from && i < to)
}

function venueAt({ first, last, rule }: Match<ReadyVenue>, limit: number, isTaken: (i: number) => boolean, given: Given): Venue | null {
  const printed = { text: given.report.text, tokens: given.tokens }
  if (rule.then === 'nothing') return venue(printed, PREPOSITION.test(given.tokens.lower[first]!) ? first + 1 : first, last)
  const end = endOfPhrase(printed, last, Math.min(limit, last + LONGEST_VENUE + LONGEST_TITLE), isTaken)
  if (end === last || !fits(rule.then, printed, last, end, given)) return null
  return venue(printed, last, end)
}

function fits(then: ReadyVenue['then'], printed: Printed, first: number, last: number, { codebook }: Given): boolean {
  const { lower } = printed.tokens
  if (PRONOUNS.has(lower[first]!) && last - first === 1) return false
  if (then === 'audience') return true
  const isProgramme = isCapitalised(printed, first) && CLOSING.test(lower[last - 1]!)
  const isOutlet = isProgramme || codebook.outlets.find(lower, first, last).length > 0
  if (then === 'outlet') return isOutlet
  for (let i = first; i < last; i++) if (isCapitalised(printed, i)) return true
  return isOutlet
}

/** The index behind a noun phrase: its words, names and a title in quotation marks. */
function endOfPhrase(printed: Printed, from: number, limit: number, isTaken: (i: number) => boolean): number {
  const { lower } = printed.tokens
  let last = from
  while (last < limit && last - from < LONGEST_VENUE && !isTaken(last)) {
    if (OPENING.test(lower[last]!)) return endOfTitle(lower, last, Math.min(limit, last + LONGEST_TITLE), isTaken)
    const isAbbreviation = lower[last] === '.' && last > from && NAME_ABBREVIATIONS.has(lower[last - 1]!)
    const isGluedMark = isAbbreviation || ((lower[last] === '-' || lower[last] === '&') && last > from)
    if (!isGluedMark && !isWord(lower[last]!)) break
    const isStop = STOPS.has(lower[last]!) && !DETERMINERS.has(lower[last]!)
    if (isStop || CALENDAR.has(lower[last]!) || (PRONOUNS.has(lower[last]!) && last > from && !isCapitalised(printed, last))) break
    if (lower[last] === 'and' && !(last + 1 < limit && isCapitalised(printed, last + 1))) break
    last++
  }
  return last
}

function endOfTitle(words: readonly string[], open: number, limit: number, isTaken: (i: number) => boolean): number {
  for (let i = open + 1; i < limit && !isTaken(i); i++) if (CLOSING.test(words[i]!)) return i + 1
  return open
}

function venue(printed: Printed, first: number, last: number): Venue {
  const { starts, ends } = printed.tokens
  const name = slice(printed, first, last).replace(/[.,](?=["”’»]$)/, '').replace(/\s+/g, ' ')
  return { name, span: [starts[first]!, ends[last - 1]!] }
}
