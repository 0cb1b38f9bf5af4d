/** Where marked mentions lie, by the gazetteer and the rules that the reading uses, each mention given: how well names are resolved. */
import { wordsOf } from '../dist/language/words.js'
import { nameOf } from '../dist/reading/names.js'
import { withContainers } from '../dist/reading/places/containment.js'
import { resolve } from '../dist/reading/places/resolve.js'
import { sightingAt } from '../dist/reading/places/scan.js'
import { tokensIn, tokensOf } from '../dist/reading/tokens.js'

/**
 * @param {string} text
 * @param {{ start: number, end: number }[]} mentions in text order, apart from each other
 * @param {import('../src/reading/places/gazetteer.ts').Gazetteer} gazetteer
 * @returns {({ lat: number, lon: number } | undefined)[]} for each mention where it lies
 */
export function placesGiven(text, mentions, gazetteer) {
  const { starts, ends, count } = wordsOf(text)
  const tokens = tokensOf(text, Array.from({ length: count }, (_, n) => [starts[n], ends[n]]))
  const printed = { text, tokens }
  const sightings = withContainers(
    mentions.map(({ start, end }) => {
      const [first, last] = tokensIn(tokens, [start, end])
      const name = nameOf(printed, first, last)
      return sightingAt(printed, first, { last, name, found: foundBy(text.slice(start, end), gazetteer) })
    }),
    { tokens },
  )
  const report = { text, furniture: [], facts: { byline: [], known: {}, digest: '' } }
  const resolved = resolve(sightings, sightings, { report, tokens, gazetteer, situation: null })
  const sites = sightings.map(({ first }) => resolved.find((mention) => mention.first === first)?.site)
  return sites.map((site, index) => site?.point ?? nearest(sites, index)?.point)
}

/** By its name, as an adjective ("French"), or by the longest part of it that is a name ("Bank of Kelmar"). */
function foundBy(name, gazetteer) {
  const named = gazetteer.called(name)
  const isAdjective = gazetteer.demonym(name).length > 0 && !named.some(({ kind }) => kind === 'country')
  if (named.length > 0 && !isAdjective) return named
  const countries = gazetteer.demonym(name).flatMap((word) => gazetteer.called(gazetteer.country(word)?.name ?? word).filter(({ kind }) => kind === 'country' || kind === 'area'))
  if (countries.length > 0) return countries
  const words = name.split(/\s+/)
  for (let length = words.length - 1; length > 0; length--)
    for (let from = 0; from + length <= words.length; from++) {
      const part = words.slice(from, from + length).join(' ')
      const found = /^\p{Lu}/u.test(part) && !gazetteer.isCommonWord(part) ? gazetteer.called(part).filter(({ population, kind }) => kind !== 'city' || population > 50_000) : []
      if (found.length > 0) return found
    }
  return []
}

/** What no list has lies where the report plays: at the town named nearest, else at whatever is. */
function nearest(sites, index) {
  const byDistance = sites.map((site, other) => ({ site, far: Math.abs(other - index) })).filter(({ site }) => site?.point).sort((a, b) => a.far - b.far)
  return (byDistance.find(({ site }) => site.described === 'city') ?? byDistance[0])?.site
}
