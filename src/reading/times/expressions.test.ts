/** What words of time mean in a report of Thursday, 16 May 2024. All sentences are invented. */
import { describe, expect, it } from 'vitest'
import type { Profile } from '../situation/profile.ts'
import { readTimes } from './testing/read-times.ts'

/** Marked words and what they mean; '' where they are a time that cannot be told. */
const dates: readonly (readonly [string, string])[] = [
  // Whole dates
  ['The dam broke on [7 October 2023|time].', '2023-10-07'],
  ['The dam broke on [October 7, 2023|time].', '2023-10-07'],
  ['The dam broke on [Oct 7, 2023|time], at night.', '2023-10-07'],
  ['The dam broke on [7th October 2023|time].', '2023-10-07'],
  ['The dam broke on the [7th of October 2023|time].', '2023-10-07'],
  ['The dam broke on [Saturday, October 7, 2023|time].', '2023-10-07'],
  ['The dam broke on [Saturday 7 October 2023|time].', '2023-10-07'],
  ['The log of [2023-10-07|time] says so.', '2023-10-07'],
  ['It lasted through [April 3-5, 2023|time], they said.', '2023-04-03/2023-04-05'],
  ['The log of [13/04/2023|time] says so.', '2023-04-13'],
  ['The log of [4/7/2024|time] says so.', '2024'],
  // Months and years
  ['The dam broke in [October 2023|time].', '2023-10'],
  ['The dam broke in [March|time].', '2024-03'],
  ['The dam broke in [October|time].', '2023-10'],
  ['The dam broke in [May|time].', '2024-05'],
  ['The dam broke in [2016|time].', '2016'],
  ['The [2016|time] floods were worse.', '2016'],
  ['She was mayor ([2011-2014|time]).', '2011/2014'],
  ['She was mayor in [2011–14|time].', '2011/2014'],
  ['A treaty of [1923|time] says so.', '1923'],
  // Days without a year
  ['The dam broke on [Oct 7|time].', '2023-10-07'],
  ['The dam broke on [7 October|time].', '2023-10-07'],
  ['The dam broke on [April 30|time].', '2024-04-30'],
  ['The dam broke on [May 16|time].', '2024-05-16'],
  ['The vote will be held on [June 9|time].', '2024-06-09'],
  ['The [June 9|time] vote divides the town.', '2024-06-09'],
  ['The [Dec 12|time] raid divided the town.', '2023-12-12'],
  ['The dam broke on [Sunday, April 7|time].', '2024-04-07'],
  ['The dam broke on [Friday, April 7|time].', '2023-04-07'],
  ['It will be settled by [October|time].', '2024-10'],
  // Weekdays
  ['The dam broke on [Sunday|time].', '2024-05-12'],
  ['The dam broke on [Thursday|time].', '2024-05-16'],
  ['The dam broke on [Friday|time].', '2024-05-10'],
  ['The envoy will arrive on [Sunday|time].', '2024-05-19'],
  ['The envoy will arrive on [Thursday|time].', '2024-05-16'],
  ['The envoy arrived [last Sunday|time].', '2024-05-12'],
  ['The envoy arrived [last Thursday|time].', '2024-05-09'],
  ['The envoy arrives [next Friday|time].', '2024-05-17'],
  ['The envoy arrived [this Monday|time].', '2024-05-13'],
  ['The envoy arrived [Monday morning|time].', '2024-05-13'],
  ['The envoy arrived on [Tuesday night|time].', '2024-05-14'],
  ["[Tuesday|time]'s raid was the third.", '2024-05-14'],
  ['The envoy arrived [early Sunday|time].', '2024-05-12'],
  ['The envoy arrived [late Monday night|time].', '2024-05-13'],
  ['The road was shut over [the weekend|time].', '2024-05-11/2024-05-12'],
  ['The road was shut [last weekend|time].', '2024-05-11/2024-05-12'],
  ['The road will be shut [this weekend|time].', '2024-05-18/2024-05-19'],
  // Seen from the day of writing
  ['The wells ran dry [last year|time].', '2023'],
  ['The wells will run dry [next year|time].', '2025'],
  ['The wells ran dry [this year|time].', '2024'],
  ['The wells ran dry [last month|time].', '2024-04'],
  ['The wells will run dry [next month|time].', '2024-06'],
  ['The wells ran dry [this month|time].', '2024-05'],
  ['The wells ran dry [last week|time].', '2024-05-06/2024-05-12'],
  ['The wells ran dry [this week|time].', '2024-05-13/2024-05-19'],
  ["[Last year|time]'s raids were forgotten.", '2023'],
  ['The wells ran dry [three days ago|time].', '2024-05-13'],
  ['The wells ran dry [two weeks ago|time].', '2024-05-02~'],
  ['The wells ran dry [six months ago|time].', '2023-11~'],
  ['The wells ran dry [a year ago|time].', '2023~'],
  ['The wells ran dry [ten years ago|time].', '2014~'],
  ['The wells ran dry [a decade ago|time].', '2014~'],
  ['The wells ran dry [an hour ago|time].', '2024-05-16'],
  ['The wells ran dry [weeks ago|time].', ''],
  ['The wells ran dry [several years ago|time].', ''],
  ['The truce ends [two weeks from now|time].', '2024-05-30~'],
  ['The wells ran dry [earlier this year|time].', '2024-01-01/2024-05-16'],
  ['The wells ran dry [earlier this month|time].', '2024-05-01/2024-05-16'],
  ['The court will sit [later this year|time].', '2024-05-16/2024-12-31'],
  ['The wells ran dry [last October|time].', '2023-10'],
  ['The wells ran dry [last May|time].', '2023-05'],
  ['The court will sit [next March|time].', '2025-03'],
  ['The wells ran dry [last summer|time].', '2023-22'],
  ['The wells ran dry [this spring|time].', '2024-21'],
  ['The wells ran dry in [summer 2021|time].', '2021-22'],
  ['The wells ran dry in the [winter of 2014|time].', '2014-24'],
  // Parts
  ['The wells ran dry [early last year|time].', '2023-01~/2023-04~'],
  ['The wells ran dry [late last month|time].', '2024-04-21~/2024-04-30~'],
  ['The wells ran dry in the [early 1990s|time].', '1990~/1992~'],
  ['The wells ran dry in [late 2019|time].', '2019-09~/2019-12~'],
  ['The wells ran dry in [mid-2019|time].', '2019-05~/2019-08~'],
  // Decades, centuries
  ['The wall is from the [1990s|time].', '199X'],
  ['The wall is from the [19th century|time].', '18XX'],
  ['A [19th-century|time] wall fell.', '18XX'],
  ['The wall is from the [twelfth century|time].', '11XX'],
  // Ranges, open ends
  ['They were freed [ten days after the Oct. 7, 2023|time], raid.', '2023-10-17'],
  ['They were freed [two months before 7 October 2023|time].', '2023-08~'],
  ['She was mayor between [2011 and 2014|time].', '2011/2014'],
  ['She was mayor from [2011 to 2014|time].', '2011/2014'],
  ['She was mayor from [March to June 2021|time].', '2021-03/2021-06'],
  ['It rained from [Monday to Wednesday|time].', '2024-05-13/2024-05-15'],
  ['The pass has been shut [since March|time].', '2024-03/..'],
  ['The pass has been shut [since Oct 7|time].', '2023-10-07/..'],
  ['The pass has been shut [since 2019|time].', '2019/..'],
  ['The pass has been shut [since Sunday|time].', '2024-05-12/..'],
  ['The pass has been shut [since last week|time].', '2024-05-06/..'],
  ['The pass was shut [until 2019|time].', '../2019'],
  // Times of day
  ['It began at [10:30 p.m. on Sunday|time].', '2024-05-12T22:30:00'],
  ['It began at [5 a.m. Monday|time].', '2024-05-13T05:00:00'],
  ['It began on [7 October 2023 at 6:30 a.m.|time], she said.', '2023-10-07T06:30:00'],
  ['It began at [6:30 a.m.|time] in the port.', ''],
  ['It began [yesterday at 4pm|time].', '2024-05-15T16:00:00'],
]

