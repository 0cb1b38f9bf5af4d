import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, test } from 'vitest'
import { openStore } from '../../src/store/open-store.ts'
import { additions, bookOf, foldedDigest } from './additions.ts'

const script = fileURLToPath(new URL('./adding-process.mjs', import.meta.url))
const folder = path.join(mkdtempSync(path.join(tmpdir(), 'onrecord-killed-')), 'record')
afterAll(() => rmSync(path.dirname(folder), { recursive: true, force: true }))

const REPORTS = 160
const KILLS = 20

/** Runs the process, killed after so many milliseconds, or left to its end. @returns the lines that it said */
function run(killAfter?: number): Promise<string[]> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [script, folder, String(REPORTS)], { stdio: ['ignore', 'pipe', 'inherit'] })
    let said = ''
    child.stdout.on('data', (data: Buffer) => (said += data.toString()))
    const timer = killAfter === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), killAfter)
    child.on('error', reject)
    child.on('close', () => {
      clearTimeout(timer)
      // The last line may have been cut off where it was written.
      resolve(said.split('\n').slice(0, -1))
    })
  })
}

test(`killed ${KILLS} times while it adds, it loses nothing that was acknowledged, and a rerun completes`, async () => {
  const acknowledged = new Set<string>()
  for (let kill = 0; kill < KILLS; kill++) {
    // From while the folder is made to while it adds: early ones kill the opening.
    for (const key of await run(300 + Math.floor(Math.random() * 6_000))) acknowledged.add(key)
    acknowledged.delete('done')
  }
  expect((await run()).at(-1)).toBe('done')
  const store = await openStore(folder)
  const there = await store.known([...acknowledged])
  expect([...acknowledged].filter((key) => !there.has(key))).toEqual([])
  expect(await store.counts()).toMatchObject({ reports: REPORTS, readings: REPORTS })
  expect(await store.digest()).toBe(await foldedDigest(additions(REPORTS), await bookOf(store)))
  await store.close()
})
