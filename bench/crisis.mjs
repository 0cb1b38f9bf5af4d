/**
 * One record from the reports of the demo's crisis, held against its key, which was coded by hand from the reports alone and before
 * anything joined them. The command adds them and shows the record, as for a user. Joining was developed on the second and the third
 * crisis; their figures say how well what was learned there was learned.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { text } from 'node:stream/consumers'
import { parse } from 'yaml'
import { root } from '../scripts/fresh.mjs'
import { scoreRecord } from '../test/crisis/score-record.mjs'
import { measured } from './command.mjs'
import { row } from './row.mjs'

const crises = [
  { name: 'the demo', reports: 'demo/crisis', key: 'test/crisis/key.yaml', held: true },
  { name: 'second crisis', reports: 'test/second-crisis', key: 'test/second-crisis/key.yaml', held: false },
  { name: 'third crisis', reports: 'test/third-crisis', key: 'test/third-crisis/key.yaml', held: false },
]
const shown = ['events', 'figures', 'forces', 'positions', 'questions', 'actors', 'attributions', 'copies', 'judgments']
const LEAST_F1 = 90
const LEAST_RAND = 95

/** @returns {Promise<import('./row.mjs').Row[]>} */
export async function crisis() {
  const rows = []
  for (const each of crises) rows.push(...rowsOf(each, await scoresOf(each)))
  return rows
}

async function scoresOf({ reports, key }) {
  const folder = mkdtempSync(path.join(tmpdir(), 'onrecord-crisis-'))
  try {
    const record = path.join(folder, 'record')
    await measured(['add', path.join(root, reports), '--record', record])
    const rows = []
    for (const kind of shown) rows.push(...(await linesOf(['show', kind, '--all', '--json', '--record', record])))
    return scoreRecord(parse(readFileSync(path.join(root, key), 'utf8')), reportsOf(reports), rows)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function linesOf(args) {
  let printed = ''
  await measured(args, undefined, async (stdout) => {
    printed = await text(stdout)
  })
  return printed.split('\n').filter(Boolean).map((line) => JSON.parse(line))
}

function reportsOf(folder) {
  const at = pathToFileURL(path.join(root, folder, '/'))
  return readdirSync(at).filter((name) => name.endsWith('.jsonl')).sort()
    .flatMap((name) => readFileSync(new URL(name, at), 'utf8').trim().split('\n').map((line) => JSON.parse(line)))
}

function rowsOf({ name, held }, scores) {
  const target = (value) => (held ? value : null)
  const { events, figures, disputes, revisions, copies } = scores
  const joined = ({ precision, recall, found }) => `precision ${precision.toFixed(1)}, recall ${recall.toFixed(1)}; ${found[0]} of ${found[1]} found by the reader`
  const right = ({ right: hit, said, wanted }) => `${hit} right, ${said} said, ${wanted} wanted`
  return [
    row(`events joined, B-cubed F1 (${name})`, events.f1, '%', 'at least', target(LEAST_F1), joined(events)),
    row(`copies, ARI (${name})`, 100 * copies.adjustedRandIndex, '', 'at least', target(LEAST_RAND)),
    row(`figures in series, B-cubed F1 (${name})`, figures.f1, '%', 'at least', target(LEAST_F1), joined(figures)),
    row(`disputes, F1 (${name})`, disputes.f1, '%', 'at least', target(LEAST_F1), right(disputes)),
    row(`revisions, F1 (${name})`, revisions.f1, '%', 'at least', null, right(revisions)),
    row(`actors joined, B-cubed F1 (${name})`, scores.actors.f1, '%', 'at least', null, joined(scores.actors)),
  ]
}
