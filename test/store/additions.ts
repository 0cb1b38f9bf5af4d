/** Reports to add, of the generator that the benches use, and what a record of them must come to. */
import { accountsOf } from '../../src/record/accounts/accounts-of.ts'
import { digestOf } from '../../src/record/digest.ts'
import { fold } from '../../src/record/fold.ts'
import type { Judgment } from '../../src/record/judgment.ts'
import type { Reading } from '../../src/reading/reading.ts'
import type { Report } from '../../src/report/report.ts'
import type { Addition, Store } from '../../src/store/store.ts'

const { manyReports } = (await import(new URL('../../bench/many/many-reports.mjs', import.meta.url).href)) as {
  manyReports: (count: number) => Iterable<{ report: Report; reading: Reading }>
}

/** The first reports of the generator. */
export function additions(count: number): Addition[] {
  return [...manyReports(count)].map(additionOf)
}

export function additionOf({ report, reading }: { report: Report; reading: Reading }): Addition {
  return { report, reading, dossier: accountsOf(report, reading) }
}

/** The whole book of a record, the earliest first. */
export async function bookOf(store: Store): Promise<Judgment[]> {
  const book: Judgment[] = []
  for (let after: string | undefined; ; ) {
    const { rows, next } = await store.show('judgments', { limit: 1_000, ...(after !== undefined && { after }) })
    for (const row of rows) {
      const judgment: Record<string, unknown> = { ...row }
      delete judgment['kind']
      delete judgment['undone']
      book.push(judgment as Judgment)
    }
    if (next === undefined) return book.reverse()
    after = next
  }
}

/** What the digest of a record has to be, folded from the beginning. @param added in order; of each report the reading that counts */
export function foldedDigest(added: readonly Addition[], book: readonly Judgment[]): Promise<string> {
  const accounts = added.flatMap(({ dossier }) => dossier.accounts.map(({ address }) => address))
  const { members, misread, corrections } = fold({ accounts, reports: added.map(({ dossier }) => dossier.key) }, book)
  const ids = [...members.keys()].sort()
  return digestOf(ids.map((id) => {
    const own = members.get(id)!
    const corrected = Object.fromEntries(own.flatMap((address) => {
      const fields = corrections.get(address)
      return fields ? [[address, Object.fromEntries([...fields].map(([field, { value }]) => [field, value]))]] : []
    }))
    return { id, members: own, misread: own.filter((address) => misread.has(address)), corrected }
  }))
}
