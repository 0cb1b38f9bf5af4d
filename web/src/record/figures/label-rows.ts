/** Labels beside the ends of lines: each as near to its line as the others let it. */

/**
 * @param wanted where each would stand, by its middle, from above
 * @param height of one
 * @param room from 0 to here; more than all labels are high, or they stand evenly
 * @returns where the middle of each stands, in the order of `wanted`; none nearer to another than their height
 */
export function labelRows(wanted: readonly number[], height: number, room: number): number[] {
  const order = wanted.map((_, place) => place).sort((one, other) => wanted[one]! - wanted[other]! || one - other)
  const placed: number[] = []
  let last = -Infinity
  for (const place of order) {
    last = Math.max(wanted[place]!, last + height, height / 2)
    placed[place] = last
  }
  // What was pushed out below pushes back up.
  let next = room + height / 2
  for (const place of order.toReversed()) {
    next = Math.min(placed[place]!, next - height)
    placed[place] = Math.max(next, height / 2)
  }
  if (wanted.length * height > room) order.forEach((place, rank) => { placed[place] = (rank + 0.5) * height })
  return placed
}
