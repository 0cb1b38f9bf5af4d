/** One place as a gazetteer is written from it. */
import type { GazetteerPlace } from './gazetteer.ts'

export type Entry = Omit<GazetteerPlace, 'byOtherName'> & {
  /** Names as good as the main one. */
  readonly names: readonly string[]
  /** Names that it also has: in other languages, of old, of its parts. */
  readonly otherNames: readonly string[]
}
