/** Under which keys reports of one story are looked for. */
import type { StoryProfile } from './profile.ts'

/** Terms that stand alone as keys, and terms of which all pairs do. */
const ALONE = 2
const PAIRED = 5
/** How much heavier the most frequent name of a report is than one that it names once: reports of one story share whom they are about. */
const FREQUENT = 2

/**
 * At most twelve keys: the two weightiest terms, and the pairs of the five weightiest. A single name of a long war stands in all its
 * reports, a pair of the weightiest in few; that few share only one of them is why the first two stand alone as well.
 * @returns none for a report without terms
 */
export function storyKeys({ terms, names, shares }: StoryProfile): readonly string[] {
  const first = terms
    .filter(({ kind }) => kind !== 'number')
    .map(({ key, weight }) => ({ key, weight: weight * (1 + (names.has(key) ? FREQUENT * (shares.get(key) ?? 0) : 0)) }))
    .sort((one, other) => other.weight - one.weight || (one.key < other.key ? -1 : 1))
    .slice(0, PAIRED)
    .map(({ key }) => key)
  return [...first.slice(0, ALONE), ...first.flatMap((one, index) => first.slice(index + 1).map((other) => pairOf(one, other)))]
}

function pairOf(one: string, other: string): string {
  return one < other ? `${one}+${other}` : `${other}+${one}`
}
