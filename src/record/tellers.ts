/** How the entries of each kind are told. */
import { tellActor } from './actors/tell-actor.ts'
import { tellAttribution } from './attributions/tell-attribution.ts'
import { deploymentSays, tellDeployment } from './deployments/tell-deployment.ts'
import { eventSays, tellEvent } from './events/tell-event.ts'
import { figureSays } from './figures/figure-title.ts'
import { tellFigure } from './figures/tell-figure.ts'
import { tellLabel } from './labels/tell-label.ts'
import { positionSays, tellPosition } from './positions/tell-position.ts'
import { tellQuestion } from './questions/tell-question.ts'
import type { Tellers } from './telling.ts'

export const tellers: Tellers = {
  actor: { tell: (told) => tellActor(told) },
  attribution: { tell: (told, around) => tellAttribution(told, around), says: ({ stance }) => stance },
  event: { tell: (told, around) => tellEvent(told, around), says: eventSays },
  figure: { tell: (told, around) => tellFigure(told, around), says: (account) => figureSays(account) },
  deployment: { tell: (told, around) => tellDeployment(told, around), says: deploymentSays },
  position: { tell: (told, around) => tellPosition(told, around), says: positionSays },
  question: { tell: (told, around) => tellQuestion(told, around) },
  label: { tell: (told, around) => tellLabel(told, around), says: ({ labelKind }) => labelKind },
}
