/** What follows when accounts have their places: marks, voices and origins, counts and titles. In this order. */
import type { Judgment } from '../record/judgment.ts'
import type { Context } from './context.ts'
import { carriersOf, changedCarriers } from './copies-kept.ts'
import type { Session } from './database.ts'
import { refreshEntries } from './entries.ts'
import { familiesAnew } from './families.ts'
import { mark } from './marks.ts'
import { entriesOf } from './placing.ts'
import { accountsOfReports, accountsVoicedBy, voiceAnew } from './provenance.ts'
import { subjectsOf } from './subjects.ts'
import { addToVoices, nameVoices, voicesAnew } from './voices.ts'

/** What may have changed already. */
export type Changes = {
  /** Accounts and reports whose entries and stories are to be folded anew. */
  readonly subjects: ReadonlySet<number>
  /** Entries of which anything may have changed. */
  readonly entries: ReadonlySet<number>
  /** Accounts whose voice or origin may have changed. */
  readonly accounts: ReadonlySet<number>
  /** Keys of voices that may have lost or won accounts. */
  readonly voices: ReadonlySet<string>
}

/** Nothing has changed. */
export const nothing: Changes = { subjects: new Set(), entries: new Set(), accounts: new Set(), voices: new Set() }

/** Accounts that have their places, or have others. */
export type Settlement = {
  /** Those that are new, all of their reports', with their entries. */
  readonly fresh: readonly { readonly number: number; readonly entry: number }[]
  /** That came into effect, or went out of it. */
  readonly judgments: readonly Judgment[]
  readonly changes: Changes
  /** Entries that were folded anew. */
  readonly refolded: ReadonlySet<number>
}

/** Several settlements, one after another, as one. */
export function together(settlements: readonly Settlement[]): Settlement {
  const all = <T>(of: (one: Settlement) => Iterable<T>): Set<T> => new Set(settlements.flatMap((one) => [...of(one)]))
  return {
    fresh: settlements.flatMap(({ fresh }) => fresh),
    judgments: settlements.flatMap(({ judgments }) => judgments),
    changes: {
      subjects: all(({ changes }) => changes.subjects), entries: all(({ changes }) => changes.entries),
      accounts: all(({ changes }) => changes.accounts), voices: all(({ changes }) => changes.voices),
    },
    refolded: all(({ refolded }) => refolded),
  }
}

/** Brings up to date whatever is kept about entries and voices. */
export async function follow(session: Session, { held, tellers }: Context, { fresh, judgments, changes, refolded }: Settlement): Promise<void> {
  const marked = await mark(session, held, judgments)
  const carrying = await changedCarriers(session, judgments)
  await familiesAnew(session, carrying)
  const carriers = await carriersOf(session, carrying)
  const voiced = await voiceAnew(session, held, [...new Set([
    ...changes.accounts,
    ...marked.told,
    ...(refolded.size === 0 ? [] : await accountsVoicedBy(session, [...refolded])),
    ...(carriers.length === 0 ? [] : await accountsOfReports(session, carriers)),
  ])])
  const answered = judgments.filter(({ decision }) => decision === 'answers').flatMap(({ of }) => of)
  const told = answered.length === 0 ? [] : [...(await entriesOf(session, [...(await subjectsOf(session, answered)).values()])).values()]
  const anew = new Set([...changes.entries, ...refolded, ...marked.entries, ...voiced.entries, ...told])
  const grown = new Map<number, number[]>()
  for (const { number, entry } of fresh) grown.set(entry, [...(grown.get(entry) ?? []), number])
  await refreshEntries(session, held, tellers, grown, anew)
  await addToVoices(session, fresh.map(({ number }) => number))
  await voicesAnew(session, [...new Set([...changes.voices, ...voiced.voices, ...marked.voices])])
  await nameVoices(session, [...grown.keys(), ...anew])
}
