/** Which time belongs to what, over the real reader. All sentences are invented; published on Thursday, 16 May 2024. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { loadReader } from '../../language/reader.ts'
import type { Reader } from '../../language/language.ts'
import { Tree } from '../../language/tree.ts'
import { readTimes } from './testing/read-times.ts'
import { timeOf } from './when-at.ts'

let reader: Reader

beforeAll(async () => {
  reader = await loadReader()
})
afterAll(() => reader.close())

it.each([
  ['The rebels shelled Varn on Sunday.', 'shelled', '2024-05-12'],
  ['On Monday, troops withdrew from the port of Marah.', 'withdrew', '2024-05-13'],
  ['Forty people were taken during the May 3 raid and are still held.', 'taken', '2024-05-03'],
  ['The move resembles the army\'s raids in northern Velland last year.', 'raids', '2023'],
  ['The envoy said on Tuesday that the rebels had shelled Varn.', 'shelled', undefined],
  ['The envoy said on Tuesday that the rebels had shelled Varn.', 'said', '2024-05-14'],
  ['The envoy said that the rebels had shelled Varn on Sunday.', 'shelled', '2024-05-12'],
  ['The talks will resume in Marah on Sunday, the guild said.', 'resume', '2024-05-19'],
  ['The mill, which burned in 2019, was shelled on Sunday.', 'shelled', '2024-05-12'],
  ['The mill, which burned in 2019, was shelled on Sunday.', 'burned', '2019'],
  ['Rell praised the withdrawal.', 'praised', undefined],
])('%s %s', async (text, word, value) => {
  const { layers } = readTimes(text)
  const language = await reader.read(text)
  const start = text.indexOf(word)
  expect(timeOf({ times: layers.times, tree: new Tree(language.syntax), language }, [start, start + word.length])?.value).toBe(value)
})
