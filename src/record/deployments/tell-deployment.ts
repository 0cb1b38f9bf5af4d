/** Tells a force at a place: a line for each claim, day by day, and which claims cannot be so at once. */
import type { DeploymentAccount, PlaceRef } from '../account.ts'
import type { DeploymentEntry } from '../entry.ts'
import { isDisputing } from '../relations/disputes.ts'
import { relationsBetween, type Done } from '../relations/looking-back.ts'
import { inOrder, sameTeller } from '../relations/telling.ts'
import type { Around, Telling } from '../telling.ts'
import type { Told } from '../told.ts'
import { deploymentBook, type DeploymentBook } from './deployment-book.ts'

/**
 * @param told accounts of one force at one place, none judged misread, in any order
 * @param around names of voices and actors
 * @param book which states exclude which
 */
export function tellDeployment(
  told: readonly Told<DeploymentAccount>[], around: Around, book: DeploymentBook = deploymentBook(),
): Telling<'deployment'> {
  const ordered = inOrder(told)
  const accounts = ordered.map(({ account }) => account)
  const relations = relationsBetween(told, (later, earlier) => doneBy(later, earlier, book))
  const force = nameOfForce(accounts, around)
  const of = mostUsed(accounts.flatMap((account) => (account.of === undefined ? [] : [around.nameOf(account.of)])))
  const place = fullestPlace(accounts)
  return {
    kind: 'deployment',
    title: `${force}${place ? `, ${place.name}` : ''}: ${latestState(ordered)}`,
    disputed: relations.some(isDisputing),
    force,
    ...(of !== undefined && { of }),
    ...(place && { place: shownPlace(place) }),
    days: linesOf(ordered),
    relations,
  }
}

/** What an account says, in short. */
export function deploymentSays({ state, only }: DeploymentAccount): string {
  return only ? `${state}, the only one` : state
}

function linesOf(ordered: readonly Told<DeploymentAccount>[]): DeploymentEntry['days'] {
  const lines = ordered.map(({ account, voice }, place) => {
    const day = dayOf(account)
    return {
      place,
      line: {
        ...(day !== undefined && { day }), state: account.state, voice, ...(account.only !== undefined && { only: account.only }), address: account.address,
      },
    }
  })
  // Claims of an earlier day may be told later; those of no known day stand last.
  const rank = ({ day }: { readonly day?: string }) => day ?? '9999'
  lines.sort((one, other) => (rank(one.line) === rank(other.line) ? one.place - other.place : rank(one.line) < rank(other.line) ? -1 : 1))
  return lines.map(({ line }) => line)
}

/** The day that a claim speaks of: stated to the day, or else that of its report. */
function dayOf({ time, told }: DeploymentAccount): string | undefined {
  return time && time.from === time.to ? time.from : told
}

/**
 * What a later account does to an earlier one. That a force which was there is gone on a later day is a change, and no dispute; but who
 * says on some day that it is gone holds to that until his report comes out.
 */
function doneBy(later: Told<DeploymentAccount>, earlier: Told<DeploymentAccount>, book: DeploymentBook): Done | undefined {
  const [now, before] = [later.account, earlier.account]
  if (isDenied(now) !== isDenied(before)) return now.state === before.state && !sameTeller(later, earlier) ? { kind: 'denies', because: `one says ${now.state}, the other that it is not so` } : undefined
  const [isNow, wasBefore] = [book.isThere(now.state), book.isThere(before.state)]
  if (isNow === undefined || wasBefore === undefined) return now.state === before.state ? sameAgain(later, earlier) : undefined
  if (isNow === wasBefore) return now.state === before.state || dayOf(now) === dayOf(before) ? sameAgain(later, earlier) : undefined
  if (sameTeller(later, earlier)) return undefined
  if (now.only || before.only) return isAtOnce(now, before, book) ? { kind: 'adds detail', because: 'says what alone is, or is not, there' } : undefined
  return isAtOnce(now, before, book) ? { kind: 'contradicts', because: `${now.state} by one account, ${before.state} by the other, at one time` } : undefined
}

function sameAgain(later: Told<DeploymentAccount>, earlier: Told<DeploymentAccount>): Done {
  if (sameTeller(later, earlier)) return { kind: 'repeats', because: 'the same origin says the same again' }
  if (later.account.only && !earlier.account.only) return { kind: 'adds detail', because: 'says that it is the only one' }
  return { kind: 'corroborates', because: 'another origin says the same' }
}

/** Whether both claims are about one time: from the day that each speaks of until its report came out. */
function isAtOnce(one: DeploymentAccount, other: DeploymentAccount, book: DeploymentBook): boolean {
  const [gone, there] = book.isThere(one.state) ? [other, one] : [one, other]
  const [goneFrom, goneUntil] = timeOf(gone)
  const [thereFrom, thereUntil] = timeOf(there)
  if (goneFrom === undefined || goneUntil === undefined || thereFrom === undefined || thereUntil === undefined) return false
  if (book.sinceBefore(there.state) && thereUntil >= goneFrom) return true
  return thereFrom <= goneUntil && thereUntil >= goneFrom
}

function timeOf(account: DeploymentAccount): readonly [string | undefined, string | undefined] {
  const day = dayOf(account)
  return [day, account.told !== undefined && day !== undefined && account.told > day ? account.told : day]
}

function isDenied({ stance }: DeploymentAccount): boolean {
  return stance === 'deny' || stance === 'reject'
}

function latestState(ordered: readonly Told<DeploymentAccount>[]): string {
  return deploymentSays(ordered.at(-1)!.account)
}

/** The fullest words for it that are most used. */
function nameOfForce(accounts: readonly DeploymentAccount[], around: Around): string {
  return mostUsed(accounts.map(({ force, actor }) => (actor === undefined ? force : around.nameOf(actor) || force))) ?? 'force'
}

function fullestPlace(accounts: readonly DeploymentAccount[]): PlaceRef | undefined {
  const places = accounts.flatMap(({ place }) => (place ? [place] : []))
  return places.find(({ geonames }) => geonames !== undefined) ?? places.find(({ lat }) => lat !== undefined) ?? places[0]
}

function shownPlace({ name, lat, lon, geonames }: PlaceRef): NonNullable<DeploymentEntry['place']> {
  return { name, ...(lat !== undefined && { lat }), ...(lon !== undefined && { lon }), ...(geonames !== undefined && { geonames }) }
}

function mostUsed(names: readonly string[]): string | undefined {
  const counts = new Map<string, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  return [...counts].sort(([a, x], [b, y]) => y - x || b.length - a.length || (a < b ? -1 : 1))[0]?.[0]
}
