/**
 * The first index for which something holds that, once it holds, holds for all later ones: binary search.
 * @param length how many there are
 * @returns an index, or `length` where it never holds
 */
export function lowest(length: number, holds: (index: number) => boolean): number {
  let low = 0
  let high = length
  while (low < high) {
    const middle = (low + high) >> 1
    if (holds(middle)) high = middle
    else low = middle + 1
  }
  return low
}
