/** Families of reports that carry one text, with what their reports are called. */
import type { Report } from '../report/report.ts'
import type { Session } from './database.ts'
import { unpacked } from './packed.ts'
import { showCopies } from './show-copies.ts'
import type { FamilyPage } from './source-shapes.ts'
import type { ShowOptions } from './store.ts'

/** @throws {Problem} `bad-request` for a cursor or limit that is none */
export async function listFamilies(session: Session, options: Pick<ShowOptions, 'limit' | 'after' | 'report'>): Promise<FamilyPage> {
  const { rows, next } = await showCopies(session, options)
  const ids = [...new Set(rows.flatMap(({ members }) => members.map(({ report }) => report)))]
  const reports = await session.query<{ id: string; key: string; body: Uint8Array }>('select id, key, body from report where id = any($1::text[]) order by seq', [ids])
  const told = new Map(reports.map(({ id, key, body }) => [id, { key, title: (unpacked(body) as Report).facts.title }]))
  return {
    rows: rows.map((row) => ({
      ...row,
      members: row.members.map((member) => {
        const { key = '', title } = told.get(member.report) ?? {}
        return { ...member, key, ...(title !== undefined && { title }) }
      }),
    })),
    ...(next !== undefined && { next }),
  }
}
