/** Where a voice changed what it had said: the accounts before and after. */
import type { AccountRow, EntryOf } from '../entry.ts'

export type Change = { readonly before: AccountRow; readonly now: AccountRow }

/** @returns the revisions of a series, in the order in which the newer accounts stand in it */
export function changesIn({ relations, accounts }: EntryOf<'figure'>): Change[] {
  const places = new Map(accounts.map((account, place) => [account.address, { account, place }]))
  return relations
    .flatMap(({ kind, from, to }) => {
      const [now, before] = [places.get(from), places.get(to)]
      return kind === 'revises' && now && before ? [{ now, before }] : []
    })
    .sort((one, other) => one.now.place - other.now.place || one.before.place - other.before.place)
    .map(({ now, before }) => ({ now: now.account, before: before.account }))
}
