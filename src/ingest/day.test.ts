import { describe, expect, it } from 'vitest'
import { dayGiven, dayIn } from './day.ts'
import { statedDayOf } from './stated-date.ts'

describe('a day in words', () => {
  it.each([
    ['April 7, 2024', '2024-04-07'],
    ['7 April 2024', '2024-04-07'],
    ['Sunday, 7 Apr. 2024', '2024-04-07'],
    ['April 7, 2024 3:15 p.m.', '2024-04-07T15:15:00'],
    ['April 7, 2024 3:15 p.m. EDT', '2024-04-07T15:15:00-04:00'],
    ['2024-04-07', '2024-04-07'],
    ['25/12/2023', '2023-12-25'],
    ['12/25/2023', '2023-12-25'],
    ['04/04/2024', '2024-04-04'],
    ['4/7/2024', '2024'],
  ])('%s', (words, value) => {
    expect(dayIn(words)?.value).toBe(value)
  })

  it.each(['Sunday', 'April 7', 'April 2024', 'two hours ago', 'yesterday, 2000 people came', 'x'.repeat(300) + ' April 7, 2024'])('is none: %.40s', (words) => {
    expect(dayIn(words)).toBeUndefined()
  })

  it('knows where it stands', () => {
    expect(dayIn('Published on 7 April 2024')).toMatchObject({ at: 13, printed: '7 April 2024' })
  })
})

describe('a date that came with a report', () => {
  it.each([
    ['2024', '2024'],
    ['2024-04', '2024-04'],
    ['2024-04-07', '2024-04-07'],
    ['2024-04-07T15:15Z', '2024-04-07T15:15:00Z'],
    ['2024-04-07T15:15:00.123+0200', '2024-04-07T15:15:00+02:00'],
    ['2024-04-07 15:15:00', '2024-04-07T15:15:00'],
    ['April 7, 2024', '2024-04-07'],
    ['Sun, 07 Apr 2024 15:15:00 GMT', '2024-04-07T15:15:00Z'],
  ])('%s', (given, value) => {
    expect(dayGiven(given)).toBe(value)
  })

  it.each(['', 'soon', '2024-13-01', '2024-02-30', '20240407x'])('is none: %s', (given) => {
    expect(dayGiven(given)).toBeUndefined()
  })
})

describe('a line that says when a report was published', () => {
  it.each([
    ['Published April 7, 2024 3:15 p.m.', '2024-04-07T15:15:00', 0],
    ['Posted on 7 April 2024', '2024-04-07', 0],
    ['Sunday 7 April 2024', '2024-04-07', 1],
    ['Last updated: 8 April 2024 at 09:30', '2024-04-08T09:30:00', 2],
    ['Published 7 April 2024 | Updated 8 April 2024', '2024-04-07', 0],
    ['7 April 2024 • 3 min read', '2024-04-07', 1],
  ])('%s', (line, value, rank) => {
    expect(statedDayOf(line)).toMatchObject({ value, rank })
  })

  it.each(['Oct. 31, 2012 The embrace', 'The port was shut on April 7, 2024.', 'April 7', 'Published by the Harbour Press'])('is none: %s', (line) => {
    expect(statedDayOf(line)).toBeUndefined()
  })
})
