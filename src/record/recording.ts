/** From a report to the judgments that join it to a record. */
import type { Account, AccountKind, AccountOf, Dossier } from './account.ts'
import { answeredBy, answersOf, answerSpace, askedSpace } from './answering.ts'
import { carriedWords, type Carrying } from './carried-words.ts'
import { copyValueOf } from './copies/carried.ts'
import type { Answerer, Candidate, Joiner } from './joiner.ts'
import { link } from './joining.ts'
import type { JudgmentDraft } from './judgment.ts'
import { lookupDay } from './lookup-day.ts'
import type { Lookup, Neighbours } from './neighbours.ts'
import type { AnyAnswerer, AnyJoiner, RuleSet, StoryRules } from './rule-set.ts'
import { vicinityOf, type Vicinity } from './vicinity.ts'
import { dayOf } from './accounts/days.ts'

/** Where an account is looked for: under a key of a space, near a day. Of the space `report`, `address` is the key of the report. */
export type Block = { readonly space: string; readonly key: string; readonly address: string; readonly day?: string }

/** What is written of a report beside its accounts. */
export type Recording = {
  readonly judgments: readonly JudgmentDraft[]
  readonly blocks: readonly Block[]
  readonly bands: readonly number[]
  /** Profile of its story, as plain JSON; none without rules for stories. */
  readonly profile?: unknown
}

/**
 * Holds a report against a record: copies, its story, then kind by kind what is the same, then what answers what. Writes nothing.
 * @param dossier of a report that the record does not have (any more)
 * @param neighbours the record without it
 * @returns the judgments in the order in which they are to be appended, and what the report is to be found by
 */
export async function record(dossier: Dossier, neighbours: Neighbours, rules: RuleSet): Promise<Recording> {
  const { copies, stories } = rules
  const bands = copies?.bands(dossier) ?? []
  const copied = copies && bands.length > 0 ? copies.judge(dossier, await neighbours.sharingBands(bands)) : []
  const story = stories && (await toldIn(dossier, stories, neighbours))
  const vicinity = vicinityOf(dossier, story?.profile, carriedWords(copied.flatMap(carryingOf)), stories, neighbours)
  const judgments = [...copied, ...(story?.judgments ?? [])]
  const blocks = [...(story?.blocks ?? [])]
  const run = async (step: Promise<Step>) => {
    const made = await step
    judgments.push(...made.judgments)
    blocks.push(...made.blocks)
  }
  for (const joiner of rules.joiners) await run(joinKind(joiner, dossier, vicinity, neighbours))
  for (const answerer of rules.answerers) await run(answerAll(answerer, dossier, vicinity, neighbours))
  return { judgments, blocks, bands, ...(stories && story && { profile: stories.kept(story.profile) }) }
}

type Step = { readonly judgments: readonly JudgmentDraft[]; readonly blocks: readonly Block[] }

async function toldIn<P>(dossier: Dossier, stories: StoryRules<P>, neighbours: Neighbours): Promise<Step & { readonly profile: P }> {
  const profile = stories.profile(dossier)
  const keys = stories.keys(profile)
  const day = dayOf(dossier.published)
  const lookup = { keys, ...(day !== undefined && { day }) }
  const near = keys.length === 0 ? [] : await neighbours.stories(lookup)
  type Told = { readonly report: string; readonly profile: P }
  const { judgments } = link<Told>(
    { about: 'report', by: stories.by, ...thresholds(stories), addressOf: ({ report }) => report, keys: () => keys, compare: (one, other) => stories.compare(one.profile, other.profile) },
    [{ report: dossier.key, profile }],
    [near.map(({ entry, reports }) => ({ entry, members: reports.map(({ report, profile: kept }) => ({ report, profile: stories.read(kept) })) }))],
  )
  return { profile, judgments, blocks: blocksOf('report', dossier.key, lookup) }
}

/** A list of joiners forgets which kind each is of; every one of them is given its own kind only. */
function joinKind(joiner: AnyJoiner, dossier: Dossier, vicinity: Vicinity, neighbours: Neighbours): Promise<Step> {
  return joinOne(joiner as Joiner<AccountKind>, dossier, vicinity, neighbours)
}

