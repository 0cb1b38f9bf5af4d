import { expect, it } from 'vitest'
import { questionQueryOf } from './questions-asked.ts'

it('a page further on is of the questions that are listed alone', () => {
  expect(questionQueryOf({ status: 'answered', offset: '100', type: 'who', map: 'shown' }, 'answered')).toMatchObject({ status: 'answered', offset: '100', type: 'who' })
  expect(questionQueryOf({ offset: '100' }, 'open')).not.toHaveProperty('offset')
  expect(questionQueryOf({ map: 'shown' }, 'open')).not.toHaveProperty('map')
})
