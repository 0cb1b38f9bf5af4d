/** A label as the record tells it: whom it is for, and which outlet uses it in its own words or quotes it. */
import type { LabelAccount } from '../account.ts'
import type { LabelEntry } from '../entry.ts'
import type { Told } from '../told.ts'
import { actorFor, labelWord, wordsFor } from './label-word.ts'

/** All of a label entry that follows from its accounts. */
export type LabelTelling = Omit<LabelEntry, 'id' | 'counts' | 'first' | 'last' | 'accounts'>

const UNKNOWN_OUTLET = 'outlet not known'

/**
 * Pure; the order of the accounts makes no difference.
 * @param told the accounts of one label, without those that were judged misread; at least one
 * @param around names of actors
 */
export function tellLabel(told: readonly Told<LabelAccount>[], around: { nameOf(key: string): string }): LabelTelling {
  const accounts = told.map(({ account }) => account).sort((one, other) => (one.address < other.address ? -1 : 1))
  const word = labelWord(accounts[0]!)
  const whom = whomOf(accounts, around)
  return {
    kind: 'label',
    title: whom === undefined ? `“${word}”` : `“${word}” for ${whom}`,
    disputed: false,
    word,
    labelKind: accounts[0]!.labelKind,
    ...(whom !== undefined && { for: whom }),
    outlets: outletsOf(accounts),
  }
}

/** The actor's name; where it is none, the words that are used most. */
function whomOf(accounts: readonly LabelAccount[], around: { nameOf(key: string): string }): string | undefined {
  const actor = accounts.map(actorFor).find((address) => address !== undefined)
  if (actor !== undefined) return around.nameOf(actor)
  const counts = new Map<string, number>()
  for (const account of accounts) if (wordsFor(account).length > 0) counts.set(account.for!, (counts.get(account.for!) ?? 0) + 1)
  return [...counts].sort(([one, count], [other, its]) => its - count || (one < other ? -1 : 1))[0]?.[0]
}

/** In its own words where nobody else is said to say it, and no quotation marks stand around it. */
function outletsOf(accounts: readonly LabelAccount[]): LabelEntry['outlets'] {
  const found = new Map<string, { own: number; quoted: number }>()
  for (const account of accounts) {
    const { outlet = UNKNOWN_OUTLET, voice } = account
    const counts = found.get(outlet) ?? { own: 0, quoted: 0 }
    counts[voice.outlet && !isInMarks(account) ? 'own' : 'quoted']++
    found.set(outlet, counts)
  }
  return [...found]
    .map(([outlet, counts]) => ({ outlet, ...counts }))
    .sort((one, other) => other.own + other.quoted - one.own - one.quoted || (one.outlet < other.outlet ? -1 : 1))
}

/** Called "insane": whose word it is may be unsaid, but an outlet that sets it in marks keeps away from it. */
function isInMarks({ sentence, quote, within: [start] }: LabelAccount): boolean {
  const before = sentence.slice(0, quote.start - start)
  const behind = sentence.slice(quote.end - start)
  return /["“‘'«]\s?$/.test(before) && /^[,.]?\s?["”’'»]/.test(behind)
}
