import { describe, expect, it } from 'vitest'
import { positionAnswerer } from './position-answerer.ts'
import { around, eventOf, outletVoice, positionOf, statementOf } from './testing/accounts.ts'

const { join, suggest } = positionAnswerer
const later = { report: 'r2', told: '2031-05-03' }
const demand = positionOf('the Reed Front', 'demand', "that the army's soldiers leave all of Tessel", { to: 'the army' })
type Answer = Parameters<typeof positionAnswerer.compare>[1]
const score = (asked: typeof demand, answer: Answer, likeness = 0.6) => positionAnswerer.compare(asked, answer, around(likeness)).score

describe('answers', () => {
  it.each<[string, Answer]>([
    ['the refusal of whom it was addressed to', positionOf('the army', 'refusal', 'will not withdraw a single soldier from Tessel', later)],
    ['an acceptance on the same day', positionOf('the army', 'acceptance', 'agreed to pull its troops out of Tessel', { report: 'r2' })],
    [
      'the condition of whom it was addressed to, which says in front what it is a condition of',
      positionOf('the army', 'condition', 'the bridge is opened', { ...later, sentence: 'The army said it would withdraw its soldiers from Tessel only if the bridge is opened.' }),
    ],
    [
      'a statement that rejects it and names whose it is',
      statementOf('the demand of the Reed Front that soldiers leave Tessel', 'reject', { name: 'the army', outlet: false, named: true }, later),
    ],
  ])('%s', (_, answer) => {
    expect(positionAnswerer.askedKeys(demand).some((key) => positionAnswerer.answerKeys(answer).includes(key))).toBe(true)
    expect(score(demand, answer)).toBeGreaterThanOrEqual(join)
  })

  it('what its own report says to be an answer, in words that mean it', () => {
    const answer = positionOf('the garrison', 'refusal', 'rejected the demand', { at: 90, answers: demand.address })
    expect(positionAnswerer.askedKeys(demand).some((key) => positionAnswerer.answerKeys(answer).includes(key))).toBe(true)
    expect(score({ ...demand, to: undefined } as unknown as typeof demand, answer)).toBeGreaterThanOrEqual(suggest)
  })

  it('says how, and why it is held for one', () => {
    const { reasons } = positionAnswerer.compare(demand, positionOf('the army', 'refusal', 'will not withdraw its soldiers', later), around())
    expect(reasons).toEqual(expect.arrayContaining(['the army refuses it', 'same issue: withdrawal', 'addressed to the army']))
    expect(reasons[0]).toBe('the army refuses it')
  })
})

describe('no answers', () => {
  it.each<[string, Answer]>([
    ['what was said before it was asked', positionOf('the army', 'refusal', 'will not withdraw its soldiers', { report: 'r2', told: '2031-05-01' })],
    ['what the same side says', positionOf('the Reed Front', 'refusal', 'will not withdraw its soldiers', later)],
    ['a stand on something else', positionOf('the army', 'refusal', 'will not pay for the bridge', later)],
    ['another demand', positionOf('the army', 'demand', 'the rebels to leave Tessel', later)],
    ['a stand that its report tells as held before', positionOf('the army', 'refusal', 'had refused to withdraw its soldiers', later)],
    ['somebody whom nothing tells from others', positionOf('they', 'refusal', 'will not withdraw their soldiers', later)],
    ['what has not happened', eventOf('REJECT', 'reject', 'reject', { ...later, actor: 'the army', object: 'the withdrawal of soldiers', status: 'future' })],
    ['what an outlet says of itself', statementOf('the withdrawal of soldiers', 'reject', outletVoice, later)],
  ])('%s', (_, answer) => {
    expect(score(demand, answer)).toBeLessThan(suggest)
  })

  it('the refusal of somebody else than it was addressed to is left to a person, at most', () => {
    const answer = positionOf('the River League', 'refusal', 'will not withdraw its soldiers from Tessel', later)
    expect(score(demand, answer)).toBeLessThan(join)
  })
})

describe('of those to whom nothing was addressed', () => {
  const wish = positionOf('Dena Orrin', 'demand', 'must leave Tessel', { sentence: 'The guards must leave Tessel, she said.' })

  it.each<[string, Answer, boolean]>([
    ['a government, days later, in a sentence that names the same', positionOf('the government', 'acceptance', 'has agreed to take its guards out of Tessel', later), true],
    ['who stands right behind it', positionOf('Tovin Asker', 'refusal', 'Not one guard will leave the valley', { at: 40 }), true],
    ['on another issue', positionOf('the government', 'acceptance', 'has agreed to a truce in Tessel', later), false],
    ['about another place, after weeks', positionOf('Tovin Asker', 'refusal', 'No guard will leave Orsk', { report: 'r2', told: '2031-06-20' }), false],
  ])('%s', (_, answer, answers) => {
    expect(score(wish, answer, 0.1) >= join).toBe(answers)
  })
})
