/** Numbers for runs of words: 32 bits, the same on every machine and in every run. */

/**
 * Mixes the bits of a number so that each bit of the result hangs on all of them: MurmurHash3's finaliser (Appleby, public domain).
 * @returns an unsigned number of 32 bits
 */
export function mixed(number: number): number {
  let bits = number | 0
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b)
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35)
  return (bits ^ (bits >>> 16)) >>> 0
}

/** @returns one number of 32 bits for a run of numbers; their order counts */
export function combined(one: number, other: number): number {
  return mixed(Math.imul(one, 31) ^ mixed(other))
}

/**
 * The number of a word: FNV-1a over its UTF-16 units, then mixed.
 */
export function wordNumber(form: string): number {
  let bits = 0x811c9dc5
  for (let i = 0; i < form.length; i++) bits = Math.imul(bits ^ form.charCodeAt(i), 0x01000193)
  return mixed(bits)
}

/**
 * The shingles of a run of words: each `size` words that follow one another, as one number.
 * @param forms the words
 * @param size how many words one shingle has
 * @returns shingle `n` begins at word `n`; none where there are fewer words than that
 */
export function shinglesOf(forms: readonly string[], size: number): Uint32Array {
  const numbers = Uint32Array.from(forms, wordNumber)
  const shingles = new Uint32Array(Math.max(0, forms.length - size + 1))
  for (let n = 0; n < shingles.length; n++) {
    let number = numbers[n]!
    for (let next = 1; next < size; next++) number = combined(number, numbers[n + next]!)
    shingles[n] = number
  }
  return shingles
}
