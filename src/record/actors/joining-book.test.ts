/** Every list of the codebook that joins actors, held to its own examples. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { Problem } from '../../report/problem.ts'
import { actorJoiner } from './actor-joiner.ts'
import { actorJoiningBook, loadActorJoiningBook } from './joining-book.ts'
import { actorAccount, surroundings } from './testing/actor-account.ts'

const { file } = actorJoiningBook()

/** Two as in two reports of one story; the kind stands behind a bar, where it matters. */
function scoreOf([one, other]: readonly [string, string]): number {
  const [a, b] = [one, other].map((example) => {
    const [name, actorKind = 'unknown'] = example.split(' | ')
    return actorAccount(name!, { actorKind })
  })
  const { score, apart } = actorJoiner.compare(a!, b!, surroundings(true))
  expect(actorJoiner.compare(b!, a!, surroundings(true))).toMatchObject({ score, ...(apart && { apart }) })
  return score
}

describe.each(Object.entries(file))('%s', (_name, section) => {
  const isWithout = typeof section !== 'object' || !('matches' in section)
  it.runIf(isWithout)('has no examples of its own', () => expect(section).toBeDefined())
  if (isWithout) return
  it.each(section.matches)('"%s" and "%s" are one', (...pair) => expect(scoreOf(pair)).toBeGreaterThanOrEqual(file.thresholds.join))
  it.each(section['near misses'])('"%s" and "%s" are two', (...pair) => expect(scoreOf(pair)).toBeLessThan(file.thresholds.join))
})

describe('the file', () => {
  it('is refused with the line of a slip', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'codebook-'))
    const source = readFileSync(new URL('../../../codebook/joining/actors.yaml', import.meta.url), 'utf8')
    mkdirSync(path.join(folder, 'joining'))
    writeFileSync(path.join(folder, 'joining', 'actors.yaml'), source.replace('join: 0.65', 'join: often'))
    const line = source.split('\n').findIndex((text) => text.includes('join: 0.65')) + 1
    try {
      expect(() => loadActorJoiningBook(folder)).toThrow(Problem)
      expect(() => loadActorJoiningBook(folder)).toThrow(`joining/actors.yaml, line ${line}: thresholds / join`)
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
})
