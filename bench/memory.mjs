/** How much memory a long stream takes: `onrecord read --jsonl` over thousands of reports. */
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { measured } from './command.mjs'
import { inventedLines } from './invented.mjs'
import { row } from './row.mjs'

/**
 * @param {{ reports: number, say: (line: string) => void }} options
 * @returns {Promise<import('./row.mjs').Row[]>}
 */
export async function memory({ reports, say }) {
  let readings = 0
  const count = async (stdout) => {
    for await (const chunk of stdout)
      for (const byte of chunk) if (byte === lineFeed && ++readings % 1000 === 0) say(`memory: ${readings.toLocaleString('en')} of ${reports.toLocaleString('en')} reports`)
  }
  const { peakMegabytes, wallSeconds } = await measured(['read', '--jsonl'], (stdin) => pipeline(Readable.from(inventedLines(reports)), stdin), count)
  if (readings !== reports) throw new Error(`${reports} reports went in and ${readings} readings came out`)
  const note = `${reports.toLocaleString('en')} invented reports in ${wallSeconds.toFixed(0)} s`
  return [row('memory of read --jsonl, peak resident', peakMegabytes, 'MB', 'at most', 600, note)]
}

const lineFeed = 10
