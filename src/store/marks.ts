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
 * @returns the entries and voices of accounts that were marked, and the accounts of which it was judged who says them in which words
 */
export async function mark(session: Session, held: Held, judgments: readonly Judgment[]): Promise<{ entries: number[]; voices: string[]; told: number[] }> {
  const about = judgments.filter(({ decision }) => MARKING.includes(decision)).flatMap(({ of }) => of)
  if (about.length === 0) return { entries: [], voices: [], told: [] }
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
  const told = new Set(judgments.filter(({ field }) => field === 'voice' || field === 'quote').flatMap(({ of }) => of).flatMap((address) => subjects.get(address) ?? []))
  await speakersAnew(session, marks.filter(({ number }) => told.has(number)))
  const rows = await session.query<{ entry: number; voice: string | null }>(
    `update account set misread = given.misread from unnest($1::int8[], $2::boolean[]) as given (number, misread)
     where account.number = given.number returning entry, voice`,
    [marks.map(({ number }) => number), marks.map((one) => one.misread)],
  )
  return { entries: rows.map(({ entry }) => entry), voices: rows.flatMap(({ voice }) => voice ?? []), told: [...told] }
}

async function speakersAnew(session: Session, marks: readonly { readonly number: number; readonly account: Account }[]): Promise<void> {
  const actorOf = ({ account }: (typeof marks)[number]) => ('voice' in account ? account.voice.actor : undefined)
  const actors = await subjectsOf(session, marks.flatMap((one) => actorOf(one) ?? []))
  await session.query(
    'update account set speaker = given.speaker from unnest($1::int8[], $2::int8[]) as given (number, speaker) where account.number = given.number',
    [marks.map(({ number }) => number), marks.map((one) => actors.get(actorOf(one) ?? '') ?? null)],
  )
}
