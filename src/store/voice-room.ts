/** Which outlets give which voices how much room. */
import type { Parameter, Session } from './database.ts'
import { isNarrowed, reportsAsked, saidIn, sampleOf } from './published-in.ts'
import type { Room, RoomQuery } from './voice-shapes.ts'

const VOICES = 16
const MOST_OUTLETS = 60

/** Statements by voice and outlet, of the whole record. */
const ALL = 'select voice, outlet, statements, unnamed from voice_outlet where statements > 0'

/** The same of some reports. @param seqs what stands for an array of these */
function sumsIn(seqs: string): string {
  return `select voice, outlet, count(*)::int4 as statements, count(*) filter (where not voice_named)::int4 as unnamed
    from account where ${saidIn(seqs)} and kind = 1 and outlet is not null group by voice, outlet`
}

/** @throws {Problem} `bad-request` for a day that is none */
export async function voiceRoom(session: Session, query: RoomQuery): Promise<Room> {
  const parameters: Parameter[] = []
  const put = (value: Parameter): string => `$${parameters.push(value)}`
  const reports = isNarrowed(query) ? await reportsAsked(session, query) : undefined
  const rows = await session.query<Row>(
    `with sums as materialized (${reports ? sumsIn(put(reports)) : ALL}),
       most as (
         select sums.voice, voice.name, voice.named, sum(statements)::int4 as statements from sums join voice on voice.key = sums.voice and not voice.outlet
         group by sums.voice, voice.name, voice.named order by sum(statements) desc, sums.voice limit ${put(query.voices ?? VOICES)}
       ),
       printing as (
         select outlet, sum(statements)::int4 as statements, sum(unnamed)::int4 as unnamed, count(*)::int4 as voices from sums
         group by outlet order by sum(statements) desc, outlet limit ${MOST_OUTLETS}
       )
     select 'voice' as what, voice, name, named, null as outlet, statements, 0 as unnamed, 0 as voices from most
     union all select 'outlet', null, null, null, outlet, statements, unnamed, voices from printing
     union all select 'cell', sums.voice, null, null, sums.outlet, sums.statements, 0, 0 from sums join most using (voice) join printing using (outlet)`,
    parameters,
  )
  const of = (what: Row['what']) => rows.filter((row) => row.what === what)
  return {
    outlets: mostFirst(of('outlet')).map(({ outlet, statements, unnamed, voices }) => ({ name: outlet!, statements, unnamed, voices })),
    voices: mostFirst(of('voice')).map(({ voice, name, named, statements }) => ({ key: voice!, name: name!, named: named!, statements })),
    cells: mostFirst(of('cell')).map(({ voice, outlet, statements }) => ({ voice: voice!, outlet: outlet!, statements })),
    ...sampleOf(reports),
  }
}

type Row = {
  readonly what: 'voice' | 'outlet' | 'cell'
  readonly voice: string | null; readonly name: string | null; readonly named: boolean | null; readonly outlet: string | null
  readonly statements: number; readonly unnamed: number; readonly voices: number
}

function mostFirst(rows: readonly Row[]): Row[] {
  const nameOf = ({ voice, outlet }: Row): string => `${voice ?? ''} ${outlet ?? ''}`
  return [...rows].sort((one, other) => other.statements - one.statements || (nameOf(one) < nameOf(other) ? -1 : 1))
}
