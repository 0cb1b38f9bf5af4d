/** How much memory a long stream takes: `onrecord read --jsonl` over thousands of reports. */
import { createInterface } from 'node:readline'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { measured } from './command.mjs'
import { brokenIn, inventedLines } from './invented.mjs'
import { row } from './row.mjs'

/**
 * @param {{ reports: number, say: (line: string) => void }} options
 * @returns {Promise<import('./row.mjs').Row[]>}
 * @throws where not every report was read, other than the broken ones
 */
export async function memory({ reports, say }) {
  let readings = 0
  let errors = 0
  const count = async (stdout) => {
    for await (const line of createInterface({ input: stdout })) {
      if ('error' in JSON.parse(line)) errors++
      if (++readings % 1000 === 0) say(`memory: ${readings.toLocaleString('en')} of ${reports.toLocaleString('en')} reports`)
    }
  }
  const { peakMegabytes, wallSeconds } = await measured(['read', '--jsonl'], (stdin) => pipeline(Readable.from(inventedLines(reports)), stdin), count)
  if (readings !== reports || errors !== brokenIn(reports))
    throw new Error(`of ${reports} reports, ${brokenIn(reports)} broken, ${readings} were answered, ${errors} with an error`)
  const note = `${reports.toLocaleString('en')} invented reports in ${wallSeconds.toFixed(0)} s`
  return [row('memory of read --jsonl, peak resident', peakMegabytes, 'MB', 'at most', 600, note)]
}
