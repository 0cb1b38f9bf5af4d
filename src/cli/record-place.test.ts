import path from 'node:path'
import { expect, test } from 'vitest'
import { isThere, recordPlace } from './record-place.ts'

test('takes what is named before the environment, and that before the folder of the user', () => {
  expect(recordPlace('here', { ONRECORD_RECORD: 'there' })).toBe('here')
  expect(recordPlace(undefined, { ONRECORD_RECORD: 'there' })).toBe('there')
  expect(recordPlace(undefined, { ONRECORD_RECORD: '' })).toMatch(/onrecord.+record$/)
})

test('knows a folder that is not there, and leaves servers to be asked', () => {
  expect([isThere('.'), isThere(path.resolve('no-such-record')), isThere('postgres://localhost/news')]).toEqual([true, false, true])
})
