import { expect, test } from 'vitest'
import { daysInWords } from './days-in-words.ts'

test.each([
  ['2026-11-12', '2026-11-12', '12 November 2026'],
  ['2026-11-09', '2026-11-15', '9 to 15 November 2026'],
  ['2026-10-29', '2026-11-03', '29 October to 3 November 2026'],
  ['2026-12-30', '2027-01-02', '30 December 2026 to 2 January 2027'],
  ['2026-10-01', '2026-10-31', 'October 2026'],
  ['2024-02-01', '2024-02-29', 'February 2024'],
  ['2026-02-01', '2026-02-27', '1 to 27 February 2026'],
  ['2026-01-01', '2026-12-31', '2026'],
  ['2026-06-01', '2026-08-31', '1 June to 31 August 2026'],
])('from %s to %s', (from, to, words) => {
  expect(daysInWords({ from, to })).toBe(words)
})
