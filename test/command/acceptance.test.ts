/**
 * A published report against what a careful reader finds in it. The report is not the project's to ship: without ../shared these
 * tests are skipped, and say so.
 */
import { execFile } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, test } from 'vitest'
import { hasModel, onrecord } from './onrecord.ts'

const shared = path.resolve('../shared')
const folder = path.join(shared, 'acceptance/southern-gaza')
const scorer = path.join(shared, 'score/report.mjs')
const isThere = existsSync(folder) && existsSync(scorer)

/** How many rows hold: the scorer's last line, "N of M rows". Its exit code is 1 where one does not. */
async function rowsOf(reading: string): Promise<number> {
  const scratch = mkdtempSync(path.join(tmpdir(), 'onrecord-'))
  try {
    const file = path.join(scratch, 'reading.json')
    writeFileSync(file, reading)
    const { stdout } = await promisify(execFile)(process.execPath, [scorer, folder, file]).catch((failed: unknown) => failed as { stdout: string })
    return Number(/(\d+) of \d+ rows/.exec(stdout)?.[1])
  } finally {
    rmSync(scratch, { recursive: true })
  }
}

describe.skipIf(!isThere || !hasModel)('a published report (skipped without ../shared/acceptance)', () => {
  test('is read as a careful reader reads it', async () => {
    const { out, code } = await onrecord(['read', '--json', path.join(folder, 'report.txt')])
    expect(code).toBe(0)
    expect(await rowsOf(out)).toBeGreaterThanOrEqual(65)
  })

  test('says less without its situation profile, and nothing else', async () => {
    const { out, code } = await onrecord(['read', '--json', '--situation', 'none', path.join(folder, 'report.txt')])
    expect(code).toBe(0)
    expect(JSON.parse(out)).not.toHaveProperty('situation')
    expect(await rowsOf(out)).toBeGreaterThanOrEqual(45)
  })
})
