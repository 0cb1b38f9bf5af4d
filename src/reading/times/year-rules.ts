/** Rules for years, decades, centuries and seasons of a year: "in 2016", "2011-14", "the 1990s", "summer 2023". */
import { ORDINAL_WORDS, ordinalAt } from './amounts.ts'
import { MONTHS, SEASONS, UNITS } from './closed-classes.ts'
import { padded } from './edtf-value.ts'
import type { Expression, Found } from './expression.ts'
import { isCapital, lowerAt, touchesNext, type Rule, type Words } from './words.ts'

const YEAR = /^(?:1[5-9]|20)\d{2}$/
const DECADE = /^(1[5-9]|20)(\d)0s$/

/** A number behind one of these is a year. */
const LEADS: ReadonlySet<string> = new Set([
  'in', 'since', 'until', 'till', 'by', 'before', 'after', 'from', 'during', 'between', 'of', 'through', 'throughout', 'early', 'late', 'mid', 'circa',
  'year', 'spring', 'summer', 'autumn', 'fall', 'winter', '(', 'and', 'to', 'or', 'fiscal',
])
/** Behind these it is one, unless what follows is counted: "the 2016 floods", but "some 2016 houses". */
const ARTICLES: ReadonlySet<string> = new Set(['the', 'a', 'its', 'his', 'her', 'their', 'that'])
const DASHES: ReadonlySet<string> = new Set(['-', '–', '—', '/'])
const LAST_YEAR = 2100

export const yearRules: readonly Rule[] = [
  { name: 'years', first: new Set(), digits: true, read: years },
  { name: 'year', first: new Set(), digits: true, read: year },
  { name: 'decade', first: new Set(), digits: true, read: decade },
  { name: 'century', first: ORDINAL_WORDS, digits: true, read: century },
  { name: 'season of a year', first: new Set(SEASONS.keys()), read: seasonOfYear },
]

function year(words: Words, at: number): Found | undefined {
  if (!isYear(words, at) || !isLed(words, at)) return undefined
  return { first: at, last: at + 1, rule: 'year', expression: yearOf(lowerAt(words, at)) }
}

/** "2011-2014", "2011–14". */
function years(words: Words, at: number): Found | undefined {
  if (!isYear(words, at) || !DASHES.has(lowerAt(words, at + 1)) || !touchesNext(words, at) || !touchesNext(words, at + 1)) return undefined
  const from = lowerAt(words, at)
  const short = lowerAt(words, at + 2)
  if (!/^\d{2}(?:\d{2})?$/.test(short) || DASHES.has(lowerAt(words, at + 3))) return undefined
  const to = short.length === 2 ? from.slice(0, 2) + short : short
  if (Number(to) <= Number(from) || Number(to) > LAST_YEAR) return undefined
  return { first: at, last: at + 3, rule: 'years', expression: { form: 'range', from: yearOf(from), to: yearOf(to) } }
}

function decade(words: Words, at: number): Found | undefined {
  const [, hundreds, tens] = DECADE.exec(lowerAt(words, at)) ?? []
  if (hundreds === undefined) return undefined
  return { first: at, last: at + 1, rule: 'decade', expression: { form: 'fixed', value: `${hundreds}${tens}X` } }
}

function century(words: Words, at: number): Found | undefined {
  const ordinal = ordinalAt(words.tokens, at)
  if (!ordinal || ordinal.value < 1 || ordinal.value > 30) return undefined
  const end = lowerAt(words, ordinal.end) === '-' ? ordinal.end + 1 : ordinal.end
  if (lowerAt(words, end) !== 'century') return undefined
  return { first: at, last: end + 1, rule: 'century', expression: { form: 'fixed', value: `${padded(ordinal.value - 1, 2)}XX` } }
}

/** "summer 2023", "the winter of 2014". */
function seasonOfYear(words: Words, at: number): Found | undefined {
  const season = SEASONS.get(lowerAt(words, at))
  if (season === undefined) return undefined
  const end = lowerAt(words, at + 1) === 'of' ? at + 2 : at + 1
  if (!isYear(words, end)) return undefined
  return { first: at, last: end + 1, rule: 'season of a year', expression: { form: 'season', season, year: Number(lowerAt(words, end)) } }
}

function yearOf(digits: string): Expression {
  return { form: 'calendar', year: Number(digits) }
}

/** Four digits that stand alone: not part of "$2,016", "2016.5" or "12-2016". */
function isYear(words: Words, at: number): boolean {
  if (!YEAR.test(lowerAt(words, at))) return false
  if (at > 0 && touchesNext(words, at - 1) && !OPENERS.has(lowerAt(words, at - 1)) && !isParted(words, at - 1)) return false
  return !(touchesNext(words, at) && /^[,.:]$/.test(lowerAt(words, at + 1)) && touchesNext(words, at + 1) && /^\d/.test(lowerAt(words, at + 2)))
}

const OPENERS: ReadonlySet<string> = new Set(['(', '[', '“', '"', '‘', '—', '–', '/'])

/** "mid-2021": is the hyphen that of a part? */
function isParted(words: Words, at: number): boolean {
  return lowerAt(words, at) === '-' && /^(?:mid|early|late|pre|post)$/.test(lowerAt(words, at - 1))
}

function isLed(words: Words, at: number): boolean {
  const [before, behind] = [lowerAt(words, at - 1), lowerAt(words, at + 1)]
  if (UNITS.has(behind) || behind === 'percent' || behind === '%') return false
  if (MONTHS.has(before) && isCapital(words, at - 1)) return true
  // "in 2000 houses", "of 1900 people": what is counted stands in the plural right behind.
  if (isParted(words, at - 1)) return true
  if (LEADS.has(before)) return !isCounted(words, at + 1)
  return ARTICLES.has(before) && /^\p{L}/u.test(behind)
}

/** A plural in lower case of five letters or more, so that "was", "has" and "does" are none. */
const COUNTED = /^(?:people|men|women|children|[a-z]{3,}[a-rt-z]s)$/

function isCounted(words: Words, at: number): boolean {
  return COUNTED.test(lowerAt(words, at)) && !isCapital(words, at)
}
