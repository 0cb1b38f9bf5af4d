/**
 * A large record: what adding costs in a small and in a large one, how many readings are written a second, and how long it takes to show
 * and to search. Reports and readings are generated (bench/many), so that reading takes no time. The first and the last reports are joined
 * by the project's own rules, and of each the last are measured; those between are joined by rules that only compare a few fields
 * (bench/many/quick-rules.mjs), so that filling takes minutes and not hours. In a folder (PGlite), or, where the environment's
 * ONRECORD_BENCH_SERVER names an empty database, `postgres://...`, there.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { root } from '../scripts/fresh.mjs'
import { manyReports } from './many/many-reports.mjs'
import { quickRules } from './many/quick-rules.mjs'
import { numbers, one } from './random.mjs'
import { row, skipped } from './row.mjs'

const SMALL = 1_000
const WINDOW = 500
/** Reports at the end of a large record that are joined by the project's own rules: two weeks of them. */
const JOINED = 1_500
const BATCH = 25
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
    const written = await costOf(path.join(folder, 'written'), { from: 0, until: SMALL * 2, rules: tools.noRules, window: SMALL * 2 }, tools, say)
    const where = process.env.ONRECORD_BENCH_SERVER ?? path.join(folder, 'record')
    const small = await costOf(where, { from: 0, until: SMALL + WINDOW }, tools, say)
    const joined = Math.max(SMALL + WINDOW, reports - JOINED)
    await costOf(where, { from: SMALL + WINDOW, until: joined, rules: quickRules(tools.rules) }, tools, say)
    const large = reports > joined ? await costOf(where, { from: joined, until: reports }, tools, say) : undefined
    const store = await tools.openStore(where)
    const asked = await asking(store)
    const { accounts, reports: kept } = await store.counts()
    await store.close()
    const size = `${kept.toLocaleString('en')} reports, ${accounts.toLocaleString('en')} accounts`
    return [
      row('readings written a second, one process', 1000 / written.mean, '/s', 'at least', LEAST_WRITTEN, `${(SMALL * 2).toLocaleString('en')} reports with accounts, search and blocks; nothing joined`),
      large
        ? row('cost of adding a report, large over small record', large.mean / small.mean, 'times', 'at most', MOST_DEARER, `joined and written: ${inWords(small)} at ${SMALL.toLocaleString('en')}, ${inWords(large)} at ${size}`)
        : skipped('cost of adding a report, large over small record', `${size} are no large record; joined and written: ${inWords(small)}`),
      ...asked.map(({ what, p95: took }) => row(`${what}, 95th percentile`, took, 'ms', 'at most', MOST_MILLISECONDS, size)),
    ]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const inWords = ({ mean, median, p95: most }) => `${mean.toFixed(1)} ms (by batch: median ${median.toFixed(1)}, 95th percentile ${most.toFixed(1)})`

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

/** @returns milliseconds a report over the last of them, and over their batches: reading and taking apart aside */
async function costOf(where, { from, until, rules = undefined, window = WINDOW }, tools, say) {
  const store = await tools.openStore(where, rules)
  const measured = []
  let count = from
  let began = performance.now()
  for (const batch of batchesOf(manyReports(until), from, tools)) {
    const started = performance.now()
    await store.add(batch)
    if (count >= until - window) measured.push({ took: performance.now() - started, reports: batch.length })
    count += batch.length
    if (Math.floor(count / TOLD) === Math.floor((count - batch.length) / TOLD)) continue
    say(`record: ${count.toLocaleString('en')} of ${until.toLocaleString('en')} reports, ${((performance.now() - began) / TOLD).toFixed(1)} ms each`)
    began = performance.now()
  }
  await store.close()
  const sum = (of) => measured.reduce((all, one) => all + of(one), 0)
  const each = measured.map(({ took, reports }) => took / reports).sort((one, other) => one - other)
  return { mean: sum(({ took }) => took) / sum(({ reports }) => reports), median: each[each.length >> 1], p95: each[Math.ceil(0.95 * each.length) - 1] }
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
