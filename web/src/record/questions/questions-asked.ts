/** What narrows the questions, as their address has it. */
import type { RecordPlace } from '../place.ts'

/** Rows of a page. */
export const pageSize = 100

export type QuestionStatus = 'open' | 'answered'

const parameters = ['q', 'type', 'voice', 'outlet', 'actor', 'origins', 'from', 'to', 'since', 'story'] as const

/**
 * @param status which of them
 * @returns the query of a page of questions, the latest first
 */
export function questionQueryOf(asked: RecordPlace['asked'], status: QuestionStatus): Record<string, string> {
  const given = parameters.flatMap((name) => (asked[name] === undefined ? [] : [[name, asked[name]] as const]))
  const paged = asked['offset'] !== undefined && asked['status'] === status ? { offset: asked['offset'] } : {}
  return { ...Object.fromEntries(given), ...paged, status, facets: 'true', limit: String(pageSize) }
}

/** What is asked for, in the order in which it is offered. */
export const gaps: readonly (readonly [gap: string, name: string])[] = [
  ['who', 'Who'], ['how many', 'How many'], ['where', 'Where'], ['when', 'When'], ['whether', 'Whether'], ['why', 'Why'], ['how', 'How'], ['what', 'What'],
]
