import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { Problem } from '../../report/problem.ts'
import { stemOf } from '../accounts/stem.ts'
import { loadStoryBook } from '../stories/story-book.ts'
import { eventBook, loadEventBook } from './event-book.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'codebook-'))
afterAll(() => {
  rmSync(folder, { recursive: true })
})

/** A codebook in which something is changed. */
function changed(name: string, from: string, to: string): string {
  cpSync('codebook/joining', path.join(folder, 'joining'), { recursive: true })
  const file = path.join(folder, 'joining', name)
  writeFileSync(file, readFileSync(file, 'utf8').replace(from, to))
  return folder
}

function problem(load: () => unknown): Problem | undefined {
  try {
    load()
  } catch (error) {
    return error as Problem
  }
  return undefined
}

it('names the line of a slip', () => {
  expect(problem(() => loadEventBook(changed('events.yaml', 'same word: 3.8', 'same word: often')))).toMatchObject({
    code: 'codebook-invalid', message: expect.stringMatching(/joining\/events\.yaml, line \d+: weights \/ same word/) as string,
  })
  expect(problem(() => loadStoryBook(changed('stories.yaml', 'beyond days: 30', 'beyond days: soon')))).toMatchObject({
    code: 'codebook-invalid', message: expect.stringMatching(/joining\/stories\.yaml, line \d+: beyond days/) as string,
  })
  expect(problem(() => loadStoryBook(changed('common-words.tsv', '\nthe\t', '\nthe\tx')))?.message).toContain('line 2')
})

it('finds words by whatever form they stand in', () => {
  const { related, nouns, near } = eventBook()
  const shared = (one: string, other: string) => related.get(stemOf(one))?.some((list) => related.get(stemOf(other))?.includes(list))
  expect(shared('murdered', 'killings')).toBe(true)
  expect(shared('shelled', 'arrested')).toBe(false)
  expect(nouns.byStem.get(stemOf('withdrew'))).toEqual(['withdrawal', 'of'])
  expect(near.get('COERCE')?.has('ASSAULT')).toBe(true)
  expect(near.get('ASSAULT')?.has('COERCE')).toBe(true)
})
