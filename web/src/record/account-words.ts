/** The words of an account in the paragraph that they stand in, and how they came into the report. */
import type { AccountRow, ReadReport, RecordReport } from '../../../src/serve/wire.ts'
import { voiceKey } from '../../../src/reading/by-voice.ts'
import type { Part } from '../part.ts'
import { passagesOf, type Passage } from '../passage.ts'
import { partsOf, setReport } from '../setting.ts'
import { standingAt } from '../standing.ts'

/** What is marked in a passage, and what that is: "trigger", "actor". */
export type Role = { readonly part: Part; readonly role: string }

export type AccountWords = {
  readonly passages: readonly Passage[]
  readonly roles: readonly Role[]
  /** To or through whom the voice says it. */
  readonly via?: string
  /** Who tells that the voice said so. */
  readonly toldBy?: string
  /** Where the report has these words from, if it carries them, and how many other reports do. */
  readonly carried?: { readonly from: string; readonly others: number }
}

const statementRoles: Readonly<Record<Part, string>> = { source: 'source', cue: 'cue', content: 'words', hedge: 'hedge' }
/** Actors are mentioned in every paragraph: the one that is meant is enough. */
const most = 40

/**
 * @param read the report that it stands in, with what it carries of others where the record knows
 * @param account whose words are looked for in it
 * @returns the words alone, where the reading that counts now has nothing on them
 */
export function accountWords(read: ReadReport & Partial<Pick<RecordReport, 'copies'>>, { address, quote }: Pick<AccountRow, 'address' | 'quote'>): AccountWords {
  const set = setReport(read)
  const own = { part: 'content' as const, quote }
  const kind = address.split('/')[1] ?? ''
  const id = standingAt(set, `${kind}.${quote.start}-${quote.end}`)
  const entry = id === null ? undefined : set.entryById.get(id)
  const statement = (id === null ? undefined : set.byId.get(id)) ?? set.byId.get(entry?.voice?.attribution ?? '')
  const outer = statement?.within === undefined ? undefined : set.byId.get(statement.within)
  const voice = entry?.voice ?? statement?.voice
  const copy = read.copies?.find(({ passages }) => passages.some(({ in: [start, end] }) => start <= quote.start && quote.end <= end))
  const marks = entry && entry.kind !== 'actor' ? entry.parts.slice(0, most) : []
  const said = id !== null && set.byId.has(id) ? partsOf(statement!).map((part) => ({ ...part, role: statementRoles[part.part] })) : []
  const parts = marks.length > 0 ? marks : said.length > 0 ? said : [{ ...own, role: 'words' }]
  return {
    passages: passagesOf(read.text, parts).filter(({ runs }) => runs.some(({ marks: here }) => here.includes('content'))),
    roles: [...new Map(parts.map(({ part, role }) => [role, { part, role }])).values()],
    ...(voice?.via !== undefined && { via: voice.via }),
    ...(copy && { carried: { from: copy.from.outlet ?? copy.from.report, others: copy.others } }),
    ...(outer && { toldBy: set.byKey.get(voiceKey(outer.voice))?.name ?? outer.voice.name }),
  }
}
