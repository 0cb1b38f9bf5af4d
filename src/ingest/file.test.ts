import { execFileSync } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Problem } from '../report/problem.ts'
import { reportFromFile } from './file.ts'

let folder: string
beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'onrecord-file-'))))
afterAll(() => rmSync(folder, { recursive: true }))

async function code(path: string): Promise<string> {
  const thrown: unknown = await reportFromFile(path).then(() => undefined, (error: unknown) => error)
  if (!(thrown instanceof Problem)) throw new Error('no Problem', { cause: thrown })
  return thrown.code
}

describe('a report from a file', () => {
  it('reads text', async () => {
    const path = join(folder, 'port.txt')
    writeFileSync(path, 'The port was shut.\r\n')
    expect(await reportFromFile(path, { id: 'port' })).toMatchObject({ id: 'port', text: 'The port was shut.\n' })
  })

  it('is not found', async () => {
    expect(await code(join(folder, 'none.txt'))).toBe('not-found')
  })

  it('is a folder', async () => {
    expect(await code(folder)).toBe('not-readable')
  })

  it('is not the user’s to read', async ({ skip }) => {
    if (process.getuid?.() === 0 || process.platform === 'win32') skip('who may read everything cannot test this')
    const path = join(folder, 'secret.txt')
    writeFileSync(path, 'The port was shut.')
    chmodSync(path, 0)
    expect(await code(path)).toBe('not-readable')
  })

  it('is empty', async () => {
    const path = join(folder, 'empty.txt')
    writeFileSync(path, '')
    expect(await code(path)).toBe('empty')
  })

  it('comes through a named pipe, however late', async ({ skip }) => {
    if (process.platform === 'win32') skip('there are no named pipes in folders')
    const path = join(folder, 'pipe.txt')
    execFileSync('mkfifo', [path])
    const report = reportFromFile(path)
    await setTimeout(50)
    writeFileSync(path, 'The port was shut.')
    expect(await report).toMatchObject({ text: 'The port was shut.' })
  })

  it('is too large', async () => {
    const path = join(folder, 'large.txt')
    writeFileSync(path, '')
    truncateSync(path, 20_000_001)
    expect(await code(path)).toBe('too-large')
  })
})
