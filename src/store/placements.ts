/** Where forces are said to be on a day: of each force at each place the latest claims up to then. */
import type { DeploymentAccount } from '../record/account.ts'
import { placementOf } from '../record/deployments/placement-of.ts'
import type { Placements } from '../record/deployments/placement.ts'
import type { Told } from '../record/told.ts'
import { askedEntries } from './asked-entries.ts'
import type { Context } from './context.ts'
import type { Parameter, Session } from './database.ts'
import { dayNumber, isoDay } from './days.ts'
import { kindNumber } from './numbers.ts'
import type { PlacementQuery } from './store.ts'
import { tellWithMembers } from './telling.ts'
import { Problem } from '../report/problem.ts'

/** Forces at places at most: those said of last. */
const MOST_ROWS = 120
/** Accounts that one is told from: its latest. */
const TOLD = 160
/** Claims that are looked through first for so many forces, and how many more where they are of fewer. */
const LOOKED_AT = 2_000
const MORE = 16
/** As the index has it: the day that a claim speaks of where it is stated to the day, or else that of its report. */
const DAY = 'case when account.day_from = account.day_to then account.day_from else account.told end'
const CLAIMS = `account.kind = ${kindNumber('deployment')} and not account.misread`

/** @throws {Problem} `bad-request` for a day or box that is none */
export async function placementsOn(session: Session, context: Context, { day, ...asked }: PlacementQuery): Promise<Placements> {
  const days = await daysOfClaims(session, asked)
  const chosen = day === undefined ? days.at(-1)?.day : numberOf(day)
  if (chosen === undefined) return { days: [], rows: [], more: false }
  const latest = await latestForces(session, asked, chosen)
  const told = await tellWithMembers(session, context.held, context.tellers, latest.slice(0, MOST_ROWS), TOLD)
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

type Asked = Omit<PlacementQuery, 'day'>

/** Numbers of entries, those said of last first: one more than is shown, where there are so many. */
async function latestForces(session: Session, asked: Asked, day: number): Promise<number[]> {
  const { within, parameters } = await withinAsked(session, asked)
  for (let most = LOOKED_AT; ; most *= MORE) {
    const rows = await session.query<{ entry: number; claims: number }>(
      `with claim as materialized (
         select account.entry, ${DAY} as day from account where ${CLAIMS}${within} and ${DAY} <= $${parameters.length + 1} order by ${DAY} desc limit ${most}
       )
       select entry, (select count(*)::int4 from claim) as claims from claim group by entry order by max(day) desc, entry desc limit ${MOST_ROWS + 1}`,
      [...parameters, day],
    )
    if (rows.length > MOST_ROWS || (rows[0]?.claims ?? 0) < most) return rows.map(({ entry }) => entry)
  }
}

async function daysOfClaims(session: Session, asked: Asked): Promise<{ day: number; claims: number; disputed: number }[]> {
  const { within, parameters } = await withinAsked(session, asked)
  const claims = await session.query<{ day: number; claims: number }>(
    `select ${DAY} as day, count(*)::int4 as claims from account where ${CLAIMS}${within} and ${DAY} is not null group by 1 order by 1`, parameters)
  const disputed = await withinAsked(session, { ...asked, disputed: true })
  const contested = asked.disputed === false ? [] : await session.query<{ day: number; claims: number }>(
    `select ${DAY} as day, count(*)::int4 as claims from account where ${CLAIMS}${disputed.within} and ${DAY} is not null group by 1`, disputed.parameters)
  const byDay = new Map(contested.map((row) => [row.day, row.claims]))
  return claims.map((row) => ({ ...row, disputed: byDay.get(row.day) ?? 0 }))
}

/** What narrows claims to those of the entries that are asked for; nothing where all are. */
async function withinAsked(session: Session, asked: Asked): Promise<{ within: string; parameters: readonly Parameter[] }> {
  if (Object.keys(asked).every((name) => name === 'kind')) return { within: '', parameters: [] }
  const { rows, parameters } = await askedEntries(session, { ...asked, kind: 'deployment' })
  return { within: ` and account.entry in (select number from ${rows} as asked)`, parameters }
}

function numberOf(day: string): number {
  const number = dayNumber(day)
  if (number === undefined) throw new Problem('bad-request', `"${day.slice(0, 40)}" is no day.`, 'Write it as 2031-03-07.')
  return number
}
