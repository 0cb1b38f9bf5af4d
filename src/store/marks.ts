/** What persons say of single accounts: that they are misread, or what a field of them should be. */
import type { Account } from '../record/account.ts'
import { corrected } from '../record/corrections.ts'
import { fold } from '../record/fold.ts'
import type { Judgment } from '../record/judgment.ts'
import { judgmentsOn } from './book.ts'
import { columnsAnew } from './account-rows.ts'
import type { Session } from './database.ts'
import { accountsByNumber, type Held } from './held.ts'
import { subjectsOf } from './subjects.ts'

const MARKING: readonly string[] = ['misread', 'confirmed', 'corrected'] satisfies readonly Judgment['decision'][]

/**
 * Marks the accounts of judgments as all that is in effect has them now.
 * @param judgments that came into effect, or went out of it
 * @returns the entries and voices of accounts that were marked
 */
export async function mark(session: Session, held: Held, judgments: readonly Judgment[]): Promise<{ entries: number[]; voices: string[] }> {
  const about = judgments.filter(({ decision }) => MARKING.includes(decision)).flatMap(({ of }) => of)
  if (about.length === 0) return { entries: [], voices: [] }
  const subjects = await subjectsOf(session, about)
  const { misread, corrections } = fold({ accounts: about, reports: [] }, await judgmentsOn(session, [...subjects.values()], MARKING))
  const accounts = await accountsByNumber(session, held, subjects.values())
  const marks = [...subjects].flatMap(([address, number]) => {
    const account = accounts.get(number)
    if (!account) return []
    const now: Account = corrected(account, corrections.get(address))
    return [{ number, account: now, misread: misread.has(address), body: now === account ? null : JSON.stringify(now) }]
  })
  await session.query(
    'update told set corrected = given.body from unnest($1::int8[], $2::text[]) as given (number, body) where told.number = given.number',
    [marks.map(({ number }) => number), marks.map(({ body }) => body)],
  )
  await columnsAnew(session, marks)
  const rows = await session.query<{ entry: number; voice: string | null }>(
    `update account set misread = given.misread from unnest($1::int8[], $2::boolean[]) as given (number, misread)
     where account.number = given.number returning entry, voice`,
    [marks.map(({ number }) => number), marks.map((one) => one.misread)],
  )
  return { entries: rows.map(({ entry }) => entry), voices: rows.flatMap(({ voice }) => voice ?? []) }
}
