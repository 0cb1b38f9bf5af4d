/** Stands and answers in words. */
import type { LedgerAnswer, LedgerStand, StandLedger } from '../../../../src/serve/wire.ts'
import { counted, withoutBreaks } from '../../words.ts'
import { markedIn, type MarkedSentence } from '../places-of-words.ts'
import { dayInWords } from '../words.ts'
import type { Standing } from './stand-line.ts'

/** "Refusal" */
export function kindInWords(kind: string): string {
  return `${kind.charAt(0).toUpperCase()}${kind.slice(1)}`
}

/** "since 14 Nov 2026", "on 16 Nov 2026" where it was said once. */
export function sinceInWords({ since, times }: Standing): string {
  return since === undefined ? 'day not known' : `${times > 1 ? 'since' : 'on'} ${dayInWords(since, 'short')}`
}

/** "2 independent origins, told 5 times" */
export function toldInWords({ counts: { origins, accounts } }: Pick<StandLedger, 'counts'>): string {
  return `${counted(origins, 'independent origin')}${accounts > origins ? `, told ${accounts} times` : ''}`
}

/** "Dario Selk refuses it" */
export function answererInWords({ by, how }: LedgerAnswer): string {
  return how.includes(by) ? how : `${by} ${how}`
}

/** "Dario Selk refuses it, 16 Nov 2026" */
export function answerInWords(answer: LedgerAnswer): string {
  return [answererInWords(answer), answer.day && dayInWords(answer.day, 'short')].filter(Boolean).join(', ')
}

/** The words of a stand in their sentence. */
export function wordsOf({ sentence, words }: LedgerStand): MarkedSentence {
  return markedIn({ sentence, quote: { start: 0, end: words.length, quote: words } })
}

/** The words of a stand alone, in one line. */
export function plainWords({ words }: Pick<LedgerStand, 'words'>): string {
  return withoutBreaks(words)
}

/** One line of a ledger: a stand, or what was answered. */
export type LedgerLine = { readonly day: string | undefined } & ({ readonly stand: LedgerStand } | { readonly answer: LedgerAnswer })

/** Stands in the order in which they were held, and answers behind the last stand before them. */
export function linesOf({ stands, answers }: Pick<StandLedger, 'stands' | 'answers'>): LedgerLine[] {
  const lines: LedgerLine[] = stands.map((stand) => ({ day: stand.day?.slice(0, 10), stand }))
  for (const answer of answers) {
    const day = answer.day?.slice(0, 10)
    const before = day === undefined ? lines.length - 1 : lines.findLastIndex((line) => line.day !== undefined && line.day <= day)
    lines.splice(before + 1, 0, { day, answer })
  }
  return lines
}
