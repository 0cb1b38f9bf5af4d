/** Whether a place lies beside one that a report surely names. */
import { kmBetween, type Point } from './geography.ts'
import type { Mention, Site } from './site.ts'

const BESIDE_KM = 80
/** More do not help, and a report may name thousands. */
const MOST = 60

export class Neighbours {
  readonly #points: readonly Point[]

  constructor(sure: readonly Mention[]) {
    const sites = new Map(sure.map(({ site }) => [site.key, site]))
    this.#points = [...sites.values()].filter(({ described }) => described === 'city').flatMap(({ point }) => point ?? []).slice(0, MOST)
  }

  has({ point, described }: Site): boolean {
    return point !== undefined && described === 'city' && this.#points.some((other) => kmBetween(other, point) <= BESIDE_KM)
  }
}
