/** Step: PLOVER events. */
import { step } from '../step.ts'

export const events = step({
  name: 'events',
  needs: ['report'],
  adds: ['events'],
  read: () => ({ events: [] }),
})
