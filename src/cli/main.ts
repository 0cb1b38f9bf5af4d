/** The process around the command: its streams, its signals, its exit code. */
import process from 'node:process'
import { exitCodes } from './failure.ts'
import { run } from './program.ts'

const interruption = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.on(signal, () => {
    // Who asks twice does not want to wait for anything.
    if (interruption.signal.aborted) process.exit(exitCodes.interrupted)
    interruption.abort()
  })

const { stdin, stdout, stderr, env } = process
const code = await run(process.argv.slice(2), { stdin, stdout, stderr, env, signal: interruption.signal })
// Not left to the event loop: standard input may stay open, and a reading that nobody waits for may still be running.
process.exit(code)
