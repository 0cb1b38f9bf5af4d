/** Numbers that count nothing: names, dates, years, times of day, scores, list numbers, telephone numbers. */
import type { Span } from '../../report/quote.ts'
import { CALENDAR, DEFINITE } from '../grammar.ts'
import { isCapitalised } from '../names.ts'
import { firstStartingFrom } from '../tokens.ts'
import type { Counted } from './counted.ts'
import { isGlued } from './numerals.ts'
import { isPlainlyPeople } from './people.ts'
import type { Quantity } from './quantity.ts'
import type { Scene } from './scene.ts'

export type Candidate = { readonly quantity: Quantity; readonly counted: Counted }

type Trap = (scene: Scene, candidate: Candidate, dates: (span: Span) => boolean) => boolean

/** Words that are told apart by the number behind them: "Resolution 2728", "page 5", "No. 3". */
const NUMBERED: ReadonlySet<string> = new Set(
  ('no nos number numbers # chapter page pages resolution route flight channel article articles section sections paragraph line phase stage level part parts ' +
    'volume room gate area zone district sector class grade type model mark verse act bill amendment proposition title rule order case unit day week ' +
    'top highway interstate road street lane platform track terminal building block floor apartment suite box lot plot episode season game round week ' +
    'fortune group category tier code form schedule annex appendix figure table item point option version generation division battalion regiment brigade ' +
    'squadron company ward precinct post checkpoint shaft reactor turn circa protocol law decree directive regulation hurricane storm boeing airbus').split(' '),
)
const TIME_OF_DAY: ReadonlySet<string> = new Set(["o'clock", 'gmt', 'utc', 'hrs', 'am', 'pm', 'est', 'edt', 'cet', 'bst'])
const JOINTS: ReadonlySet<string> = new Set(['-', '–', '—', '‑', '/', ':', '.', ',', '’', "'", '_', '#', '+', '@', '&', '\\', '='])
const PERIODS: ReadonlySet<string> = new Set(['ago', 'later', 'earlier', 'hence'])
/** Small definite numbers point back: "the two men". They say of nothing how many it was. */
const SMALL = 10

const TRAPS: Readonly<Record<string, Trap>> = {
  'part of a name or code': isPartOfCode,
  'told apart by its number': isNumbered,
  'a telephone number': ({ printed: { text, tokens } }, { quantity: { core, to } }) => /^\d{3}[-–‑]\d{4}$/.test(text.slice(tokens.starts[core], tokens.ends[to - 1])),
  'a year': isYear,
  'a day of a month': isDay,
  'a time of day': isTimeOfDay,
  'a date': ({ printed }, { quantity, counted }, isDate) =>
    counted.measured?.measure !== 'duration' && isDate([printed.tokens.starts[quantity.core]!, printed.tokens.ends[quantity.to - 1]!]),
  'a distance in time': ({ printed: { tokens } }, { counted }) => counted.measured?.measure === 'duration' && PERIODS.has(tokens.lower[firstStartingFrom(tokens, counted.end)] ?? ''),
  'a name': isName,
  'a number of a list': isListed,
  'a place in an order': ({ printed: { tokens } }, { quantity, counted }) => quantity.form === 'words' && counted.unit === undefined && tokens.lower[quantity.from - 1] === 'number',
  'a description': ({ printed: { tokens } }, { quantity, counted }) => !counted.measured && tokens.lower[quantity.to] === '-' && isGlued(tokens, quantity.to - 1),
  'letters behind digits': (_, { quantity, counted }) => quantity.suffix !== undefined && (!counted.measured || quantity.unit !== undefined),
  // Last, since it is none where a name says who counted.
  'a number of a name': isOfName,
}

/** What is no trap where a name says who counted: "the ministry counts 23 dead, Lantern Aid 27". */
export const ofName = 'a number of a name'

/**
 * @param dates whether a span lies in a date
 * @returns why the quantity counts nothing; undefined where it does count
 */
export function trapOf(scene: Scene, candidate: Candidate, dates: (span: Span) => boolean): string | undefined {
  return Object.keys(TRAPS).find((name) => TRAPS[name]!(scene, candidate, dates))
}

/** Does a number point back to what was told before: "the two men"? */
export function pointsBack({ printed: { tokens } }: Scene, { from, core, value }: Quantity): boolean {
  return from === core && value !== undefined && value < SMALL && DEFINITE.has(tokens.lower[from - 1] ?? '')
}

/** "F-35", "24/7", "10:30", "3-2", "2.0.1", "555-1234": glued to something by a mark that is no part of the number. */
function isPartOfCode({ printed: { tokens } }: Scene, { quantity: { from, core, to, unit, form } }: Candidate): boolean {
  const { lower } = tokens
  if (form === 'vague' || form === 'none') return false
  const isGluedBefore = from === core && from > 0 && isGlued(tokens, from - 1) && !unit
  if (isGluedBefore && JOINTS.has(lower[from - 1]!) && from > 1 && isGlued(tokens, from - 2)) return true
  if (isGluedBefore && (lower[from - 1] === '#' || lower[from - 1] === '/')) return true
  return JOINTS.has(lower[to] ?? '') && isGlued(tokens, to - 1) && isGlued(tokens, to) && /^\d/.test(lower[to + 1] ?? '')
}

