/** What the book of judgments makes of the accounts: a pure function, whatever the order in which it was written down. */
import { clustersOf } from './clusters.ts'
import { entryIdOf } from './entry-id.ts'
import { inEffect } from './in-effect.ts'
import { byPerson, type Judgment } from './judgment.ts'
import { pairKey, verdictsOf } from './verdicts.ts'

/** All that can be judged, in the order of adding: accounts of the readings that count, and reports. */
export type Judged = { readonly accounts: readonly string[]; readonly reports: readonly string[] }

export type Folded = {
  /** By account address, or report key: id of its entry, or story. */
  readonly entryOf: ReadonlyMap<string, string>
  /** By id of entry or story: its members in the order of adding. */
  readonly members: ReadonlyMap<string, readonly string[]>
  /** Addresses of accounts that were judged not to be what the report says. */
  readonly misread: ReadonlySet<string>
  /** By address, then by field: the judgment that corrects it. */
  readonly corrections: ReadonlyMap<string, ReadonlyMap<string, Judgment>>
  /** Suggestions that nobody has decided. */
  readonly open: readonly Judgment[]
  /** `answers` in effect. */
  readonly answers: readonly Judgment[]
  /** `copy` in effect that no `no-copy` takes back, and `boilerplate`. */
  readonly copies: readonly Judgment[]
  /** In effect, but about accounts or reports that are not there (now): kept, without effect. */
  readonly adrift: readonly Judgment[]
  readonly undoneBy: ReadonlyMap<number, number>
}

/**
 * @param judged all that can be judged
 * @param book all judgments, in any order
 * @returns what they come to; the same for the same book, however it is ordered
 */
export function fold(judged: Judged, book: readonly Judgment[]): Folded {
  const { judgments, undoneBy } = inEffect(book)
  const there = new Set([...judged.accounts, ...judged.reports])
  const [held, adrift] = parted(judgments, ({ of }) => of.every((address) => there.has(address)))
  const verdicts = verdictsOf(held)
  const members = new Map([...clustersOf(judged.accounts, verdicts), ...clustersOf(judged.reports, verdicts)].map((group) => [entryIdOf(group[0]!), group]))
  const entryOf = new Map([...members].flatMap(([id, group]) => group.map((address) => [address, id] as const)))
  const decided = new Set(verdicts.filter(({ same }) => !same).map(({ one, other }) => pairKey(one, other)))
  return {
    entryOf,
    members,
    misread: misreadOf(held),
    corrections: correctionsOf(held),
    open: held.filter(({ decision, of: [one = '', other = ''] }) => decision === 'maybe' && entryOf.get(one) !== entryOf.get(other) && !decided.has(pairKey(one, other))),
    answers: held.filter(({ decision }) => decision === 'answers'),
    copies: copiesOf(held),
    adrift,
    undoneBy,
  }
}

function parted<T>(items: readonly T[], holds: (item: T) => boolean): [T[], T[]] {
  const found: [T[], T[]] = [[], []]
  for (const item of items) found[holds(item) ? 0 : 1].push(item)
  return found
}

/** Of what was judged misread and confirmed, the later counts. @param judgments in order of number */
function misreadOf(judgments: readonly Judgment[]): Set<string> {
  const found = new Set<string>()
  for (const { decision, of } of judgments) {
    if (decision === 'misread') for (const address of of) found.add(address)
    if (decision === 'confirmed') for (const address of of) found.delete(address)
  }
  return found
}

/** The latest of each field counts. @param judgments in order of number */
function correctionsOf(judgments: readonly Judgment[]): Map<string, Map<string, Judgment>> {
  const found = new Map<string, Map<string, Judgment>>()
  for (const judgment of judgments) {
    if (judgment.decision !== 'corrected' || judgment.field === undefined) continue
    for (const address of judgment.of) found.set(address, (found.get(address) ?? new Map<string, Judgment>()).set(judgment.field, judgment))
  }
  return found
}

/** A pair of reports has one verdict: a person's before a rule's, a later one before an earlier one. @param judgments in order of number */
function copiesOf(judgments: readonly Judgment[]): Judgment[] {
  const verdicts = new Map<string, Judgment>()
  for (const judgment of judgments) {
    const { decision, of: [one = '', other = ''] } = judgment
    if (decision !== 'copy' && decision !== 'no-copy') continue
    const before = verdicts.get(pairKey(one, other))
    if (!before || byPerson(judgment) || !byPerson(before)) verdicts.set(pairKey(one, other), judgment)
  }
  const counted = new Set(verdicts.values())
  return judgments.filter((judgment) => judgment.decision === 'boilerplate' || (judgment.decision === 'copy' && counted.has(judgment)))
}
