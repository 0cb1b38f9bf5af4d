/** Accounts with the entries that they are in, as searches and reviews show them. */
import type { Account } from '../record/account.ts'
import type { PlacedAccount } from '../record/review.ts'
import type { Session } from './database.ts'
import { shownAccount } from './shown-account.ts'

/** @returns accounts by number, the latest added first; those that are not there are left out */
export function placedAccounts(session: Session, numbers: readonly number[]): Promise<Map<number, PlacedAccount>> {
  return placedWith(session, numbers, (placed) => placed)
}

/**
 * The same, each with something made of the account itself, as persons have corrected it.
 * @param made what is made of both
 */
export async function placedWith<T>(session: Session, numbers: readonly number[], made: (placed: PlacedAccount, account: Account) => T): Promise<Map<number, T>> {
  if (numbers.length === 0) return new Map()
  const rows = await session.query<{
    number: number; body: string; report: string; published: string | null; voice: string | null; name: string | null; named: boolean | null
    origin: string | null; entry: string; title: string; disputed: boolean
  }>(
    `select account.number, coalesce(told.corrected, told.body) as body, report.id as report, report.published, account.voice, voice.name, voice.named, account.origin,
       entry.id as entry, entry.title, entry.disputed
     from unnest($1::int8[]) as given (number)
       join account using (number) join told using (number)
       join report on report.seq = account.number >> 26
       join entry on entry.number = account.entry
       left join voice on voice.key = account.voice
     order by number desc`,
    [numbers],
  )
  return new Map(rows.map(({ number, body, report, published, voice, name, named, origin, entry, title, disputed }) => {
    const account = JSON.parse(body) as Account
    return [number, made({
      ...shownAccount(account, {
        report, published: published ?? undefined, origin: origin ?? undefined,
        voice: voice === null ? undefined : { key: voice, name: name ?? voice, named: named ?? false },
      }),
      kind: account.kind, entry, title, disputed,
    }, account)]
  }))
}
