/** Why accounts are together: the judgments that name one of them, in words. */
import type { Rows } from '../../../src/serve/wire.ts'
import { judgmentsOf } from './server.ts'

export type JudgmentRow = Rows['judgments']

/** What each decision says of an account; what is not here is of no account. */
const decisions: Readonly<Record<string, string>> = {
  same: 'the same thing', different: 'not the same thing', maybe: 'perhaps the same thing', misread: 'misread', corrected: 'corrected', confirmed: 'read rightly', answers: 'answers',
}

/**
 * @param address of an account
 * @param entry that it is in
 * @returns the judgments that name it, those that hold first, then the latest
 * @throws Fault where the server is away
 */
export async function judgmentsOn(address: string, entry: string, signal: AbortSignal): Promise<JudgmentRow[]> {
  const { rows } = await judgmentsOf(entry, signal)
  return rows.filter(({ of, decision }) => of.includes(address) && Object.hasOwn(decisions, decision))
    .sort((a, b) => Number(a.undone !== undefined) - Number(b.undone !== undefined) || b.number - a.number)
}

/** "the same thing", "misread" */
export function decisionInWords({ decision }: Pick<JudgmentRow, 'decision'>): string {
  return decisions[decision] ?? decision
}

/** "Ana Orrin", "the rule events" */
export function deciderInWords({ by }: Pick<JudgmentRow, 'by'>): string {
  return 'person' in by ? by.person : `the rule “${by.rule.replace(/\/.*$/u, '').replaceAll('-', ' ')}”`
}

/** What may be corrected in accounts of a kind, each as people call it. */
export const correctable: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  actor: { name: 'name', actorKind: 'kind' },
  attribution: { stance: 'stance' },
  event: { type: 'type', mode: 'mode', status: 'status', time: 'when', object: 'object', stance: 'stance' },
  figure: { value: 'amount', min: 'least', max: 'most', approx: 'how sure', unit: 'unit', measure: 'measure', of: 'of whom or what', time: 'as of' },
  deployment: { force: 'force', state: 'state', time: 'as of' },
  position: { positionKind: 'kind' },
  question: { about: 'what is not known' },
  label: { labelKind: 'kind', for: 'for whom' },
}
