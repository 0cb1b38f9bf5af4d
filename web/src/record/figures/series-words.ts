/** A series in words: what its charts show, for those who read and for those who hear. */
import type { SeriesPoint, SeriesRow } from '../../../../src/serve/wire.ts'
import { numberInWords } from '../../figure-words.ts'
import { counted, shortened } from '../../words.ts'
import { dayInWords, voiceInWords } from '../words.ts'
import type { Mark, MarkShape, VoiceLine } from './series-shape.ts'

const amounts: Readonly<Record<MarkShape, (mark: Mark) => string>> = {
  exact: ({ at }) => numberInWords(at),
  range: ({ low, high }) => `${numberInWords(low)} to ${numberInWords(high)}`,
  above: ({ at }) => `at least ${numberInWords(at)}`,
  below: ({ at }) => `at most ${numberInWords(at)}`,
  about: ({ at }) => `about ${numberInWords(at)}`,
  vague: ({ points }) => shortened(points[0]!.words, 24).toLowerCase(),
}

/** "31", "at least 23", "20 to 30", "dozens". */
export function amountInWords(mark: Mark): string {
  return amounts[mark.shape](mark)
}

/** How it stands where that is not as a plain claim. */
export const standingInWords: Readonly<Record<SeriesPoint['standing'], string | undefined>> = {
  'said': undefined, 'denied': 'denied', 'foreseen': 'of what is to come', 'taken back': 'taken back',
}

/** "City's health office: at least 23 people killed, 12 November 2026, Meridian Press and 1 more account". */
export function markInWords({ points, standing }: Mark, name: string): string {
  const [first] = points as readonly [SeriesPoint, ...SeriesPoint[]]
  const more = points.length > 1 ? ` and ${counted(points.length - 1, 'more account', 'more accounts')}` : ''
  return [`${name}: ${first.says}`, standingInWords[standing], first.day && dayInWords(first.day), `${first.outlet ?? first.report}${more}`].filter(Boolean).join(', ')
}

/** What the voices of a series are called, by key. */
export function namesOf({ voices }: Pick<SeriesRow, 'voices'>): (key: string) => string {
  const names = new Map(voices.map((voice) => [voice.key, capital(voiceInWords(voice))]))
  return (key) => names.get(key) ?? key
}

/** "first 19, then 23, now 31" of a voice that has said other amounts before. */
export function revisionInWords({ earlier, latest }: VoiceLine): { readonly before: readonly string[]; readonly now: string | undefined } {
  return { before: earlier.map(amountInWords), now: latest && amountInWords(latest) }
}

/** What it does to accounts before it, the weightiest first: "revises 23", in the words of the record. */
export function doingsInWords({ does }: SeriesPoint): { readonly kind: string; readonly because: string; readonly disputes: boolean }[] {
  return does.filter(({ kind }) => kind !== 'repeats').map(({ kind, because }) => ({ kind, because, disputes: kind === 'contradicts' || kind === 'denies' }))
}

/** Letters for the origins of a series, in the order in which they are first heard: accounts with one letter count once. */
export function originLetters(points: readonly SeriesPoint[]): ReadonlyMap<string, string> {
  const origins = [...new Set(points.map(({ origin }) => origin))]
  return new Map(origins.map((origin, place) => [origin, lettersOf(place)]))
}

// A to Z, then AA to ZZ.
function lettersOf(place: number): string {
  const letter = String.fromCharCode(65 + (place % 26))
  return place < 26 ? letter : `${lettersOf(Math.floor(place / 26) - 1)}${letter}`
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
