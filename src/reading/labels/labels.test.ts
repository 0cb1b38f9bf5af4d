import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Reader } from '../../language/language.ts'
import { loadReader } from '../../language/reader.ts'
import { knowledgeWith } from '../testing/knowledge.ts'
import { languageOf, marked } from '../testing/marked.ts'
import { takeOnly } from '../testing/only.ts'
import { labels } from './labels.ts'

const knowledge = knowledgeWith()
let reader: Reader

beforeAll(async () => {
  reader = await loadReader()
})
afterAll(() => reader.close())

async function told(text: string) {
  const { report } = marked(text)
  const found = takeOnly(labels, report, await reader.read(text), knowledge).labels
  return found.map(({ text: { quote, start, end }, kind, for: about }) => {
    expect(quote).toBe(text.slice(start, end))
    return `${quote}, ${kind}${about === undefined ? '' : `: ${about}`}`
  })
}

describe('labels', () => {
  it.each([
    ['Troops stood at the so-called Salt Corridor.', ['so-called, distancing: Salt Corridor']],
    ['The raid was a massacre.', ['massacre, loaded: raid']],
    ['It was a cowardly attack.', ['cowardly, loaded: attack']],
    ['The envoy met Orlandic dictator Jon Ferro in May.', ['dictator, loaded: Jon Ferro']],
    ['The notorious warlord Lio Maran was arrested.', ['notorious, loaded: Lio Maran', 'warlord, loaded: Lio Maran']],
    ['The dictator of the northern hills met Jon Ferro.', ['dictator, loaded']],
    ['The clerk wrote “n” on each of the bags.', []],
    ['Her “holiday” in the marsh lasted a month.', ['holiday, distancing']],
    ['He read “The Lantern” in the train.', []],
    ['“Never again,” she said.', []],
    ['The book is called “Salt”.', []],
    ['The Martyrs Square was closed for a day.', []],
  ])('%s', async (text, wanted) => {
    expect(await told(text)).toEqual(wanted)
  })

  it('are none without syntax', () => {
    const text = 'The terrorists left.'
    expect(takeOnly(labels, marked(text).report, languageOf(text, []), knowledge).labels).toEqual([])
  })
})
