/** Step: who is where, in which state. */
import { step } from '../step.ts'

export const deployments = step({
  name: 'deployments',
  needs: ['report'],
  adds: ['deployments'],
  read: () => ({ deployments: [] }),
})
