/** How long `onrecord read` of one report takes from nothing. */
import { measured } from './command.mjs'
import { row } from './row.mjs'

const times = 5
const report = 'demo/1-old-port-crossing.txt'

/** @returns {Promise<import('./row.mjs').Row[]>} */
export async function start() {
  const runs = []
  for (let n = 0; n < times; n++) runs.push(await measured(['read', report]))
  if (runs.some(({ code }) => code !== 0)) throw new Error(`onrecord read ${report} failed`)
  const median = (of) => runs.map(of).sort((a, b) => a - b)[Math.floor(times / 2)]
  const cpu = median(({ cpuSeconds }) => cpuSeconds).toFixed(1)
  const note = `median of ${times}, ${report}; ${cpu} s of CPU time`
  return [row('start: onrecord read of one report', median(({ wallSeconds }) => wallSeconds), 's', 'at most', 2.5, note)]
}
