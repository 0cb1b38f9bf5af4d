/** codebook/joining/figures.yaml, held to its own examples over the trained reader: two reports of one story, told on one day. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { reportFromLine } from '../../ingest/line.ts'
import type { Reader } from '../../language/language.ts'
import { loadReader } from '../../language/reader.ts'
import { readReport } from '../../reading/read.ts'
import { knowledgeWith } from '../../reading/testing/knowledge.ts'
import type { FigureAccount } from '../account.ts'
import { accountsOf } from '../accounts/accounts-of.ts'
import { figureBook } from './figure-book.ts'
import { facetsBy } from './figure-facets.ts'
import { figureJoiner } from './figure-joiner.ts'
import { oneStory } from './testing/told-figure.ts'

const book = figureBook()
const knowledge = knowledgeWith()
let reader: Reader

beforeAll(async () => {
  reader = await loadReader()
})
afterAll(() => reader.close())

async function figureIn(sentence: string, id: string): Promise<FigureAccount> {
  const report = reportFromLine(JSON.stringify({ id, text: `${sentence}\n`, published: '2031-03-12', outlet: id }), 1)
  const { accounts } = accountsOf(report, readReport(report, await reader.read(report.text), knowledge))
  const figures = accounts.filter((account) => account.kind === 'figure' && account.value !== undefined && account.measure !== 'duration')
  expect(figures, `${sentence} should have one figure`).toHaveLength(1)
  return figures[0] as FigureAccount
}

const { people, parts, measures, sites, stretches, further } = book.file

describe.each(Object.entries({ people, parts, measures, sites, stretches, further }))('%s', (_, rule) => {
  it.each(rule.matches)('%s | %s', async (one, other) => {
    const [here, there] = [await figureIn(one, 'The Orrin Post'), await figureIn(other, 'Radio Vale')]
    const { score, reasons } = figureJoiner.compare(here, there, oneStory())
    expect(score, reasons.join('; ')).toBeGreaterThanOrEqual(book.join)
    expect(figureJoiner.keys(here).filter((key) => figureJoiner.keys(there).includes(key))).not.toEqual([])
  })

  it.each(rule['near misses'])('near miss: %s | %s', async (one, other) => {
    const [here, there] = [await figureIn(one, 'The Orrin Post'), await figureIn(other, 'Radio Vale')]
    const { score, reasons } = figureJoiner.compare(here, there, oneStory())
    expect(score, reasons.join('; ')).toBeLessThan(book.join)
  })
})

describe('corrections', () => {
  const facetsFor = facetsBy(book)
  it.each(book.file.corrections.matches)('%s', async (sentence) => {
    expect(facetsFor(await figureIn(sentence, 'The Orrin Post')).corrects).toBe(true)
  })

  it.each(book.file.corrections['near misses'])('near miss: %s', async (sentence) => {
    expect(facetsFor(await figureIn(sentence, 'The Orrin Post')).corrects).toBe(false)
  })
})
