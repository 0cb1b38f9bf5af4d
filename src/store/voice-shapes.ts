/** Voices as tables: who is heard how often, which outlets give them room, what they say, and whose loaded words are printed. */
import { Type, type Static } from 'typebox'
import { PlacedAccount } from '../record/review.ts'

const closed = { additionalProperties: false } as const
const count = (description?: string) => Type.Integer(description === undefined ? {} : { description })
const tally = Type.Object({ count: Type.Integer(), atLeast: Type.Optional(Type.Boolean({ description: 'counting stopped there' })) }, closed)
const sample = Type.Optional(count('where this is not of all there is: of how many reports, the latest, it is'))
const day = Type.Optional(Type.String({ description: 'ISO day' }))

/** What voices can be put in order by: the most, or the latest, first. */
export const voiceOrders = ['statements', 'claims', 'reports', 'last', 'name'] as const
export type VoiceOrder = (typeof voiceOrders)[number]

const voice = { key: Type.String(), name: Type.String(), named: Type.Boolean() }

export const HeardVoice = Type.Object(
  {
    ...voice,
    outlet: Type.Boolean({ description: 'an outlet in its own words' }),
    kind: Type.Optional(Type.String({ description: 'of actor, where it is one: person, government, armed force ...' })),
    statements: count('attributions to it'),
    claims: count(),
    reports: count('in which it is heard'),
    last: day,
    outlets: Type.Array(
      Type.Object({ outlet: Type.String(), statements: count(), claims: count() }, closed),
      { description: 'the six in which it is heard most' },
    ),
    heardIn: count('outlets in which it is heard'),
  },
  closed,
)
export type HeardVoice = Static<typeof HeardVoice>

export const VoiceListing = Type.Object(
  { rows: Type.Array(HeardVoice), offset: Type.Integer(), total: tally, sample, until: Type.Optional(Type.String({ description: 'the latest day of the record' })) }, closed)
export type VoiceListing = Static<typeof VoiceListing>

/** Outlets across, voices down: to whom each outlet gives how much room. */
export const Room = Type.Object(
  {
    outlets: Type.Array(
      Type.Object({ name: Type.String(), statements: count('attributions in it, to anybody'), unnamed: count('of these, how many do not name who speaks'), voices: count('to which it attributes anything') }, closed),
      { description: 'those with the most attributions first, at most 60' },
    ),
    voices: Type.Array(Type.Object({ ...voice, statements: count('in all outlets') }, closed), { description: 'those with the most attributions first' }),
    cells: Type.Array(Type.Object({ voice: Type.String(), outlet: Type.String(), statements: count() }, closed), { description: 'of these voices in the outlets; what is not there is none' }),
    sample,
  },
  closed,
)
export type Room = Static<typeof Room>

/** A loaded word for somebody, and how often each outlet prints it. */
export const LoadedWord = Type.Object(
  {
    entry: Type.String({ description: 'id of its entry' }),
    word: Type.String(),
    labelKind: Type.String({ description: 'loaded, honorific, distancing' }),
    for: Type.Optional(Type.String({ description: 'for whom or what' })),
    own: count('times in an outlet’s own words'),
    quoted: count('times in the words of others'),
    origins: count('independent origins'),
    outlets: Type.Array(Type.Object({ outlet: Type.String(), own: count(), quoted: count() }, closed)),
    unevenness: Type.Number({ description: '0: each outlet prints it as often as it prints anything; towards 1: one that prints little else prints all of it' }),
  },
  closed,
)
export type LoadedWord = Static<typeof LoadedWord>

export const LoadedWords = Type.Object(
  { rows: Type.Array(LoadedWord, { description: 'the least evenly used first' }), outlets: Type.Array(Type.String(), { description: 'that print any, the most first' }), labels: tally }, closed)
export type LoadedWords = Static<typeof LoadedWords>

/** What one voice says. */
export const SaidBy = Type.Object(
  {
    voice: Type.Object({ ...voice, outlet: Type.Boolean(), kind: HeardVoice.properties.kind, statements: count(), claims: count(), reports: count(), last: day }, closed),
    until: day,
    kinds: Type.Array(Type.Object({ kind: Type.String(), count: count() }, closed), { description: 'how much it says of each kind, in the days and outlet that are asked for' }),
    accounts: Type.Array(PlacedAccount, { description: 'the latest first' }),
    against: Type.Optional(Type.Array(
      Type.Object({ voice: Type.String(), name: Type.String(), entry: Type.String(), title: Type.String(), says: Type.String(), other: Type.String({ description: 'what the other says' }) }, closed),
      { description: 'whom it contradicts, in the entries in dispute that it was heard in last; where that is asked for' },
    )),
    sample,
  },
  closed,
)
export type SaidBy = Static<typeof SaidBy>

/** What narrows voices: days on which reports were published, and an outlet. */
export type HeardQuery = { readonly from?: string; readonly to?: string; readonly outlet?: string }
export type VoiceQuery = HeardQuery & {
  /** A part of its name. */
  readonly name?: string
  readonly named?: boolean
  /** Outlets in their own words as well. */
  readonly own?: boolean
  readonly order?: VoiceOrder
  readonly offset?: number
  readonly limit?: number
}
export type RoomQuery = Omit<HeardQuery, 'outlet'> & { /** Voices at most; 16 where it is not said. */ readonly voices?: number }
export type SaidQuery = HeardQuery & {
  /** Key of a voice; all who are not named, where it is 'unnamed'. */
  readonly voice: string
  readonly kind?: string
  readonly limit?: number
  /** Whether it is looked for whom it contradicts. */
  readonly against?: boolean
}
