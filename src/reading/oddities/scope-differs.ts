/**
 * The same is said of a part and of the whole: "withdrawn from the south save for one brigade" leaves the north alone, "the
 * only brigade remaining in the country" does not.
 */
import type { Deployment } from '../reading.ts'
import { spanOf, type Found, type Given } from './found.ts'

const STAYING = new Set(['remaining', 'stationed', 'holding'])
/** Each of one is held against each of the other. */
const MOST = 100
const WORD = /[^\p{L}\p{N}]+/u

export function differingScopes(given: Given): Found[] {
  const partial = given.deployments.filter(({ state, exception, place }) => state === 'withdrawn' && exception && place !== undefined).slice(0, MOST)
  const whole = given.deployments.filter(({ state, only, place }) => only && place !== undefined && STAYING.has(state)).slice(0, MOST)
  return partial.flatMap((one) => {
    const other = whole.find((alone) => isSameSide(one, alone) && isWithin(one, alone, given))
    if (!other) return []
    const [part, all] = [nameOf(one, given), nameOf(other, given)]
    return [{ kind: 'scope differs', text: spanOf(one.text), because: [spanOf(other.text)], note: `one speaks of ${part}, the other of ${all}` }]
  })
}

/** Both of the same owner, or of an owner that only one of them names. */
function isSameSide(a: Deployment, b: Deployment): boolean {
  const [one, other] = [a.of ?? a.actor, b.of ?? b.actor]
  if (a.of !== undefined && b.of !== undefined) return a.of === b.of
  return one === undefined || other === undefined || one === other || b.of === undefined
}

/** Does one place lie within the other, by its name: "southern Marah" in "Marah"? */
function isWithin(a: Deployment, b: Deployment, given: Given): boolean {
  if (a.place === b.place) return false
  const [one, other] = [wordsOf(nameOf(a, given)), wordsOf(nameOf(b, given))]
  return one.length > 0 && other.length > 0 && (other.every((word) => one.includes(word)) || one.every((word) => other.includes(word)))
}

function nameOf({ place }: Deployment, { places }: Given): string {
  return places.find(({ id }) => id === place)?.name ?? ''
}

function wordsOf(name: string): string[] {
  return name.toLowerCase().split(WORD).filter((word) => word !== '' && word !== 'the')
}
