/** What the evidence shows of what is chosen. */
import type { CopyRow, RecordEntry, ReportRow, SaidBy } from '../../../src/serve/wire.ts'
import { Fault } from '../fault.ts'
import { readChoice, type Choice, type ChoiceKind } from './choice.ts'
import { copiesWith, entryOf, rowsOf, saidBy } from './server.ts'
import { listedBy } from './views.ts'

export type Chosen =
  /** `account`: address of the one that is meant. */
  | { readonly kind: 'entry'; readonly entry: RecordEntry; readonly account?: string }
  | { readonly kind: 'voice'; readonly key: string; readonly voice: SaidBy['voice'] }
  | { readonly kind: 'copies'; readonly family: CopyRow; readonly reports: ReadonlyMap<string, ReportRow> }
  | { readonly kind: 'report'; readonly report: ReportRow }

/**
 * Fetches what a choice is of.
 * @throws Fault where the server is away, or the record has it no more
 */
export async function chosenBy(choice: Choice, signal: AbortSignal): Promise<Chosen> {
  const { kind, id } = readChoice(choice)
  return await fetchers[kind](id, signal)
}

const fetchers: Readonly<Record<ChoiceKind, (id: string, signal: AbortSignal) => Promise<Chosen>>> = {
  entry: async (id, signal) => ({ kind: 'entry', entry: await entryOf(listedBy(id)?.shown ?? 'events', id, signal) }),
  account: accountWithin,
  voice: async (key, signal) => ({ kind: 'voice', key, voice: (await saidBy({ voice: key, limit: '1' }, signal)).voice }),
  copy: async (report, signal) => {
    const copies = await copiesWith(report, signal)
    if (!copies) throw new Fault('not-found', 'The record has no such family of copies. It may have been taken apart: look for it in the list.')
    return { kind: 'copies', ...copies }
  },
  report: async (key, signal) => {
    const { rows: [report] } = await rowsOf('reports', { report: key, limit: '1' }, signal)
    if (!report) throw new Fault('not-found', 'The record has no such report. Look for it in the list.')
    return { kind: 'report', report }
  },
}

/** The entry that an account is in now: one of its report's. */
async function accountWithin(address: string, signal: AbortSignal): Promise<Chosen> {
  const [report = '', kind = ''] = address.split('/')
  const shown = listedBy(`${kind}-`)?.shown
  if (shown === undefined) throw new Fault('not-found', 'The address of the account is not one of the record. Choose the account in a list.')
  const { rows } = await rowsOf(shown, { report, limit: '1000', accounts: '1000' }, signal)
  const entry = (rows as readonly RecordEntry[]).find(({ accounts }) => accounts.some((account) => account.address === address))
  if (!entry) throw new Fault('not-found', 'The record has no such account now. Its report may have been read again: look for it in the list.')
  return { kind: 'entry', entry, account: address }
}

/** The voices of what is chosen, once for each time that they are heard. */
export function heardInChosen(chosen: Chosen): string[] {
  if (chosen.kind === 'voice') return [chosen.key]
  return chosen.kind === 'entry' ? chosen.entry.accounts.flatMap(({ voice }) => (voice ? [voice.key] : [])) : []
}
