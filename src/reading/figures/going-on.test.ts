/** Numbers that lean on one before them, over the trained reader. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Reader } from '../../language/language.ts'
import { loadReader } from '../../language/reader.ts'
import type { Figure } from '../reading.ts'
import { knowledgeWith } from '../testing/knowledge.ts'
import { marked } from '../testing/marked.ts'
import { takeOnly } from '../testing/only.ts'
import { figures } from './figures.ts'

const knowledge = knowledgeWith()
let reader: Reader

beforeAll(async () => {
  reader = await loadReader()
})
afterAll(() => reader.close())

async function figuresIn(text: string): Promise<readonly Figure[]> {
  const { report } = marked(text)
  return takeOnly(figures, report, await reader.read(report.text), knowledge).figures
}

const short = ({ text, unit, measure }: Figure) => `${text.quote}: ${unit} ${measure ?? ''}`.trim()

describe('a number alone counts what was counted before it', () => {
  it.each([
    ['Officials said that 17 had died; the union put it at 25.', ['17: people killed', '25: people killed']],
    ['The navy says that six sailors drowned; the union says eleven did.', ['six sailors: sailors killed', 'eleven: people killed']],
    ['The blast at Orrin killed nine people. Later the count climbed to 23.', ['nine people: people killed', '23: people killed']],
    ['The ministry gave the number of injured as 60, the clinic as 85.', ['60: people injured', '85: people injured']],
    ['The raid killed six people. Organisers spoke of eleven.', ['six people: people killed', 'eleven: people killed']],
  ])('%s', async (text, wanted) => {
    expect((await figuresIn(text)).map(short)).toEqual(wanted)
  })

  it.each([
    'The raid killed six people. The mayor is 60.',
    'The raid killed six people. The road to Orrin was shut at 10.',
    'The raid killed six people. Then they sang. Then they slept. The clinic says 16.',
  ])('not in: %s', async (text) => {
    expect((await figuresIn(text)).slice(1).filter(({ measure }) => measure === 'killed')).toEqual([])
  })
})

describe('a part was done to what was done to the whole', () => {
  it.each([
    ['The raid killed 13 people, five of them children.', ['13 people: people killed', 'five of them children: children killed']],
    ['Forty people were killed, among them six women and two doctors.', ['Forty people: people killed', 'six women: women killed', 'two doctors: doctors killed']],
    ['Police arrested 30 people, two of whom were nurses.', ['30 people: people arrested', 'two of whom were nurses: nurses arrested']],
  ])('%s', async (text, wanted) => {
    expect((await figuresIn(text)).map(short)).toEqual(wanted)
  })

  it('unless it only stands beside it', async () => {
    expect((await figuresIn('The raid killed 13 people, and two guards left the town.')).map(short)).toEqual(['13 people: people killed', 'two guards: guards'])
  })
})
