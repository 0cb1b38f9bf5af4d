/** Disputes for people: who stands alone against whom, each said once. */
import type { Dispute } from '../../../src/serve/wire.ts'

export type Side = Dispute['between'][number]

/** One side against all that contradict it. */
export type DisputeLine = { readonly one: Side; readonly others: readonly Side[]; readonly since?: string | undefined }

/**
 * Ten accounts that one denial contradicts are ten disputes, and one line.
 * @param disputes of one entry, in their order
 * @returns lines that hold each pair once, those with the most against one first
 */
export function disputeLines(disputes: readonly Dispute[]): DisputeLine[] {
  let pairs = pairsIn(disputes)
  const lines: DisputeLine[] = []
  while (pairs.length > 0) {
    const key = mostFrequent(pairs.flatMap(({ keys }) => keys))
    const own = pairs.filter(({ keys }) => keys.includes(key))
    pairs = pairs.filter((pair) => !own.includes(pair))
    const others = own.map(({ keys, sides }) => sides[keys[0] === key ? 1 : 0])
    const since = own.flatMap((pair) => pair.since ?? []).sort()[0]
    lines.push({ one: own[0]!.sides[own[0]!.keys[0] === key ? 0 : 1], others, ...(since !== undefined && { since }) })
  }
  return lines
}

type Pair = { readonly keys: readonly [string, string]; readonly sides: readonly [Side, Side]; readonly since?: string | undefined }

function pairsIn(disputes: readonly Dispute[]): Pair[] {
  const pairs = new Map<string, Pair>()
  for (const { between: [one, other], since } of disputes) {
    if (!one || !other) continue
    const keys = [keyOf(one), keyOf(other)] as const
    const name = JSON.stringify([...keys].sort())
    if (!pairs.has(name)) pairs.set(name, { keys, sides: [one, other], since })
  }
  return [...pairs.values()]
}

/** A side is who says what; a name is the same in any case. */
function keyOf({ name, says }: Side): string {
  return JSON.stringify([name.toLowerCase(), says.toLowerCase()])
}

function mostFrequent(keys: readonly string[]): string {
  const times = new Map<string, number>()
  for (const key of keys) times.set(key, (times.get(key) ?? 0) + 1)
  return [...times].reduce((best, one) => (one[1] > best[1] ? one : best))[0]
}
