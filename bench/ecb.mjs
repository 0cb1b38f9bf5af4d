/**
 * One record from many reports, on ECB+: topics of news, each of two stories that are easily confused. Reports are read and added to a
 * record as the command would; how they were gathered into stories, and how events were joined across them, is held against what people
 * marked. Events only where the reader finds one: its trigger overlaps the mention.
 */
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { root } from '../scripts/fresh.mjs'
import { bCubed } from '../test/score/b-cubed.mjs'
import { adjustedRandIndex } from '../test/score/rand-index.mjs'
import { readOnce } from './readings.mjs'
import { row, skipped } from './row.mjs'

const OWN_FILE = path.join(root, '..', 'shared', 'data', 'ecb', 'dev.jsonl')
const LEAST_RAND = 90
const LEAST_F1 = 80
const ABOVE_BASELINE = 6

/**
 * @param {{ data?: string }} options a file of the same shape as ../shared/data/ecb/dev.jsonl
 * @returns {Promise<import('./row.mjs').Row[]>}
 */
export async function ecb({ data = OWN_FILE }) {
  if (!existsSync(data)) return [skipped('one record, ECB+', `${path.relative(root, data)} is not beside this checkout`)]
  const marked = readFileSync(data, 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line))
  const read = await readOnce(marked.map(({ id, text }) => ({ id, text })))
  const tools = await load()
  const dossiers = read.map(({ report, reading }) => tools.accountsOf(report, reading))
  const record = await tools.recordOf(dossiers)
  return [...storyRows(marked, dossiers, record), ...eventRows(marked, dossiers, record, tools)]
}

function storyRows(marked, dossiers, record) {
  const truth = new Map(marked.map(({ story }, n) => [n, story]))
  const said = new Map(dossiers.map(({ key }, n) => [n, record.entryOf(key)]))
  const topics = [...new Set(marked.map(({ topic }) => topic))]
  const within = topics.map((topic) => adjustedRandIndex(new Map([...truth].filter(([n]) => marked[n].topic === topic)), said))
  const over = `${marked.length} reports, ${new Set(truth.values()).size} stories, gathered into ${new Set(said.values()).size}`
  return [
    row('stories kept apart, ARI over all reports (ECB+)', 100 * adjustedRandIndex(truth, said), '', 'at least', LEAST_RAND, over),
    row('stories kept apart, mean ARI within topics (ECB+)', (100 * within.reduce((sum, each) => sum + each, 0)) / topics.length, '', 'at least', null, `${topics.length} topics of two stories; a topic whose stories are one counts 0`),
  ]
}

function eventRows(marked, dossiers, record, { stemOf }) {
  const mentions = marked.flatMap((report, n) => report.mentions.filter(({ kind }) => kind === 'event').map((mention) => ({
    mention, topic: report.topic, stem: stemOf(lastWord(report.text.slice(mention.start, mention.end))), account: accountAt(mention, dossiers[n]),
  })))
  const found = mentions.filter(({ account }) => account)
  const by = (of, over) => new Map(over.map((each, n) => [n, of(each)]))
  const score = (over, said) => bCubed(by(({ mention }) => mention.chain, over), by(said, over))
  const sameStem = ({ topic, stem }) => `${topic} ${stem}`
  const baseline = score(found, sameStem).f1
  const joined = score(found, ({ account }) => record.entryOf(account.address))
  const over = `${found.length} of ${mentions.length} mentions found by the reader; precision ${joined.precision.toFixed(1)}, recall ${joined.recall.toFixed(1)}`
  return [
    row('events joined, B-cubed F1 (ECB+)', joined.f1, '%', 'at least', LEAST_F1, over),
    row('events joined, above the same stem in one topic (ECB+)', joined.f1 - baseline, 'points', 'at least', ABOVE_BASELINE, `which has ${baseline.toFixed(1)}%, topics given; over all mentions ${score(mentions, sameStem).f1.toFixed(1)}%`),
  ]
}

/** The event whose trigger overlaps the mention most. */
function accountAt({ start, end }, { accounts }) {
  const overlap = ({ quote }) => Math.min(end, quote.end) - Math.max(start, quote.start)
  return accounts
    .filter((account) => account.kind === 'event' && overlap(account) > 0)
    .sort((one, other) => overlap(other) - overlap(one))[0]
}

function lastWord(words) {
  return words.match(/[\p{L}\p{N}]+/gu)?.at(-1) ?? words
}

async function load() {
  const at = (file) => import(path.join(root, 'dist', file))
  const modules = await Promise.all(['record/accounts/accounts-of.js', 'record/accounts/stem.js', 'record/in-memory.js'].map(at))
  return Object.assign({}, ...modules)
}
