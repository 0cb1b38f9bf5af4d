/** How much waits for a decision, and who has decided how much. */
import type { ReviewProgress } from '../record/review.ts'
import type { Session } from './database.ts'
import { kindOf } from './numbers.ts'
import { OPEN_DOUBT, OPEN_PAIR } from './reviewing.ts'

// Nobody goes through more in weeks, and each costs a look.
const MOST_LOOKED_AT = 3_000

/** @returns counts; where more is open than is looked at, what was found so far, marked `atLeast` */
export async function reviewProgress(session: Session): Promise<ReviewProgress> {
  const pairs = await session.query<{ kind: number; open: number; looked: number }>(
    `with latest as (select judgment from bond where decision = 'maybe' group by judgment order by judgment desc limit $1),
       pair as (
         select one.kind, ${OPEN_PAIR} and not one.misread and not other.misread as open
         from latest join bond on bond.judgment = latest.judgment
           join bond as beside on beside.judgment = bond.judgment and beside.subject > bond.subject
           join account as one on one.number = bond.subject join account as other on other.number = beside.subject)
     select kind, (count(*) filter (where open))::int4 as open, (select count(*)::int4 from latest) as looked from pair group by kind`,
    [MOST_LOOKED_AT],
  )
  const [doubts] = await session.query<{ count: number }>(
    `select count(*)::int4 as count from (select from account where confidence < 0.9 and ${OPEN_DOUBT} limit $1) as open`, [MOST_LOOKED_AT])
  const persons = await session.query<{ person: string; joins: number; readings: number }>(
    `select person, (count(*) filter (where decision in ('same', 'different')))::int4 as joins,
       (count(*) filter (where decision in ('misread', 'confirmed', 'corrected')))::int4 as readings
     from judgment where person is not null and decision in ('same', 'different', 'misread', 'confirmed', 'corrected')
       and exists (select from bond where bond.judgment = judgment.number)
     group by person order by count(*) desc, person limit 200`)
  const cut = (count: number, looked: number) => ({ count, ...(looked >= MOST_LOOKED_AT && { atLeast: true }) })
  return {
    suggestions: pairs.filter(({ open }) => open > 0).sort((a, b) => b.open - a.open).map(({ kind, open, looked }) => ({ kind: kindOf(kind), open: cut(open, looked) })),
    doubts: cut(doubts?.count ?? 0, doubts?.count ?? 0),
    persons,
  }
}
