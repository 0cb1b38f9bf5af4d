/** How entries of each kind are told. */
import { tellActor } from '../record/actors/tell-actor.ts'
import { tellAttribution } from '../record/attributions/tell-attribution.ts'
import { tellDeployment } from '../record/deployments/tell-deployment.ts'
import { tellFigure } from '../record/figures/tell-figure.ts'
import { tellLabel } from '../record/labels/tell-label.ts'
import { tellPosition } from '../record/positions/tell-position.ts'
import { tellQuestion } from '../record/questions/tell-question.ts'
import type { Tellers } from '../record/telling.ts'

/** Of each kind, by its own rules. */
export const tellers: Tellers = {
  actor: { tell: tellActor },
  attribution: { tell: tellAttribution },
  event: {
    tell: (told) => {
      const { account } = told[0]!
      return {
        kind: 'event', title: account.quote.quote, disputed: false, type: account.type, recipients: account.recipients.map(({ name }) => name),
        status: account.status, relations: [],
      }
    },
  },
  figure: { tell: tellFigure },
  deployment: { tell: tellDeployment },
  position: { tell: tellPosition },
  question: { tell: tellQuestion },
  label: { tell: tellLabel },
}
