/**
 * Steps: everybody who acts or speaks in the report, and whom its words mean. How mentions become one actor, and when not:
 * docs/decisions/0009-actors.md.
 */
import type { Layers } from '../layers.ts'
import { Speakers, type Speaker } from '../speakers.ts'
import { step } from '../step.ts'
import { actorFinder } from './actor-at.ts'
import { Gathering } from './gathering.ts'

export const actors = step({
  name: 'actors',
  needs: ['report', 'language', 'tree', 'tokens', 'codebook', 'gazetteer', 'situation', 'quotations', 'statements', 'sources', 'roster'],
  adds: ['speakers', 'actors', 'actorAt'],
  read: (layers) => {
    const speakers = new Speakers(layers)
    const found = layers.statements.map((_, index) => speakers.of(index))
    const speaking = new Set(found.flatMap(({ member }) => (member === null ? [] : [member])))
    const acting = new Gathering(layers, speakers).gather(speaking)
    const { actors, ids } = speakers.cast.actors(layers.report.text, acting)
    const byId = new Map(actors.map((actor) => [actor.id, actor]))
    const attributive = layers.roster.attributive.flatMap(({ at, end, actor }) => {
      const state = byId.get(ids[speakers.namedMember(actor)] ?? '')
      return state ? [{ mention: { start: at, end }, actor: state }] : []
    })
    return { speakers: found.map((speaker) => identified(speaker, ids)), actors, actorAt: actorFinder(actors, attributive, layers.tree) }
  },
})

function identified({ member, ...speaker }: Speaker, ids: readonly string[]): Layers['speakers'][number] {
  return { actor: member === null ? null : ids[member]!, ...speaker }
}
