/** Rows of a kind, a page at a time. */
import type { Context } from './context.ts'
import type { Session } from './database.ts'
import { showCopies } from './show-copies.ts'
import { showDisputes, showEntries, showVoices } from './show-entries.ts'
import { showJudgments, showReadings, showReports } from './show-reports.ts'
import type { Page, Rows, ShowOptions, Shown } from './store.ts'

type Shows = { readonly [S in Shown]: (session: Session, context: Context, options: ShowOptions) => Promise<Page<Rows[S]>> }

const shows: Shows = {
  reports: (session, _, options) => showReports(session, options),
  readings: (session, _, options) => showReadings(session, options),
  actors: (session, context, options) => showEntries(session, context, 'actor', options),
  attributions: (session, context, options) => showEntries(session, context, 'attribution', options),
  events: (session, context, options) => showEntries(session, context, 'event', options),
  figures: (session, context, options) => showEntries(session, context, 'figure', options),
  forces: (session, context, options) => showEntries(session, context, 'deployment', options),
  positions: (session, context, options) => showEntries(session, context, 'position', options),
  questions: (session, context, options) => showEntries(session, context, 'question', options),
  labels: (session, context, options) => showEntries(session, context, 'label', options),
  disputes: showDisputes,
  copies: (session, _, options) => showCopies(session, options),
  voices: (session, _, options) => showVoices(session, options),
  judgments: (session, _, options) => showJudgments(session, options),
}

/** @throws {Problem} `bad-request` for a cursor or limit that is none */
export function show<S extends Shown>(session: Session, context: Context, kind: S, options: ShowOptions): Promise<Page<Rows[S]>> {
  return shows[kind](session, context, options)
}
