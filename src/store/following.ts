/** What follows from judgments and new accounts: entries folded anew, voices and origins, counts and titles. In this order. */
import type { Judgment } from '../record/judgment.ts'
import type { Context } from './context.ts'
import type { Session } from './database.ts'
import { refreshEntries } from './entries.ts'
import { familiesAnew } from './families.ts'
import { mark } from './marks.ts'
import { seqOf } from './numbers.ts'
import { entriesOf } from './placing.ts'
import { accountsOfReports, accountsVoicedBy, carriersOf, voiceAnew } from './provenance.ts'
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

/**
 * @param judgments that came into effect, or went out of it
 * @param fresh accounts that are new, all of their reports', with their entries
 * @param refold folds subjects anew and gives the entries that it touched
 */
export async function follow(
  session: Session, { held, tellers }: Context, changes: Changes, judgments: readonly Judgment[],
  fresh: readonly { readonly number: number; readonly entry: number }[],
  refold: (session: Session, subjects: Iterable<number>) => Promise<ReadonlySet<number>>,
): Promise<void> {
  const refolded = changes.subjects.size === 0 ? new Set<number>() : await refold(session, changes.subjects)
  const marked = await mark(session, held, judgments)
  const copies = judgments.filter(({ decision }) => decision === 'copy' || decision === 'no-copy')
  const carriers = copies.length === 0 ? [] : await carriersOf(session, [...(await subjectsOf(session, copies.flatMap(({ of }) => of))).values()].map(seqOf))
  await familiesAnew(session, carriers)
  const voiced = await voiceAnew(session, held, [...new Set([
    ...changes.accounts, ...await accountsVoicedBy(session, [...refolded]), ...await accountsOfReports(session, carriers),
  ])])
  const answered = await subjectsOf(session, judgments.filter(({ decision }) => decision === 'answers').flatMap(({ of }) => of))
  const told = [...(await entriesOf(session, [...answered.values()])).values()]
  const anew = new Set([...changes.entries, ...refolded, ...marked.entries, ...voiced.entries, ...told])
  const grown = new Map<number, number[]>()
  for (const { number, entry } of fresh) grown.set(entry, [...(grown.get(entry) ?? []), number])
  await refreshEntries(session, held, tellers, grown, anew)
  const lost = [...changes.voices, ...voiced.voices, ...marked.voices]
  await addToVoices(session, fresh.map(({ number }) => number))
  await voicesAnew(session, [...new Set(lost)])
  await nameVoices(session, [...grown.keys(), ...anew])
}
