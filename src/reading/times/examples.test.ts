/** Every rule of codebook/times, held to its own examples, as published on Thursday, 16 May 2024. */
import { describe, expect, it } from 'vitest'
import { book, readTimes } from './testing/read-times.ts'

const { files } = book

const valued = [...Object.entries({ relative: files.relative, 'named-days': files['named-days'], parts: files.parts, ahead: files.ahead })]

for (const [file, { rules }] of valued) {
  describe(`${file}.yaml`, () => {
    for (const rule of rules) {
      it.each(Object.entries(rule.matches))(`${rule.name}: %s means %s`, (example, value) => {
        const { marked, dates } = readTimes(example)
        expect(dates).toEqual([[marked[0], value]])
      })
      it.each(rule['near misses'])(`${rule.name}, near miss: %s`, (example) => {
        const { marked, dates, ahead } = readTimes(example)
        expect(dates.map(([words]) => words)).toEqual(marked)
        expect(ahead).toBe(false)
      })
    }
  })
}

describe('names.yaml', () => {
  for (const rule of files.names.rules) {
    it.each([...rule.matches, ...rule['near misses']])(`${rule.name}: %s`, (example) => {
      const { marked, all } = readTimes(example)
      expect(all).toEqual(marked)
    })
  }
})
