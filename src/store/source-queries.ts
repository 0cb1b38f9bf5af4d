/** What the store is asked about voices and sources. */
import type { FamilyPage, OutletTable, ReportEntries, ReportListing, ReportQuery } from './source-shapes.ts'
import type { HeardQuery, LoadedWords, Room, RoomQuery, SaidBy, SaidQuery, VoiceListing, VoiceQuery } from './voice-shapes.ts'

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
