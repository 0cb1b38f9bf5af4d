import { expect, it } from 'vitest'
import { setReport } from './setting.ts'
import { beginningIn, carriedIn, carriedInWords } from './carried.ts'
import { oldPortCrossing } from '../fixtures/old-port-crossing.ts'

const passage = (start: number, end: number) => ({ in: [start, end] as [number, number], from: [0, end - start] as [number, number], words: 9 })
const copy = (report: string, start: number, end: number, more = {}) => ({ from: { report, outlet: 'Sorrin Wire', published: '2031-03-03T09:00:00Z' }, how: 'part' as const, share: 0.4, passages: [passage(start, end)], because: [], others: 0, ...more })

it('is known by where it begins in the text', () => {
  const read = { ...oldPortCrossing(), key: 'k', copies: [copy('later', 300, 340), copy('sooner', 150, 200)], carriers: [], versions: [] }
  expect(carriedIn(read).map(({ id, from }) => [id, from.report])).toEqual([['copy-0', 'sooner'], ['copy-1', 'later']])
  expect(carriedIn(oldPortCrossing())).toEqual([])
})

it('says where it is from, and who else carries it', () => {
  expect(carriedInWords(copy('a', 0, 1, { others: 6 }))).toBe('From Sorrin Wire, 3 Mar 2031; 6 other reports carry it')
  expect(carriedInWords({ from: { report: 'a-1' }, how: 'version', others: 1 })).toBe('As in an earlier report of a-1; 1 other report carries it')
})

it('is set as runs that make up the passage', () => {
  const { text } = oldPortCrossing()
  const read = { ...oldPortCrossing(), key: 'k', copies: [copy('wire', 150, 420)], carriers: [], versions: [] }
  const { paragraphs } = setReport(read)
  const runs = paragraphs.flatMap((paragraph) => paragraph.runs).filter(({ carried }) => carried === 'copy-0')
  expect(runs.map((run) => run.text).join('').replaceAll(/\s/gu, '')).toBe(text.slice(150, 420).replaceAll(/\s/gu, ''))
  expect(paragraphs.filter(({ carried }) => carried.includes('copy-0')).length).toBeGreaterThan(0)
})

it('begins once, however many paragraphs it goes through', () => {
  expect(beginningIn([{ carried: [] }, { carried: ['copy-0'] }, { carried: ['copy-0', 'copy-1'] }, { carried: ['copy-0'] }])).toEqual([[], ['copy-0'], ['copy-1'], []])
})
