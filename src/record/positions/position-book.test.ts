import { mkdtempSync, cpSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { PositionKind } from '../../reading/reading.ts'
import { ownCodebook } from '../../reading/codebook-folder.ts'
import { loadPositionBook } from './position-book.ts'
import { sideOfParty } from './sides.ts'
import { party } from './testing/accounts.ts'

const book = loadPositionBook()
const namesOf = (words: string) => book.issuesIn(words).map(({ name }) => name)

describe('issues', () => {
  for (const issue of book.file.issues) {
    it.each(issue.matches)(`${issue.name}: %s`, (words) => expect(namesOf(words)).toContain(issue.name))
    it.each(issue['near misses'])(`${issue.name}, near miss: %s`, (words) => expect(namesOf(words)).not.toContain(issue.name))
  }

  it('has each issue once', () => {
    const names = book.file.issues.map(({ name }) => name)
    expect(new Set(names).size).toBe(names.length)
  })
})

describe('speakers', () => {
  it.each(book.file.speakers.matches)('%s', (example) => {
    const [words, whom] = example.split(': ')
    const { speaksFor } = sideOfParty(party(words!), undefined, book)
    for (const word of whom!.toLowerCase().split(' ')) expect([...speaksFor].some((stem) => word.startsWith(stem.slice(0, 4)))).toBe(true)
  })
  it.each(book.file.speakers['near misses'])('near miss: %s', (words) => {
    expect([...sideOfParty(party(words), undefined, book).speaksFor]).toEqual([])
  })
})

it('knows no shift from a kind to itself, and answers to every kind that asks for something', () => {
  for (const kind of PositionKind.enum) expect(book.shiftOf(kind, kind)).toBeUndefined()
  for (const kind of ['demand', 'condition', 'offer', 'preference'] as const) expect(book.answerOf(kind, 'refusal')).toBe('refuses it')
  expect(book.answerOf('refusal', 'refusal')).toBeUndefined()
})

it('is opposed both ways', () => {
  for (const [one, other] of book.file.opposed.pairs) {
    expect(book.areOpposed(one, other)).toBe(true)
    expect(book.areOpposed(other, one)).toBe(true)
  }
})

it.each(['had refused any talks', 'An earlier offer was rejected', 'once demanded a vote'])('looks back: %s', (words) => {
  expect(book.looksBack(words)).toBe(true)
})
it.each(['refused any talks', 'wants the soldiers out by an earlier date'])('does not look back: %s', (words) => {
  expect(book.looksBack(words)).toBe(false)
})

it('names the line of a slip', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'codebook-'))
  cpSync(ownCodebook(), folder, { recursive: true })
  const file = path.join(folder, 'joining', 'positions.yaml')
  const lines = readFileSync(file, 'utf8').split('\n')
  const at = lines.findIndex((line) => line.includes('from: refusal, to: offer'))
  lines[at] = '  - { from: refusal, to: ofer, means: offers what it refused }'
  writeFileSync(file, lines.join('\n'))
  expect(() => loadPositionBook(folder)).toThrow(new RegExp(`positions\\.yaml, line ${at + 1}`))
})
