import { expect, test } from 'vitest'
import type { DeploymentAccount } from '../account.ts'
import type { Told } from '../told.ts'
import { placementOf } from './placement-of.ts'
import { tellDeployment } from './tell-deployment.ts'

function told(voice: string, state: string, day: string, given: Partial<DeploymentAccount> = {}): Told<DeploymentAccount> {
  const report = `${voice} ${day}`
  return {
    account: {
      kind: 'deployment', address: `${report}/deployment/0-3`, report, id: 'd1', quote: { start: 0, end: 3, quote: 'The' }, within: [0, 20], sentence: 'The guard is there.',
      force: 'river guard', state, told: day, time: { from: day, to: day, edtf: day }, place: { name: 'Ammer ford', kind: 'town', lat: 46.1, lon: 8.2 },
      voice: { name: voice, outlet: false, named: true }, ...given,
    },
    voice: `named:${voice}`, origin: voice, reportId: report, at: day,
  }
}

function placed(all: readonly Told<DeploymentAccount>[], day: string) {
  const around = { nameOf: (key: string) => key.replace(/^named:/u, ''), answersGiven: () => [] }
  const counts = { accounts: all.length, reports: all.length, outlets: 1, voices: 1, origins: 1 }
  return placementOf({ id: 'deployment-1', counts, accounts: [], ...tellDeployment(all, around) }, all, around.nameOf, day)
}

const claims = [told('the mayor', 'stationed', '2031-03-02'), told('the guard', 'withdrawn', '2031-03-05'), told('the mayor', 'stationed', '2031-03-05'), told('the mayor', 'withdrawn', '2031-03-09')]

test('is the latest claim up to the day, and how old it is then', () => {
  expect(placed(claims, '2031-03-04')).toMatchObject({ state: 'stationed', day: '2031-03-02', daysOld: 2, voice: { name: 'the mayor' }, against: [] })
  expect(placed(claims, '2031-03-12')).toMatchObject({ state: 'withdrawn', day: '2031-03-09', daysOld: 3, counts: { accounts: 2, origins: 2 } })
})

test('says who says otherwise, as far as it was said by then', () => {
  expect(placed(claims, '2031-03-05')).toMatchObject({ state: 'stationed', voice: { name: 'the mayor' }, against: [{ state: 'withdrawn', voice: { name: 'the guard' } }] })
})

test('is none before anything is said, nor of what has no day', () => {
  expect(placed(claims, '2031-03-01')).toBeUndefined()
  const undated = told('the mayor', 'stationed', '2031-03-02')
  expect(placed([{ ...undated, account: { ...undated.account, time: { from: '2031-03-01', to: '2031-03-31', edtf: '2031-03' } } }], '2031-03-02')).toMatchObject({ day: '2031-03-02' })
})

test('tells a claim that it is not so', () => {
  expect(placed([told('the guard', 'withdrawn', '2031-03-05', { stance: 'deny' })], '2031-03-05')).toMatchObject({ state: 'withdrawn', denied: true })
})