async function joinOne<K extends AccountKind>(joiner: Joiner<K>, dossier: Dossier, vicinity: Vicinity, neighbours: Neighbours): Promise<Step> {
  const accounts = ofKinds<K>(dossier, [joiner.kind])
  const lookups = accounts.map((account) => lookupOf(account, joiner.keys(account)))
  const near = await nearOf<K>(joiner.kind, lookups, neighbours)
  await vicinity.meet(near.flatMap((groups) => groups.flatMap(({ accounts: members }) => members)))
  const keys = new Map(accounts.map((account, i) => [account, lookups[i]!.keys]))
  const linked = link<AccountOf<K>>(
    {
      about: joiner.kind,
      ...thresholds(joiner),
      addressOf: ({ address }) => address,
      keys: (account) => keys.get(account)!,
      compare: (one, other) => joiner.compare(one, other, vicinity.surroundings),
    },
    accounts,
    near.map((groups) => groups.map(({ entry, accounts: members }) => ({ entry, members }))),
  )
  vicinity.joined(linked)
  return { judgments: linked.judgments, blocks: accounts.flatMap((account, i) => blocksOf(joiner.kind, account.address, lookups[i]!)) }
}

function answerAll(answerer: AnyAnswerer, dossier: Dossier, vicinity: Vicinity, neighbours: Neighbours): Promise<Step> {
  return answerOne(answerer as Answerer<AccountKind, AccountKind>, dossier, vicinity, neighbours)
}

/** Answers of the report to what is asked in the record and in itself, then answers of the record to what the report asks. */
async function answerOne<Q extends AccountKind, A extends AccountKind>(
  answerer: Answerer<Q, A>, dossier: Dossier, vicinity: Vicinity, neighbours: Neighbours,
): Promise<Step> {
  const answers = ofKinds<A>(dossier, answerer.answers)
  const asked = ofKinds<Q>(dossier, [answerer.asked])
  const answerLookups = answers.map((account) => lookupOf(account, answerer.answerKeys(account)))
  const askedLookups = asked.map((account) => lookupOf(account, answerer.askedKeys(account)))
  const questions = await nearOf<Q>(askedSpace(answerer), answerLookups, neighbours)
  const replies = await nearOf<A>(answerSpace(answerer), askedLookups, neighbours)
  await vicinity.meet([...questions, ...replies].flatMap((groups) => groups.flatMap(({ accounts }): readonly Account[] => accounts)))
  const own = answers.map((answer, i) =>
    asked.filter((question, k) => !isWithin(answer, question) && askedLookups[k]!.keys.some((key) => answerLookups[i]!.keys.includes(key))))
  return {
    judgments: [
      ...answers.flatMap((answer, i) => answersOf(answerer, answer, [...questions[i]!, ...own[i]!.map(alone)], vicinity.surroundings)),
      ...asked.flatMap((question, i) => answeredBy(answerer, question, replies[i]!, vicinity.surroundings)),
    ],
    blocks: [
      ...asked.flatMap(({ address }, i) => blocksOf(askedSpace(answerer), address, askedLookups[i]!)),
      ...answers.flatMap(({ address }, i) => blocksOf(answerSpace(answerer), address, answerLookups[i]!)),
    ],
  }
}

/** What is asked names what it asks for: "who shelled the port" is no answer to itself. */
function isWithin(answer: Account, asked: Account): boolean {
  return answer.quote.start < asked.quote.end && asked.quote.start < answer.quote.end
}

function alone<K extends AccountKind>(account: AccountOf<K>): Candidate<K> {
  return { entry: account.address, accounts: [account] }
}

function ofKinds<K extends AccountKind>({ accounts }: Dossier, kinds: readonly AccountKind[]): AccountOf<K>[] {
  return accounts.filter((account): account is AccountOf<K> => kinds.includes(account.kind))
}

/** Asks only for those that can be found. */
async function nearOf<K extends AccountKind>(space: string, lookups: readonly Lookup[], neighbours: Neighbours): Promise<readonly (readonly Candidate<K>[])[]> {
  const asked = lookups.filter(({ keys }) => keys.length > 0)
  const found = asked.length === 0 ? [] : await neighbours.near<K>(space, asked)
  const byLookup = new Map(asked.map((lookup, i) => [lookup, found[i] ?? []]))
  return lookups.map((lookup) => byLookup.get(lookup) ?? [])
}

function lookupOf(account: Account, keys: readonly string[]): Lookup {
  const day = lookupDay(account)
  return { keys: [...new Set(keys)], ...(day !== undefined && { day }) }
}

function blocksOf(space: string, address: string, { keys, day }: Lookup): Block[] {
  return keys.map((key) => ({ space, key, address, ...(day !== undefined && { day }) }))
}

function thresholds({ rule, join, suggest }: { readonly rule: string; readonly join: number; readonly suggest: number }) {
  return { rule, join, suggest }
}

function carryingOf(judgment: JudgmentDraft): Carrying[] {
  const [copy, source] = judgment.of
  const value = copyValueOf(judgment)
  return value && copy !== undefined && source !== undefined ? [{ copy, source, passages: value.passages }] : []
}
