/** Step: what actors demand, refuse, offer or make a condition. */
import { step } from '../step.ts'

export const positions = step({
  name: 'positions',
  needs: ['report'],
  adds: ['positions'],
  read: () => ({ positions: [] }),
})
