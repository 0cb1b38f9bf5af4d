/** Steps: when the report was published, and what its words of time mean. */
import { step } from '../step.ts'

export const times = step({
  name: 'times',
  needs: ['report'],
  adds: ['published', 'times'],
  read: ({ report }) => ({ published: report.facts.published ?? null, times: [] }),
})
