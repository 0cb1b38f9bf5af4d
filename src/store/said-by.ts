/** What one voice says, the latest first; and whom it contradicts. */
import { accountKinds, type AccountKind } from '../record/account.ts'
import type { Entry } from '../record/entry.ts'
import type { Context } from './context.ts'
import type { Parameter, Session } from './database.ts'
import { isoDay } from './days.ts'
import { kindsOf, latestDay } from './heard-voices.ts'
import { dayIn } from './filters.ts'
import { kindNumber, kindOf } from './numbers.ts'
import { placedAccounts } from './placed-accounts.ts'
import { reportsAsked, saidIn, sampleOf } from './published-in.ts'
import { disputesIn } from './show-entries.ts'
import { storable } from './storable.ts'
import { tellEntries } from './telling.ts'
import type { SaidBy, SaidQuery } from './voice-shapes.ts'

/** Stands for all voices that are not named. */
export const UNNAMED = 'unnamed'
/** Entries in dispute at most in which it is looked for whom a voice contradicts: the latest. */
const DISPUTED = 8
const TOLD = 32

type Contradicted = NonNullable<SaidBy['against']>

/** @returns undefined where the record has no such voice. @throws {Problem} `bad-request` for a day that is none */
export async function saidBy(session: Session, context: Context, query: SaidQuery): Promise<SaidBy | undefined> {
  const voice = await voiceOf(session, query.voice)
  if (!voice) return undefined
  const parameters: Parameter[] = []
  const put = (value: Parameter): string => `$${parameters.push(value)}`
  const reports = query.voice === UNNAMED ? await reportsAsked(session, query) : undefined
  const said = reports ? byUnnamed(put(reports)) : byVoice(query, put)
  const kind = query.kind !== undefined && accountKinds.some((one) => one === query.kind) ? kindNumber(query.kind as AccountKind) : undefined
  const rows = await session.query<{ what: string; number: number; count: number }>(
    `with said as materialized (${said})
     (select 'kind' as what, kind::int8 as number, count(*)::int4 as count from said group by kind order by kind)
     union all (select 'account', number, 0 from said ${kind === undefined ? '' : `where kind = ${put(kind)}`} order by coalesce(told, -2000000000) desc, number desc limit ${put(query.limit ?? 50)})`,
    parameters,
  )
  const numbers = rows.filter(({ what }) => what === 'account').map(({ number }) => number)
  const accounts = await placedAccounts(session, numbers)
  const until = await latestDay(session)
  return {
    voice, ...(until !== undefined && { until }),
    kinds: rows.filter(({ what }) => what === 'kind').map(({ number, count }) => ({ kind: kindOf(number), count })),
    accounts: numbers.flatMap((number) => accounts.get(number) ?? []),
    ...(query.against === true && { against: await contradicted(session, context, query.voice) }),
    ...sampleOf(reports),
  }
}

async function voiceOf(session: Session, key: string): Promise<SaidBy['voice'] | undefined> {
  if (key === UNNAMED) return { key, name: UNNAMED, named: false, outlet: false, statements: 0, claims: 0, reports: 0 }
  const [row] = await session.query<{ key: string; name: string; named: boolean; outlet: boolean; attributions: number; claims: number; reports: number; last_day: number | null }>(
    'select key, name, named, outlet, attributions, claims, reports, last_day from voice where key = $1', [storable(key)])
  if (!row) return undefined
  const { attributions, last_day: day, ...rest } = row
  const last = isoDay(day)
  const kind = (await kindsOf(session, [key])).get(key)
  return { ...rest, statements: attributions, ...(kind !== undefined && { kind }), ...(last !== undefined && { last }) }
}

function byVoice({ voice, from, to, outlet }: SaidQuery, put: (value: Parameter) => string): string {
  const conditions = [
    `voice = ${put(storable(voice))}`, 'kind > 0', 'not misread',
    ...(from === undefined ? [] : [`told >= ${put(dayIn(from))}`]),
    ...(to === undefined ? [] : [`told <= ${put(dayIn(to))}`]),
    ...(outlet === undefined ? [] : [`outlet = ${put(storable(outlet))}`]),
  ]
  return `select number, kind, told from account where ${conditions.join(' and ')}`
}

/** @param seqs what stands for an array of reports */
function byUnnamed(seqs: string): string {
  return `select number, kind, told from account where ${saidIn(seqs)} and kind = 1 and not voice_named`
}

async function contradicted(session: Session, context: Context, voice: string): Promise<Contradicted> {
  const rows = await session.query<{ number: number }>(
    `select number from entry where disputed and number in (select entry from account where voice = $1 and not misread)
     order by coalesce(last_day, -2000000000) desc, number desc limit ${DISPUTED}`, [storable(voice)])
  const entries = await tellEntries(session, context.held, context.tellers, rows.map(({ number }) => number), TOLD)
  return [...entries.values()].flatMap((entry) => (entry ? against(entry, voice) : []))
}

/** Each other voice once. */
function against(entry: Entry, voice: string): Contradicted {
  const found = new Map(disputesIn(entry).flatMap(({ between }) => {
    const own = between.find((side) => side.voice === voice)
    if (!own) return []
    return between.filter((side) => side.voice !== voice).map((side) => (
      [side.voice, { voice: side.voice, name: side.name, entry: entry.id, title: entry.title, says: own.says, other: side.says }] as const))
  }))
  return [...found.values()]
}
