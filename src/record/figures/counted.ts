/** What a figure counts: of which unit, what was done to it, and of what it is a part. */
import { stemOf } from '../accounts/stem.ts'
import type { FigureAccount } from '../account.ts'
import { piecesOf } from '../../reading/tokens.ts'
import type { FigureBook } from './figure-book.ts'
import { singular } from '../singular.ts'

/**
 * people: whoever they are. part: people of one kind, counted apart. noun: anything else that is counted, people described otherwise
 * among them. size: so many dollars, years, percent.
 */
export type UnitKind = 'people' | 'part' | 'noun' | 'size'

export type Counted = {
  readonly unitKind: UnitKind
  /** Singular noun; the part; the unit of measure. "people" for all of them. */
  readonly unit: string
  /** Words before the noun: "machine" guns. */
  readonly modifiers: ReadonlySet<string>
  /** Of measures that are one, always the same. */
  readonly measure?: string
  /** Stems of what is measured: miles "of tunnels". */
  readonly of: ReadonlySet<string>
}

const NONE: ReadonlySet<string> = new Set()

/** ISO 4217, as readings name money: "USD", "USD per year". */
const MONEY = /^[A-Z]{3}(?: |$)/

/** @returns whether a figure is a size that anything has, so that the number says nothing of what it is a number of */
export function isSize(unit: string, measure: string | undefined, { sizes }: FigureBook): boolean {
  return MONEY.test(unit) || sizes.units.has(unit) || (measure !== undefined && sizes.measures.has(measure))
}

/** @returns what a figure counts, in words that are the same for all that count the same */
export function countedBy({ unit, measure, of, quote }: Pick<FigureAccount, 'unit' | 'measure' | 'of' | 'quote'>, book: FigureBook): Counted {
  const measured = of === undefined ? NONE : new Set(piecesOf(of).map(stemOf))
  if (isSize(unit, measure, book)) return { unitKind: 'size', unit, modifiers: NONE, of: measured, ...(measure !== undefined && { measure }) }
  const noun = nounOf(describedIn(quote.quote, unit, book), book)
  const became = book.become.get(noun.unit)
  // "27 bodies were found": whatever was done to them, they are dead.
  const done = measure === undefined || (became !== undefined && !book.outcomeMeasures.has(measure)) ? (became ?? measure) : measure
  const isOfPeople = noun.unitKind !== 'noun'
  const one = done === undefined ? undefined : ((isOfPeople ? book.measuresOfPeople : book.measures).get(done) ?? done)
  return { ...noun, unit: noun.unitKind === 'people' ? 'people' : noun.unit, of: measured, ...(one !== undefined && { measure: one }) }
}

/** "Twenty armed men" are more than men: the last two of the figure's words, where they end in its unit. */
function describedIn(words: string, unit: string, { parts }: FigureBook): string {
  const [before, last] = piecesOf(words).slice(-2)
  const phrase = `${before} ${singular(last ?? '')}`
  return last === unit && parts.has(phrase) ? phrase : unit
}

function nounOf(unit: string, book: FigureBook): Pick<Counted, 'unitKind' | 'unit' | 'modifiers'> {
  const words = piecesOf(unit).filter((piece) => /\p{L}/u.test(piece))
  const head = singular(words.at(-1) ?? unit)
  const phrase = [...words.slice(0, -1), head].join(' ')
  const known = [phrase, head].find((noun) => book.parts.has(noun) || book.people.has(noun) || book.become.has(noun))
  const part = known === undefined ? undefined : book.parts.get(known)
  if (part !== undefined) return { unitKind: 'part', unit: part, modifiers: NONE }
  const modifiers = new Set(words.slice(0, -1).map(singular))
  return known === undefined ? { unitKind: 'noun', unit: head, modifiers } : { unitKind: 'people', unit: known, modifiers: NONE }
}

/** How the units of two figures lie to each other. */
export type UnitMatch = 'same' | 'described' | 'other'

/** @returns 'described' where one counts people and the other some description of them, so that they may be the same people. Symmetric. */
export function matchUnits(one: Counted, other: Counted, book: FigureBook): UnitMatch {
  if (one.unitKind === other.unitKind && one.unit === other.unit) return clash(one.modifiers, other.modifiers) ? 'other' : 'same'
  if (one.unitKind === other.unitKind && !isAnybody(one, book) && !isAnybody(other, book)) return 'other'
  if (!mayDescribe(one, book) || !mayDescribe(other, book)) return 'other'
  return 'described'
}

/** @returns whether it counts people whoever they are: people, and men */
export function isAnybody({ unitKind, unit }: Counted, { anybody }: FigureBook): boolean {
  return unitKind === 'people' || (unitKind === 'part' && anybody.has(unit))
}

/** All people, a noun that may be one for them, or people of a kind that all of them may be of: "seven officers" were the seven dead. */
function mayDescribe({ unitKind, unit }: Counted, book: FigureBook): boolean {
  if (unitKind === 'part') return book.roles.has(unit)
  return unitKind === 'people' || (unitKind === 'noun' && !book.noPeople.has(unit))
}

/** How what was done to two counts lies to each other; 'near' only in other words, 'unsaid' where one or both say nothing. */
export type MeasureMatch = 'same' | 'near' | 'unsaid' | 'other'

/** Symmetric. */
export function matchMeasures(one: Counted, other: Counted, book: FigureBook): MeasureMatch {
  if (one.measure === undefined || other.measure === undefined) return 'unsaid'
  if (one.measure === other.measure) return 'same'
  return book.nearMeasures.has(`${one.measure}\0${other.measure}`) ? 'near' : 'other'
}

/** Both say more than the noun, and nothing that is the same: machine guns are no toy guns. */
function clash(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return one.size > 0 && other.size > 0 && ![...one].some((word) => other.has(word))
}
