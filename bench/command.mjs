/** The command as users run it, in a process of its own, and what it used. */
import { spawn } from 'node:child_process'
import path from 'node:path'
import { finished } from 'node:stream/promises'
import { text } from 'node:stream/consumers'
import { root } from '../scripts/fresh.mjs'

/**
 * @param {string[]} args of `onrecord`
 * @param {(stdin: import('node:stream').Writable) => Promise<void>} [feed] writes and ends its standard input
 * @param {(stdout: import('node:stream').Readable) => Promise<void>} [take] takes all of its standard output
 * @returns {Promise<{ code: number, wallSeconds: number, peakMegabytes: number, cpuSeconds: number }>}
 */
export async function measured(args, feed = (stdin) => finished(stdin.end()), take = (stdout) => finished(stdout.resume())) {
  const started = performance.now()
  const child = spawn(process.execPath, ['--require', path.join(root, 'bench', 'usage.cjs'), path.join(root, 'bin', 'onrecord.cjs'), ...args], {
    cwd: root,
    stdio: ['pipe', 'pipe', 'inherit', 'pipe'],
  })
  const code = new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', resolve)
  })
  const usage = text(child.stdio[3])
  await Promise.all([feed(child.stdin), take(child.stdout)])
  return { code: await code, wallSeconds: (performance.now() - started) / 1e3, ...JSON.parse(await usage) }
}
