/** Step: which situation profile the report is read with, and why. */
import { step } from '../step.ts'

export const situation = step({
  name: 'situation',
  needs: ['report', 'profiles', 'asked'],
  adds: ['situation'],
  read: () => ({ situation: null }),
})
