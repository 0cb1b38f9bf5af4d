/**
 * Reports with their readings by the hundred thousand, always the same ones: a generator for measuring the record. Invented lands are at
 * war; each day has its incidents, which several outlets tell with their own counts, wires are copied in whole or in part, and the
 * same sides demand the same things. There are as many reports a day and land at the start as at the end.
 */
import { createHash } from 'node:crypto'
import { deploymentSentence, incidentSentence, incidents, positionSentence, questionSentence, speechSentence } from './grammar.mjs'
import { between, numbers, one } from '../random.mjs'
import { landsOf } from './world.mjs'
import { Writer } from './writer.mjs'

const seed = 20_261_123
const lands = 40
const reportsADay = 5 // in each land
const firstDay = Math.floor(Date.UTC(2021, 0, 1) / 86_400_000)

/**
 * @param {number} count
 * @yields {{ report: import('../../src/report/report.ts').Report, reading: import('../../src/reading/reading.ts').Reading }}
 */
export function* manyReports(count) {
  const world = landsOf(seed, lands)
  const random = numbers(seed + 1)
  const recent = world.map(() => [])
  // What the wire of each land last wrote, for others to copy.
  const wires = new Map()
  for (let n = 0; n < count; n++) {
    const where = n % lands
    const day = firstDay + Math.floor(n / (lands * reportsADay))
    const land = world[where]
    if (Math.floor(n / lands) % reportsADay === 0) recent[where] = [...recent[where].filter((one) => day - one.day < 3), newIncident(land, day, random)]
    yield written(n, land, recent[where], day, random, wires)
  }
}

const newIncident = (land, day, random) => ({
  day, kind: one(random, incidents), town: one(random, land.towns), side: one(random, [land.army, land.front]), dead: between(random, 2, 60),
})

function written(n, land, told, day, random, wires) {
  const isWire = random() < 0.2
  const writer = new Writer()
  const wire = wires.get(land.name)
  const copies = !isWire && wire !== undefined && wire.day === day && random() < 0.3
  // A copy repeats the wire's draws, and so its words; then it goes on with its own.
  if (copies) paragraphs(writer, land, wire.told, day, numbers(wire.seed), wire.speech)
  const own = between(random, 1, 2 ** 31)
  const speech = random() < 0.3
  if (!copies || random() < 0.5) paragraphs(writer, land, told, day, numbers(own), speech)
  if (isWire) wires.set(land.name, { day, told, seed: own, speech })
  return finished(n, writer, { land, day, outlet: isWire ? land.wire : one(random, land.outlets), hour: between(random, isWire ? 5 : 8, isWire ? 8 : 23) })
}

function paragraphs(writer, land, told, day, random, speech) {
  for (const incident of told) incidentSentence(writer, land, incident, day, random)
  positionSentence(writer, land, random)
  deploymentSentence(writer, land, one(random, land.towns), day, random)
  if (speech) speechSentence(writer, land, day)
  questionSentence(writer, one(random, land.towns), random)
}

function finished(n, writer, { land, day, outlet, hour }) {
  const text = writer.text.trimEnd()
  const digest = createHash('sha256').update(text).digest('hex')
  const id = `many-${n}`
  const published = { value: `${new Date(day * 86_400_000).toISOString().slice(0, 10)}T${String(hour).padStart(2, '0')}:00:00Z`, basis: 'feed', because: [] }
  const facts = {
    title: `${land.name}: day ${day - firstDay + 1}`, byline: [], outlet, wireDerived: false, published,
    known: { title: 'feed', outlet: 'feed' }, digest,
  }
  const report = { id, text, furniture: [], facts, warnings: [] }
  const reading = {
    id, report: facts, sentences: writer.sentences, actors: writer.actors, places: writer.places, ...writer.found,
    oddities: [], warnings: [], reader: 'generated',
  }
  return { report, reading }
}
