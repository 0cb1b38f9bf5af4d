/** Whose count a number is, and what happened where it is told, over the trained reader. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { reportFromLine } from '../../ingest/line.ts'
import type { Reader } from '../../language/language.ts'
import { loadReader } from '../../language/reader.ts'
import { readReport } from '../../reading/read.ts'
import { knowledgeWith } from '../../reading/testing/knowledge.ts'
import type { FigureAccount } from '../account.ts'
import { accountsOf } from './accounts-of.ts'

const knowledge = knowledgeWith()
let reader: Reader

beforeAll(async () => {
  reader = await loadReader()
})
afterAll(() => reader.close())

async function figuresIn(text: string): Promise<FigureAccount[]> {
  const report = reportFromLine(JSON.stringify({ id: 'orrin', text: `${text}\n`, published: '2031-03-12', outlet: 'The Orrin Post' }), 1)
  const { accounts } = accountsOf(report, readReport(report, await reader.read(report.text), knowledge))
  return accounts.filter((account): account is FigureAccount => account.kind === 'figure')
}

describe('a count is', () => {
  it.each([
    ['The clinic in Orrin raised the toll of the flood to 13.', 'The clinic'],
    ['The flood killed 26 people by the ministry’s list.', 'the ministry'],
    ['The navy now counts 23 dead in the flood.', 'navy'],
    ['Dead (tram depot, 2 May): 12, according to Orrin hospital.', 'hospital'],
  ])('somebody’s: %s', async (sentence, name) => {
    const [{ voice }] = await figuresIn(sentence) as [FigureAccount]
    expect(voice.outlet).toBe(false)
    expect(voice.name.toLowerCase()).toContain(name.toLowerCase())
  })

  it.each([
    'The attack raised the toll of the war to 13.',
    'The ministry gave 26 families tents after the flood.',
    'A flood killed 26 people near the ministry on Monday.',
  ])('the outlet’s own: %s', async (sentence) => {
    for (const { voice } of await figuresIn(sentence)) expect(voice.outlet).toBe(true)
  })
})

it('a number behind a name is that name\u2019s, in words that somebody else is said to say', async () => {
  const figures = await figuresIn('The ministry counts 23 dead in the flood, Lantern Aid 27.')
  expect(figures.map(({ value, voice }) => [value, voice.name.toLowerCase().replace('the ', '')])).toEqual([[23, 'ministry'], [27, 'lantern aid']])
})

describe('the scene of a figure', () => {
  it('is told in an earlier sentence, or in a later one for what stands first', async () => {
    const figures = await figuresIn('Twelve are dead in Orrin. A flood tore through the lower town on Monday. The mayor spoke. Forty people are missing.')
    expect(figures.map(({ scene }) => scene?.sentence)).toEqual(['A flood tore through the lower town on Monday.', 'A flood tore through the lower town on Monday.'])
  })

  it('is none where the report tells of nothing that kills, and for sizes', async () => {
    for (const { scene } of await figuresIn('The council hired 12 clerks. The hall is 40 years old.')) expect(scene).toBeUndefined()
  })
})
