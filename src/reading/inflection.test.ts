import { describe, expect, it } from 'vitest'
import { nounForms, verbForms, type Inflection } from './inflection.ts'

const inflection: Inflection = {
  irregular: new Map([['write', ['wrote', 'written']], ['say', ['said']], ['have', ['had']]]),
  doubling: new Set(['admit']),
  plurals: new Map([['spokesman', 'spokesmen']]),
}

describe('verbForms', () => {
  it.each([
    ['call', ['call', 'calls', 'calling', 'called']],
    ['deny', ['deny', 'denies', 'denying', 'denied']],
    ['convey', ['convey', 'conveys', 'conveying', 'conveyed']],
    ['praise', ['praise', 'praises', 'praising', 'praised']],
    ['agree', ['agree', 'agrees', 'agreeing', 'agreed']],
    ['press', ['press', 'presses', 'pressing', 'pressed']],
    ['admit', ['admit', 'admits', 'admitting', 'admitted']],
    ['write', ['write', 'writes', 'writing', 'wrote', 'written']],
    ['have', ['have', 'has', 'having', 'had']],
    ['lie', ['lie', 'lies', 'lying', 'lied']],
  ])('%s', (lemma, forms) => {
    expect([...verbForms(lemma, inflection).all].sort()).toEqual([...forms].sort())
  })

  it('knows which form may stand in a passive', () => {
    expect([...verbForms('write', inflection).participles]).toEqual(['written'])
    expect([...verbForms('say', inflection).participles]).toEqual(['said'])
  })
})

it.each([
  ['denial', 'denials'],
  ['speech', 'speeches'],
  ['agency', 'agencies'],
  ['spokesman', 'spokesmen'],
])('nounForms: %s', (lemma, plural) => {
  expect([...nounForms(lemma, inflection)]).toEqual([lemma, plural])
})
