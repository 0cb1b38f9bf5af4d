/** The installed command's own server, as a test starts it. */
import { spawn, type ChildProcess } from 'node:child_process'
import { createInterface } from 'node:readline'

/**
 * Starts `onrecord serve` on a free port and waits until it says where it is.
 * @param options of the command
 * @throws Error with what it said instead
 */
export async function serveCommand(...options: string[]): Promise<{ process: ChildProcess; address: string }> {
  const process = spawn('node', ['bin/onrecord.cjs', 'serve', '--port', '0', ...options], { stdio: ['ignore', 'pipe', 'pipe'], env: withoutRecord() })
  const said: string[] = []
  for (const stream of [process.stdout, process.stderr]) createInterface({ input: stream }).on('line', (line) => said.push(line))
  for (let waited = 0; waited < 300; waited++) {
    const address = /http:\/\/127\.0\.0\.1:\d+\/?/u.exec(said.join('\n'))?.[0]
    if (address) return { process, address: address.replace(/\/?$/u, '/') }
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  process.kill()
  throw new Error(`The server did not say where it is: ${said.join('\n')}`)
}

/** Whoever runs the tests may have a record of their own, which is none of theirs. */
function withoutRecord(): NodeJS.ProcessEnv {
  return { ...process.env, ONRECORD_RECORD: 'no-such-record' }
}
