import { expect, test } from 'vitest'
import { disputeLines } from './dispute-lines.ts'

const side = (name: string, says: string) => ({ voice: name, name, says, accounts: [`${name}/${says}`] })
const dispute = (one: ReturnType<typeof side>, other: ReturnType<typeof side>, since?: string) => ({ between: [one, other], because: '', ...(since && { since }) })

test('one denial against many is one line, and each pair is said once', () => {
  const denial = side('the guard', 'denied')
  const lines = disputeLines([
    dispute(side('the mayor', 'shelled'), denial, '2031-03-04'),
    dispute(denial, side('The Quay', 'fired'), '2031-03-02'),
    dispute(side('The guard', 'denied'), side('the mayor', 'shelled')),
  ])
  expect(lines.map(({ one, others, since }) => [one.name, others.map(({ name }) => name), since])).toEqual([['the guard', ['the mayor', 'The Quay'], '2031-03-02']])
})

test('who says another thing stands in another line', () => {
  const lines = disputeLines([dispute(side('the mayor', '40'), side('the guard', '12')), dispute(side('the mayor', '31'), side('the guard', '12')), dispute(side('the bell', '9'), side('the mayor', '40'))])
  expect(lines.flatMap(({ one, others }) => others.map(({ says }) => `${one.says}/${says}`)).sort()).toHaveLength(3)
})

test('no dispute, no line', () => {
  expect(disputeLines([])).toEqual([])
})
