import { describe, expect, it } from 'vitest'
import { disputeQueryOf, periodsTo } from './disputes-asked.ts'

describe('what is asked of disputes', () => {
  it('is what the address says, without what is of no concern to the server', () => {
    expect(disputeQueryOf({ kind: 'figure', type: 'killed', view: 'wide', offset: '50' })).toEqual({ kind: 'figure', type: 'killed', offset: '50', limit: '50' })
  })

  it('may be of days that end with the latest dispute', () => {
    expect(periodsTo('2031-03-04').map(({ from }) => from)).toEqual([null, '2031-03-04', '2031-02-26', '2031-02-03'])
    expect(periodsTo(undefined)).toHaveLength(1)
  })
})
