import { expect, test } from 'vitest'
import { editFrom, lemmaOf } from './lemma.ts'

test.each([
  ['Carried', '3|y', false, 'carry'],
  ['Sailing', '3|', false, 'sail'],
  ['Marenko', '0|', true, 'Marenko'],
  ['THE', '0|', false, 'the'],
  ['is', '2|be', false, 'be'],
  ['a', '3|y', false, 'a'],
  ['is', '2|', false, 'is'],
  ['x|', '1||y', false, 'x|y'],
])('%s with %s', (form, edit, isProper, lemma) => {
  expect(lemmaOf(form, editFrom(edit), isProper)).toBe(lemma)
})
