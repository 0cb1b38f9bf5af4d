/** The rules that join a record, in the order in which they run: who, then what was said and done, then how many, then the rest. */
import { actorJoiner } from './actors/actor-joiner.ts'
import { attributionJoiner } from './attributions/attribution-joiner.ts'
import { copiesOf } from './copies/copies.ts'
import { fingerprintsOf } from './copies/fingerprints.ts'
import { deploymentJoiner } from './deployments/deployment-joiner.ts'
import { eventJoiner } from './events/event-joiner.ts'
import { figureJoiner } from './figures/figure-joiner.ts'
import { labelJoiner } from './labels/label-joiner.ts'
import { positionAnswerer } from './positions/position-answerer.ts'
import { positionJoiner } from './positions/position-joiner.ts'
import { questionAnswerer } from './questions/question-answerer.ts'
import { questionJoiner } from './questions/question-joiner.ts'
import type { RuleSet } from './rule-set.ts'
import { storyRules } from './stories/story-rules.ts'

export const rules: RuleSet = {
  copies: { bands: fingerprintsOf, judge: copiesOf },
  stories: storyRules,
  joiners: [actorJoiner, attributionJoiner, eventJoiner, figureJoiner, deploymentJoiner, positionJoiner, questionJoiner, labelJoiner],
  answerers: [positionAnswerer, questionAnswerer],
}
