/** Reports that were read in this tab, kept so that reload and Back lose nothing. */
import type { ReadReport } from './wire.ts'

export type KeptReport = { readonly id: string; readonly title: string }

const prefix = 'onrecord:read:'

/** What the page calls a report that has no title: its first words. */
export function titleOf({ text, reading }: ReadReport): string {
  const title = reading.report.title?.trim()
  if (title) return title
  const line = text.trim().split('\n', 1)[0] ?? ''
  return line.length > 80 ? `${line.slice(0, 80).trimEnd()}…` : line
}

/**
 * Keeps a report under the digest of its text, so that the same text has the same address.
 * @param storage the tab's
 * @returns its id, and whether there was room for it
 */
export function keep(storage: Storage, read: ReadReport): { id: string; kept: boolean } {
  const id = read.reading.report.digest.slice(0, 12)
  try {
    storage.setItem(prefix + id, JSON.stringify(read))
    return { id, kept: true }
  } catch {
    return { id, kept: false }
  }
}

/** @returns the report kept under an id, or null */
export function kept(storage: Storage, id: string): ReadReport | null {
  try {
    const json = storage.getItem(prefix + id)
    return json === null ? null : JSON.parse(json) as ReadReport
  } catch {
    return null
  }
}

/** @returns all that are kept, by title */
export function keptReports(storage: Storage): KeptReport[] {
  const ids = Array.from({ length: storage.length }, (_, i) => storage.key(i)).filter((key) => key?.startsWith(prefix)).map((key) => key!.slice(prefix.length))
  return ids.flatMap((id) => {
    const read = kept(storage, id)
    return read ? [{ id, title: titleOf(read) }] : []
  }).sort((a, b) => a.title.localeCompare(b.title, 'en'))
}
