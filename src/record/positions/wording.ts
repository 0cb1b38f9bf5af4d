/** What a few words of a report speak of: the stems of the words that carry meaning, each with its weight, and the names. */
import { stemOf } from '../accounts/stem.ts'
import { storyBook } from '../stories/story-book.ts'

export type Wording = {
  /** Stem to weight: 0 for a word that every text has, 1 for one that hardly any has. */
  readonly stems: ReadonlyMap<string, number>
  /** Those of the stems that are written with a capital, but for a word that only begins the text; and numbers, in figures or written out. */
  readonly names: ReadonlySet<string>
  /** The numbers among them, as stems of the words. */
  readonly numbers: ReadonlySet<string>
}

/** Of a longer text, the beginning. */
const MOST_CHARACTERS = 800
/** Words lighter than this ("said", "two", "people") say nothing about what is spoken of. */
const LIGHTEST = 0.3
/** The same for all words of a row, so that each is covered by any other. */
const IN_A_ROW = 0.5
/** Words that are rare in writing and say nothing alone; "us" and "it" written large are no names. */
const EMPTY = new Set(
  'a an the and or but nor of to in on at by for from with as that this these those it its he him his she her they them their we us our you your i my me who whom whose which what when where why how whether if is are was were be been being has have had do does did not no will would shall should can could may might must than then there here so too also any all some each both own other another such only still yet again mr mrs ms'.split(' '),
)
/** When it was said is no name that two tellings share. Months that are words as well are left out. */
const DAYS = new Set('monday tuesday wednesday thursday friday saturday sunday january february april june july august september october november december'.split(' '))
const WORD = /[\p{L}\p{N}]+(?:[.,]\p{N}+)*/gu
const BEGINS_LARGE = /^\p{Lu}/u
const NUMBER = /^\p{N}/u
const NUMERALS = new Set('two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty sixty hundred thousand'.split(' '))
/** Behind an apostrophe: "army's", "didn't". */
const REMAINS = new Set(['s', 't', 'd', 'll', 're', 've', 'm'])

/**
 * @param text any words of a report
 * @param without stems that are to be left out: those of whoever speaks, say
 * @param rowOf the stem that stands for several that mean the same; a word that has one is never too common to be kept
 */
export function wordingOf(text: string, without?: ReadonlySet<string>, rowOf?: (stem: string) => string | undefined): Wording {
  const { rarity } = storyBook()
  const stems = new Map<string, number>()
  const names = new Set<string>()
  const numbers = new Set<string>()
  for (const { 0: word, index } of text.slice(0, MOST_CHARACTERS).matchAll(WORD)) {
    const lower = word.toLowerCase()
    if (EMPTY.has(lower) || REMAINS.has(lower) || DAYS.has(lower)) continue
    const stem = stemOf(word)
    if (without?.has(stem)) continue
    const isNumber = NUMBER.test(word) || NUMERALS.has(lower)
    const isName = isNumber || (BEGINS_LARGE.test(word) && index > 0)
    const row = isName ? undefined : rowOf?.(stem)
    if (row !== undefined) {
      stems.set(row, IN_A_ROW)
      continue
    }
    const weight = isName ? Math.max(rarity(stem), 2 * LIGHTEST) : rarity(stem)
    if (weight < LIGHTEST) continue
    stems.set(stem, Math.max(weight, stems.get(stem) ?? 0))
    if (isName) names.add(stem)
    if (isNumber) numbers.add(stem)
  }
  return { stems, names, numbers }
}

/**
 * How much of the slighter of two wordings stands in the other, by weight.
 * @returns 0 to 1, and the shared stems, the weightiest first
 */
export function sharedOf(one: Wording, other: Wording): { readonly share: number; readonly whole: number; readonly stems: readonly string[] } {
  const stems = [...one.stems.keys()].filter((stem) => other.stems.has(stem))
  const weight = stems.reduce((sum, stem) => sum + Math.min(one.stems.get(stem)!, other.stems.get(stem)!), 0)
  const [first, second] = [weightOf(one), weightOf(other)]
  stems.sort((a, b) => one.stems.get(b)! - one.stems.get(a)! || (a < b ? -1 : 1))
  return { share: weight / (Math.min(first, second) || 1), whole: (2 * weight) / (first + second || 1), stems }
}

/** Whether two wordings share a word that is no name: two that only name the same person may speak of anything. */
export function shareMatter(one: Wording, other: Wording): boolean {
  return [...one.stems.keys()].some((stem) => other.stems.has(stem) && !(one.names.has(stem) || other.names.has(stem)))
}

/** Names of one wording that the other has as well. */
export function sharedNames(one: Wording, other: Wording): readonly string[] {
  return [...one.names].filter((name) => other.stems.has(name))
}

/** The stems that something may be looked for by: the weightiest first. */
export function weightiestOf({ stems }: Wording, most: number): string[] {
  return [...stems].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).slice(0, most).map(([stem]) => stem)
}

/** The names that something may be looked for by: the weightiest first. */
export function namesOf({ stems, names }: Wording, most: number): string[] {
  return [...names].sort((a, b) => stems.get(b)! - stems.get(a)! || (a < b ? -1 : 1)).slice(0, most)
}

function weightOf({ stems }: Wording): number {
  return [...stems.values()].reduce((sum, weight) => sum + weight, 0)
}

/**
 * How much of what is asked stands in what is said.
 * @returns by weight, 0 to 1: of all words, and of those that are no names (1 where there are none); and how many of the latter there are
 */
export function coverOf(asked: Wording, said: Wording): { readonly all: number; readonly matter: number; readonly stems: number } {
  const cover = (stems: readonly (readonly [string, number])[]) => {
    const whole = stems.reduce((sum, [, weight]) => sum + weight, 0)
    return whole === 0 ? 1 : stems.reduce((sum, [stem, weight]) => (said.stems.has(stem) ? sum + weight : sum), 0) / whole
  }
  const all = [...asked.stems]
  const matter = all.filter(([stem]) => !asked.names.has(stem))
  return { all: cover(all), matter: cover(matter), stems: matter.length }
}
