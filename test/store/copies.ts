/** What a record shows of copies, with all that hangs on them: kept in a store, and in memory. */
import type { CopyRow } from '../../src/record/entry.ts'
import { familiesOf, parentsOf } from '../../src/record/copies/families.ts'
import { copiesInEffect } from '../../src/record/copies/in-effect.ts'
import type { InMemoryRecord } from '../../src/record/in-memory.ts'
import type { JudgmentDraft } from '../../src/record/judgment.ts'
import { entryRows } from '../../src/record/shown-record.ts'
import type { Addition, Store } from '../../src/store/store.ts'

export type Shown = {
  /** In the order of their ids; a list of the store begins with the latest. */
  readonly families: readonly CopyRow[]
  /** Of each report that carries text: which it carries most of, and how much. */
  readonly carriers: ReadonlyMap<string, { readonly copyOf: string; readonly share: number }>
  /** Of each entry, what follows from where its words come from. */
  readonly entries: ReadonlyMap<string, unknown>
}

type Entry = ReturnType<typeof entryRows<'question' | 'label'>>[number]

export async function copiesShown(store: Store): Promise<Shown> {
  const { rows: families } = await store.show('copies', { limit: 1_000 })
  const { rows: reports } = await store.show('reports', { limit: 1_000 })
  const entries = [...(await store.show('questions', { limit: 1_000 })).rows, ...(await store.show('labels', { limit: 1_000 })).rows]
  return {
    families: inOrder(families),
    carriers: new Map(reports.flatMap(({ report, copyOf, share }) => (copyOf === undefined ? [] : [[report, { copyOf, share: share! }] as const]))),
    entries: new Map(entries.map(told)),
  }
}

export function copiesRemembered(record: InMemoryRecord): Shown {
  const copies = copiesInEffect(record.folded().copies)
  const dossiers = new Map(record.dossiers().map((dossier) => [dossier.key, dossier]))
  const reportOf = (key: string) => dossiers.get(key)!
  const parents = [...parentsOf(copies, reportOf)]
  return {
    families: inOrder(familiesOf(copies, reportOf)),
    carriers: new Map(parents.map(([key, { source, share }]) => [reportOf(key).id, { copyOf: reportOf(source).id, share }])),
    entries: new Map([...entryRows(record, 'question'), ...entryRows(record, 'label')].map(told)),
  }
}

function inOrder(rows: readonly CopyRow[]): CopyRow[] {
  return [...rows].sort((one, other) => (one.id < other.id ? -1 : 1))
}

function told({ id, counts, accounts }: Entry): [string, unknown] {
  return [id, { counts, accounts: accounts.map(({ address, origin, voice }) => ({ address, origin, voice })) }]
}

type Step = {
  readonly decision: 'copy' | 'no-copy' | 'undone' | 'boilerplate'
  readonly one: number
  readonly other: number
  readonly back: number
  readonly paragraph: number
  readonly person: boolean
}

/**
 * @param there reports that the record has
 * @param judged how many judgments its book has
 * @returns the judgment that a step stands for, where it can be made
 */
export function judgedOf({ decision, one, other, back, paragraph, person }: Step, there: readonly Addition[], judged: number): JudgmentDraft[] {
  const [first, second] = [there[one % there.length]!.dossier, there[other % there.length]!.dossier]
  const by = person ? { person: 'Ana' } : { rule: 'any/1' }
  if (decision === 'undone') return judged - back < 1 ? [] : [{ decision, about: 'report', of: [String(judged - back)], by, reasons: [] }]
  if (first.key === second.key) return []
  const spanOf = ({ sentences }: typeof first): [number, number] => {
    const [start, end] = sentences[paragraph % sentences.length]!
    return [start, end]
  }
  const draft = { decision, about: 'report', of: [first.key, second.key], by, reasons: [] }
  if (decision === 'no-copy' || (decision === 'copy' && person)) return [draft]
  if (decision === 'boilerplate') return [{ ...draft, value: { outlet: 'any', words: 'any', at: [first, second].map((report) => ({ report: report.key, span: spanOf(report) })) } }]
  const passages = [{ in: spanOf(first), from: spanOf(second), words: 30 }]
  return [{ ...draft, score: 0.4, value: { how: 'part', words: 75, passages } }]
}