describe('dates', () => {
  it.each(dates)('%s: %s', (sentence, value) => {
    const { marked, dates } = readTimes(sentence)
    expect(dates).toEqual([[marked[0], value]])
  })
})

const durations: readonly (readonly [string, string])[] = [
  ['They held out for [four months|time].', 'P4M'],
  ['They held out for [a week|time].', 'P1W'],
  ['They held out for [twenty-one days|time].', 'P21D'],
  ['They held out for [36 hours|time].', 'PT36H'],
  ['They held out for [a year and a half|time].', 'P1.5Y'],
  ['They held out for [2.5 years|time].', 'P2.5Y'],
  ['They held out for [1,000 days|time].', 'P1000D'],
  ['They held out for [several weeks|time].', ''],
  ['They held out for [a few days|time].', ''],
  ['A [two-week|time] truce began.', 'P2W'],
  ['The [10-year-long|time] war was over.', 'P10Y'],
  ['They lost [90 minutes|time] at the gate.', 'PT90M'],
  ['They lost [30 seconds|time] at the gate.', 'PT30S'],
  ['It rained over the [past two weeks|time].', 'P2W'],
  ['It rained over the [last 20 years|time].', 'P20Y'],
  ['It rained in the [last week|time] of the siege.', 'P1W'],
  ['They were freed after [three decades|time].', 'P30Y'],
  ['They were freed after [two nights|time].', 'P2D'],
]

describe('durations', () => {
  it.each(durations)('%s: %s', (sentence, value) => {
    const { marked, durations, dates } = readTimes(sentence)
    expect(durations).toEqual([[marked[0], value]])
    expect(dates).toEqual([])
  })
})

