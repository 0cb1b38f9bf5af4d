/** Rows of a kind, a page at a time. */
import type { Session } from './database.ts'
import { showJudgments, showReadings, showReports } from './show-reports.ts'
import type { Page, Rows, ShowOptions, Shown } from './store.ts'

type Shows = { readonly [S in Shown]?: (session: Session, options: ShowOptions) => Promise<Page<Rows[S]>> }

const shows: Shows = { reports: showReports, readings: showReadings, judgments: showJudgments }

/** @throws {Problem} `bad-request` for a cursor or limit that is none */
export function show<S extends Shown>(session: Session, kind: S, options: ShowOptions): Promise<Page<Rows[S]>> {
  const one = shows[kind]
  return one ? one(session, options) : Promise.resolve({ rows: [] })
}
