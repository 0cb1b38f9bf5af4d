/** Spots too near one another on the screen to be told apart, put together. */
import type { Project } from './ground.ts'
import type { Lying } from './lying.ts'

export type Cluster<T extends Lying> = {
  /** In the order in which they came. */
  readonly spots: readonly T[]
  /** Where it stands on the screen: where its first spot does. */
  readonly x: number
  readonly y: number
  /** Of all its spots. */
  readonly weight: number
}

/**
 * @param spots those that matter most first: others gather round them
 * @param at where a place is on the screen
 * @param apart pixels between two that stay apart; 0: all do
 * @returns in the order of their first spots
 */
export function clustersOf<T extends Lying>(spots: readonly T[], at: Project, apart: number): Cluster<T>[] {
  const clusters: { spots: T[]; x: number; y: number; weight: number }[] = []
  for (const spot of spots) {
    const [x, y] = at(spot.lon, spot.lat)
    const near = apart > 0 ? clusters.find((cluster) => Math.hypot(cluster.x - x, cluster.y - y) < apart) : undefined
    if (near) {
      near.spots.push(spot)
      near.weight += spot.weight
    } else {
      clusters.push({ spots: [spot], x, y, weight: spot.weight })
    }
  }
  return clusters
}
