/** What the store is asked about voices and sources. */
import type { Context } from './context.ts'
import type { Session } from './database.ts'
import { heardVoices } from './heard-voices.ts'
import { listFamilies } from './listing-families.ts'
import { listReports } from './listing-reports.ts'
import { loadedWords } from './loaded-words.ts'
import { outletTable } from './outlets.ts'
import { reportEntries } from './report-entries.ts'
import { saidBy } from './said-by.ts'
import type { FamilyPage, OutletTable, ReportEntries, ReportListing, ReportQuery } from './source-shapes.ts'
import type { HeardQuery, LoadedWords, Room, RoomQuery, SaidBy, SaidQuery, VoiceListing, VoiceQuery } from './voice-shapes.ts'
import { voiceRoom } from './voice-room.ts'

/** All throw {Problem} `bad-request` for a day, cursor or limit that is none. Days are those on which reports were published. */
export type SourceQueries = {
  /** Voices from anywhere in their list. Over days: as heard in the latest 1,000 reports of these. */
  voices(query: VoiceQuery): Promise<VoiceListing>
  /** Which outlets give which voices how much room. */
  room(query: RoomQuery): Promise<Room>
  /** Loaded words by outlet. */
  loadedWords(query: HeardQuery): Promise<LoadedWords>
  /** What one voice says; undefined where the record has no such voice. */
  said(query: SaidQuery): Promise<SaidBy | undefined>
  /** Reports from anywhere in their list. */
  reports(query: ReportQuery): Promise<ReportListing>
  outlets(): Promise<OutletTable>
  /** Families of copies, a page at a time. */
  families(options: { readonly limit?: number; readonly after?: string; readonly report?: string }): Promise<FamilyPage>
  /** Where the accounts of a report are, by its key or id; undefined where the record has no such report. */
  entriesIn(report: string): Promise<ReportEntries | undefined>
}

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
