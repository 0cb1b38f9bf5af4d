import { describe, expect, it } from 'vitest'
import { oldPortClaims } from '../../fixtures/old-port-claims.ts'
import { entriesOf, ofKind } from '../entries.ts'
import { answersOf, byHolder, isOwn } from './by-holder.ts'

const positions = ofKind(entriesOf(oldPortClaims().reading), 'position')

describe('byHolder', () => {
  it('has each position once, under whoever holds it', () => {
    expect(byHolder(positions).map(({ name, positions }) => [name, positions.map(({ id }) => id)])).toEqual([
      ['Teodor Ravnik', ['s1', 's2']],
      ['Harbour Front', ['s3', 's4']],
      ['mediators from neighbouring Kestria', ['s5']],
    ])
  })

  it('takes holders that are no actors by name', () => {
    const [one] = positions
    const unknown = (id: string, name: string) => ({ ...one!, id, item: { ...one!.item, holder: { name, text: one!.item.holder.text } } })
    expect(byHolder([unknown('x', 'The villagers'), unknown('y', 'the villagers')])).toHaveLength(1)
  })
})

describe('answersOf', () => {
  it('leads from a position to what answers it', () => {
    expect([...answersOf(positions)].map(([id, answers]) => [id, answers.map((answer) => answer.id)])).toEqual([['s1', ['s3']]])
  })
})

describe('isOwn', () => {
  it('tells a position in its holder’s words from one in somebody else’s', () => {
    expect(positions.map((position) => [position.id, isOwn(position)])).toEqual([['s1', true], ['s2', true], ['s3', true], ['s4', true], ['s5', false]])
  })
})
