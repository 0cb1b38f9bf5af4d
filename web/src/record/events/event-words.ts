/** The page's words for what events hold in codes. */
import type { Certainty } from '../../certainty.ts'
import { dateInShort, spelt, statusInWords } from '../../words.ts'
import { daysInWords } from '../words.ts'

/** "Assault, heavy weapons" */
export function typeInWords(type: string, mode?: string): string {
  const name = spelt(type.toLowerCase())
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}${mode === undefined ? '' : `, ${spelt(mode)}`}`
}

/** A day where it is one: "12 Nov 2026", "9 to 15 November 2026". */
export function whenInWords(edtf: string): string {
  const [from, to] = edtf.split('/')
  if (to === undefined || from === undefined) return dateInShort({ value: edtf })
  if (from === to) return dateInShort({ value: from })
  return /^\d{4}-\d\d-\d\d$/u.test(from) && /^\d{4}-\d\d-\d\d$/u.test(to) ? daysInWords(from, to)! : dateInShort({ value: edtf })
}

/** How an event stands to its report, where that is not that it has just happened. */
export function statusInShort(status: string): string | undefined {
  return status === 'current' || !Object.hasOwn(statusInWords, status) ? undefined : statusInWords[status as keyof typeof statusInWords]
}

const certainties: Readonly<Record<string, Certainty>> = { future: 'open', hypothetical: 'open', negated: 'denied' }

/** The shape of a status. */
export function certaintyOfStatus(status: string): Certainty {
  return Object.hasOwn(certainties, status) ? certainties[status]! : 'certain'
}
