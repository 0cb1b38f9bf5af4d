/**
 * A large record, in a folder (PGlite): what adding costs in a small and in a large one, how many readings are written a second, and
 * how long it takes to show and to search. Reports and readings are generated (bench/many), so that reading takes no time.
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
const BATCH = 24
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
    const written = await writing(path.join(folder, 'written'), tools)
    const store = await tools.openStore(path.join(folder, 'record'))
    const costs = await filling(store, reports, tools, say)
    const asked = await asking(store)
    const { accounts } = await store.counts()
    await store.close()
    const size = `${reports.toLocaleString('en')} reports, ${accounts.toLocaleString('en')} accounts`
    return [
      row('readings written a second, one process', written, '/s', 'at least', LEAST_WRITTEN, `${(SMALL * 2).toLocaleString('en')} reports with accounts, search and blocks; nothing joined`),
      row('cost of adding a report, large over small record', costs.large / costs.small, 'times', 'at most', MOST_DEARER, `joined and written: ${costs.small.toFixed(1)} ms at ${SMALL.toLocaleString('en')}, ${costs.large.toFixed(1)} ms at ${size}`),
      ...asked.map(({ what, p95 }) => row(`${what}, 95th percentile`, p95, 'ms', 'at most', MOST_MILLISECONDS, size)),
    ]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function* batchesOf(reports, { accountsOf }) {
  let batch = []
  for (const { report, reading } of reports) {
    batch.push({ report, reading, dossier: accountsOf(report, reading) })
    if (batch.length < BATCH) continue
    yield batch
    batch = []
  }
  if (batch.length > 0) yield batch
}

async function writing(where, tools) {
  const store = await tools.openStore(where, tools.noRules)
  const batches = [...batchesOf(manyReports(SMALL * 2), tools)]
  const started = performance.now()
  for (const batch of batches) await store.add(batch)
  const seconds = (performance.now() - started) / 1000
  await store.close()
  return (SMALL * 2) / seconds
}

/** @returns milliseconds a report, over the window behind the first thousand and over the last */
async function filling(store, reports, tools, say) {
  const costs = { small: 0, large: 0 }
  let count = 0
  let began = performance.now()
  for (const batch of batchesOf(manyReports(reports), tools)) {
    const started = performance.now()
    await store.add(batch)
    const took = performance.now() - started
    if (count >= SMALL && count < SMALL + WINDOW) costs.small += took
    if (count >= reports - WINDOW) costs.large += took
    count += batch.length
    if (count % (BATCH * 100) !== 0) continue
    say(`record: ${count.toLocaleString('en')} of ${reports.toLocaleString('en')} reports, ${((performance.now() - began) / (BATCH * 100)).toFixed(1)} ms each`)
    began = performance.now()
  }
  const batches = Math.ceil(WINDOW / BATCH) * BATCH
  return { small: costs.small / batches, large: costs.large / batches }
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
  const [{ openStore }, { accountsOf }] = await Promise.all([at('store/open-store.js'), at('record/accounts/accounts-of.js')])
  return { openStore, accountsOf, noRules: { joiners: [], answerers: [] } }
}
