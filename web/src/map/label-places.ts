/** Where names stand on a map so that none covers another. */

export type Size = { readonly width: number; readonly height: number }

/** A name that wants to stand beside its place. */
export type Label = Size & {
  readonly id: string
  /** Where its place is, in pixels. */
  readonly x: number
  readonly y: number
  /** Half the size of what stands at its place, in pixels: no name covers that. */
  readonly around?: number
}

/** Where it stands: its upper left corner. */
export type Placed = { readonly id: string; readonly left: number; readonly top: number }

type Box = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number }

// From the place to a name beside it, and to one above or below, which clears those beside it.
const gap = 8
const apart = 13

/** Ways for a name to stand beside its place, the best first. */
const sides: readonly ((label: Required<Label>) => { left: number; top: number })[] = [
  ({ x, y, height, around }) => ({ left: x + gap + around, top: y - Math.min(height / 2, 12) }),
  ({ x, y, width, height, around }) => ({ left: x - gap - around - width, top: y - Math.min(height / 2, 12) }),
  ({ x, y, width, height, around }) => ({ left: x - width / 2, top: y - Math.max(apart, around) - height }),
  ({ x, y, width, around }) => ({ left: x - width / 2, top: y + Math.max(apart, around) }),
  ({ x, y, height, around }) => ({ left: x + gap, top: y - Math.max(apart, around) - height }),
  ({ x, y, around }) => ({ left: x + gap, top: y + Math.max(apart, around) }),
  ({ x, y, width, height, around }) => ({ left: x - gap - width, top: y - Math.max(apart, around) - height }),
  ({ x, y, width, around }) => ({ left: x - gap - width, top: y + Math.max(apart, around) }),
]

/**
 * @param labels the most wanted first
 * @param area of the map
 * @returns those that find room, each apart from the others, from what stands at their places, and within the map; the rest has none
 */
export function placeLabels(labels: readonly Label[], area: Size): Placed[] {
  const taken: Box[] = labels.flatMap(({ x, y, around = 0 }) => (around > 0 ? [{ left: x - around, top: y - around, right: x + around, bottom: y + around }] : []))
  const placed: Placed[] = []
  for (const label of labels) {
    for (const side of sides) {
      const { left, top } = side({ around: 0, ...label })
      const box = { left, top, right: left + label.width, bottom: top + label.height }
      const inside = left >= 0 && top >= 0 && box.right <= area.width && box.bottom <= area.height
      if (!inside || taken.some((other) => overlap(box, other))) continue
      taken.push(box)
      placed.push({ id: label.id, left, top })
      break
    }
  }
  return placed
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
}
