/**
 * A large record, in a folder (PGlite): what adding costs in a small and in a large one, how many readings are written a second, and
 * how long it takes to show and to search. Reports and readings are generated (bench/many), so that reading takes no time. So that
 * filling takes minutes and not hours, most of a large record is filled with every key, band and profile, and nothing compared: each
 * account is an entry of its own, which makes more entries than joining would. The last days, in which a new report looks for its
 * like, are joined by the project's own rules.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { root } from '../scripts/fresh.mjs'
import { manyReports } from './many/many-reports.mjs'
import { numbers, one } from './random.mjs'
import { row } from './row.mjs'

const SMALL = 1_000
const WINDOW = 500
/** Reports at the end of a large record that are joined: a week of them. */
const JOINED = 1_500
const BATCH = 24
/** Progress is told every so many. */
const TOLD = 2_000
const MOST_DEARER = 1.3
const LEAST_WRITTEN = 200
const MOST_MILLISECONDS = 150
const ASKED = 20

/**
 * @param {{ reports: number, say: (line: string) => void }} options how large the large record is
 * @returns {Promise<import('./row.mjs').Row[]>}
 */
export async function record({ reports, say }) {
  const tools = await load()
  const folder = mkdtempSync(path.join(tmpdir(), 'onrecord-record-'))
  try {
    const written = 1000 / (await costOf(path.join(folder, 'written'), { from: 0, until: SMALL * 2, rules: tools.noRules, window: SMALL * 2 }, tools, say))
    const small = await costOf(path.join(folder, 'small'), { from: 0, until: SMALL + WINDOW }, tools, say)
    const where = path.join(folder, 'record')
    const joined = Math.max(0, reports - JOINED)
    await costOf(where, { from: 0, until: joined, rules: comparingNothing(tools.rules) }, tools, say)
    const large = await costOf(where, { from: joined, until: reports }, tools, say)
    const store = await tools.openStore(where)
    const asked = await asking(store)
    const { accounts } = await store.counts()
    await store.close()
    const size = `${reports.toLocaleString('en')} reports, ${accounts.toLocaleString('en')} accounts`
    return [
      row('readings written a second, one process', written, '/s', 'at least', LEAST_WRITTEN, `${(SMALL * 2).toLocaleString('en')} reports with accounts, search and blocks; nothing joined`),
      row('cost of adding a report, large over small record', large / small, 'times', 'at most', MOST_DEARER, `joined and written: ${small.toFixed(1)} ms at ${SMALL.toLocaleString('en')}, ${large.toFixed(1)} ms at ${size}`),
      ...asked.map(({ what, p95 }) => row(`${what}, 95th percentile`, p95, 'ms', 'at most', MOST_MILLISECONDS, size)),
    ]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function* batchesOf(reports, from, { accountsOf }) {
  let batch = []
  let n = 0
  for (const { report, reading } of reports) {
    if (n++ < from) continue
    batch.push({ report, reading, dossier: accountsOf(report, reading) })
    if (batch.length < BATCH) continue
    yield batch
    batch = []
  }
  if (batch.length > 0) yield batch
}

/** @returns milliseconds a report over the last of them: reading and taking apart aside */
async function costOf(where, { from, until, rules = undefined, window = WINDOW }, tools, say) {
  const store = await tools.openStore(where, rules)
  let [count, cost, measured] = [from, 0, 0]
  let began = performance.now()
  for (const batch of batchesOf(manyReports(until), from, tools)) {
    const started = performance.now()
    await store.add(batch)
    if (count >= until - window) {
      cost += performance.now() - started
      measured += batch.length
    }
    count += batch.length
    if (Math.floor(count / TOLD) === Math.floor((count - batch.length) / TOLD)) continue
    say(`record: ${count.toLocaleString('en')} of ${until.toLocaleString('en')} reports, ${((performance.now() - began) / TOLD).toFixed(1)} ms each`)
    began = performance.now()
  }
  await store.close()
  return cost / measured
}

/** The same keys, bands and profiles, so that all is there to be found; and no likeness. */
function comparingNothing({ copies, stories, joiners, answerers }) {
  const nothing = { compare: () => ({ score: 0, reasons: [] }) }
  return {
    copies: { ...copies, judge: () => [] }, stories: { ...stories, ...nothing },
    joiners: joiners.map((joiner) => ({ ...joiner, ...nothing })), answerers: answerers.map((answerer) => ({ ...answerer, ...nothing })),
  }
}

async function asking(store) {
  const { shownKinds } = await import(path.join(root, 'dist', 'store', 'store.js'))
  const random = numbers(11)
  const { rows } = await store.show('actors', { limit: 100 })
  const { rows: events } = await store.show('events', { limit: 100 })
  const name = () => one(random, rows).name
  const searches = {
    'search by words': () => ({ text: one(random, ['shelled the market', 'northern road', 'empty houses', '"people were killed"']) }),
    'search by words and facets': () => ({ text: 'killed', kind: 'figure', disputed: random() < 0.5 }),
    'search by voice': () => ({ voice: name() }),
    'search by actor': () => ({ actor: name() }),
    'search by place and days': () => ({ place: events.find(({ place }) => place)?.place.name ?? name(), from: '2021-02-01', to: '2021-03-01' }),
  }
  const asked = []
  for (const [what, query] of Object.entries(searches)) asked.push({ what, p95: await p95(() => store.search(query())) })
  for (const kind of shownKinds) asked.push({ what: `show ${kind}`, p95: await p95(() => store.show(kind)) })
  asked.push({ what: 'show one entry', p95: await p95(() => store.entry(one(random, events).id)) })
  return asked
}

async function p95(ask) {
  await ask()
  const took = []
  for (let n = 0; n < ASKED; n++) {
    const started = performance.now()
    await ask()
    took.push(performance.now() - started)
  }
  return took.sort((a, b) => a - b)[Math.ceil(0.95 * ASKED) - 1]
}

async function load() {
  const at = (file) => import(path.join(root, 'dist', file))
  const [{ openStore }, { accountsOf }, { rules }, { noRules }] = await Promise.all(
    ['store/open-store.js', 'record/accounts/accounts-of.js', 'record/rules.js', 'record/rule-set.js'].map(at),
  )
  return { openStore, accountsOf, rules, noRules }
}
