import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Reader } from '../../language/language.ts'
import { loadReader } from '../../language/reader.ts'
import { knowledgeWith } from '../testing/knowledge.ts'
import { languageOf, marked } from '../testing/marked.ts'
import { takeOnly } from '../testing/only.ts'
import { figures } from './figures.ts'

const knowledge = knowledgeWith()
const published = { value: '2031-05-14', basis: 'feed', because: [] } as const
let reader: Reader

beforeAll(async () => {
  reader = await loadReader()
})
afterAll(() => reader.close())

async function read(text: string) {
  const { report } = marked(text, { published: { ...published, because: [] } })
  return takeOnly(figures, report, await reader.read(report.text), knowledge).figures
}

/** A figure in short: phrase, number, unit and what was done. */
async function told(text: string) {
  return (await read(text)).map(({ text: { quote }, value, min, unit, measure }) => `${quote} = ${value ?? `${min ?? ''}-`} ${unit}${measure ? `, ${measure}` : ''}`)
}

describe('what is counted, and what was done to it', () => {
  it.each([
    ['At least 41 people were killed in Orrin.', ['At least 41 people = 41 people, killed']],
    ['The quake killed 41 people and injured 300.', ['41 people = 41 people, killed', '300 = 300 people, injured']],
    ['A shell hit the market, killing five and wounding 12 others.', ['five = 5 people, killed', '12 others = 12 people, wounded']],
    ['The death toll rose to 41 from 38.', ['41 = 41 people, killed', '38 = 38 people, killed']],
    ['The blast left 12 dead and 30 wounded.', ['12 = 12 people, killed', '30 = 30 people, wounded']],
    ['Nearly 19 miles of canals were demolished.', ['Nearly 19 miles of canals = 19 mile, demolished']],
    ['Thousands of terrorists were killed.', ['Thousands of terrorists = 1000- people, killed']],
    ['There are 30 hostages remaining in the mine.', ['30 hostages = 30 hostages, held']],
    ['Rebels released 30 hostages.', ['30 hostages = 30 hostages, released']],
    ['Divers rescued six of the sailors.', ['six of the sailors = 6 sailors, rescued']],
    ['No casualties were reported.', ['No casualties = 0 casualties, killed or wounded']],
    ['Between 20 and 30 boats were destroyed.', ['Between 20 and 30 boats = 20- boats, destroyed']],
    ['The army has lost 40 tanks.', ['40 tanks = 40 tanks, lost']],
    ['About 200 aid workers were evacuated.', ['About 200 aid workers = 200 aid workers, evacuated']],
    ['Half of the houses were destroyed.', ['Half of the houses = 50 percent, destroyed']],
    ['The port will cost $95 billion.', ['$95 billion = 95000000000 USD, money']],
    ['One person was killed.', ['One person = 1 persons, killed']],
    ['Each day 100 trucks a day cross the bridge.', ['100 trucks a day = 100 trucks per day']],
    ['They waited four months.', ['four months = 4 month, duration']],
    ['The wind blew at 120 km/h.', ['120 km/h = 120 kilometre per hour, speed']],
    ['A 34-year-old fisherman drowned.', ['34-year-old = 34 year, age']],
    ['The council rejected several proposals.', ['several proposals = 3- proposals, rejected']],
    ['Oil costs 70 dollars a barrel.', ['70 dollars a barrel = 70 USD per barrel, money']],
  ])('%s', async (text, wanted) => {
    expect(await told(text)).toEqual(wanted)
  })
})

describe('numbers that count nothing', () => {
  it.each([
    'The 7th Brigade left Orrin.',
    'The raid of Oct. 7 was the first.',
    'The council passed Resolution 2728.',
    'Route 60 is closed.',
    'Flight 370 was late.',
    'An F-35 flew over the bay.',
    'The G7 met in Orrin.',
    'The clinic is open 24/7.',
    'Call 555-1234 today.',
    'The bridge was built in 1998.',
    'The 2024 elections were held in spring.',
    'They met at 10:30 a.m. on the quay.',
    'They met at 5 p.m. on the quay.',
    'One of the officials said so.',
    'No one knows.',
    'She was first.',
    'Channel 12 showed the film.',
    'Article 51 allows it.',
    'The home side won 3-2.',
    'It happened two years ago.',
    'The two men left.',
    'A 10-man team came.',
    'It was one reason.',
    'Version 2.0.1 is out.',
    'It was built in the 19th century.',
    'The Group of Seven met.',
    'Troops flew in, 1998.',
    'The second half was better.',
    'Bring no weapons.',
  ])('%s', async (text) => {
    expect(await told(text)).toEqual([])
  })
})

describe('what stands beside a figure', () => {
  it('keeps a loaded word apart from what is counted', async () => {
    expect((await read('The army killed 40 terrorists.'))[0]).toMatchObject({ unit: 'people', label: 'terrorists' })
  })

  it('says of what a measure is', async () => {
    expect((await read('They dug 19 miles of tunnels.'))[0]).toMatchObject({ unit: 'mile', of: 'tunnels', si: { value: 30577.5, unit: 'm' } })
  })

  it('stands for the day of publication where it is so now', async () => {
    expect((await read('There are 40 houses in the valley.'))[0]?.asOf?.value).toBe('2031-05-14')
    expect((await read('The valley had 40 houses.'))[0]?.asOf).toBeUndefined()
  })

  it('gives ids in text order', async () => {
    expect((await read('Two ships and 40 boats were sunk by five guns.')).map(({ id }) => id)).toEqual(['f1', 'f2', 'f3'])
  })
})

describe('any text', () => {
  it('gives nothing without syntax', () => {
    const text = 'At least 41 people were killed.'
    expect(takeOnly(figures, marked(text).report, languageOf(text, []), knowledge).figures).toEqual([])
  })

  it('quotes what it says', async () => {
    const word = fc.constantFrom('41', '1,200', '-', '–', '$', '%', 'a', 'few', 'dozen', 'half', 'of', 'no', 'between', 'and', 'to', 'people', 'killed', 'miles', 'at least', '3.5m', '.', '“', '”', '\n', '½', 'one in', 'hundreds of')
    await fc.assert(
      fc.asyncProperty(fc.array(word, { maxLength: 25 }), async (words) => {
        const text = words.join(' ')
        for (const { text: quote, value, min } of await read(text)) {
          expect(quote.quote).toBe(text.slice(quote.start, quote.end))
          expect(value ?? min).toBeTypeOf('number')
        }
      }),
      { numRuns: 25 },
    )
  })
})
