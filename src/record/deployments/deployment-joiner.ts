/**
 * Joins what reports say of one force at one place, whatever state they find it in: stationed, withdrawn, still there. An unnamed force
 * ("troops") is the same only where it is of one owner; a part of a force is not the force.
 */
import { stemOf, stemsIn } from '../accounts/stem.ts'
import type { DeploymentAccount, PlaceRef } from '../account.ts'
import type { Comparison, Joiner, Surroundings } from '../joiner.ts'
import { joinerByBook } from '../by-book.ts'
import { ownJoiner } from '../own-rules.ts'
import { namesOf, sharedOf, wordingOf } from '../positions/wording.ts'
import { daysBetween } from '../relations/telling.ts'
import { deploymentBook, type DeploymentBook } from './deployment-book.ts'
import { forceWords, type ForceWords } from './force-words.ts'
import { placeName, samePlace } from './same-place.ts'

const RULE = 'deployments/1'
const MOST_KEYS = 12
const MOST_NAMES = 4
/** Further apart, what is said of an unnamed force is of another one. */
const FEW_DAYS = 30

/** Where only one has a place, words alone do not join. */
const MOST_WITH_ONE_PLACE = 0.68

type Weighed = { readonly score: number; readonly reasons: readonly string[] }

/** @param book words for forces, and thresholds */
export const deploymentJoinerBy: (book: DeploymentBook) => Joiner<'deployment'> = joinerByBook('deployment', RULE, { keys: keysOf, compare })

/** By the package's own codebook. */
export const deploymentJoiner: Joiner<'deployment'> = ownJoiner('deployment', RULE, () => deploymentJoinerBy(deploymentBook()))

/** The place, or where none is made out the names in its sentence, with the force's name or kind; the name alone with its month. */
function keysOf(account: DeploymentAccount, book: DeploymentBook): string[] {
  const force = forceWords(account.force, book)
  const names = [...force.names, ...force.partOf].slice(0, MOST_NAMES)
  const called = [...names, force.row === undefined ? force.head : `row ${force.row}`]
  const places = account.place ? placeKeys(account.place) : namesOf(wordingOf(account.sentence), MOST_NAMES).map((name) => `~${name}`)
  const anywhere = names.map((name) => `anywhere|${name}|${force.head}|${account.told?.slice(0, 'YYYY-MM'.length) ?? ''}`)
  return [...new Set([...places.flatMap((place) => called.map((name) => `${place}|${name}`)), ...anywhere])].slice(0, MOST_KEYS)
}

function placeKeys(place: PlaceRef): string[] {
  const name = placeName(place)
  return [...(place.geonames === undefined ? [] : [`g${place.geonames}`]), name, `~${stemOf(name.split(' ').at(-1)!)}`]
}

function compare(one: DeploymentAccount, other: DeploymentAccount, around: Surroundings, book: DeploymentBook): Comparison {
  if (around.copied(one.address, other.address)) return { score: 1, reasons: ['the same words, copied'] }
  const likeness = around.likeness(one.report, other.report)
  const force = sameForce(one, other, around, likeness, book)
  if (force.score === 0) return force
  const place = samePlaces(one, other, likeness, force.score)
  if (place.score === 0) return { score: 0, reasons: place.reasons }
  return { score: force.score * place.score, reasons: [...force.reasons, ...place.reasons] }
}

function sameForce(one: DeploymentAccount, other: DeploymentAccount, around: Surroundings, likeness: number, book: DeploymentBook): Weighed {
  const [first, second] = [forceWords(one.force, book), forceWords(other.force, book)]
  if (areDisjoint(first.names, second.names) || areDisjoint(first.partOf, second.partOf)) return { score: 0, reasons: ['differently named forces'] }
  const isPart = isPartOf(first, second) || isPartOf(second, first)
  if (isPart) return { score: 0.6, reasons: ['one is a part of the other'] }
  const sameActor = one.actor !== undefined && other.actor !== undefined && around.actorOf(one.actor) === around.actorOf(other.actor)
  if (sameActor) return { score: 1, reasons: ['same force'] }
  if (first.names.size > 0 && second.names.size > 0 && first.head === second.head) return { score: 0.95, reasons: [`both "${one.force}"`] }
  if (first.head !== second.head && (first.row === undefined || first.row !== second.row)) return { score: 0, reasons: ['forces of different kinds'] }
  return sameUnnamed(one, first, other, second, around, likeness)
}

/** Forces that nothing names: by whose they are, near in time. */
function sameUnnamed(
  one: DeploymentAccount, first: ForceWords, other: DeploymentAccount, second: ForceWords, around: Surroundings, likeness: number,
): Weighed {
  if ((daysBetween(one.told, other.told) ?? 0) > FEW_DAYS) return { score: 0.4, reasons: ['unnamed, at different times'] }
  const partNamed = first.partOf.size > 0 && second.partOf.size > 0
  if (partNamed) return { score: 0.95, reasons: [`both "${one.force}"`] }
  if (one.of !== undefined && other.of !== undefined) {
    return around.actorOf(one.of) === around.actorOf(other.of)
      ? { score: 0.9, reasons: ['same owner', `"${one.force}" and "${other.force}"`] }
      : { score: 0, reasons: ['forces of different owners'] }
  }
  if (areDisjoint(first.kinds, second.kinds)) return { score: 0, reasons: ['forces of different kinds'] }
  const sameWords = first.head === second.head && [...first.kinds].every((kind) => second.kinds.has(kind)) && first.kinds.size === second.kinds.size
  if (sameWords && first.kinds.size > 0) return { score: 0.75 + 0.15 * likeness, reasons: [`both "${one.force}"`] }
  return { score: 0.5 + 0.25 * likeness, reasons: [`"${one.force}" and "${other.force}", unnamed`] }
}

function isPartOf(part: ForceWords, whole: ForceWords): boolean {
  return part.partOf.size > 0 && whole.partOf.size === 0 && (whole.names.size === 0 ? false : [...part.partOf].some((name) => whole.names.has(name)))
}

/** Of forces without a place the words around must say that it is one. */
function samePlaces(one: DeploymentAccount, other: DeploymentAccount, likeness: number, force: number): Weighed {
  if (one.place && other.place) {
    const { score, reason } = samePlace(one.place, other.place)
    return { score, reasons: [reason] }
  }
  const [place, sentence] = one.place ? [one.place, other.sentence] : [other.place, one.sentence]
  if (place && namesPlace(sentence, place)) return { score: 0.85, reasons: [`both name ${place.name}`] }
  const { stems, share } = sharedOf(wordingOf(one.sentence), wordingOf(other.sentence))
  if (force < 0.9 || stems.length < 3) return { score: 0, reasons: ['no place in common'] }
  const near = (daysBetween(one.told, other.told) ?? FEW_DAYS) <= 3
  const score = 0.3 + 0.3 * share + 0.2 * likeness + (near ? 0.2 : 0)
  return { score: place ? Math.min(score, MOST_WITH_ONE_PLACE) : score, reasons: [`shared words: ${stems.slice(0, 4).join(', ')}`] }
}

function namesPlace(sentence: string, place: PlaceRef): boolean {
  return ` ${stemsIn(sentence).join(' ')} `.includes(` ${stemsIn(placeName(place)).join(' ')} `)
}

function areDisjoint(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return one.size > 0 && other.size > 0 && ![...one].some((name) => other.has(name))
}
