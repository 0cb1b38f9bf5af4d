/** Whether two figures come from one body, as far as a pair of accounts can say. */
import type { FigureAccount } from '../account.ts'
import type { Surroundings } from '../joiner.ts'
import { bodyOf } from '../one-body.ts'

/**
 * One actor of the record, one name, or one description of a body: "the city's health office" and "the health office".
 * @returns false where one is the outlet's own. Symmetric
 */
export function sameBody({ voice: one }: FigureAccount, { voice: other }: FigureAccount, around: Surroundings): boolean {
  if (one.outlet || other.outlet) return false
  if (one.actor !== undefined && other.actor !== undefined && around.actorOf(one.actor) === around.actorOf(other.actor)) return true
  if (one.name.toLowerCase() === other.name.toLowerCase()) return true
  const body = bodyOf(one)
  return body !== undefined && body === bodyOf(other)
}
