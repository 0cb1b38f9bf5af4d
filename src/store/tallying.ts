/** How many rows there are of what `show` lists. */
import type { AccountKind } from '../record/account.ts'
import type { Session } from './database.ts'
import { kindNumber } from './numbers.ts'
import { COUNTED } from './searching.ts'
import type { Shown, Tally, Tallies } from './store.ts'
import { totals } from './totals.ts'

/** From what rows of a kind come; of readings, judgments and reports the total is kept. */
const COUNTABLE: Readonly<Record<Exclude<Shown, 'reports' | 'readings' | 'judgments'>, string>> = {
  actors: ofKind('actor'),
  attributions: ofKind('attribution'),
  events: ofKind('event'),
  figures: ofKind('figure'),
  forces: ofKind('deployment'),
  positions: ofKind('position'),
  questions: ofKind('question'),
  labels: ofKind('label'),
  disputes: 'entry where disputed and accounts > 0',
  copies: '(select distinct family from copying) as families',
  voices: 'voice',
}

/** Counting stops at 10,000, as it does where accounts are searched. Of disputes the entries that have any are counted. */
export async function tallies(session: Session): Promise<Tallies> {
  const parts = Object.entries(COUNTABLE).map(([kind, from]) =>
    `select '${kind}' as kind, count(*)::int4 as count from (select from ${from} limit ${COUNTED + 1}) as counted`)
  const [{ reports, readings, judgments }, rows] = await Promise.all([
    totals(session), session.query<{ kind: string; count: number }>(parts.join(' union all ')),
  ])
  const counted = Object.fromEntries(rows.map(({ kind, count }) => [kind, tally(count)])) as Record<keyof typeof COUNTABLE, Tally>
  return { ...counted, reports: { count: reports }, readings: { count: readings }, judgments: { count: judgments } }
}

function ofKind(kind: AccountKind): string {
  return `entry where kind = ${kindNumber(kind)} and accounts > 0`
}

function tally(count: number): Tally {
  return count > COUNTED ? { count: COUNTED, atLeast: true } : { count }
}
