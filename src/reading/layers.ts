/** All that is known of a report while it is read. Each step adds its own layers and changes no other. */
import type { Report } from '../report/report.ts'
import type { Span } from '../report/quote.ts'
import type { Language } from '../language/language.ts'
import type { Codebook } from './codebook.ts'
import type { Quotations } from './quotations.ts'
import type { Actor, Form, Stance, Voice } from './reading.ts'
import type { Roster } from './roster.ts'
import type { SourcePhrase } from './source-phrase.ts'
import type { Tokens } from './tokens.ts'
import type { Venue } from './venues.ts'

/** One attribution, as spans. */
export type Statement = {
  readonly source: readonly Span[]
  readonly cue: Span
  /** At least one piece, in text order. */
  readonly content: readonly Span[]
  readonly confidence: number
  /** Index among the statements of the one in whose content this was said. */
  readonly within?: number
}

export type Layers = {
  readonly report: Report
  readonly language: Language
  readonly codebook: Codebook
  readonly tokens: Tokens
  readonly quotations: Quotations
  /** What the reader found, outside furniture, in the order of the cues. */
  readonly outermost: readonly Statement[]
  /** Those, and quotations that are signed with a dash. */
  readonly attributed: readonly Statement[]
  /** Those, each with the hearsay in it behind it. The layers below have one entry for each, in this order. */
  readonly statements: readonly Statement[]
  readonly forms: readonly Form[]
  readonly sources: readonly SourcePhrase[]
  readonly stances: readonly { readonly stance: Stance; readonly rule?: string }[]
  readonly hedges: readonly (Span | null)[]
  readonly repetitions: readonly boolean[]
  readonly venues: readonly (Venue | null)[]
  /** Who is named in the report, wherever that is. */
  readonly roster: Roster
  readonly voices: readonly Voice[]
  readonly actors: readonly Actor[]
}
