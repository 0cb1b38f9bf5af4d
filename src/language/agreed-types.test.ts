import { expect, test } from 'vitest'
import { withAgreedTypes } from './agreed-types.ts'
import type { Entity, EntityType } from './language.ts'

const entity = (chain: number, type: EntityType, confidence: number): Entity => ({ from: 0, to: 1, head: 0, type, confidence, chain })
const typesOf = (entities: readonly Entity[]) => withAgreedTypes(entities).map(({ type }) => type)

test('the mentions of a chain are what the surest of them say together', () => {
  expect(typesOf([entity(0, 'abstract', 0.7), entity(0, 'organization', 0.5), entity(0, 'organization', 0.4)])).toEqual(Array(3).fill('organization'))
})

test('other chains have no say, and of two that weigh alike the first stands', () => {
  expect(typesOf([entity(0, 'person', 0.5), entity(1, 'place', 0.9), entity(0, 'place', 0.5)])).toEqual(['person', 'place', 'person'])
})
