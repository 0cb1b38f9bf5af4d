/** Step: quantities with what they count, what was done to it, where, when, and who says so. */
import { lowest } from '../../report/lowest.ts'
import type { Tree } from '../../language/tree.ts'
import { quoteAt, type Span } from '../../report/quote.ts'
import type { When } from '../../report/report.ts'
import type { Layers } from '../layers.ts'
import type { Figure, Stance, Voice } from '../reading.ts'
import { step } from '../step.ts'
import { asOfPublication, timeOf } from '../times/when-at.ts'
import { firstStartingFrom } from '../tokens.ts'
import { OUTLET } from '../voice-at.ts'
import { countedBy } from './counted.ts'
import { goesOn, isPart, partBehind, sharesState, type Found } from './going-on.ts'
import { countedUnder } from './heading.ts'
import { measureOf, type Measured, type Phrase } from './measure.ts'
import { placesBeside } from './place.ts'
import { mayBeginQuantity, quantityAt, type Quantity } from './quantity.ts'
import type { Scene } from './scene.ts'
import { toSi } from './si.ts'
import { ofName, pointsBack, trapOf } from './traps.ts'

type Given = Pick<Layers, 'report' | 'language' | 'tokens' | 'tree' | 'codebook' | 'statements' | 'stances' | 'voiceAt' | 'times' | 'places' | 'published'>

export const figures = step({
  name: 'figures',
  needs: ['report', 'language', 'tokens', 'tree', 'codebook', 'statements', 'stances', 'voiceAt', 'times', 'places', 'published'],
  adds: ['figures'],
  read: (given) => ({ figures: given.language.syntax.words.length === 0 ? [] : figuresIn(given) }),
})

function figuresIn(given: Given): Figure[] {
  const { codebook, language, places, report, tokens, tree } = given
  const types = new Map(language.entities.map(({ head, type }) => [head, type]))
  const scene: Scene = {
    printed: { text: report.text, tokens }, tree, book: codebook.figures, isLoaded: codebook.labels.isLoadedForPeople, typeOf: (word) => types.get(word),
  }
  const isDate = datesOf(given)
  const placeOf = placesBeside(scene, places)
  return findAll(scene, isDate).map((found, index) => figureOf(given, scene, found, placeOf(found.phrase.head), `f${index + 1}`))
}

function findAll(scene: Scene, isDate: (span: Span) => boolean): Found[] {
  const { lower } = scene.printed.tokens
  const found: Found[] = []
  for (let at = 0; at < lower.length; ) {
    const quantity = mayBeginQuantity(scene.book, lower[at]!) ? withoutPreposition(scene, quantityAt(scene, at)) : null
    const next = quantity && (foundOf(scene, quantity, found.at(-1), isDate) ?? aloneOf(scene, quantity, found.at(-1), isDate))
    const before = found.at(-1)
    // "Eight of its men and at least 30 guards dead": the state stands behind both.
    if (next && before && sharesState(lower, before, next)) found[found.length - 1] = { ...before, done: next.done }
    if (next) found.push(next)
    at = Math.max(at + 1, next ? next.phrase.to : quantity?.to ?? 0)
  }
  return found
}

/** Words that say how near the truth lies, or where something is: "over 20 tanks", "over 20 villages". */
const PREPOSITIONS: ReadonlySet<string> = new Set(['about', 'above', 'around', 'below', 'beyond', 'over', 'under'])

/** "flew over two villages", "talks about three hostages": the syntax has a preposition there, so it says nothing of the number. */
function withoutPreposition(scene: Scene, quantity: Quantity | null): Quantity | null {
  const { tokens } = scene.printed
  if (!quantity || quantity.core - quantity.from !== 1 || !PREPOSITIONS.has(tokens.lower[quantity.from]!)) return quantity
  const { tree } = scene
  const word = tree.within([tokens.starts[quantity.from]!, tokens.ends[quantity.from]!]).from
  const noun = tree.syntax.head[word] ?? -1
  const isPreposition = noun > word && tree.is(word, 'case') && tree.is(noun, 'obl', 'nmod') && tree.dependents(noun, 'case').length === 1
  return isPreposition ? quantityAt(scene, quantity.core) : quantity
}

/** The figure that a quantity makes, with what it counts; undefined where it counts nothing, or only points back. */
function foundOf(scene: Scene, quantity: Quantity, last: Found | undefined, isDate: (span: Span) => boolean): Found | undefined {
  const counted = partBehind(scene, quantity) ?? countedUnder(scene, quantity) ?? countedBy(scene, quantity)
  const phrase = phraseOf(scene, quantity, counted)
  if (!phrase || trapOf(scene, { quantity, counted }, isDate)) return undefined
  // "Killing 14, four of them children": what was done to all of them was done to these.
  const done = measureOf(scene, phrase) ?? (last && isPart(scene, phrase, last) ? last.done : undefined)
  return isTold(scene, phrase, done) ? { phrase, done } : undefined
}

/** A number alone, of what was counted before it. */
function aloneOf(scene: Scene, quantity: Quantity, last: Found | undefined, isDate: (span: Span) => boolean): Found | undefined {
  if (!last || (isOne(quantity) && !/^(?:to|says?|counts?)$/.test(scene.printed.tokens.lower[quantity.from - 1] ?? '')) || !goesOn(scene, quantity, last)) return undefined
  const counted = { end: scene.printed.tokens.ends[quantity.to - 1]! }
  const phrase = phraseOf(scene, quantity, counted)
  const trap = trapOf(scene, { quantity, counted }, isDate)
  return !phrase || (trap !== undefined && trap !== ofName) ? undefined : { phrase, done: last.done }
}

