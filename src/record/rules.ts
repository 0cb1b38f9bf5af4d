/** The rules that join a record, in the order in which they run. */
import { actorJoiner } from './actors/actor-joiner.ts'
import { attributionJoiner } from './attributions/attribution-joiner.ts'
import { copiesOf } from './copies/copies.ts'
import { fingerprintsOf } from './copies/fingerprints.ts'
import { figureJoiner } from './figures/figure-joiner.ts'
import type { RuleSet } from './rule-set.ts'

export const rules: RuleSet = {
  copies: { bands: fingerprintsOf, judge: copiesOf },
  joiners: [actorJoiner, attributionJoiner, figureJoiner],
  answerers: [],
}
