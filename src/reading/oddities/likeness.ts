/** How alike two words are spelt. */

/** Longer words are not compared: no name has so many letters. */
const LONGEST = 40

/**
 * Letters to change, add or take away to make one word of another (Levenshtein).
 * @returns at most `limit + 1`
 */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit || a.length > LONGEST || b.length > LONGEST) return limit + 1
  let row = Array.from({ length: b.length + 1 }, (_, n) => n)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      next.push(Math.min(next[j - 1]! + 1, row[j]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)))
    }
    row = next
  }
  return Math.min(row[b.length]!, limit + 1)
}
