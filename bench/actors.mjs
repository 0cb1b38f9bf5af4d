/**
 * How well mentions of actors are put together, within one report: NewsWCL50 (persons, and states with what is theirs) and ECB+
 * (actors), both annotated by people. They are read as the command reads them.
 */
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { root } from '../scripts/fresh.mjs'
import { readAll } from './desk.mjs'
import { count, emptyTally, figuresOf } from './merges.mjs'
import { row, skipped } from './row.mjs'

const LEAST_PRECISION = 90

/** What is measured on which data; `target` is for the precision of pairs. */
const parts = [
  { file: 'newswcl', kind: 'actor', called: 'persons, NewsWCL50', target: LEAST_PRECISION },
  { file: 'newswcl', kind: 'country', called: 'states, NewsWCL50', target: LEAST_PRECISION, note: 'its chains of a state hold its officials and bodies too, which are other actors here' },
  { file: 'ecb', kind: 'actor', called: 'actors, ECB+', target: LEAST_PRECISION, note: 'few chains within a report' },
]

/** @returns {Promise<import('./row.mjs').Row[]>} */
export async function actors() {
  const rows = []
  for (const part of parts) {
    const file = path.join(root, '..', 'shared', 'data', part.file, 'dev.jsonl')
    if (existsSync(file)) rows.push(...rowsOf(part, await tallyOf(part, file)))
    else rows.push(skipped(`actors: ${part.called}`, `../shared/data/${part.file} is not beside this checkout`))
  }
  return rows
}

async function tallyOf({ kind }, file) {
  const reports = readFileSync(file, 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line))
  const read = await readAll(reports.map(({ id, text }) => ({ id, text })))
  const tally = emptyTally()
  reports.forEach(({ mentions, text }, n) => count(tally, mentions.filter((mention) => mention.kind === kind), text, read[n].reading.actors))
  return tally
}

function rowsOf({ called, target, note }, tally) {
  const figures = figuresOf(tally)
  const over = `${tally.found} of ${tally.mentions} mentions found${note === undefined ? '' : `; ${note}`}`
  return [
    row(`actors: pairs, precision (${called})`, figures.pairPrecision, '%', 'at least', target, over),
    row(`actors: pairs of those found, recall (${called})`, figures.pairRecallFound, '%', 'at least', null, `of all ${figures.pairRecall.toFixed(1)}%`),
    row(`actors: B-cubed precision (${called})`, figures.cubedPrecision, '%', 'at least', null),
    row(`actors: B-cubed recall (${called})`, figures.cubedRecall, '%', 'at least', null, 'over mentions that were found'),
  ]
}
