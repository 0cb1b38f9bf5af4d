/** Claim against denial: what those who say that something is so, and those who say that it is not, do to one another. */
import type { EventStatus, Stance } from '../../reading/reading.ts'
import type { Account } from '../account.ts'
import type { Told } from '../told.ts'
import type { Done } from './looking-back.ts'
import { sameTeller } from './telling.ts'

/** Whether an account says that something is so, or that it is not. */
export type Side = 'for' | 'against'

type Claim = { readonly stance?: Stance; readonly status?: EventStatus }

/** Stances that say something of what is or was; the others want, foretell or ask, which nobody can deny. */
const STANCES: Readonly<Partial<Record<Stance, Side>>> = { assert: 'for', admit: 'for', accuse: 'for', praise: 'for', deny: 'against' }
const STATUSES: Readonly<Partial<Record<EventStatus, Side>>> = { current: 'for', historical: 'for', negated: 'against' }

/**
 * @param claim stance of the attribution it is said in, and status of what is said, as far as there is one
 * @returns its side; undefined for what claims nothing. Who denies that something did not happen says no more than that: it is not taken
 *   for a claim that it did.
 */
export function sideOf({ stance = 'assert', status = 'current' }: Claim): Side | undefined {
  const [said, is] = [STANCES[stance], STATUSES[status]]
  if (said === undefined || is === undefined) return undefined
  if (said === 'against' && is === 'against') return undefined
  return said === 'against' || is === 'against' ? 'against' : 'for'
}

type Case = `${Side | 'admitting'} after ${Side} by ${'itself' | 'another'}`

const DONE: Readonly<Record<Case, Done>> = {
  'for after for by itself': { kind: 'repeats', because: 'the same origin says the same again' },
  'for after for by another': { kind: 'corroborates', because: 'another origin says the same' },
  'for after against by itself': { kind: 'admits', because: 'it says now what it denied before' },
  'for after against by another': { kind: 'contradicts', because: 'one says that it is so, the other that it is not' },
  'admitting after for by itself': { kind: 'repeats', because: 'the same origin says the same again' },
  'admitting after for by another': { kind: 'admits', because: 'it admits what another origin said' },
  'admitting after against by itself': { kind: 'admits', because: 'it admits what it denied before' },
  'admitting after against by another': { kind: 'contradicts', because: 'one admits what the other denies' },
  'against after for by itself': { kind: 'retracts', because: 'it denies now what it said before' },
  'against after for by another': { kind: 'denies', because: 'it says that it is not so' },
  'against after against by itself': { kind: 'repeats', because: 'the same origin denies it again' },
  'against after against by another': { kind: 'corroborates', because: 'another origin denies it too' },
}

/**
 * What a later account of the same thing does to an earlier one, where all that counts is whether it is said to be so.
 * @param later by time, or of the same time and further on
 * @param side of an account; undefined for one that claims nothing
 */
export function relateClaims<A extends Account & Claim>(
  later: Told<A>,
  earlier: Told<A>,
  side: (account: A) => Side | undefined = sideOf,
): Done | undefined {
  const [now, before] = [side(later.account), side(earlier.account)]
  if (now === undefined || before === undefined) return undefined
  const how = now === 'for' && later.account.stance === 'admit' ? 'admitting' : now
  return DONE[`${how} after ${before} by ${sameTeller(later, earlier) ? 'itself' : 'another'}`]
}