function isNumbered(scene: Scene, { quantity: { from, core, unit, form }, counted }: Candidate): boolean {
  const { tokens } = scene.printed
  if (from !== core || unit || form === 'vague' || from === 0) return false
  const before = tokens.lower[from - 1] === '.' && isGlued(tokens, from - 2) ? from - 2 : from - 1
  const word = tokens.lower[before] ?? ''
  if (before !== from - 1) return word === 'no' || word === 'nos' || word === 'art' || word === 'sec'
  if (NUMBERED.has(word) && hangsOnWordBefore(scene, from)) return true
  // "no 12 men" is not English; "day 12 hostages" neither. A counted noun is stronger than a word that may be numbered.
  if (NUMBERED.has(word)) return counted.noun === undefined || word === 'no' || word === 'number' || word === 'top' || isCapitalised(scene.printed, before)
  return false
}

/** "Meridian 5", but not "in the bombing of Low Orrin 16 people died". */
function isOfName(scene: Scene, { quantity: { from, core, unit, form }, counted }: Candidate): boolean {
  if (from !== core || unit || form === 'vague' || from === 0) return false
  return (counted.noun === undefined || !isPlainlyPeople(scene, counted.noun)) && isNamed(scene, from)
}

/** The syntax hangs the number on a name before it: "Meridian 5". */
function isNamed(scene: Scene, at: number): boolean {
  const { printed, tree } = scene
  const { tokens } = printed
  if (!isCapitalised(printed, at - 1) || CALENDAR.has(tokens.lower[at - 1]!) || !hangsOnWordBefore(scene, at)) return false
  return tree.syntax.upos[tree.within([tokens.starts[at - 1]!, tokens.ends[at - 1]!]).from] === 'PROPN'
}

function hangsOnWordBefore({ printed: { tokens }, tree }: Scene, at: number): boolean {
  const word = tree.within([tokens.starts[at]!, tokens.ends[at]!]).from
  return word > 0 && tree.syntax.head[word] === word - 1
}

function isYear({ printed: { tokens } }: Scene, { quantity: { core, to, from, value, max, form }, counted }: Candidate): boolean {
  const year = value ?? max ?? 0
  if (form !== 'digits' || counted.measured || tokens.lower[core]!.length !== 4 || year < 1000 || year > 2100 || !Number.isInteger(year)) return false
  if (to - core > 1 && value !== undefined) return false
  if (counted.noun === undefined) return true
  if (from !== core || year < 1900) return false
  return DEFINITE.has(tokens.lower[from - 1] ?? '') || year % 50 !== 0 || /^(?:in|of|since|by|until|from|before|after|during|late|early|mid|-|,)$/.test(tokens.lower[from - 1] ?? '')
}

function isDay({ printed }: Scene, { quantity: { core, to, value } }: Candidate): boolean {
  const { lower } = printed.tokens
  if (value === undefined || value > 31) return false
  const isMonth = (at: number) => CALENDAR.has(lower[at] ?? '') && !/day$/.test(lower[at]!) && isCapitalised(printed, at)
  return isMonth(core - 1) || (lower[core - 1] === '.' && isMonth(core - 2)) || isMonth(to)
}

function isTimeOfDay({ printed: { tokens } }: Scene, { quantity: { to } }: Candidate): boolean {
  const { lower } = tokens
  return TIME_OF_DAY.has(lower[to] ?? '') || (/^[ap]$/.test(lower[to] ?? '') && lower[to + 1] === '.' && lower[to + 2] === 'm')
}

/** "the Group of Seven", "the Big Four": a number word with a capital inside a sentence. */
function isName({ printed, tree }: Scene, { quantity: { core, form, from } }: Candidate): boolean {
  if (form !== 'words' || !isCapitalised(printed, core)) return false
  const word = tree.within([printed.tokens.starts[core]!, printed.tokens.ends[core]!]).from
  const isFirst = word === 0 || tree.syntax.sentence[word - 1] !== tree.syntax.sentence[word] || tree.syntax.upos[word - 1] === 'PUNCT'
  return !isFirst && from === core
}

/** "3." or "(3)" where a line or list begins. */
function isListed({ printed: { text, tokens } }: Scene, { quantity: { core, to, form }, counted }: Candidate): boolean {
  if (form !== 'digits') return false
  const [before, behind] = [tokens.lower[core - 1], tokens.lower[to]]
  if (before === '(' && behind === ')') return true
  if (before === '[' && behind === ']') return true
  const beginsLine = core === 0 || text.slice(tokens.ends[core - 1], tokens.starts[core]).includes('\n')
  return beginsLine && counted.noun === undefined && (behind === '.' || behind === ')')
}
