/** The program's own desk, built, and reports read at it. */
import { availableParallelism } from 'node:os'
import { openDesk } from '../dist/desk/desk.js'

/**
 * Takes a report in and reads it.
 * @param {import('../src/desk/desk.ts').Desk} desk
 * @param {import('../src/desk/source.ts').Source} source
 */
export async function readAt(desk, source) {
  const report = await desk.takeIn(source)
  return { report, reading: await desk.read(report) }
}

/**
 * Reads reports as `onrecord read --jsonl` does, without the command around it.
 * @param {{ id: string, text: string }[]} inputs
 * @param {number} [threads] cores to use
 * @returns {Promise<{ report: { text: string }, reading: { id: string } }[]>} in order
 */
export async function readAll(inputs, threads = availableParallelism()) {
  const desk = openDesk({ threads })
  const results = new Array(inputs.length)
  let next = 0
  const work = async () => {
    while (next < inputs.length) {
      const n = next++
      results[n] = await readAt(desk, { kind: 'line', line: JSON.stringify(inputs[n]), number: n + 1 })
    }
  }
  await Promise.all(Array.from({ length: threads * 2 }, work))
  await desk.close()
  return results
}

let polnear
/**
 * PolNeAR dev read, once for all suites that ask.
 * @returns {ReturnType<typeof readAll>}
 */
export function polnearRead() {
  polnear ??= import('./polnear.mjs').then(({ articles }) => readAll(articles()))
  return polnear
}
