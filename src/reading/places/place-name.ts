/** Names of places made alike, so that spellings of one name are one key. */

const MARKS = /\p{M}+/gu
const APOSTROPHES = /['’‘ʻʼ`´]/g
const PARTS = /[\s\-‐‑–_/]+/g
const STOPS = /[.,]/g
const LONGEST = 80
/** Most names need no more than small letters. */
const PLAIN = /^[a-z]+(?: [a-z]+)*$/

/**
 * @param name as printed or as a gazetteer has it
 * @returns it in small letters without accents, stops, apostrophes, a hyphen as a space, without a leading "the"; cut at 80 characters
 */
export function placeKey(name: string): string {
  const small = name.slice(0, LONGEST).toLowerCase()
  if (PLAIN.test(small)) return small.startsWith('the ') ? small.slice('the '.length) : small
  return name.slice(0, LONGEST).normalize('NFD').replace(MARKS, '').replace(APOSTROPHES, '').replace(STOPS, '').replace(PARTS, ' ').trim().toLowerCase().replace(/^the /, '')
}
