/** Reports into the record: what is kept for good, then what follows from it, in one transaction. */
import { accountRows, insertAccounts, type AccountRow } from './account-rows.ts'
import type { Session } from './database.ts'
import { keep, type Kept } from './keeping.ts'
import type { Added, Addition } from './store.ts'
import { addToTotals } from './totals.ts'

/**
 * Adds a batch in the transaction of `session`.
 * @param now ISO 8601
 */
export async function addBatch(session: Session, batch: readonly Addition[], now: string): Promise<Added[]> {
  const added: Added[] = []
  for (const run of withoutRepeats(batch)) {
    const kept = await keep(session, run, now)
    await derive(session, kept.filter((one) => one !== undefined))
    run.forEach(({ report, dossier }, place) => {
      const { outcome = 'known', changes = [] } = kept[place] ?? {}
      added.push({ key: dossier.key, report: report.id, outcome, judgments: 0, ...(outcome === 'read again' ? { changes } : {}) })
    })
  }
  return added
}

// A report that comes twice in a batch is met the second time as one that the record has.
function withoutRepeats(batch: readonly Addition[]): Addition[][] {
  const runs: Addition[][] = []
  let keys = new Set<string>()
  for (const addition of batch) {
    const run = runs.at(-1)
    if (run === undefined || keys.has(addition.dossier.key)) {
      runs.push([addition])
      keys = new Set([addition.dossier.key])
    } else {
      run.push(addition)
      keys.add(addition.dossier.key)
    }
  }
  return runs
}

async function derive(session: Session, kept: readonly Kept[]): Promise<void> {
  const rows: AccountRow[] = kept.flatMap(({ addition, seq }) => accountRows(addition.dossier, seq, () => []))
  await insertAccounts(session, rows)
  await addToTotals(session, { accounts: rows.length })
}
