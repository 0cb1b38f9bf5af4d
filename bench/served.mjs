/** `onrecord serve` with a record, for as long as it is measured. */
import { spawn } from 'node:child_process'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { root } from '../scripts/fresh.mjs'

/**
 * @param {string} record folder or address
 * @returns {Promise<{ address: string, stop: () => Promise<void> }>} address ends with a slash
 * @throws {Error} with what the command said where it did not start
 */
export async function served(record) {
  const child = spawn(process.execPath, [path.join(root, 'bin', 'onrecord.cjs'), 'serve', '--port', '0', '--record', record], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })
  const ended = new Promise((resolve) => child.once('exit', resolve))
  const address = await new Promise((resolve, reject) => {
    const said = []
    for (const stream of [child.stdout, child.stderr])
      createInterface({ input: stream }).on('line', (line) => {
        said.push(line)
        const [found] = /http:\/\/127\.0\.0\.1:\d+/.exec(line) ?? []
        if (found) resolve(`${found}/`)
      })
    void ended.then(() => reject(new Error(`onrecord serve ended: ${said.join('\n')}`)))
  })
  // The record is opened, and brought to the newest schema, when it is first asked for.
  await (await fetch(`${address}api/record`)).json()
  return {
    address,
    stop: async () => {
      child.kill()
      await ended
    },
  }
}
