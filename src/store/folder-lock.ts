/**
 * One process at a time in a folder. The lock beats like a heart, so that one on a shared disk is known to be dead after a while; on this
 * machine the process that holds it is looked at itself, so that a killed one gives its folder free at once.
 */
import { execFileSync } from 'node:child_process'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import path from 'node:path'
import lockfile from 'proper-lockfile'
import { Problem } from '../report/problem.ts'

type Holder = { readonly pid: number; readonly started: string | undefined; readonly host: string; readonly since: string }

// A heart that did not beat for so long has stopped. Long, since a big statement keeps a process from beating while it runs.
const STALE_MS = 60_000

/**
 * Locks a folder until the returned function is called.
 * @param folder is there
 * @param lost called where somebody else took the lock in spite of all: nothing must be written any more
 * @throws {Problem} `record-locked` where another process has it
 */
export async function lockFolder(folder: string, lost: () => void): Promise<() => Promise<void>> {
  const holderFile = path.join(folder, 'holder.json')
  const holder = holderIn(holderFile)
  if (holder && isAlive(holder)) throw locked(folder, holder)
  // On another machine only the heart tells; on this one its process is gone, however fresh the beat.
  if (holder?.host === hostname()) await clear(folder, holder)
  const release = await beat(folder, lost)
  writeFileSync(holderFile, JSON.stringify({ pid: process.pid, started: startOf(process.pid), host: hostname(), since: new Date().toISOString() } satisfies Holder))
  return async () => {
    rmSync(holderFile, { force: true })
    await release()
  }
}

async function beat(folder: string, lost: () => void): Promise<() => Promise<void>> {
  try {
    return await lockfile.lock(folder, { lockfilePath: path.join(folder, 'lock'), stale: STALE_MS, update: STALE_MS / 6, realpath: false, onCompromised: lost })
  } catch (thrown) {
    if ((thrown as NodeJS.ErrnoException).code === 'ELOCKED') throw locked(folder, holderIn(path.join(folder, 'holder.json')))
    throw thrown
  }
}

// Two processes may find the same dead one: who takes the lock away does so alone, and looks once more.
async function clear(folder: string, dead: Holder): Promise<void> {
  const gate = { lockfilePath: path.join(folder, 'taking-over'), stale: 5_000, realpath: false }
  const open = await lockfile.lock(folder, { ...gate, retries: { retries: 20, minTimeout: 50, maxTimeout: 500 } })
  try {
    const now = holderIn(path.join(folder, 'holder.json'))
    if (now?.pid !== dead.pid || now.started !== dead.started) return
    rmSync(path.join(folder, 'holder.json'), { force: true })
    rmSync(path.join(folder, 'lock'), { recursive: true, force: true })
  } finally {
    await open()
  }
}

function holderIn(file: string): Holder | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Holder
  } catch {
    // None, or one that was killed while it wrote it: then only the heart tells.
    return undefined
  }
}

function isAlive({ pid, started, host }: Holder): boolean {
  if (host !== hostname()) return false
  try {
    process.kill(pid, 0)
  } catch (thrown) {
    if ((thrown as NodeJS.ErrnoException).code === 'ESRCH') return false
  }
  // The number of a process that ended is given to another one: that one began later.
  const now = startOf(pid)
  return started === undefined || now === undefined || now === started
}

/** When a process began, in the system's own words; undefined where the system does not say. */
function startOf(pid: number): string | undefined {
  try {
    if (process.platform === 'linux') {
      // proc(5): the name, in brackets, may hold anything; the 20th field behind it is the start in ticks since boot.
      const status = readFileSync(`/proc/${pid}/stat`, 'utf8')
      return status.slice(status.lastIndexOf(')') + 2).split(' ')[19]
    }
    if (process.platform === 'win32') return undefined
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8', env: { LC_ALL: 'C' } }).trim() || undefined
  } catch {
    return undefined
  }
}

function locked(folder: string, holder: Holder | undefined): Problem {
  const by = holder === undefined ? 'another process' : `process ${holder.pid} on ${holder.host}, since ${holder.since}`
  return new Problem(
    'record-locked',
    `The record in ${folder} is in use by ${by}.`,
    'Wait until it has finished, or stop it; many can write at the same time to a record in PostgreSQL (--record postgres://...).',
  )
}
