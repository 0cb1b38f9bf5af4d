/** Voices as a table: who is heard how often, named or not, and where. */
import type { Parameter, Session } from './database.ts'
import { isoDay } from './days.ts'
import { isNarrowed, reportsAsked, saidIn, sampleOf } from './published-in.ts'
import { storable } from './storable.ts'
import type { HeardVoice, VoiceListing, VoiceOrder, VoiceQuery } from './voice-shapes.ts'

type Row = {
  readonly key: string; readonly name: string; readonly named: boolean; readonly outlet: boolean
  readonly statements: number; readonly claims: number; readonly reports: number; readonly last_day: number | null
}
type Heard = { readonly voice: string; readonly outlet: string; readonly statements: number; readonly claims: number; readonly heard_in: number }

const NEVER = -2_000_000_000
const SHOWN_OUTLETS = 6

const ORDERS: Readonly<Record<VoiceOrder, string>> = {
  statements: 'statements desc, claims desc, key',
  claims: 'claims desc, statements desc, key',
  reports: 'reports desc, statements desc, key',
  last: `coalesce(last_day, ${NEVER}) desc, statements desc, key`,
  name: 'lower(name), key',
}

/** @throws {Problem} `bad-request` for a day that is none */
export async function heardVoices(session: Session, query: VoiceQuery): Promise<VoiceListing> {
  const { offset = 0, limit = 50, order = 'statements' } = query
  const parameters: Parameter[] = []
  const put = (value: Parameter): string => `$${parameters.push(value)}`
  const reports = isNarrowed(query) ? await reportsAsked(session, query) : undefined
  const sums = reports ? sumsIn(put(reports)) : query.outlet === undefined ? ALL : sumsInOutlet(query.outlet, put)
  const conditions = [
    ...(query.own === true ? [] : ['not outlet']),
    ...(query.named === undefined ? [] : [query.named ? 'named' : 'not named']),
    ...(query.name === undefined ? [] : [`strpos(lower(name), lower(${put(storable(query.name))})) > 0`]),
  ]
  const where = conditions.length === 0 ? '' : `where ${conditions.join(' and ')}`
  const rows = await session.query<Row & { total: number }>(
    `with sums as materialized (${sums})
     select *, (select count(*)::int4 from sums ${where}) as total from sums ${where} order by ${ORDERS[order]} limit ${put(limit)} offset ${put(offset)}`,
    parameters,
  )
  const kinds = await kindsOf(session, rows.map(({ key }) => key))
  const heard = await heardWhere(session, reports, rows.map(({ key }) => key))
  const until = await latestDay(session)
  return {
    rows: rows.map((row) => voiceOf(row, kinds.get(row.key), heard.get(row.key) ?? [])), offset,
    total: { count: rows[0]?.total ?? 0 }, ...sampleOf(reports), ...(until !== undefined && { until }),
  }
}

/** The latest day that any voice is heard on. */
export async function latestDay(session: Session): Promise<string | undefined> {
  const [latest] = await session.query<{ day: number | null }>(`select last_day as day from voice order by coalesce(last_day, ${NEVER}) desc, key desc limit 1`)
  return isoDay(latest?.day ?? null)
}

/** Of voices that are actors, what kind of actor they are. */
export async function kindsOf(session: Session, keys: readonly string[]): Promise<Map<string, string>> {
  const rows = await session.query<{ id: string; type: string | null }>('select id, type from entry where id = any($1::text[]) and kind = 0', [keys])
  return new Map(rows.flatMap(({ id, type }) => (type === null ? [] : [[id, type] as const])))
}

const ALL = 'select key, name, named, outlet, attributions as statements, claims, reports, last_day from voice'

function sumsInOutlet(outlet: string, put: (value: Parameter) => string): string {
  return `select key, name, named, voice.outlet, room.statements, room.claims, reports, last_day
    from voice_outlet as room join voice on voice.key = room.voice where room.outlet = ${put(storable(outlet))}`
}

/** @param seqs what stands for an array of reports */
function sumsIn(seqs: string): string {
  return `select said.*, name, named, outlet from (
      select voice as key, count(*) filter (where kind = 1)::int4 as statements, count(*) filter (where kind > 1)::int4 as claims,
        count(distinct number >> 26)::int4 as reports, max(told) as last_day
      from account where ${saidIn(seqs)} group by voice
    ) as said join voice using (key)`
}

async function heardWhere(session: Session, reports: readonly number[] | undefined, keys: readonly string[]): Promise<Map<string, Heard[]>> {
  const sums = reports
    ? `select voice, outlet, count(*) filter (where kind = 1)::int4 as statements, count(*) filter (where kind > 1)::int4 as claims
       from account where ${saidIn('$2')} and voice = any($1::text[]) and outlet is not null group by voice, outlet`
    : 'select voice, outlet, statements, claims from voice_outlet where voice = any($1::text[])'
  const rows = await session.query<Heard>(
    `select * from (select *, count(*) over (partition by voice)::int4 as heard_in,
       row_number() over (partition by voice order by statements desc, claims desc, outlet) as place from (${sums}) as sums) as placed
     where place <= ${SHOWN_OUTLETS} order by place`,
    reports ? [keys, reports] : [keys],
  )
  const heard = new Map<string, Heard[]>()
  for (const row of rows) heard.set(row.voice, [...(heard.get(row.voice) ?? []), row])
  return heard
}

function voiceOf({ key, name, named, outlet, statements, claims, reports, last_day: day }: Row, kind: string | undefined, heard: readonly Heard[]): HeardVoice {
  const last = isoDay(day)
  return {
    key, name, named, outlet, statements, claims, reports, ...(kind !== undefined && { kind }), ...(last !== undefined && { last }),
    outlets: heard.map((row) => ({ outlet: row.outlet, statements: row.statements, claims: row.claims })),
    heardIn: heard[0]?.heard_in ?? 0,
  }
}
