/**
 * One figure measured, beside what it is to reach.
 * @typedef {object} Row
 * @property {string} what
 * @property {number | null} measured null: nothing to measure with
 * @property {string} unit
 * @property {number | null} target null: none is set
 * @property {'at least' | 'at most'} bound which side of the target is good
 * @property {string} [note] how it was measured, or why it was not
 */

/**
 * @param {string} what
 * @param {number} measured
 * @param {string} unit
 * @param {'at least' | 'at most'} bound
 * @param {number | null} target
 * @param {string} [note]
 * @returns {Row}
 */
export const row = (what, measured, unit, bound, target, note) => ({ what, measured, unit, bound, target, note })

/**
 * @param {string} what
 * @param {string} why
 * @returns {Row}
 */
export const skipped = (what, why) => ({ what, measured: null, unit: '', bound: 'at least', target: null, note: `skipped: ${why}` })

/**
 * @param {Row} row
 * @returns {boolean | null} null where nothing was measured or no target is set
 */
export function reached({ measured, target, bound }) {
  if (measured === null || target === null) return null
  return bound === 'at least' ? measured >= target : measured <= target
}
