/** Reports into the record: what is kept for good, then what follows from it, in one transaction. */
import type { JudgmentDraft } from '../record/judgment.ts'
import { record, soughtBy } from '../record/recording.ts'
import { analyseGrown } from './analysing.ts'
import { append, isAwaited } from './book.ts'
import type { Context } from './context.ts'
import type { Session } from './database.ts'
import { follow, together, type Changes, type Settlement } from './following.ts'
import { forget } from './forgetting.ts'
import { keep, type Kept } from './keeping.ts'
import { lookAhead, neighboursIn } from './neighbours-in.ts'
import { settle, type Settled } from './settling.ts'
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
  await analyseGrown(session)
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
  const { held, rules } = context
  const judged = new Map<Kept, number>()
  const settlements: Settlement[] = []
  const sought = new Map(kept.map((one) => [one, soughtBy(one.addition.dossier, rules)]))
  const awaited = kept.some(({ outcome }) => outcome === 'read again') || await isAwaited(session, kept.map(({ addition: { dossier } }) => dossier.key))
  await lookAhead(session, held, [...sought.values()])
  for (const some of settledTogether(kept, context)) {
    const also = await forgotten(session, context, some)
    const settled: Settled[] = []
    const drafts: JudgmentDraft[] = []
    for (const one of some) {
      const { seq, before, addition: { dossier } } = one
      const recording = await record(dossier, neighboursIn(session, held), rules, sought.get(one))
      settled.push({ seq, dossier, reading: before, recording })
      drafts.push(...recording.judgments)
      judged.set(one, recording.judgments.length)
    }
    for (const { seq, number, addition: { dossier } } of some) {
      held.dossiers.set(number, dossier)
      held.mirror.readings.set(seq, number)
    }
    settlements.push(await settle(session, context, settled, await append(session, drafts, now), also, awaited))
  }
  await follow(session, context, together(settlements))
  return judged
}

// A report is joined to what the database has: all before it must be there. Where nothing is joined, all are written at once.
function settledTogether(kept: readonly Kept[], { rules: { joiners, answerers, copies, stories } }: Context): (readonly Kept[])[] {
  const joins = joiners.length > 0 || answerers.length > 0 || copies !== undefined || stories !== undefined
  return joins ? kept.map((one) => [one]) : kept.length === 0 ? [] : [kept]
}

async function forgotten(session: Session, { held }: Context, kept: readonly Kept[]): Promise<Changes> {
  const all: Changes[] = []
  for (const { seq, outcome, addition: { dossier } } of kept) if (outcome === 'read again') all.push(await forget(session, held, seq, dossier.key))
  return together(all.map((changes) => ({ fresh: [], judgments: [], changes, refolded: new Set() }))).changes
}
