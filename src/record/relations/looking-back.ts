/** Which earlier accounts of an entry a later one is held against: bounded, so that a long-lived entry costs no more than a short one. */
import type { Account } from '../account.ts'
import type { Relation } from '../relation.ts'
import type { Told } from '../told.ts'
import { inOrder } from './telling.ts'

/** How many accounts each one looks back at. */
export const mostLookedBackAt = 32

/** What a later account does to an earlier one, and why. */
export type Done = Pick<Relation, 'kind' | 'because'>

/**
 * Every account in order, with those that it is held against: of the accounts before it the latest of each voice and each origin,
 * since what somebody said earlier than that has been overtaken by what he said last.
 * @param told accounts of one entry, in any order
 */
export function eachWithEarlier<A extends Account>(told: readonly Told<A>[]): { readonly later: Told<A>; readonly earlier: readonly Told<A>[] }[] {
  const ordered = inOrder(told)
  return ordered.map((later, index) => ({ later, earlier: latestOfEach(ordered.slice(Math.max(0, index - mostLookedBackAt), index)) }))
}

/**
 * @param told accounts of one entry, in any order
 * @param relate what a later account does to an earlier one; undefined where nothing
 * @returns all relations, from later to earlier accounts, in the order of the later; never from an account to itself
 */
export function relationsBetween<A extends Account>(told: readonly Told<A>[], relate: (later: Told<A>, earlier: Told<A>) => Done | undefined): Relation[] {
  return eachWithEarlier(told).flatMap(({ later, earlier }) => earlier.flatMap((before) => {
    const done = relate(later, before)
    return done ? [{ kind: done.kind, from: later.account.address, to: before.account.address, because: done.because }] : []
  }))
}

/** The latest first; of one voice, and of one origin, only the latest. */
function latestOfEach<A extends Account>(ordered: readonly Told<A>[]): Told<A>[] {
  const [voices, origins] = [new Set<string>(), new Set<string>()]
  return ordered.toReversed().filter(({ voice, origin }) => {
    const isNew = !voices.has(voice) && !origins.has(origin)
    voices.add(voice)
    origins.add(origin)
    return isNew
  })
}
