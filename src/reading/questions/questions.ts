/** Step: what the report says is not known. */
import { step } from '../step.ts'

export const questions = step({
  name: 'questions',
  needs: ['report'],
  adds: ['questions'],
  read: () => ({ questions: [] }),
})
