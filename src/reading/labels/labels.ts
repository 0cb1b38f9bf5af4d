/** Step: loaded and distancing words, with whose they are. */
import { step } from '../step.ts'

export const labels = step({
  name: 'labels',
  needs: ['report'],
  adds: ['labels'],
  read: () => ({ labels: [] }),
})
