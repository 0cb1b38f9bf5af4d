/** Step: quantities with what they count. */
import { step } from '../step.ts'

export const figures = step({
  name: 'figures',
  needs: ['report'],
  adds: ['figures'],
  read: () => ({ figures: [] }),
})
