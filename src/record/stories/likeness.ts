/** How alike two reports are in what they tell of. */
import { daysBetween } from '../relations/telling.ts'
import type { StoryProfile, Term } from './profile.ts'
import { storyBook, type StoryBook, type StoryFile } from './story-book.ts'

export type StoryLikeness = {
  /** 0 to 1: as probable is it that they tell one story. */
  readonly score: number
  /** In words, for people. */
  readonly reasons: readonly string[]
}

const MOST_NUMBERS = 4
const TERMS_SHOWN = 4
const LEAST_SHOWN = 0.1
/** Nearly every report names somebody often whom the next one hardly names; only the most frequent name says something. */
const STEEPNESS = 2

/** How strongly each sign of one story is there, by its name in the codebook. */
export type StorySigns = Readonly<Record<Exclude<keyof StoryFile['weights'], 'bias'>, number>>

/** Symmetric: a logistic regression over {@link storySigns}. Words are found for it when they are asked for, which they seldom are. */
export function storyLikeness(one: StoryProfile, other: StoryProfile, book: StoryBook = storyBook()): StoryLikeness {
  const { bias, ...weights } = book.file.weights
  const signs = storySigns(one, other, book)
  const sum = (Object.keys(weights) as (keyof StorySigns)[]).reduce((total, sign) => total + weights[sign] * signs[sign], bias)
  return {
    score: 1 / (1 + Math.exp(-sum)),
    get reasons() {
      return reasonsFor(sharedTerms(one, other), signs)
    },
  }
}

/** The signs that two reports tell one story, or two. */
export function storySigns(one: StoryProfile, other: StoryProfile, book: StoryBook = storyBook()): StorySigns {
  const likeness = Math.min(1, sharedWeight(one, other))
  const time = timeBetween(one, other, book)
  return {
    'terms in common': likeness,
    'numbers in common': Math.min(MOST_NUMBERS, sharedNumbers(one, other)) / MOST_NUMBERS,
    'other names': Math.min(moreAbout(one, other), moreAbout(other, one)) ** STEEPNESS,
    'told at one time': time === 'one' ? likeness : 0,
    'told at other times': time === 'other' ? 1 : 0,
  }
}

/** Sum of the products of their weights, always added up in one order, so that it is the same whoever comes first. */
function sharedWeight(one: StoryProfile, other: StoryProfile): number {
  const [first, second] = one.report < other.report ? [one, other] : [other, one]
  const weights = weightsOf(second)
  let sum = 0
  for (const { key, weight } of first.terms) sum += weight * (weights.get(key) ?? 0)
  return sum
}

/** With the products of their weights, the weightiest first. */
function sharedTerms(one: StoryProfile, other: StoryProfile): Term[] {
  const weights = weightsOf(other)
  return one.terms
    .flatMap((term) => (weights.has(term.key) ? [{ ...term, weight: term.weight * weights.get(term.key)! }] : []))
    .sort((a, b) => b.weight - a.weight || (a.key < b.key ? -1 : 1))
}

const weighed = new WeakMap<StoryProfile, ReadonlyMap<string, number>>()

function weightsOf(profile: StoryProfile): ReadonlyMap<string, number> {
  const before = weighed.get(profile)
  if (before) return before
  const weights = new Map(profile.terms.map(({ key, weight }) => [key, weight]))
  weighed.set(profile, weights)
  return weights
}

function sharedNumbers(one: StoryProfile, other: StoryProfile): number {
  return inBoth(one.leading, other.numbers) + inBoth(other.leading, one.numbers)
}

function inBoth(leading: ReadonlySet<string>, numbers: ReadonlySet<string>): number {
  let count = 0
  for (const number of leading) if (numbers.has(number)) count++
  return count
}

/** How much more the first is about some name than the second is, 0 to 1. */
function moreAbout(one: StoryProfile, other: StoryProfile): number {
  let most = 0
  for (const name of one.names) most = Math.max(most, (one.shares.get(name) ?? 0) - (other.shares.get(name) ?? 0))
  return most
}

/** By day where both have one, else only whether the latest years that they speak of are the same. */
function timeBetween(one: StoryProfile, other: StoryProfile, { file }: StoryBook): 'one' | 'other' | undefined {
  const years = one.year === undefined || other.year === undefined ? undefined : Math.abs(one.year - other.year)
  const days = daysBetween(one.day, other.day)
  if (days !== undefined) return days <= file['within days'] ? 'one' : days > file['beyond days'] ? 'other' : undefined
  return years === 0 ? 'one' : undefined
}

function reasonsFor(shared: readonly Term[], signs: StorySigns): string[] {
  const named = shared.slice(0, TERMS_SHOWN).map(({ key }) => key)
  return [
    ...(named.length > 0 ? [`both speak of ${named.join(', ')}`] : ['hardly a rare word in common']),
    ...(signs['numbers in common'] > LEAST_SHOWN ? ['numbers in common'] : []),
    ...(signs['other names'] > LEAST_SHOWN ? ['each about another name'] : []),
    ...(signs['told at one time'] > 0 ? ['told at one time'] : []),
    ...(signs['told at other times'] > 0 ? ['told at other times'] : []),
  ]
}
