import { expect, test } from 'vitest'
import { correctionOf, shownIn } from './field-forms.ts'
import { likelyInWords, sureInWords } from './likelihood.ts'

test('what is typed becomes what a correction takes', () => {
  expect(correctionOf('value', '1,200', '40')).toBe('1200')
  expect(correctionOf('max', 'open', '40')).toBe('null')
  expect(correctionOf('actor', 'the river guard ', undefined)).toBe('{"name":"the river guard","words":"the river guard"}')
  expect(correctionOf('place', 'Orsk', '{"name":"Lorn","kind":"city","lat":1,"lon":2}')).toBe('{"name":"Orsk","kind":"city"}')
  expect(correctionOf('items', 'a truce; observers', undefined)).toBe('["a truce","observers"]')
  expect(correctionOf('unit', 'boats', 'people')).toBe('boats')
})

test('a box has what its field says now', () => {
  expect(shownIn('recipients', '[{"name":"the mill","words":"it"},{"name":"two boats","words":"boats"}]')).toBe('the mill; two boats')
  expect(shownIn('max', 'null')).toBe('open')
  expect(shownIn('place', undefined)).toBe('')
})

test('scores are words', () => {
  expect([0.9, 0.7, 0.5, 0.1].map(likelyInWords)).toEqual(['very likely', 'likely', 'possible', 'hardly likely'])
  expect(sureInWords(0.5)).toBe('unsure')
})
