/** All that is known of a report while it is read. Each step adds its own layers and changes no other. */
import type { Report, When } from '../report/report.ts'
import type { Span } from '../report/quote.ts'
import type { Language } from '../language/language.ts'
import type { Codebook } from './codebook.ts'
import type { Quotations } from './quotations.ts'
import type { Tree } from '../language/tree.ts'
import type { Scene } from './events/scene.ts'
import type { Gazetteer } from './places/gazetteer.ts'
import type { Actor, AppliedSituation, Deployment, Event, Figure, Form, Label, Oddity, Place, Position, Question, Stance, Voice } from './reading.ts'
import type { Roster } from './roster.ts'
import type { Speaker } from './speakers.ts'
import type { Profile } from './situation/profile.ts'
import type { SourcePhrase } from './source-phrase.ts'
import type { Bounds as DateBounds } from './times/infer-date.ts'
import type { Time } from './times/time.ts'
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
  readonly gazetteer: Gazetteer
  /** The profiles that there are, and which one was asked for: a name, 'auto' or 'none'. */
  readonly profiles: readonly Profile[]
  readonly asked: string
  readonly tree: Tree
  /** The profile that the report is read with. */
  readonly situation: (AppliedSituation & { readonly profile: Profile }) | null
  readonly tokens: Tokens
  readonly quotations: Quotations
  /** What the reader found, outside furniture, in the order of the cues. */
  readonly outermost: readonly Statement[]
  /** Those, with what a content goes on with behind an insertion between dashes. */
  readonly whole: readonly Statement[]
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
  /** Whoever each statement comes from, by the actors' ids. */
  readonly speakers: readonly (Omit<Speaker, 'member'> & { readonly actor: string | null })[]
  readonly voices: readonly Voice[]
  /** Everybody who acts or speaks in the report, by first mention. */
  readonly actors: readonly Actor[]
  /** The actor that a phrase means: the one with a mention that covers its head; undefined where it means none. */
  readonly actorAt: (span: Span) => Actor | undefined
  readonly voiceAt: (span: Span) => Voice
  /** When the report was published: as taken in, or inferred; null where it stays open. */
  readonly published: When | null
  /** Where it stays open: between which days, as far as its words tell. */
  readonly dateBounds: DateBounds
  /** In text order. */
  readonly times: readonly Time[]
  readonly places: readonly Place[]
  readonly scene: Scene
  readonly events: readonly Event[]
  readonly figures: readonly Figure[]
  readonly deployments: readonly Deployment[]
  readonly positions: readonly Position[]
  readonly questions: readonly Question[]
  readonly labels: readonly Label[]
  readonly oddities: readonly Oddity[]
}
