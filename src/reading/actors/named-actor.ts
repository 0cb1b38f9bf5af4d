/** Somebody who is named in a report, and how names are compared. */
import type { Span } from '../../report/quote.ts'
import type { ActorKind } from '../codebook-schema.ts'
import type { Gender } from '../source-phrase.ts'

export type NamedActor = {
  readonly name: string
  kind: ActorKind
  gender?: Gender
  /** Titles and offices as the report prints them, in the order in which it gives them. */
  readonly roles: string[]
  /** Does the report treat it as a person or body that acts: a source, a title, an office? */
  evident: boolean
  readonly mentions: Span[]
  /** Why mentions are it that do not have its name, by where they begin. */
  readonly reasons: Map<number, string>
  /** Its id in the situation profile. */
  profile?: string
  /** ISO 3166-1 alpha-2, of a state. */
  country?: string
  /** What a state's body belongs to. */
  readonly of?: string
}

/** Where one of them is mentioned; `actor`: an index. */
export type Mention = { readonly at: number; readonly end: number; readonly actor: number }

/** Lower case, without article and initials, so that "Jon F. Ferro" is "Jon Ferro". */
export function nameKey(name: string): string {
  return name.toLowerCase().replace(/^(?:the|an?) /, '').replace(/(?<= )\p{L}\.? (?=\p{L})/gu, '').replace(/[.’']/g, '').trim()
}

/** The last word of a name. */
export function surnameOf(name: string): string {
  return nameKey(name).split(' ').at(-1)!
}
