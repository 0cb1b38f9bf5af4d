/**
 * Accounts: what the record keeps of a reading. One account is one claim, attribution or actor of one report, made to stand alone:
 * with its voice, its words, its time and its place, so that accounts of different reports can be held against each other
 * without their readings.
 */
import type { Quote, Span } from '../report/quote.ts'
import type { EventStatus, Form, PositionKind, Stance } from '../reading/reading.ts'

/** What accounts there are. */
export const accountKinds = ['actor', 'attribution', 'event', 'figure', 'deployment', 'position', 'question', 'label'] as const
export type AccountKind = (typeof accountKinds)[number]

/**
 * Where an account stands: `<report key>/<kind>/<start>-<end>`, with `.2`, `.3` ... behind it where several of a kind stand on the
 * same words. It names words and not a reading, so a judgment outlives the reading that it was made on.
 */
export type Address = string

/** Days that something lies within, both included, as ISO days; and the EDTF value that said so. */
export type Days = { readonly from: string; readonly to: string; readonly edtf: string }

/** A place as far as the report makes it known. */
export type PlaceRef = {
  readonly name: string
  readonly kind: string
  readonly lat?: number
  readonly lon?: number
  readonly radiusKm?: number
  readonly geonames?: number
  readonly country?: string
  readonly profile?: string
}

/** Somebody who takes part: always by name, and the actor account of the same report where it is one. */
export type PartyRef = {
  readonly name: string
  readonly words: string
  readonly actor?: Address
  /** Of whoever holds a position: offices that the report gives him elsewhere, and longer forms of his name. At most four. */
  readonly called?: readonly string[]
}

/** Who says it. */
export type VoiceRef = {
  /** 'outlet' for the outlet itself. */
  readonly name: string
  readonly outlet: boolean
  readonly named: boolean
  readonly actor?: Address
  readonly role?: string
  readonly via?: string
}

type Common = {
  readonly address: Address
  /** Key of the report. */
  readonly report: string
  /** Its id in the reading: `e3`. */
  readonly id: string
  /** The words that it stands on. */
  readonly quote: Quote
  /** The sentence or sentences that hold those words, and their text, cut at 400 characters. */
  readonly within: Span
  readonly sentence: string
  /** The day that the report was published, where it is known. */
  readonly told?: string
  /** The outlet of the report, where it is known. */
  readonly outlet?: string
  /** Whether the words stand in the report's title. */
  readonly inTitle?: boolean
}

export type ActorAccount = Common & {
  readonly kind: 'actor'
  readonly name: string
  /** person, state, government, armed force, group, organisation, ... as the reading has it. */
  readonly actorKind: string
  /** Every different form that it is named by in the report, proper names first. */
  readonly names: readonly string[]
  readonly mentions: readonly Quote[]
  readonly profile?: string
  /** Titles and offices that the report gives it: "health minister". */
  readonly roles: readonly string[]
  /** How many attributions come from it. */
  readonly attributions: number
}

type Claimed = Common & { readonly voice: VoiceRef }

export type AttributionAccount = Claimed & {
  readonly kind: 'attribution'
  readonly stance: Stance
  readonly form: Form
  /** The words of all pieces of the content, in order. */
  readonly content: readonly Quote[]
  /** What is quoted word for word in it. */
  readonly quoted: readonly string[]
  readonly confidence: number
}

export type EventAccount = Claimed & {
  readonly kind: 'event'
  /** PLOVER. */
  readonly type: string
  readonly mode?: string
  /** Stem of the word that names it: "shelling", "shelled" and "shells" are one. */
  readonly stem: string
  readonly actor?: PartyRef
  readonly recipients: readonly PartyRef[]
  readonly object?: string
  readonly place?: PlaceRef
  readonly time?: Days
  readonly status: EventStatus
  /** Stance of the attribution that it is said in. */
  readonly stance?: Stance
  readonly confidence?: number
}

export type FigureAccount = Claimed & {
  readonly kind: 'figure'
  readonly value?: number
  readonly min?: number | null
  readonly max?: number | null
  readonly approx: 'exact' | 'about' | 'above' | 'below' | 'vague'
  readonly unit: string
  readonly measure?: string
  readonly of?: string
  readonly label?: string
  readonly place?: PlaceRef
  readonly time?: Days
  readonly stance?: Stance
  /** The event of the same report that it is a figure of, where the words tie them: 41 killed in the shelling. */
  readonly event?: Address
  /** What happened, by its sentence and the nearest before it that says so; none for sizes. */
  readonly scene?: FigureScene
}

/** What a report says happened where it counts something. */
export type FigureScene = {
  /** Another sentence than the figure's that tells it, cut at 240 characters. */
  readonly sentence?: string
  /** What was done, and where and when, where an event tells it. */
  readonly event?: Address
  readonly place?: PlaceRef
  readonly time?: Days
}

export type DeploymentAccount = Claimed & {
  readonly kind: 'deployment'
  readonly force: string
  readonly actor?: Address
  readonly of?: Address
  readonly place?: PlaceRef
  readonly state: string
  readonly only?: boolean
  readonly time?: Days
  readonly stance?: Stance
}

export type PositionAccount = Claimed & {
  readonly kind: 'position'
  readonly positionKind: PositionKind
  readonly holder: PartyRef
  readonly to?: PartyRef
  readonly items: readonly string[]
  /** The position of the same report that it answers. */
  readonly answers?: Address
  /** The sentence before, cut at 400 characters, where so few words are said that they lean on it: "agreed to have them". */
  readonly before?: string
}

export type QuestionAccount = Claimed & {
  readonly kind: 'question'
  readonly cue: Quote
  readonly about: string
  /** The sentence before, cut at 400 characters, where so few words are asked that they lean on it: "who put them there". */
  readonly before?: string
}

export type LabelAccount = Claimed & {
  readonly kind: 'label'
  readonly labelKind: 'loaded' | 'honorific' | 'distancing'
  /** Whom or what it is said of. */
  readonly for?: string
  readonly actor?: Address
}

export type Account =
  | ActorAccount
  | AttributionAccount
  | EventAccount
  | FigureAccount
  | DeploymentAccount
  | PositionAccount
  | QuestionAccount
  | LabelAccount

/** The accounts of one kind. */
export type AccountOf<K extends AccountKind> = Extract<Account, { readonly kind: K }>

/** One report as the record knows it: its text, what is known of it, and its accounts by its current reading. */
export type Dossier = {
  /** Key of the report: digest of its text and of all that is known about it. */
  readonly key: string
  /** The id that it came with. */
  readonly id: string
  readonly title?: string
  readonly outlet?: string
  readonly wire?: string
  readonly credit?: string
  /** EDTF, to the second where it is known: orders copies. */
  readonly published?: string
  readonly url?: string
  readonly text: string
  /** Title, byline, dateline, credit and boilerplate: no part of what is told. */
  readonly furniture: readonly { readonly kind: string; readonly span: Span }[]
  readonly sentences: readonly Span[]
  readonly accounts: readonly Account[]
}
