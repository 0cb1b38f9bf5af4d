/** What narrows and orders a list of entries, as the address of a view and that of the server's list have it. */
import type { RecordPlace } from './place.ts'

const parameters: ReadonlySet<string> = new Set([
  'q', 'voice', 'actor', 'outlet', 'type', 'place', 'box', 'from', 'to', 'status', 'disputed', 'story', 'origins', 'order', 'since',
])

/** @returns what is asked of the list, without what only the view understands */
export function listQueryOf(asked: RecordPlace['asked']): Record<string, string> {
  return Object.fromEntries(Object.entries(asked).filter(([key]) => parameters.has(key)))
}
