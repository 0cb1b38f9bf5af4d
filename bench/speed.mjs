/** How fast reports are read on one core: taking in, the trained reader, the codebook's rules, and the JSON of it all. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { openDesk } from '../dist/desk/desk.js'
import { modelFolder } from '../dist/language/model.js'
import { piecesFrom } from '../dist/language/pieces.js'
import { wordpiecesFrom } from '../dist/language/wordpieces.js'
import { readAt } from './desk.mjs'
import { articles, whyNotHere } from './polnear.mjs'
import { row, skipped } from './row.mjs'

/** @returns {Promise<import('./row.mjs').Row[]>} */
export async function speed() {
  if (whyNotHere) return [skipped('reading speed', whyNotHere)]
  const inputs = articles()
  const lines = inputs.map((input) => JSON.stringify(input))
  const desk = openDesk({ threads: 1 })
  const read = async (line, n) => JSON.stringify((await readAt(desk, { kind: 'line', line, number: n + 1 })).reading)
  // loading is the start's to pay
  await read(lines[0], 0)
  const [cpuBefore, wallBefore] = [process.cpuUsage(), performance.now()]
  for (const [n, line] of lines.entries()) await read(line, n)
  const wall = (performance.now() - wallBefore) / 1e3
  const { user, system } = process.cpuUsage(cpuBefore)
  await desk.close()
  const count = wordpiecesIn(inputs)
  const note = `PolNeAR dev, ${count.toLocaleString('en')} wordpieces, one thread`
  return [
    row('reading speed, CPU time', count / ((user + system) / 1e6), 'wordpieces/s', 'at least', 5400, note),
    row('reading speed, wall time', count / wall, 'wordpieces/s', 'at least', null, note),
  ]
}

function wordpiecesIn(inputs) {
  const vocabulary = readFileSync(path.join(modelFolder, 'vocab.txt'), 'utf8')
  const piecesOf = piecesFrom(wordpiecesFrom(vocabulary), Infinity)
  return inputs.reduce((sum, { text }) => sum + piecesOf(text).ids.length, 0)
}
