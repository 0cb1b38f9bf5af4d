/** Where the accounts of one report are in the record. */
import type { Session } from './database.ts'
import { addressesOf } from './subjects.ts'
import { kindOf, numbersOf } from './numbers.ts'
import type { ReportEntries } from './source-shapes.ts'
import { storable } from './storable.ts'

/** @param report its key, or the id that it came with @returns undefined where the record has no such report */
export async function reportEntries(session: Session, report: string): Promise<ReportEntries | undefined> {
  const [kept] = await session.query<{ seq: number }>('select seq from report where key = $1 or id = $1 order by seq desc limit 1', [storable(report)])
  if (!kept) return undefined
  const rows = await session.query<{
    number: number; kind: number; word_start: number; word_end: number; id: string; title: string; accounts: number; origins: number; outlets: number; disputed: boolean
  }>(
    `select account.number, account.kind, word_start, word_end, entry.id, entry.title, entry.accounts, entry.origins, entry.outlets, entry.disputed
     from account join entry on entry.number = account.entry
     where account.number >= $1 and account.number < $2 and not misread order by word_start, account.number`, numbersOf(kept.seq))
  const addresses = await addressesOf(session, rows.map(({ number }) => number))
  return {
    accounts: rows.map(({ number, kind, word_start: start, word_end: end, id, ...counts }) => {
      const { title, accounts, origins, outlets, disputed } = counts
      return { kind: kindOf(kind), start, end, address: addresses.get(number)!, entry: id, title, accounts, origins, outlets, disputed }
    }),
  }
}
