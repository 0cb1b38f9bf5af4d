/** How long `onrecord read` of one report takes from nothing. */
import { measured } from './command.mjs'
import { row } from './row.mjs'

const times = 5
const report = 'demo/1-old-port-crossing.txt'

/** @returns {Promise<import('./row.mjs').Row[]>} */
export async function start() {
  const seconds = []
  for (let n = 0; n < times; n++) seconds.push((await measured(['read', report])).wallSeconds)
  seconds.sort((a, b) => a - b)
  return [row('start: onrecord read of one report', seconds[Math.floor(times / 2)], 's', 'at most', 2, `median of ${times}, ${report}`)]
}
