/** A body that reports do not name, "the city's health office", is one voice wherever it gives a number of one series. */
import type { Account } from '../account.ts'
import { bodyOf } from '../one-body.ts'
import { inOrder } from '../relations/telling.ts'
import type { Told } from '../told.ts'

type Claimed = Exclude<Account, { readonly kind: 'actor' }>

/**
 * Elsewhere "the health office" of two reports may be that of two cities; who counts the same dead is the same office.
 * @param told accounts of one entry, in any order
 * @returns the same in order of publication, with the voice and origin of the first for all accounts of one body
 */
export function withOneBody<A extends Claimed>(told: readonly Told<A>[]): Told<A>[] {
  const firsts = new Map<string, Told<A>>()
  return inOrder(told).map((each) => {
    const body = bodyOf(each.account.voice)
    if (body === undefined) return each
    const first = firsts.get(body) ?? each
    firsts.set(body, first)
    return first === each ? each : { ...each, voice: first.voice, origin: first.origin }
  })
}
