/** From a report to the judgments that join it to a record. */
import type { Account, AccountKind, AccountOf, Dossier } from './account.ts'
import { answeredBy, answersOf, answerSpace, askedSpace } from './answering.ts'
import { dayOf } from './accounts/days.ts'
import { carriedWords, type Carrying } from './carried-words.ts'
import { copyValueOf } from './copies/carried.ts'
import type { Answerer, Candidate, Joiner } from './joiner.ts'
import { link } from './joining.ts'
import type { JudgmentDraft } from './judgment.ts'
import type { Lookup, Neighbours, StoryCandidate } from './neighbours.ts'
import type { AnyAnswerer, AnyJoiner, RuleSet, StoryRules } from './rule-set.ts'
import { blocksOf, findAll, lookupIn, sidesOf, type Block, type Found, type Side } from './sides.ts'
import { vicinityOf, type Vicinity } from './vicinity.ts'

/** What is written of a report beside its accounts. */
export type Recording = {
  readonly judgments: readonly JudgmentDraft[]
  readonly blocks: readonly Block[]
  readonly bands: readonly number[]
  /** Profile of its story, as plain JSON; none without rules for stories. */
  readonly profile?: unknown
}

/** What a report is looked for by, and looks for. */
export type Sought = {
  readonly bands: readonly number[]
  /** Of its story; none without rules for stories. */
  readonly told?: { readonly profile: unknown; readonly lookup: Lookup }
  /** By the name of the space. */
  readonly sides: ReadonlyMap<string, Side>
}

/** It follows from nothing but the report: a record can be asked for what many reports will look for. */
export function soughtBy(dossier: Dossier, rules: RuleSet): Sought {
  const { copies, stories } = rules
  return { bands: copies?.bands(dossier) ?? [], ...(stories && { told: storyOf(dossier, stories) }), sides: sidesOf(dossier, rules) }
}

/**
 * Holds a report against a record: copies, its story, then kind by kind what is the same, then what answers what. Writes nothing. All that
 * the record is asked for is asked for before anything is compared.
 * @param dossier of a report that the record does not have (any more)
 * @param neighbours the record without it
 * @param sought by the report, by the same rules
 * @returns the judgments in the order in which they are to be appended, and what the report is to be found by
 */
export async function record(dossier: Dossier, neighbours: Neighbours, rules: RuleSet, sought = soughtBy(dossier, rules)): Promise<Recording> {
  const { copies, stories } = rules
  const { bands, told, sides } = sought
  const copied = copies && bands.length > 0 ? copies.judge(dossier, await neighbours.sharingBands(bands)) : []
  const found = await findAll(sides.values(), told && told.lookup.keys.length > 0 ? told.lookup : undefined, neighbours)
  const vicinity = vicinityOf(dossier, told?.profile, carriedWords(copied.flatMap(carryingOf)), stories, neighbours)
  await vicinity.meet([...sides.values()].flatMap((side) => found.entries(side).flat()), found.stories.flatMap(({ reports }) => reports))
  const by: Setting = { sides, found, vicinity }
  const judgments = [
    ...copied,
    ...(told && stories ? joinStory(dossier, told, stories, found.stories, vicinity) : []),
    ...rules.joiners.flatMap((joiner) => joinKind(joiner, by)),
    ...rules.answerers.flatMap((answerer) => answerAll(answerer, by)),
  ]
  const blocks = [...sides.values()].flatMap(({ space, accounts, lookups }) => accounts.flatMap(({ address }, i) => blocksOf(space, address, lookups[i]!)))
  return {
    judgments, blocks: [...(told ? blocksOf('report', dossier.key, told.lookup) : []), ...blocks], bands,
    ...(stories && told && { profile: stories.kept(told.profile) }),
  }
}

/** What is known when a report's accounts are compared. */
type Setting = { readonly sides: ReadonlyMap<string, Side>; readonly found: Found; readonly vicinity: Pick<Vicinity<unknown>, 'surroundings' | 'joined'> }

type Told<P> = { readonly profile: P; readonly lookup: Lookup }

function storyOf<P>(dossier: Dossier, stories: StoryRules<P>): Told<P> {
  const profile = stories.profile(dossier)
  return { profile, lookup: lookupIn('report', stories.keys(profile), dayOf(dossier.published)) }
}

