/**
 * Reports with their readings by the hundred thousand, always the same ones: a generator for measuring the record, with the days and
 * places of an archive: 60 invented lands with some 500 towns, about a hundred reports a day, so that 100,000 of them span two and a half
 * years. Each land is at war for a season and then quiet for three. At war it has an incident on most days, which up to ten reports a day
 * tell, by their own counts, for three days; when it is quiet, there is a report every few days. Wires are copied in whole or in part,
 * outlets print a report again with more to it, and the same sides demand the same things. There are as many wars at the start as at the
 * end, so that only the size of the record differs.
 */
import { createHash } from 'node:crypto'
import { deploymentSentence, incidentSentence, incidents, positionSentence, questionSentence, speechSentence } from './grammar.mjs'
import { between, numbers, one } from '../random.mjs'
import { landsOf } from './world.mjs'
import { Writer } from './writer.mjs'

const seed = 20_261_123
const lands = 60
const firstDay = Math.floor(Date.UTC(2021, 0, 1) / 86_400_000)
/** Days of a war, and of the quiet behind it; no two lands are in step. */
const war = 30
const quiet = 90
/** Reports of a day in a land at war, and how likely there is one in a quiet land. */
const fewest = 2
const most = 10
const seldom = 0.35
/** How many days an incident is told. */
const told = 3

/**
 * @param {number} count
 * @yields {{ report: import('../../src/report/report.ts').Report, reading: import('../../src/reading/reading.ts').Reading }}
 */
export function* manyReports(count) {
  const world = landsOf(seed, lands)
  const random = numbers(seed + 1)
  const recent = world.map(() => [])
  let n = 0
  for (let day = firstDay; ; day++) {
    // What was printed of each land on the day, for others to copy.
    const printed = new Map()
    for (const land of world) recent[land.number] = happened(recent[land.number], land, day, random)
    for (const { land, hour } of planned(world, day, random)) {
      if (n === count) return
      yield written(n++, land, recent[land.number], { day, hour }, random, printed)
    }
  }
}

const isAtWar = (land, day) => (day + land.number * 17) % (war + quiet) < war

function happened(recent, land, day, random) {
  const lasting = recent.filter((one) => day - one.day < told)
  if (random() > (isAtWar(land, day) ? 0.8 : 0.05)) return lasting
  return [...lasting, { day, kind: one(random, incidents), town: one(random, land.towns), side: one(random, [land.army, land.front]), dead: between(random, 2, 60) }]
}

/** The reports of a day in the order of their hours. */
function planned(world, day, random) {
  const plan = world.flatMap((land) => {
    const reports = isAtWar(land, day) ? between(random, fewest, most) : random() < seldom ? 1 : 0
    return Array.from({ length: reports }, () => ({ land, hour: between(random, 5, 23) }))
  })
  return plan.sort((one, other) => one.hour - other.hour || one.land.number - other.land.number)
}

function written(n, land, incidents, { day, hour }, random, printed) {
  const writer = new Writer()
  const before = printed.get(land.number) ?? []
  const isWire = random() < 0.2
  const source = isWire ? undefined : (random() < 0.3 ? before.find(({ isWire }) => isWire) : random() < 0.08 ? before.at(-1) : undefined)
  const isAgain = source !== undefined && !source.isWire
  // A copy repeats the draws of its source, and so its words; then it goes on with its own.
  if (source) paragraphs(writer, land, source.incidents, day, numbers(source.seed), source.speech)
  const own = between(random, 1, 2 ** 31)
  const speech = random() < 0.3
  if (!source || isAgain || random() < 0.5) paragraphs(writer, land, incidents, day, numbers(own), speech)
  const outlet = isAgain ? source.outlet : isWire ? land.wire : one(random, land.outlets)
  if (!source) printed.set(land.number, [...before, { isWire, outlet, incidents, seed: own, speech }])
  return finished(n, writer, { land, day, outlet, hour })
}

function paragraphs(writer, land, incidents, day, random, speech) {
  for (const incident of incidents) incidentSentence(writer, land, incident, day, random)
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
