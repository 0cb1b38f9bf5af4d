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
    const acting = new Set(found.flatMap(({ member }) => (member === null ? [] : [member])))
    for (const member of new Gathering(layers, speakers).gather()) acting.add(member)
    const { actors, ids } = speakers.cast.actors(layers.report.text, acting)
    return { speakers: found.map((speaker) => identified(speaker, ids)), actors, actorAt: actorFinder(actors, layers.tree) }
  },
})

function identified({ member, ...speaker }: Speaker, ids: readonly string[]): Layers['speakers'][number] {
  return { actor: member === null ? null : ids[member]!, ...speaker }
}
