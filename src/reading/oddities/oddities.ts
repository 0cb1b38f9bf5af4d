/** Step: where the report contradicts itself or has slipped. */
import { step } from '../step.ts'

export const oddities = step({
  name: 'oddities',
  needs: ['report'],
  adds: ['oddities'],
  read: () => ({ oddities: [] }),
})
