/** Numbers by a seed, so that what is generated is always the same. */

/**
 * Numbers from 0 to 1 (mulberry32).
 * @param {number} seed
 * @returns {() => number}
 */
export function numbers(seed) {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

/** @template T @param {() => number} random @param {readonly T[]} list @returns {T} */
export const one = (random, list) => list[Math.floor(random() * list.length)]

/** @param {() => number} random @param {number} from @param {number} to included */
export const between = (random, from, to) => from + Math.floor(random() * (to - from + 1))
