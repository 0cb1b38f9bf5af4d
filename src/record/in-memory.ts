/** A record without a database: for tests, benches and a look at a few hundred reports. */
import type { Account, AccountKind, AccountOf, Dossier } from './account.ts'
import { checkedCorrection } from './corrections.ts'
import { blockIndex } from './block-index.ts'
import { fold, type Folded } from './fold.ts'
import { growingFold } from './growing-fold.ts'
import type { Candidate } from './joiner.ts'
import type { Judgment, JudgmentDraft } from './judgment.ts'
import { exemplarsOf, mostCopied, mostReports, type Neighbours } from './neighbours.ts'
import { record, type Recording } from './recording.ts'
import type { RuleSet } from './rule-set.ts'
import { rules as allRules } from './rules.ts'

export type InMemoryRecord = {
  /**
   * Adds a report, joined by the rules. One at a time: wait for the one before.
   * @returns the judgments made; none where the record has the report
   */
  readonly add: (dossier: Dossier) => Promise<readonly Judgment[]>
  /** Appends judgments. @throws Problem `bad-judgment` where one corrects a field that is not there */
  readonly judge: (drafts: readonly JudgmentDraft[]) => readonly Judgment[]
  readonly book: readonly Judgment[]
  /** In the order of adding. */
  readonly dossiers: () => readonly Dossier[]
  readonly account: (address: string) => Account | undefined
  /** Entry of an account, or story of a report by its key. */
  readonly entryOf: (address: string) => string | undefined
  readonly membersOf: (entry: string) => readonly string[]
  /** All that the book comes to, folded from the beginning. */
  readonly folded: () => Folded
  readonly neighbours: Neighbours
}

/** Nothing here asks for the time, so that the same reports make the same book. */
const WHENEVER = '1970-01-01T00:00:00.000Z'

/** An empty record. @param rules what joins it; the project's own where none are given */
export function inMemoryRecord(rules: RuleSet = allRules): InMemoryRecord {
  const reports = new Map<string, Dossier>()
  const accounts = new Map<string, Account>()
  const profiles = new Map<string, unknown>()
  const banded = new Map<number, string[]>()
  const book: Judgment[] = []
  const grown = growingFold()
  const blocks = blockIndex({ entryOf: (address) => grown.entryOf(address)!, begun: grown.begun })

  const judge = (drafts: readonly JudgmentDraft[]): readonly Judgment[] => {
    for (const draft of drafts) if (draft.decision === 'corrected') for (const address of draft.of) checkedCorrection(accounts.get(address), draft)
    const judgments = drafts.map((draft, i): Judgment => ({ ...draft, number: book.length + 1 + i, at: WHENEVER }))
    book.push(...judgments)
    grown.judge(judgments)
    return judgments
  }

  const exemplars = (entry: string): Candidate<AccountKind> =>
    ({ entry, accounts: exemplarsOf(grown.membersOf(entry)).map((address) => accounts.get(address)! as AccountOf<AccountKind>) })

  const neighbours: Neighbours = {
    near: (lookups, story) => Promise.resolve({
      entries: lookups.map((lookup) => blocks.near(lookup).map(exemplars)),
      stories: story === undefined ? [] : blocks.near(story).map((entry) => ({ entry, reports: exemplarsOf(grown.membersOf(entry), mostReports) })),
    }),
    entriesOf: (addresses) => Promise.resolve(new Map(addresses.flatMap((address) => {
      const entry = grown.entryOf(address)
      return entry === undefined ? [] : [[address, entry] as const]
    }))),
    profiles: (keys) => Promise.resolve(new Map(keys.filter((key) => profiles.has(key)).map((key) => [key, profiles.get(key)]))),
    sharingBands: (bands) => {
      const shared = new Map<string, number>()
      for (const band of new Set(bands)) for (const key of banded.get(band) ?? []) shared.set(key, (shared.get(key) ?? 0) + 1)
      const most = [...shared].sort((one, other) => other[1] - one[1] || (one[0] < other[0] ? -1 : 1)).slice(0, mostCopied)
      return Promise.resolve(most.map(([key]) => reports.get(key)!))
    },
  }

  const keep = (dossier: Dossier, recording: Recording) => {
    reports.set(dossier.key, dossier)
    for (const account of dossier.accounts) accounts.set(account.address, account)
    grown.add([dossier.key, ...dossier.accounts.map(({ address }) => address)])
    if (recording.profile !== undefined) profiles.set(dossier.key, recording.profile)
    for (const band of new Set(recording.bands)) banded.set(band, [...(banded.get(band) ?? []), dossier.key])
    blocks.add(recording.blocks)
  }

  return {
    async add(dossier) {
      if (reports.has(dossier.key)) return []
      const recording = await record(dossier, neighbours, rules)
      keep(dossier, recording)
      return judge(recording.judgments)
    },
    judge,
    book,
    dossiers: () => [...reports.values()],
    account: (address) => accounts.get(address),
    entryOf: grown.entryOf,
    membersOf: grown.membersOf,
    folded: () => fold({ accounts: [...accounts.keys()], reports: [...reports.keys()] }, book),
    neighbours,
  }
}

/**
 * The record that reports make, added in their order.
 * @param judgments of persons, appended when all are added
 */
export async function recordOf(dossiers: Iterable<Dossier>, judgments: readonly JudgmentDraft[] = [], rules: RuleSet = allRules): Promise<InMemoryRecord> {
  const made = inMemoryRecord(rules)
  for (const dossier of dossiers) await made.add(dossier)
  made.judge(judgments)
  return made
}
