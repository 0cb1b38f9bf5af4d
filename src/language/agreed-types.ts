/** One thing has one type: what most of the mentions of a chain say, the surer counting for more. */
import type { Entity, EntityType } from './language.ts'

/** @returns the same entities, those of one chain of one type; of two that weigh alike, the one met first */
export function withAgreedTypes(entities: readonly Entity[]): Entity[] {
  const weights = new Map<number, Map<EntityType, number>>()
  for (const { chain, type, confidence } of entities) {
    const ofChain = weights.get(chain) ?? new Map<EntityType, number>()
    weights.set(chain, ofChain.set(type, (ofChain.get(type) ?? 0) + confidence))
  }
  const agreed = new Map(Array.from(weights, ([chain, ofChain]) => [chain, [...ofChain].reduce((best, each) => (each[1] > best[1] ? each : best))[0]]))
  return entities.map((entity) => ({ ...entity, type: agreed.get(entity.chain)! }))
}
