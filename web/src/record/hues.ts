/** Colours of voices in the record: by how often each is heard in what is shown. */
import { hueCount } from '../voices.ts'

/** 1 to 8 by rank, 0 after; null: an outlet in its own words, which is ink. */
export type Hues = ReadonlyMap<string, number | null>

/** Where no voice has its colour. */
export const noHues: Hues = new Map()

/**
 * @param heard key of a voice for each time that it is heard
 * @param taken colours of voices that are shown beside: they keep them, and others take what is left
 */
export function huesOf(heard: Iterable<string>, taken: Hues = noHues): Hues {
  const times = new Map<string, number>()
  for (const key of heard) times.set(key, (times.get(key) ?? 0) + 1)
  const ranked = [...times].filter(([key]) => !isOutlet(key) && !taken.get(key)).sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([key]) => key)
  const used = new Set([...times.keys()].map((key) => taken.get(key)))
  const free = Array.from({ length: hueCount }, (_, i) => i + 1).filter((hue) => !used.has(hue))
  return new Map([...times.keys()].map((key) => [key, isOutlet(key) ? null : taken.get(key) || (free[ranked.indexOf(key)] ?? 0)]))
}

/** Whether a voice is an outlet in its own words. */
export function isOutlet(key: string): boolean {
  return key.startsWith('outlet:')
}

/**
 * @param beside keys of voices that are shown beside a view
 * @param shown colours of the view
 * @returns the colours of both: the view's stay, and voices beside it take those that it leaves
 */
export function huesBeside(beside: Iterable<string>, shown: Hues): Hues {
  return new Map([...shown, ...huesOf(beside, shown)])
}

/** The colour of a voice in what is shown: grey where it has none of its own. */
export function hueIn(hues: Hues, key: string): number | null {
  return hues.get(key) ?? (isOutlet(key) ? null : 0)
}
