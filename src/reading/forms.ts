/** Step: is a statement given in its own words, in the report's, or both? */
import type { Layers, Statement } from './layers.ts'
import { quotedPart } from './quotations.ts'
import type { Form } from './reading.ts'
import { step } from './step.ts'

const FORM_OF = { all: 'direct', some: 'mixed', none: 'indirect' } as const
const OPENING_MARK = /^(?:[“‘"«„'`]|that [“‘"«„'`])/

export const forms = step({
  name: 'forms',
  needs: ['report', 'tokens', 'quotations', 'statements'],
  adds: ['forms'],
  read: (layers) => ({ forms: layers.statements.map((statement) => formOf(statement, layers)) }),
})

/** What is said within a quotation is all in quotation marks, so for hearsay only marks of its own count. */
function formOf({ content, within }: Statement, { report, tokens, quotations }: Pick<Layers, 'report' | 'tokens' | 'quotations'>): Form {
  if (within === undefined) return FORM_OF[quotedPart(content, tokens, quotations)]
  const [start, end] = content[0]!
  return OPENING_MARK.test(report.text.slice(start, Math.min(end, start + 8))) ? 'direct' : 'indirect'
}
