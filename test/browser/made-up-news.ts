/** A record of invented reports in which something of every kind is new: a count that two contradict and one revises, a stand that shifts, what is not known. */
import { accountsOf } from '../../src/record/accounts/accounts-of.ts'
import type { AccountKind } from '../../src/record/account.ts'
import { noRules } from '../../src/record/rule-set.ts'
import { sketched, wordsOf } from '../../src/record/testing/readings.ts'
import type { Reading } from '../../src/reading/reading.ts'
import { servedRecord } from '../../src/serve/served-record.ts'
import { startServer, type RunningServer } from '../../src/serve/server.ts'
import { IN_MEMORY, openStore } from '../../src/store/open-store.ts'
import type { Store } from '../../src/store/store.ts'
import { builtPage } from './page-server.ts'

type Told = {
  readonly id: string
  readonly outlet: string
  readonly day: string
  readonly by: string
  readonly text: string
  readonly killed?: { readonly words: string; readonly value: number }
  readonly stand?: { readonly words: string; readonly kind: 'refusal' | 'acceptance' }
  readonly unknown?: { readonly cue: string; readonly about: string }
  readonly force?: { readonly name: string; readonly state: string }
}

const first: readonly Told[] = [
  { id: 'tally-1', outlet: 'Weir Gazette', day: '2031-05-03', by: 'Ona Brill', text: 'Ona Brill said 12 ferrymen were killed at Sallow quay.', killed: { words: '12 ferrymen', value: 12 } },
  { id: 'tally-2', outlet: 'Fen Courier', day: '2031-05-03', by: 'Major Tolk', text: 'Major Tolk said 30 ferrymen were killed at Sallow quay.', killed: { words: '30 ferrymen', value: 30 } },
  { id: 'stand-1', outlet: 'Fen Courier', day: '2031-05-03', by: 'Major Tolk', text: 'Major Tolk said he would not open the lock.', stand: { words: 'would not open the lock', kind: 'refusal' } },
  { id: 'gap-1', outlet: 'Weir Gazette', day: '2031-05-03', by: 'Ona Brill', text: 'Ona Brill said it was not known who cut the chain.', unknown: { cue: 'not known', about: 'who cut the chain' } },
]
const later: readonly Told[] = [
  { id: 'tally-3', outlet: 'Weir Gazette', day: '2031-05-06', by: 'Ona Brill', text: 'Ona Brill said the 12 ferrymen were now 15 ferrymen killed at Sallow quay.', killed: { words: '15 ferrymen', value: 15 } },
  { id: 'stand-2', outlet: 'Fen Courier', day: '2031-05-07', by: 'Major Tolk', text: 'Major Tolk said he agreed to open the lock.', stand: { words: 'agreed to open the lock', kind: 'acceptance' } },
  { id: 'force-1', outlet: 'Fen Courier', day: '2031-05-07', by: 'Major Tolk', text: 'Major Tolk said the barge company had left.', force: { name: 'the barge company', state: 'withdrawn' } },
]

export type MadeUpNews = {
  readonly server: RunningServer
  /** Adds what comes after somebody has looked. */
  readonly addLater: () => Promise<void>
}

/** @returns the server, with what tests need to make something new */
export async function serveMadeUpNews(): Promise<MadeUpNews> {
  const store = await openStore(IN_MEMORY, noRules)
  const known = new Map<string, string>()
  await add(store, first, known)
  const record = servedRecord({ name: 'Made-up news', open: () => Promise.resolve(store) })
  // Nothing is read here.
  const desk = { reader: () => Promise.reject(new Error('no reader')), close: () => Promise.resolve() } as never
  return { server: await startServer(desk, { port: 0, page: builtPage, record }), addLater: () => add(store, later, known) }
}

/** Adds reports, and has all counts be one series and all stands one ledger. */
async function add(store: Store, all: readonly Told[], known: Map<string, string>): Promise<void> {
  const additions = all.map((told) => {
    const { report, reading } = sketched({
      id: told.id, text: told.text, facts: { outlet: told.outlet, published: { value: told.day, basis: 'feed', because: [] } }, reading: readingOf(told),
    })
    return { report, reading, dossier: accountsOf(report, reading) }
  })
  await store.add(additions)
  for (const { dossier } of additions) {
    for (const { kind, address } of dossier.accounts) {
      const before = known.get(kind === 'actor' ? address : kind)
      if (!joined.has(kind)) continue
      if (before !== undefined) await store.judge([{ decision: 'same', about: kind, of: [before, address], by: { person: 'Ana' }, reasons: ['one thing'] }])
      known.set(kind, before ?? address)
    }
  }
}

const joined: ReadonlySet<AccountKind> = new Set(['figure', 'position'])

function readingOf({ text, by, killed, stand, unknown, force, day }: Told): Partial<Reading> {
  const voice = { actor: 'a0', name: by, named: true, attribution: 't0' }
  const asOf = { value: day, basis: 'stated' as const, because: [] }
  return {
    actors: [{ id: 'a0', name: by, kind: 'person', mentions: [wordsOf(text, by)] }],
    attributions: [{ id: 't0', source: [wordsOf(text, by)], cue: [wordsOf(text, 'said')], content: [wordsOf(text, text.slice(text.indexOf('said ') + 5, -1))], voice, form: 'indirect', stance: 'assert', confidence: 0.97 }],
    figures: killed ? [{ id: 'f0', text: wordsOf(text, killed.words), value: killed.value, approx: 'exact', unit: 'people', measure: 'killed', label: 'ferrymen', voice, asOf }] : [],
    positions: stand ? [{ id: 'p0', holder: { actor: 'a0', name: by, text: wordsOf(text, by) }, kind: stand.kind, text: wordsOf(text, stand.words), items: [], voice }] : [],
    questions: unknown ? [{ id: 'q0', cue: wordsOf(text, unknown.cue), about: wordsOf(text, unknown.about), voice }] : [],
    deployments: force ? [{ id: 'd0', force: force.name, state: force.state, text: wordsOf(text, force.name), voice, asOf }] : [],
  }
}
