/** What a map is drawn on: it knows where a place of the world is on the screen, and moves. */
import type { Bounds } from './lying.ts'

export type Project = (lon: number, lat: number) => readonly [x: number, y: number]

export type Ground = {
  readonly project: Project
  /** Shows all of a stretch of the world. */
  fit(bounds: Bounds): void
  /** @param steps positive: nearer */
  zoom(steps: number): void
  /** Moves so that a place is in view; not at all where it is. */
  show(lon: number, lat: number): void
  /** What of the world is on the screen. */
  view(): Bounds
  /** Gives back what it holds. */
  remove(): void
}

export type GroundParts = {
  /** Where it is drawn; its colours are taken from there: see PlaceMap.svelte. */
  readonly element: HTMLElement
  readonly bounds: Bounds
  /** Called whenever places lie elsewhere on the screen. */
  readonly moved: (project: Project) => void
}
