import { expect, it } from 'vitest'
import type { FigureAccount, VoiceRef } from '../account.ts'
import { sameBody } from './same-body.ts'
import { oneStory } from './testing/told-figure.ts'

const said = (voice: Partial<VoiceRef>) => ({ voice: { name: 'the clinic', outlet: false, named: false, ...voice } }) as FigureAccount
const same = (one: Partial<VoiceRef>, other: Partial<VoiceRef>) => sameBody(said(one), said(other), oneStory())

it('is one actor, one name or one description', () => {
  expect(same({ name: 'Vera Holm', actor: 'a' }, { name: 'Holm', actor: 'a' })).toBe(true)
  expect(same({ name: 'The Interior Ministry', named: true }, { name: 'the interior ministry', named: true })).toBe(true)
  expect(same({ name: "the city's health office" }, { name: 'the health office' })).toBe(true)
})

it('is not the outlet, nor another description', () => {
  expect(same({ name: 'outlet', outlet: true }, { name: 'outlet', outlet: true })).toBe(false)
  expect(same({ name: 'the health office' }, { name: 'the press office' })).toBe(false)
  expect(same({ name: 'two residents' }, { name: 'residents' })).toBe(false)
})
