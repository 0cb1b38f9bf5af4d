import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { Problem } from '../../report/problem.ts'
import { ownCodebook } from '../../reading/codebook-folder.ts'
import { figureBook, loadFigureBook } from './figure-book.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'onrecord-figures-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** The codebook with one line of this file changed. */
function bookWith(from: string, to: string): string {
  cpSync(path.join(ownCodebook(), 'joining'), path.join(folder, 'joining'), { recursive: true })
  const file = path.join(folder, 'joining', 'figures.yaml')
  const source = readFileSync(file, 'utf8')
  expect(source).toContain(from)
  writeFileSync(file, source.replace(from, to))
  return folder
}

describe('the codebook of series', () => {
  it('is read once', () => {
    expect(figureBook()).toBe(figureBook())
  })

  it('finds one word for those that are one', () => {
    const { measures, measuresOfPeople, parts, become, nearMeasures } = figureBook()
    expect(measures.get('injured')).toBe(measures.get('wounded'))
    expect(measuresOfPeople.get('lost')).toBe('killed')
    expect(measures.get('lost')).toBeUndefined()
    expect(parts.get('minor')).toBe('child')
    expect(become.get('hostage')).toBe('held')
    expect(nearMeasures.has('arrested\0held') && nearMeasures.has('held\0arrested')).toBe(true)
  })

  it('counts nobody both as people and as a part of them', () => {
    const { people, parts, become, noPeople } = figureBook()
    expect([...parts.keys(), ...become.keys(), ...noPeople].filter((noun) => people.has(noun) || (parts.has(noun) && become.has(noun)))).toEqual([])
  })

  it('asks for more than it suggests', () => {
    expect(figureBook().join).toBeGreaterThan(figureBook().suggest)
  })

  it('says where it is wrong', () => {
    const load = () => loadFigureBook(bookWith('  about: 0.1\n', '  about: much\n'))
    expect(load).toThrow(Problem)
    expect(load).toThrow(/joining[\\/]figures\.yaml, line \d+: tolerances \/ about/)
  })
})