describe('repeated', () => {
  it.each([
    'They meet [every Friday|time].', 'They meet [every two weeks|time].', 'They meet [each year|time].', 'They meet on [Fridays|time].',
    'They meet [daily|time].', 'They meet [every other day|time].', 'They meet [every 10 minutes|time].', 'They meet [every summer|time].',
  ])('%s', (sentence) => {
    const { marked, layers, all } = readTimes(sentence)
    expect(all).toEqual(marked)
    expect(layers.times.map(({ kind }) => kind)).toEqual(['repeated'])
  })
})

describe('what only looks like a time', () => {
  it.each([
    'Resolution 2728 was passed.', 'The 7th Brigade withdrew.', 'Some 1,200 people fled.', 'It may be shut.', 'They march on the capital.',
    'March on, she said.', 'The Sun reported it.', 'He sat on the wall.', 'The second bridge fell.', 'Route 2016 was shut.', 'A 34-year-old man was held.',
    'The man, 34 years old, was held.', 'They were 34 years of age.', 'Flight 1990 was late.', 'It costs $2016.', 'The vote was 24/7 news.',
    'He scored 3-2.', 'Prime Minister Theresa May resigned.', 'She asked for 2016 kilograms.', 'The post office has 1999 percent more mail.',
    'Channel 12 showed it.', 'A second later vote failed.', 'He fell, sun-struck.', 'Augustus fell.', 'The Daily Herald said so.', 'The town of 1900 people was quiet.',
    'The years were hard.', 'Day by day it grew worse.', 'The last days were calm.', 'Fall back, he cried.', 'Spring water is scarce.',
    'ABC showed This Week again.', 'Dec was the name of the dog.', 'Unit 2023-b was sealed.',
  ])('%s', (sentence) => {
    expect(readTimes(sentence).all).toEqual([])
  })

  it('a count behind a date is not its year', () => {
    expect(readTimes('On [October 7|time], 1200 people fled.').dates).toEqual([['October 7', '2023-10-07']])
  })
})

const profile: Profile = {
  name: 'varn', title: 'The siege of Varn', countries: [], actors: [], forces: [], places: [],
  dates: [{ name: 'Mill massacre', aliases: ['Nov. 3', 'Nov. 3 massacre', 'massacre'], date: '2023-11-03', begins: ['the war', 'the siege of Varn'] }],
}

describe('times reckoned from a day that the situation profile knows', () => {
  it.each([
    ['They were taken in the [Nov. 3 massacre|time].', '2023-11-03'],
    ['They were taken on [Nov. 3|time], she said.', '2023-11-03'],
    ['They were taken in the [Mill massacre|time].', '2023-11-03'],
    ['It is calm now, [six months into the war|time].', '2024-05~'],
    ['It was calm [a month into the siege of Varn|time].', '2023-12~'],
    ['It was calm [ten days after the massacre|time].', '2023-11-13'],
    ['It was calm [two weeks before the Mill massacre|time].', '2023-10-20~'],
    ['It was calm [a year before the massacre|time].', '2022-11~'],
    ['They met on the [first anniversary of the massacre|time].', '2024-11-03'],
    ['They met on the [six-month anniversary of the war|time].', '2024-05-03'],
    ['They tire of the [six-month-old war|time].', '2024-05~'],
    ['On [day 184 of the war|time] they fled.', '2024-05-04'],
    ['On the [184th day of the war|time] they fled.', '2024-05-04'],
    ['They were taken on [Nov. 3, 2021|time], she said.', '2021-11-03'],
  ])('%s: %s', (sentence, value) => {
    const { marked, dates } = readTimes(sentence, '2024-05-16', profile)
    expect(dates).toEqual([[marked[0], value]])
  })

  it.each(['The war went on.', 'A massacre was feared.'])('%s', (sentence) => {
    expect(readTimes(sentence, '2024-05-16', profile).all).toEqual([])
  })
})

describe('without the day of publication', () => {
  it.each([
    ['The dam broke on [7 October 2023|time].', '2023-10-07'],
    ['The dam broke on [7 October|time].', 'XXXX-10-07'],
    ['The dam broke in [October|time].', 'XXXX-10'],
    ['The dam broke on [Sunday|time].', ''],
    ['The dam broke [last year|time].', ''],
    ['The dam broke [yesterday|time].', ''],
  ])('%s: %s', (sentence, value) => {
    const { marked, dates } = readTimes(sentence, null)
    expect(dates).toEqual([[marked[0], value]])
  })

  it.each([
    ['The dam broke [last year|time].', '2023'],
    ['The dam broke [last month|time].', ''],
    ['The dam broke [two years ago|time].', '2022~'],
  ])('where only its year is known, what is true all through it: %s: %s', (sentence, value) => {
    const { marked, dates } = readTimes(sentence, '2024')
    expect(dates).toEqual([[marked[0], value]])
  })
})
