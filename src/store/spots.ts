/** How many entries there are at each place: what a map shows. */
import type { AccountKind } from '../record/account.ts'
import { askedEntries } from './asked-entries.ts'
import type { PlaceSpots } from './counted.ts'
import type { Session } from './database.ts'
import type { Narrowing } from './store.ts'

/** Places at most: more find no room on any map. */
const MOST_SPOTS = 600

/** @throws {Problem} `bad-request` for a day or box that is none */
export async function spotsOf<K extends AccountKind>(session: Session, query: Narrowing<K>): Promise<PlaceSpots> {
  const { rows, parameters } = await askedEntries(session, query)
  const groups = await session.query<{ place: string | null; lat: number; lon: number; count: number; disputed: number; latest: number }>(
    `select case when lat is not null and lon is not null then place end as place, lat, lon,
       count(*)::int4 as count, count(*) filter (where disputed)::int4 as disputed, max(number) as latest
     from ${rows} as asked group by 1, 2, 3 order by 4 desc, 6 desc`,
    parameters,
  )
  const known = groups.filter(({ place }) => place !== null)
  const shown = known.slice(0, MOST_SPOTS)
  const entries = await session.query<{ number: number; id: string; title: string }>('select number, id, title from entry where number = any($1::int8[])', [shown.map(({ latest }) => latest)])
  const byNumber = new Map(entries.map(({ number, id, title }) => [number, { id, title }]))
  return {
    spots: shown.map(({ place, lat, lon, count, disputed, latest }) => ({ name: place!, lat, lon, count, disputed, latest: byNumber.get(latest)! })),
    places: known.length,
    elsewhere: groups.filter(({ place }) => place === null).reduce((sum, { count }) => sum + count, 0),
  }
}
