import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { finished, writtenFiles } from './written-files.ts'

describe('finished', () => {
  const stamps = (...all: [string, string][]) => new Map(all)

  test('gives a file that was the same in two looks, once', () => {
    expect(finished(stamps(), stamps(['a', '1']), stamps())).toEqual([])
    expect(finished(stamps(['a', '1']), stamps(['a', '2']), stamps())).toEqual([])
    expect(finished(stamps(['a', '2']), stamps(['a', '2']), stamps())).toEqual(['a'])
    expect(finished(stamps(['a', '2']), stamps(['a', '2']), stamps(['a', '2']))).toEqual([])
  })

  test('gives a file again that has changed since', () => {
    expect(finished(stamps(['a', '3']), stamps(['a', '3']), stamps(['a', '2']))).toEqual(['a'])
  })
})

describe('writtenFiles', () => {
  let folder = ''
  beforeEach(async () => { folder = await mkdtemp(path.join(tmpdir(), 'onrecord-')) })
  afterEach(() => rm(folder, { recursive: true, force: true }))
  const at = (name: string) => path.join(folder, 'inbox', name)

  test('gives what is there, then what comes, though the folder goes away in between, and ends when it is told to', async () => {
    await mkdir(at('.'))
    await writeFile(at('a.txt'), 'One.')
    await writeFile(at('empty.txt'), '')
    const ending = new AbortController()
    const problems: string[] = []
    let lost = () => {}
    const gone = new Promise<void>((resolve) => { lost = resolve })
    const files = writtenFiles(path.join(folder, 'inbox'), { every: 5, signal: ending.signal, onProblem: ({ code }) => { problems.push(code); lost() } })
    expect((await files.next()).value).toBe(at('a.txt'))
    const next = files.next()
    await rename(path.join(folder, 'inbox'), path.join(folder, 'elsewhere'))
    await gone
    await rename(path.join(folder, 'elsewhere'), path.join(folder, 'inbox'))
    await writeFile(at('b.txt'), 'Two.')
    expect((await next).value).toBe(at('b.txt'))
    expect(problems).toHaveLength(1)
    const last = files.next()
    ending.abort()
    expect((await last).done).toBe(true)
  })
})
