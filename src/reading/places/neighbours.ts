/** Whether a place lies beside one that a report surely names, or in a small region that it does. */
import { kmBetween, type Point } from './geography.ts'
import type { Mention, Site } from './site.ts'

const BESIDE_KM = 80
/** A larger region says too little. */
const SMALL_KM = 100
/** A region is no circle. */
const EDGE = 1.5
/** More do not help, and a report may name thousands. */
const MOST = 60

export class Neighbours {
  readonly #around: readonly { readonly point: Point; readonly km: number }[]

  constructor(sure: readonly Mention[]) {
    const sites = new Map(sure.map(({ site }) => [site.key, site]))
    this.#around = [...sites.values()].flatMap((site) => aroundOf(site) ?? []).slice(0, MOST)
  }

  has({ point, described }: Site): boolean {
    return point !== undefined && described === 'city' && this.#around.some((around) => kmBetween(around.point, point) <= around.km)
  }
}

function aroundOf({ point, described, radiusKm = 0 }: Site): { point: Point; km: number } | undefined {
  if (!point || described === 'country') return undefined
  if (described === 'city') return { point, km: BESIDE_KM }
  return radiusKm <= SMALL_KM ? { point, km: radiusKm * EDGE } : undefined
}
