/** A stretch of a report that may name a place: what it may mean, before it is decided whether and which. */
import type { Span } from '../../report/quote.ts'
import type { ProfilePlace } from '../situation/profile.ts'
import type { GazetteerPlace } from './gazetteer.ts'
import type { DescribedKind } from './place-words.ts'

export type Sighting = {
  /** Half-open range of token indexes. */
  readonly first: number
  readonly last: number
  /** Without a possessive ending. */
  readonly span: Span
  /** As printed. */
  readonly name: string
  readonly key: string
  /** What it may be by the gazetteer; none where the profile knows it. */
  readonly found: readonly GazetteerPlace[]
  readonly profile?: ProfilePlace
  /** What a word beside it says that it is: "Tarsh province". */
  readonly level?: DescribedKind
  /** A direction stands before it: "southern Kelmar". */
  readonly hasParts?: boolean
  /** Index among the sightings of the place that a comma behind it names: "Paris, Texas". */
  readonly within?: number
}