function joinStory<P>(
  { key }: Dossier, { profile, lookup: { keys } }: Told<P>, stories: StoryRules<P>, near: readonly StoryCandidate[], { profileOf }: Pick<Vicinity<P>, 'profileOf'>,
): readonly JudgmentDraft[] {
  type Report = { readonly report: string; readonly profile: P }
  const members = (reports: readonly string[]) => reports.flatMap((report): Report[] => {
    const kept = profileOf(report)
    return kept === undefined ? [] : [{ report, profile: kept }]
  })
  return link<Report>(
    { about: 'report', by: stories.by, ...thresholds(stories), addressOf: ({ report }) => report, keys: () => keys, compare: (one, other) => stories.compare(one.profile, other.profile) },
    [{ report: key, profile }],
    [near.map(({ entry, reports }) => ({ entry, members: members(reports) }))],
  ).judgments
}

// A list of rules forgets which kind each is of; every one of them is given its own kinds only.
function joinKind(joiner: AnyJoiner, by: Setting): readonly JudgmentDraft[] {
  return joinOne(joiner as Joiner<AccountKind>, by)
}

function joinOne<K extends AccountKind>(joiner: Joiner<K>, { sides, found, vicinity }: Setting): readonly JudgmentDraft[] {
  const side = sides.get(joiner.kind)!
  const accounts = side.accounts as readonly AccountOf<K>[]
  const keys = new Map(accounts.map((account, i) => [account, side.lookups[i]!.keys]))
  const linked = link<AccountOf<K>>(
    {
      about: joiner.kind,
      ...thresholds(joiner),
      ...(joiner.meet && { meet: joiner.meet }),
      addressOf: ({ address }) => address,
      keys: (account) => keys.get(account)!,
      compare: (one, other) => joiner.compare(one, other, vicinity.surroundings),
    },
    accounts,
    candidatesOf<K>(found, side).map((groups) => groups.map(({ entry, accounts: members }) => ({ entry, members }))),
  )
  vicinity.joined(linked)
  return linked.judgments
}

function answerAll(answerer: AnyAnswerer, by: Setting): readonly JudgmentDraft[] {
  return answerOne(answerer as Answerer<AccountKind, AccountKind>, by)
}

/** Answers of the report to what is asked in the record and in itself, then answers of the record to what the report asks. */
function answerOne<Q extends AccountKind, A extends AccountKind>(
  answerer: Answerer<Q, A>, { sides, found, vicinity: { surroundings } }: Setting,
): readonly JudgmentDraft[] {
  const [asking, answering] = [sides.get(askedSpace(answerer))!, sides.get(answerSpace(answerer))!]
  const asked = asking.accounts as readonly AccountOf<Q>[]
  const answers = answering.accounts as readonly AccountOf<A>[]
  const questions = candidatesOf<Q>(found, answering)
  const replies = candidatesOf<A>(found, asking)
  const meet = (i: number, k: number) => asking.lookups[k]!.keys.some((key) => answering.lookups[i]!.keys.includes(key))
  const own = answers.map((answer, i) => asked.filter((question, k) => !isWithin(answer, question) && meet(i, k)))
  return [
    ...answers.flatMap((answer, i) => answersOf(answerer, answer, [...questions[i]!, ...own[i]!.map(alone)], surroundings)),
    ...asked.flatMap((question, i) => answeredBy(answerer, question, replies[i]!, surroundings)),
  ]
}

/** In a space of one kind there are no others. */
function candidatesOf<K extends AccountKind>(found: Found, side: Side): readonly (readonly Candidate<K>[])[] {
  return found.entries(side) as unknown as readonly (readonly Candidate<K>[])[]
}

/** What is asked names what it asks for: "who shelled the port" is no answer to itself. */
function isWithin(answer: Account, asked: Account): boolean {
  return answer.quote.start < asked.quote.end && asked.quote.start < answer.quote.end
}

function alone<K extends AccountKind>(account: AccountOf<K>): Candidate<K> {
  return { entry: account.address, accounts: [account] }
}

function thresholds({ rule, join, suggest }: { readonly rule: string; readonly join: number; readonly suggest: number }) {
  return { rule, join, suggest }
}

function carryingOf(judgment: JudgmentDraft): Carrying[] {
  const [copy, source] = judgment.of
  const value = copyValueOf(judgment)
  return value && copy !== undefined && source !== undefined ? [{ copy, source, passages: value.passages }] : []
}
