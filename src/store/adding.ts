/** Reports into the record: what is kept for good, then what follows from it, in one transaction. */
import { record } from '../record/recording.ts'
import { append } from './book.ts'
import type { Context } from './context.ts'
import type { Session } from './database.ts'
import { nothing } from './following.ts'
import { forget } from './forgetting.ts'
import { keep, type Kept } from './keeping.ts'
import { neighboursIn } from './neighbours-in.ts'
import { settle } from './settling.ts'
import type { Added, Addition } from './store.ts'

/**
 * Adds a batch in the transaction of `session`.
 * @param now ISO 8601
 */
export async function addBatch(session: Session, context: Context, batch: readonly Addition[], now: string): Promise<Added[]> {
  const added: Added[] = []
  for (const run of withoutRepeats(batch)) {
    const kept = await keep(session, run, now)
    const judged = await derive(session, context, kept.filter((one) => one !== undefined), now)
    run.forEach(({ report, dossier }, place) => {
      const one = kept[place]
      const { outcome = 'known', changes = [] } = one ?? {}
      const judgments = (one && judged.get(one)) ?? 0
      added.push({ key: dossier.key, report: report.id, outcome, judgments, ...(outcome === 'read again' ? { changes } : {}) })
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

async function derive(session: Session, context: Context, kept: readonly Kept[], now: string): Promise<Map<Kept, number>> {
  const judged = new Map<Kept, number>()
  for (const one of kept) {
    const { seq, outcome, addition: { dossier } } = one
    const also = outcome === 'read again' ? await forget(session, seq, dossier.key) : nothing
    const recording = await record(dossier, neighboursIn(session, context.held), context.rules)
    const judgments = await append(session, recording.judgments, now)
    await settle(session, context, { seq, dossier, reading: one.before, recording }, judgments, also)
    judged.set(one, judgments.length)
  }
  return judged
}
