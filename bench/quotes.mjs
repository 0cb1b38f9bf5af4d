/** Whether every quote equals its slice of the text, over PolNeAR dev, the demo reports and a stream of invented ones. */
import { readdirSync } from 'node:fs'
import path from 'node:path'
import { root } from '../scripts/fresh.mjs'
import { openDesk } from '../dist/desk/desk.js'
import { polnearRead, readAll, readAt } from './desk.mjs'
import { inventedLines } from './invented.mjs'
import { whyNotHere } from './polnear.mjs'
import { row } from './row.mjs'

const inventedCount = 100

/** @returns {Promise<import('./row.mjs').Row[]>} */
export async function quotes() {
  const invented = Array.from(inventedLines(inventedCount), (line) => JSON.parse(line))
  const read = [...(whyNotHere ? [] : await polnearRead()), ...(await demosRead()), ...(await readAll(invented))]
  let all = 0
  let right = 0
  for (const { report, reading } of read)
    for (const { start, end, quote } of quotesIn(reading)) {
      all++
      if (start >= 0 && start < end && quote === report.text.slice(start, end)) right++
    }
  const over = `${all.toLocaleString('en')} quotes of ${read.length.toLocaleString('en')} reports: ${whyNotHere ? '' : 'PolNeAR dev, '}demo, invented`
  return [row('quotes that equal their slice', (100 * right) / all, '%', 'at least', 100, over)]
}

async function demosRead() {
  const desk = openDesk()
  const files = readdirSync(path.join(root, 'demo')).filter((name) => /\.(txt|html)$/.test(name))
  const read = await Promise.all(files.map((name) => readAt(desk, { kind: 'file', path: path.join(root, 'demo', name) })))
  await desk.close()
  return read
}

/** Every quote, wherever it stands in a reading. */
function* quotesIn(value) {
  if (typeof value !== 'object' || value === null) return
  if (typeof value.quote === 'string') yield value
  else for (const part of Object.values(value)) yield* quotesIn(part)
}
