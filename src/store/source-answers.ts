/** How the store answers what it is asked about voices and sources. */
import type { Context } from './context.ts'
import type { Session } from './database.ts'
import { heardVoices } from './heard-voices.ts'
import { listFamilies } from './listing-families.ts'
import { listReports } from './listing-reports.ts'
import { loadedWords } from './loaded-words.ts'
import { outletTable } from './outlets.ts'
import { reportEntries } from './report-entries.ts'
import { saidBy } from './said-by.ts'
import type { SourceQueries } from './source-queries.ts'
import { voiceRoom } from './voice-room.ts'

export function sourceQueriesOf(session: Session, context: Context): SourceQueries {
  return {
    voices: (query) => heardVoices(session, query),
    room: (query) => voiceRoom(session, query),
    loadedWords: (query) => loadedWords(session, query),
    said: (query) => saidBy(session, context, query),
    reports: (query) => listReports(session, query),
    outlets: () => outletTable(session),
    families: (options) => listFamilies(session, options),
    entriesIn: (report) => reportEntries(session, report),
  }
}
