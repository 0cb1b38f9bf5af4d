/** Under which keys figures are looked for that may be of one series. */
import type { FigureAccount } from '../account.ts'
import type { FigureFacets } from './figure-facets.ts'

const MOST_KEYS = 12
/** Below this a number is found with anything. */
const SMALL = 10
/** So many digits find the same thing under whatever name. */
const TELLING_DIGITS = 3

/**
 * What counts the same in one report, in one place, of one voice, with one number, or with one name or rare word in its sentence. None for what cannot be joined: a
 * figure without a number, and a size ("20 years") of nothing in particular.
 * @returns at most 12 keys
 */
export function figureKeys(account: FigureAccount, { counted, happening, interval, isRolePart, names, rarest, digits }: FigureFacets): string[] {
  const { unitKind, unit, measure } = counted
  if (!interval || unit === '') return []
  const number = account.value ?? account.min ?? account.max
  if (unitKind === 'size') return [...counted.of, ...names].slice(0, MOST_KEYS).map((word) => `${unit} ${number} ${word}`)
  const isPeople = unitKind !== 'part' || isRolePart
  // People and descriptions of them meet by what was done to them.
  const subject = isPeople && measure !== undefined ? measure : `${unitKind === 'part' ? 'part ' : ''}${unit} ${measure ?? ''}`
  const near = [
    ...happening.spots.map((spot) => `in ${spot}`),
    ...(account.place ? [`in ${account.place.name.toLowerCase()}`] : []),
    ...(account.voice.outlet ? [] : [`by ${shortName(account.voice.name)}`]),
    ...names.map((name) => `with ${name}`),
    ...rarest.map((stem) => `with ${stem}`),
  ]
  const numbers = [
    ...(digits !== undefined && (unitKind !== 'people' || (account.value ?? 0) >= SMALL) ? [`${unit} =${number}`] : []),
    ...(digits !== undefined && digits >= TELLING_DIGITS ? [`=${number}`] : []),
  ]
  return [...new Set([`${subject} =${number}`, `${subject} at ${account.report}`, ...numbers, ...near.map((where) => `${subject} ${where}`)])].slice(0, MOST_KEYS)
}

/** "the city's health office" and "the health office": the words at the end say who it is. */
function shortName(name: string): string {
  return name.toLowerCase().split(/\s+/u).slice(-2).join(' ')
}
