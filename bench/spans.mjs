/** How well attributions are found: exact spans and whole attributions against PolNeAR dev, in F1. */
import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { root } from '../scripts/fresh.mjs'
import { polnearRead } from './desk.mjs'
import { goldFile, scoreScript, whyNotHere } from './polnear.mjs'
import { row, skipped } from './row.mjs'

const figures = [
  { what: 'source spans, exact F1', role: 'source', match: 'exact', target: 81 },
  { what: 'cue spans, exact F1', role: 'cue', match: 'exact', target: 74 },
  { what: 'content spans, exact F1', role: 'content', match: 'exact', target: 68 },
  { what: 'linked attributions, all parts overlap, F1', role: 'linked', match: 'overlap', target: 82 },
  { what: 'linked attributions, all parts exact, F1', role: 'linked', match: 'exact', target: 53 },
]

/** @returns {Promise<import('./row.mjs').Row[]>} */
export async function spans() {
  if (whyNotHere) return [skipped('spans and links against PolNeAR dev', whyNotHere)]
  const readings = await polnearRead()
  const file = path.join(root, '.cache', 'bench', 'polnear-dev.jsonl')
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, readings.map(({ reading }) => `${JSON.stringify(inOffsets(reading))}\n`).join(''))
  const scores = JSON.parse(execFileSync(process.execPath, [scoreScript, goldFile, file], { encoding: 'utf8' }))
  return figures.map(({ what, role, match, target }) => row(what, scores[role][match], '', 'at least', target, 'PolNeAR dev'))
}

/** A reading as the score wants it: each part a list of [start, end). */
function inOffsets({ id, attributions }) {
  const offsets = (quotes) => quotes.map(({ start, end }) => [start, end])
  return {
    id,
    attributions: attributions.map(({ source, cue, content }) => ({ source: offsets(source), cue: offsets(cue), content: offsets(content) })),
  }
}
