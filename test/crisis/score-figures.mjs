/** Series of figures, what is revised in them, and who disputes what. */
import { bCubed } from '../score/b-cubed.mjs'
import { accountsIn, matched, placeOf } from './located.mjs'

/**
 * @param {object} key
 * @param {Map<string, string>} texts by report id
 * @param {object[]} rows of the record
 * @returns {{ figures: object, disputes: object, revisions: object }}
 */
export function scoreFigures(key, texts, rows) {
  const points = key.series.flatMap((series) => series.points.map((point) => ({
    ...placeOf(texts, point.report, point.quote, point.figure),
    series: series.id,
    voice: point.voice,
    value: point.value ?? point.min ?? point.max,
  })))
  const found = matched(points, accountsIn(texts, rows, 'figure'))
  const pointAt = new Map(Array.from(found, ([point, { address }]) => [address, point]))
  const entries = rows.filter(({ kind }) => kind === 'figure')
  return {
    figures: { found: [found.size, points.length], ...bCubed(new Map(points.map((point) => [point, point.series])), entriesOf(found)) },
    disputes: scoreDisputes(key, [...found.keys()], entries, pointAt),
    revisions: scoreRevisions(key, [...found.keys()], entries, pointAt),
  }
}

const entriesOf = (found) => new Map(Array.from(found, ([item, { entry }]) => [item, entry]))

/**
 * A record's series is the key's that it shares most points with, and its voices are the key's that hold most of those points:
 * nothing depends on what the record calls them. A dispute one side of which has no point of the key is not judged.
 */
function scoreDisputes(key, found, entries, pointAt) {
  const voices = new Set(found.map(({ series, voice }) => pairOf(series, voice)))
  const wanted = new Set(key.series.flatMap(({ id, disputes = [] }) => disputes
    .filter((sides) => sides.every((voice) => voices.has(pairOf(id, voice))))
    .map(([one, other]) => disputeOf(id, one, other))))
  const said = new Set(entries.flatMap((entry) => {
    const held = entry.points.flatMap(({ address, voice }) => (pointAt.has(address) ? [{ ...pointAt.get(address), said: voice }] : []))
    const series = mostOften(held.map((point) => point.series))
    const sideOf = ({ voice, accounts }) => {
      const own = accounts.flatMap((address) => pointAt.get(address) ?? [])
      return mostOften((own.length > 0 ? own : held.filter((point) => point.said === voice)).map((point) => point.voice))
    }
    return entry.disputes
      .flatMap(({ between }) => pairsOf(between.map(sideOf)))
      .filter((sides) => !sides.includes(undefined))
      .map(([one, other]) => disputeOf(series, one, other))
  }))
  return agreement(wanted, said)
}

/** A revision that leaps over a state of the figure which the record has too is neither right nor wrong. */
function scoreRevisions(key, found, entries, pointAt) {
  const held = new Set(found.map(({ series, voice, value }) => stateOf(series, voice, value)))
  const chains = key.series.flatMap(({ id, revisions = [] }) => chainsOf(revisions).map(({ voice, values }) => ({
    steps: values.map((value) => stateOf(id, voice, value)).filter((state) => held.has(state)),
  })))
  const wanted = new Set(chains.flatMap(({ steps }) => steps.slice(1).map((state, at) => pairOf(steps[at], state))))
  const leaps = new Set(chains.flatMap(({ steps }) => steps.flatMap((from, at) => steps.slice(at + 2).map((to) => pairOf(from, to)))))
  const said = new Set(entries.flatMap(({ relations }) => relations
    .filter(({ kind, from, to }) => kind === 'revises' && pointAt.has(from) && pointAt.has(to))
    .map(({ from, to }) => {
      const [later, earlier] = [pointAt.get(from), pointAt.get(to)]
      return pairOf(stateOf(earlier.series, earlier.voice, earlier.value), stateOf(later.series, later.voice, later.value))
    })
    .filter((pair) => !leaps.has(pair))))
  return agreement(wanted, said)
}

/** @returns {{ voice: string, values: number[] }[]} the states of each voice's figure, in order */
function chainsOf(revisions) {
  const byVoice = new Map()
  for (const { voice, from, to } of revisions) {
    if (!byVoice.has(voice)) byVoice.set(voice, [from])
    byVoice.get(voice).push(to)
  }
  return Array.from(byVoice, ([voice, values]) => ({ voice, values }))
}

const pairOf = (...parts) => parts.join(' | ')
const stateOf = (series, voice, value) => pairOf(series, voice, value)
const disputeOf = (series, one, other) => pairOf(series, ...[one, other].sort())
const pairsOf = (sides) => sides.flatMap((one, at) => sides.slice(at + 1).map((other) => [one, other]))

function mostOften(names) {
  const counts = new Map()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  return Array.from(counts).sort(([, one], [, other]) => other - one)[0]?.[0]
}

/** In percent; 0 of nothing. @param {Set<string>} wanted @param {Set<string>} said */
function agreement(wanted, said) {
  const right = Array.from(said).filter((one) => wanted.has(one)).length
  const share = (of) => (of === 0 ? 0 : (100 * right) / of)
  const [precision, recall] = [share(said.size), share(wanted.size)]
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall)
  return { right, said: said.size, wanted: wanted.size, precision, recall, f1 }
}
