/** What the judgments in effect say of pairs: one verdict a pair, a person's before any rule's, a later one before an earlier one. */
import { byPerson, type Judgment } from './judgment.ts'

export type Verdict = {
  readonly one: string
  readonly other: string
  readonly same: boolean
  readonly person: boolean
  readonly score: number
  readonly number: number
}

/** Whoever joins or splits more at once names pairs. */
const MOST_TOGETHER = 200

/**
 * @param judgments in effect; only `same` and `different` are looked at
 * @returns a verdict for each pair that they name, in no order that matters. `same` of several chains them; `different` of several parts
 *   each from each
 */
export function verdictsOf(judgments: Iterable<Judgment>): Verdict[] {
  const found = new Map<string, Verdict>()
  for (const judgment of judgments) {
    for (const [one, other] of pairsOf(judgment)) {
      const key = pairKey(one, other)
      const verdict = {
        one, other, same: judgment.decision === 'same', person: byPerson(judgment), score: judgment.score ?? 1, number: judgment.number,
      }
      const before = found.get(key)
      if (!before || goesBefore(verdict, before)) found.set(key, verdict)
    }
  }
  return [...found.values()]
}

/** The same for a pair either way round. */
export function pairKey(one: string, other: string): string {
  return one < other ? `${one} ${other}` : `${other} ${one}`
}

function goesBefore(verdict: Verdict, before: Verdict): boolean {
  return verdict.person === before.person ? verdict.number > before.number : verdict.person
}

function pairsOf({ decision, of }: Judgment): (readonly [string, string])[] {
  if (decision !== 'same' && decision !== 'different') return []
  const members = [...new Set(of)].slice(0, MOST_TOGETHER)
  const pairs: (readonly [string, string])[] = []
  for (let i = 0; i < members.length; i++) {
    const end = decision === 'same' ? Math.min(i + 2, members.length) : members.length
    for (let k = i + 1; k < end; k++) pairs.push([members[i]!, members[k]!])
  }
  return pairs
}
