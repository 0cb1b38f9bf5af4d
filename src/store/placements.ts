/** Where forces are said to be on a day: of each force at each place the latest claims up to then. */
import type { DeploymentAccount } from '../record/account.ts'
import { placementOf } from '../record/deployments/placement-of.ts'
import type { Placements } from '../record/deployments/placement.ts'
import type { Told } from '../record/told.ts'
import { askedEntries } from './asked-entries.ts'
import type { Context } from './context.ts'
import type { Session } from './database.ts'
import { dayNumber, isoDay } from './days.ts'
import { kindNumber } from './numbers.ts'
import type { PlacementQuery } from './store.ts'
import { tellWithMembers } from './telling.ts'
import { Problem } from '../report/problem.ts'

/** Forces at places at most: those said of last. */
const MOST_ROWS = 200
/** Accounts that one is told from: its latest. */
const TOLD = 48
/** The day that a claim speaks of: stated to the day, or else that of its report. */
const DAY = 'case when account.day_from = account.day_to then account.day_from else account.told end'
const DEPLOYMENT = kindNumber('deployment')

/** @throws {Problem} `bad-request` for a day or box that is none */
export async function placementsOn(session: Session, context: Context, { day, ...asked }: PlacementQuery): Promise<Placements> {
  const days = await daysOfClaims(session, asked)
  const chosen = day === undefined ? days.at(-1)?.day : numberOf(day)
  if (chosen === undefined) return { days: [], rows: [], more: false }
  const { rows, parameters } = await askedEntries(session, { ...asked, kind: 'deployment' })
  const latest = await session.query<{ number: number }>(
    `select asked.number from ${rows} as asked
       cross join lateral (
         select max(${DAY}) as day from account where entry = asked.number and not misread and ${DAY} <= $${parameters.length + 1}
       ) as its
     where its.day is not null order by its.day desc, asked.number desc limit ${MOST_ROWS + 1}`,
    [...parameters, chosen],
  )
  const told = await tellWithMembers(session, context.held, context.tellers, latest.slice(0, MOST_ROWS).map(({ number }) => number), TOLD)
  const shown = isoDay(chosen)!
  return {
    day: shown,
    days: days.map(({ day: number, ...counts }) => ({ day: isoDay(number)!, ...counts })),
    rows: [...told.values()].flatMap((one) => {
      if (one?.entry.kind !== 'deployment') return []
      return placementOf(one.entry, one.told as readonly Told<DeploymentAccount>[], one.nameOf, shown) ?? []
    }),
    more: latest.length > MOST_ROWS,
  }
}

async function daysOfClaims(session: Session, asked: Omit<PlacementQuery, 'day'>): Promise<{ day: number; claims: number; disputed: number }[]> {
  const { rows, parameters } = await askedEntries(session, { ...asked, kind: 'deployment' })
  return session.query(
    `select ${DAY} as day, count(*)::int4 as claims, count(*) filter (where asked.disputed)::int4 as disputed
     from ${rows} as asked join account on account.entry = asked.number
     where account.kind = ${DEPLOYMENT} and not account.misread and ${DAY} is not null group by 1 order by 1`,
    parameters,
  )
}

function numberOf(day: string): number {
  const number = dayNumber(day)
  if (number === undefined) throw new Problem('bad-request', `"${day.slice(0, 40)}" is no day.`, 'Write it as 2031-03-07.')
  return number
}