function phraseOf(scene: Scene, quantity: Quantity, counted: Phrase['counted']): Phrase | undefined {
  const { tokens } = scene.printed
  const words = scene.tree.within([tokens.starts[quantity.from]!, counted.end])
  if (words.from === words.to) return undefined
  return { quantity, counted, from: quantity.from, to: firstStartingFrom(tokens, counted.end), head: scene.tree.headOf(words) }
}

/** Does a number say how many, or how much, of something that is named? */
function isTold(scene: Scene, { quantity, counted }: Phrase, done: Measured | undefined): boolean {
  if (counted.measured) return !(quantity.value === 1 && quantity.form === 'words' && /^(?:day|time|year|night|second)$/.test(counted.measured.unit))
  if (done && counted.unit === undefined) return done.ofPeople && (!isOne(quantity) || scene.book.verbs.hasForm(scene.printed.tokens.lower[quantity.from - 1] ?? ''))
  if (done) return true
  if (counted.unit === undefined || quantity.form === 'none') return false
  // "One" without more is hardly a number: "one reason", "one of the officials".
  return !isOne(quantity) && !pointsBack(scene, quantity)
}

/** The bare word: by itself it is mostly a pronoun, "two recordings, one made on the quay", but not in "killing one". */
function isOne({ value, form, from, core }: Quantity): boolean {
  return value === 1 && form === 'words' && from === core
}

function figureOf(given: Given, { tree, printed }: Scene, { phrase, done }: Found, place: string | undefined, id: string): Figure {
  const { quantity, counted, head } = phrase
  const { value, min, max, approx } = quantity
  const span: Span = [printed.tokens.starts[phrase.from]!, counted.end]
  const { measured } = counted
  const si = measured && value !== undefined ? toSi(value, measured) : undefined
  const measure = done?.measure ?? measured?.measure
  const asOf = measured && TIMELESS.has(measured.measure) ? undefined : standsFor(given, tree, span, head)
  return {
    id,
    text: quoteAt(printed.text, span),
    ...(value !== undefined && { value }),
    ...(min !== undefined && { min }),
    ...(max !== undefined && { max }),
    approx,
    unit: counted.unit ?? 'people',
    ...(si && { si }),
    ...(measure !== undefined && { measure }),
    ...(counted.of !== undefined && { of: counted.of }),
    ...(counted.label !== undefined && { label: counted.label }),
    ...(place !== undefined && { place }),
    ...(asOf && { asOf }),
    voice: voiceOf(given, tree, span),
  }
}

/** Stances towards something that somebody else has put forward: how many there are, the report says. */
const TOWARDS: ReadonlySet<Stance> = new Set(['reject', 'refuse', 'accuse', 'praise', 'doubt'])

/** Whose number it is: "several proposals" that somebody rejects are not counted by him, but what he says of them in a clause is. */
function voiceOf({ voiceAt, statements, stances }: Given, tree: Tree, span: Span): Voice {
  const voice = voiceAt(span)
  const index = voice.attribution === undefined ? -1 : Number(voice.attribution.slice(1)) - 1
  if (index < 0 || !TOWARDS.has(stances[index]!.stance) || statements[index]!.within !== undefined) return voice
  const hasClause = statements[index]!.content.some((piece) => {
    const { from, to } = tree.within(piece)
    return tree.syntax.upos.slice(from, to).some((upos) => upos === 'VERB' || upos === 'AUX')
  })
  return hasClause ? voice : OUTLET
}

/** What does not change with time, or is time itself. */
const TIMELESS: ReadonlySet<string> = new Set(['duration', 'age', 'frequency'])
const PRESENT: ReadonlySet<string> = new Set("is are am 's 're remain remains has have 've hold holds stay stays live lives stand stands".split(' '))

/** The time that a figure stands for: publication for what is so now, else the time of its clause. */
function standsFor(given: Given, tree: Tree, span: Span, head: number): When | undefined {
  return isPresent(given.report.text, tree, head) ? asOfPublication(given) ?? timeOf(given, span) : timeOf(given, span)
}

/** Is the nearest clause that has a tense in the present, or in the present perfect? */
function isPresent(text: string, tree: Tree, word: number): boolean {
  const printed = (at: number) => text.slice(...tree.syntax.words[at]!).toLowerCase().replace('’', "'")
  for (const clause of [word, ...tree.ancestors(word)]) {
    const auxiliaries = tree.dependents(clause, 'aux', 'cop').map(printed)
    if (auxiliaries.length > 0) return auxiliaries.some((auxiliary) => PRESENT.has(auxiliary))
    if (tree.syntax.upos[clause] === 'VERB' && !tree.is(clause, 'acl', 'amod', 'advcl', 'xcomp')) return PRESENT.has(printed(clause))
  }
  return false
}

/** Does a place in the text lie in a date? */
function datesOf({ times }: Given): (span: Span) => boolean {
  const dates = times.filter(({ kind }) => kind === 'date').map(({ span }) => span)
  return ([start, end]) => {
    const next = lowest(dates.length, (n) => dates[n]![1] >= end)
    return next < dates.length && dates[next]![0] <= start
  }
}
