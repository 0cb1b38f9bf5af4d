/** Step: the places that the report names, and where they lie. */
import { step } from '../step.ts'

export const places = step({
  name: 'places',
  needs: ['report'],
  adds: ['places'],
  read: () => ({ places: [] }),
})
