/** Reports that were read in this tab, kept so that reload and Back lose nothing. */
import type { ReadReport } from '../../src/serve/wire.ts'

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
 * The reports of one tab, by the digest of their text: the same text has the same address. What has
 * no room in the tab's storage is kept until the page is reloaded.
 */
export class KeptReports {
  readonly #storage: Storage
  readonly #withoutRoom = new Map<string, ReadReport>()

  /** @param storage the tab's */
  constructor(storage: Storage) {
    this.#storage = storage
  }

  /** @returns the id under which the report is kept */
  keep(read: ReadReport): string {
    const id = read.reading.report.digest.slice(0, 12)
    try {
      this.#storage.setItem(prefix + id, JSON.stringify(read))
    } catch {
      this.#withoutRoom.set(id, read)
    }
    return id
  }

  /** @returns the report kept under an id; null where there is none, or it was damaged */
  get(id: string): ReadReport | null {
    const held = this.#withoutRoom.get(id)
    if (held) return held
    try {
      const json = this.#storage.getItem(prefix + id)
      return json === null ? null : JSON.parse(json) as ReadReport
    } catch {
      return null
    }
  }

  /** @returns all that are kept, by title */
  list(): KeptReport[] {
    const keys = Array.from({ length: this.#storage.length }, (_, i) => this.#storage.key(i) ?? '')
    const stored = keys.filter((key) => key.startsWith(prefix)).map((key) => key.slice(prefix.length))
    return [...new Set([...stored, ...this.#withoutRoom.keys()])].flatMap((id) => {
      const read = this.get(id)
      return read ? [{ id, title: titleOf(read) }] : []
    }).sort((a, b) => a.title.localeCompare(b.title, 'en'))
  }
}
