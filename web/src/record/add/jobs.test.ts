import { expect, test } from 'vitest'
import type { AddJob } from '../../../../src/serve/wire.ts'
import { isAtWork, progressOf, withItem, withJob } from './jobs.ts'
import { itemsTyped, nameOf } from './typed-items.ts'

const early: AddJob = { id: 'a', at: '2031-03-12T08:00:00Z', going: true, items: [{ name: 'one.txt', state: 'waiting' }, { name: 'two.txt', state: 'waiting' }] }
const late: AddJob = { id: 'b', at: '2031-03-12T08:01:00Z', going: true, items: [{ name: 'three.txt', state: 'waiting' }] }

test('jobs go on item by item, and the one that began first is at work', () => {
  const jobs = withItem(withJob(withJob([], early), late), { job: 'a', place: 0, item: { name: 'one.txt', state: 'failed', error: { code: 'unreadable', message: 'No.' } } })
  expect(jobs.map(({ id }) => id)).toEqual(['b', 'a'])
  expect(progressOf(jobs)).toEqual({ all: 3, done: 0, failed: 1, going: true })
  expect([isAtWork(jobs, jobs[1]!, 1), isAtWork(jobs, jobs[1]!, 0), isAtWork(jobs, jobs[0]!, 0)]).toEqual([true, false, false])
  expect(progressOf(withJob(jobs, { ...late, going: false })).going).toBe(true)
})

test('lines of addresses are a report each, anything else is one text', () => {
  expect(itemsTyped(' https://quay.example/1\n\nhttps://quay.example/2\nhttps://quay.example/1')).toEqual([{ url: 'https://quay.example/1' }, { url: 'https://quay.example/2' }])
  expect(itemsTyped('The pier stands.\nhttps://quay.example/1')).toEqual([{ text: 'The pier stands.\nhttps://quay.example/1' }])
  expect(itemsTyped('  \n')).toEqual([])
  expect(nameOf({ text: '\nThe pier stands.\nIt does.' })).toBe('The pier stands.')
})
