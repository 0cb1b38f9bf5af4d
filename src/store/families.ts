/** Families of copies: reports that carry one text, from each other or from a third. */
import type { CopyValue } from '../record/copies/carried.ts'
import { copyValueOf } from '../record/copies/carried.ts'
import { fold } from '../record/fold.ts'
import type { Judgment } from '../record/judgment.ts'
import { judgmentsOn } from './book.ts'
import type { Session } from './database.ts'
import { insertRows } from './insert.ts'
import { reportSubject } from './numbers.ts'
import { subjectsOf } from './subjects.ts'
import { seqOf } from './numbers.ts'

/** One report that carries text of another. */
export type Carries = { readonly copy: string; readonly source: string; readonly value: CopyValue; readonly share: number; readonly because: readonly string[] }

/** What is in effect between reports, by rules or persons. @param seqs of the reports */
export async function copiesAmong(session: Session, seqs: readonly number[]): Promise<Carries[]> {
  const judgments = await judgmentsOn(session, seqs.map(reportSubject), ['copy', 'no-copy'])
  const reports = [...new Set(judgments.flatMap(({ of }) => of))]
  return fold({ accounts: [], reports }, judgments).copies.flatMap(carriesOf)
}

function carriesOf(judgment: Judgment): Carries[] {
  const [copy, source] = judgment.of
  const value = copyValueOf(judgment)
  return value && copy !== undefined && source !== undefined ? [{ copy, source, value, share: judgment.score ?? 1, because: judgment.reasons }] : []
}

/** @param seqs of reports, with all that copies tie them to @returns nothing; each is put into the family that it is of now */
export async function familiesAnew(session: Session, seqs: readonly number[]): Promise<void> {
  if (seqs.length === 0) return
  await session.query('delete from copying where report = any($1::int8[])', [seqs])
  const copies = await copiesAmong(session, seqs)
  const numbers = new Map([...await subjectsOf(session, copies.flatMap(({ copy, source }) => [copy, source]))].map(([key, subject]) => [key, seqOf(subject)]))
  const above = new Map<number, number>()
  const root = (seq: number): number => {
    let at = seq
    while (above.has(at)) at = above.get(at)!
    return at
  }
  for (const { copy, source } of copies) {
    const [one, other] = [root(numbers.get(copy)!), root(numbers.get(source)!)]
    if (one !== other) above.set(Math.max(one, other), Math.min(one, other))
  }
  await insertRows(session, 'copying', [
    { name: 'report', type: 'int8', of: (seq) => seq },
    { name: 'family', type: 'int8', of: (seq) => root(seq) },
  ], [...new Set(numbers.values())], 'on conflict (report) do update set family = excluded.family')
}
