/** The command as a process of its own. */
import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const inCheckout = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url))

export const command = inCheckout('bin/onrecord.cjs')

/** Whether the trained reader is there; a test that reads with it says that it is skipped without. */
export const hasModel = existsSync(inCheckout('models/reader/config.json'))

export type Ended = { readonly code: number | null; readonly out: string; readonly err: string }

/** Starts the command; standard input stays open. */
export function start(args: readonly string[], options: { cwd?: string; env?: NodeJS.ProcessEnv } = {}): ChildProcessWithoutNullStreams {
  return spawn(process.execPath, [command, ...args], { cwd: options.cwd, env: { ...process.env, NO_COLOR: '1', ...options.env } })
}

/** Waits until it has ended, with all that it printed. */
export async function ended(child: ChildProcessWithoutNullStreams): Promise<Ended> {
  let [out, err] = ['', '']
  child.stdout.setEncoding('utf8').on('data', (text: string) => { out += text })
  child.stderr.setEncoding('utf8').on('data', (text: string) => { err += text })
  const [code] = (await once(child, 'close')) as [number | null]
  return { code, out, err }
}

/** Runs the command to its end. */
export async function onrecord(args: readonly string[], input = '', options: { cwd?: string; env?: NodeJS.ProcessEnv } = {}): Promise<Ended> {
  const child = start(args, options)
  // A command that ends without reading its input closes it.
  child.stdin.on('error', () => undefined)
  child.stdin.end(input)
  return ended(child)
}
