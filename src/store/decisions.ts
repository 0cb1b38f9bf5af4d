/** What persons decided, with the accounts that it is about. */
import type { AccountKind } from '../record/account.ts'
import type { Judgment } from '../record/judgment.ts'
import type { DecidedRow, PlacedAccount } from '../record/review.ts'
import { undoneAmong } from './book.ts'
import { cursorOf, placeOf, rowsAtMost } from './cursor.ts'
import type { Session } from './database.ts'
import { placedAccounts } from './placed-accounts.ts'
import { storable } from './storable.ts'
import type { Page } from './store.ts'
import { subjectsOf } from './subjects.ts'

export type DecidedQuery = {
  readonly person?: string
  readonly decision?: Judgment['decision']
  readonly kind?: AccountKind
  readonly limit?: number
  readonly after?: string
}

const MOST_SHOWN = 4

/** Decisions of persons, the latest first, but for those that take others back: these tell that they are. */
export async function decided(session: Session, { person, decision, kind, limit: asked, after }: DecidedQuery): Promise<Page<DecidedRow>> {
  const limit = rowsAtMost(asked)
  const [before = Number.MAX_SAFE_INTEGER] = after === undefined ? [] : placeOf(after, 1)
  const rows = await session.query<{ number: number; body: string }>(
    `select number, body from judgment
     where person is not null and decision <> 'undone' and number < $1::int8 and ($2::text is null or person = $2) and ($3::text is null or decision = $3) and ($4::text is null or about = $4)
     order by number desc limit $5`,
    [before, person === undefined ? null : storable(person), decision ?? null, kind ?? null, limit + 1],
  )
  const here = rows.slice(0, limit).map(({ body }) => JSON.parse(body) as Judgment)
  const undone = await undoneAmong(session, here.map(({ number }) => number))
  const accountsOf = await accountsNamed(session, here.flatMap(({ of }) => of.slice(0, MOST_SHOWN)))
  const last = here.at(-1)
  return {
    rows: here.map((judgment) => {
      const by = undone.get(judgment.number)
      return { kind: 'judgment', ...judgment, ...(by !== undefined && { undone: by }), accounts: accountsOf(judgment.of.slice(0, MOST_SHOWN)) }
    }),
    ...(rows.length > limit && last && { next: cursorOf([last.number]) }),
  }
}

/** @returns what gives accounts by their addresses; those that the record has no more are left out */
export async function accountsNamed(session: Session, addresses: readonly string[]): Promise<(some: readonly string[]) => PlacedAccount[]> {
  const numbers = await subjectsOf(session, addresses)
  const accounts = await placedAccounts(session, [...numbers.values()])
  return (some) => some.flatMap((address) => accounts.get(numbers.get(address) ?? -1) ?? [])
}
