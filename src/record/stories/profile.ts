/** What a report tells of, as a short list of weighted terms: what it shares of them with another says whether both tell one story. */
import type { Span } from '../../report/quote.ts'
import type { Dossier } from '../account.ts'
import { stemOf } from '../accounts/stem.ts'
import { storyBook, type StoryBook } from './story-book.ts'

/** name: of somebody or something. number: "6.1", which tells one happening from another of its kind. word: the stem of any other. */
export type TermKind = 'name' | 'number' | 'word'
export type Term = { readonly key: string; readonly kind: TermKind; readonly weight: number }

export type StoryProfile = {
  /** Key of the report. */
  readonly report: string
  /** The weightiest first; the squares of their weights come to 1. */
  readonly terms: readonly Term[]
  /** The most frequent stems, with how often each stands against the most frequent name, 0 and up; less by half outside title and lead. */
  readonly shares: ReadonlyMap<string, number>
  /** Stems of the names that stand more than once. */
  readonly names: ReadonlySet<string>
  /** All numbers that are no years, and those of title and lead. */
  readonly numbers: ReadonlySet<string>
  readonly leading: ReadonlySet<string>
  /** Day of publication. */
  readonly day?: string
  /** The latest year that the report was published in or speaks of. */
  readonly year?: number
}

type Found = { key: string; isNumber: boolean; count: number; capitals: number; lead: boolean; rarity: number }

/** A report says early what it is about; what stands behind this is not looked at. */
const MOST_CHARACTERS = 6000
const LEAD_CHARACTERS = 500
const MOST_SHARES = 150
/** A name is rare, whatever common word it is made of. */
const LEAST_RARITY_OF_NAME = 0.8
const RARE_ENOUGH_FOR_ONE_NAMING = 0.5

const TOKEN = /\d+(?:[.,]\d+)*|\p{L}[\p{L}\p{M}]+/gu
const YEAR = /^(?:19|20)\d\d$/

/**
 * The profile of a report. It depends on nothing but the report and the codebook: how rare a word is comes from a table of English and
 * not from what else is in the record, so the order of adding changes nothing.
 */
export function storyProfile(dossier: Dossier, book: StoryBook = storyBook()): StoryProfile {
  const { found, years } = tokensOf(dossier, book)
  const all = [...found.values()]
  const names = all.filter(isName)
  const year = dossier.published === undefined ? Math.max(...years) : Number(dossier.published.slice(0, 4))
  const day = /^\d{4}-\d\d-\d\d/.exec(dossier.published ?? '')?.[0]
  return {
    report: dossier.key,
    terms: termsOf(all, book),
    shares: sharesOf(all, Math.max(2, ...names.map(({ count }) => count))),
    names: new Set(names.filter(({ count }) => count > 1).map(({ key }) => key)),
    numbers: new Set(all.filter(({ isNumber }) => isNumber).map(({ key }) => key)),
    leading: new Set(all.filter(({ isNumber, lead }) => isNumber && lead).map(({ key }) => key)),
    ...(day !== undefined && { day }),
    ...(year > 0 && { year }),
  }
}

function tokensOf({ title, text, furniture }: Dossier, { passedOver, rarity }: StoryBook): { found: Map<string, Found>; years: number[] } {
  const found = new Map<string, Found>()
  const years: number[] = []
  const isTold = outside(furniture.filter(({ kind }) => kind !== 'title').map(({ span }) => span))
  const count = (token: string, lead: boolean) => {
    const isNumber = /^\d/.test(token)
    if (YEAR.test(token)) years.push(Number(token))
    if (isNumber ? token.length < 2 || YEAR.test(token) : passedOver.has(stemOf(token))) return
    const key = isNumber ? token : stemOf(token)
    const before = found.get(key) ?? { key, isNumber, count: 0, capitals: 0, lead: false, rarity: isNumber ? 1 : rarity(key) }
    found.set(key, before)
    before.count++
    before.lead ||= lead
    if (/^\p{Lu}/u.test(token)) before.capitals++
  }
  if (title !== undefined) for (const [token] of title.slice(0, LEAD_CHARACTERS).matchAll(TOKEN)) count(token, true)
  for (const { 0: token, index } of text.slice(0, MOST_CHARACTERS).matchAll(TOKEN)) if (isTold(index)) count(token, index < LEAD_CHARACTERS)
  return { found, years }
}

function outside(spans: readonly Span[]): (offset: number) => boolean {
  return (offset) => !spans.some(([start, end]) => start <= offset && offset < end)
}

function isName({ isNumber, count, capitals, rarity }: Found): boolean {
  return !isNumber && capitals * 2 > count && (count > 1 || rarity > RARE_ENOUGH_FOR_ONE_NAMING)
}

function termsOf(all: readonly Found[], { file: { terms: weighs } }: StoryBook): Term[] {
  const terms = all.map((found): Term => {
    const kind = found.isNumber ? 'number' : isName(found) ? 'name' : 'word'
    const rarity = kind === 'name' ? Math.max(LEAST_RARITY_OF_NAME, found.rarity) : found.rarity
    const by = { name: weighs.name, number: weighs.number, word: 1 }[kind]
    return { key: found.key, kind, weight: rarity ** 2 * by * (found.lead ? weighs.lead : 1) }
  })
  terms.sort((one, other) => other.weight - one.weight || (one.key < other.key ? -1 : 1))
  const heaviest = terms.slice(0, weighs.most)
  const length = Math.hypot(...heaviest.map(({ weight }) => weight)) || 1
  return heaviest.map((term) => ({ ...term, weight: term.weight / length }))
}

function sharesOf(all: readonly Found[], most: number): ReadonlyMap<string, number> {
  const words = all.filter(({ isNumber }) => !isNumber)
  words.sort((one, other) => other.count - one.count || (one.key < other.key ? -1 : 1))
  return new Map(words.slice(0, MOST_SHARES).map(({ key, count, lead }) => [key, (count / most) * (lead ? 1 : 0.5)]))
}
