/** What the files of `codebook/events/` look like. Checked when they are loaded. */
import { Type, type Static } from 'typebox'
import { EventStatus, Stance } from '../reading.ts'

const closed = { additionalProperties: false } as const
const words = (description: string) => Type.Optional(Type.Array(Type.String({ minLength: 1 }), { minItems: 1, description }))

/** PLOVER's event types; and BEFALL, for what nobody did. */
export const EventType = Type.Enum([
  'AGREE', 'CONSULT', 'SUPPORT', 'CONCEDE', 'COOPERATE', 'AID', 'RETREAT', 'REQUEST',
  'REJECT', 'ACCUSE', 'THREATEN', 'PROTEST', 'SANCTION', 'MOBILIZE', 'COERCE', 'ASSAULT', 'BEFALL',
])
export type EventType = Static<typeof EventType>

const places = '"subject", "object", "indirect object", "possessive" ("the army\'s raid"), "before" ("Ruvian raids", "army raids"), "clause" ' +
  '(whom the act in the clause below is done to), or a preposition'

const slots = (description: string) => Type.Optional(Type.Array(Type.String({ minLength: 1 }), { description: `${description}; none: the rule gives none` }))

/** Where in the sentence each takes its place. The first that is there counts. */
export const Roles = Type.Object(
  { actor: slots(places), recipients: slots(places), object: slots(places), place: slots('prepositions') },
  closed,
)
export type Roles = Static<typeof Roles>

const wordsFor = (what: string) =>
  `${what} must be one of these words; or "nothing", "a person", "an actor", "a place", "a number" ("killed 12"); <name> is a list of words.yaml`

export const EventConditions = Type.Object(
  {
    object: words(wordsFor('the object')),
    'object is not': words('words that the object must not be'),
    subject: words(wordsFor('the subject')),
    'subject is not': words('words that the subject must not be'),
    'not about': words('words of which none may stand in a phrase that hangs on it: "killed in a crash"'),
    clause: words('plain forms of verbs: the governed clause must be about one of these'),
    'carried by': words('plain forms of verbs: the noun must be the subject or the object of one of these'),
    needs: words('a place in the sentence that must be filled: "object", "subject", "clause", a preposition'),
  },
  closed,
)
export type EventConditions = Static<typeof EventConditions>

const matches = Type.Array(Type.String(), { minItems: 3, description: 'sentences with marked parts that the rule must answer' })

const wanted = {
  name: Type.String({ pattern: '^[a-z][a-z-]*$', description: 'unique in its file' }),
  means: Type.Optional(Type.String()),
  verbs: words('the first word in its plain form; others are looked for behind it: "pull out", "lay down <arms>", "take ... hostage"'),
  nouns: words('the last word, or the one before a preposition, in its plain form: "peace talk", "delivery of aid"'),
}

export const EventRule = Type.Object(
  {
    ...wanted,
    mode: Type.Optional(Type.String()),
    adjectives: words('as predicates: "willing" finds "is willing to leave"'),
    stances: Type.Optional(Type.Array(Stance, { minItems: 1, description: 'an attribution of this stance is such an event, done by its source' })),
    joint: Type.Optional(Type.Boolean({ description: 'of several who are the subject, the first does it with the others' })),
    'noun too': Type.Optional(Type.Boolean({ description: 'the noun in its words tells of an event of its own: "ended the strike", "died in the raid"' })),
    roles: Type.Optional(Roles),
    when: Type.Optional(EventConditions),
    matches,
    'near misses': Type.Array(
      Type.Union([
        Type.String(),
        Type.Partial(Type.Record(EventType, Type.String()), { minProperties: 1, maxProperties: 1, additionalProperties: false }),
      ]),
      { minItems: 2, description: 'sentences that it must not answer; with the type that is there instead, where there is one' },
    ),
  },
  closed,
)
export type EventRule = Static<typeof EventRule>

export const EventFile = Type.Object(
  {
    type: EventType,
    means: Type.String(),
    manual: Type.String({ description: 'where the PLOVER manual defines it' }),
    modes: Type.Array(Type.String(), { description: 'the modes that its rules may give' }),
    roles: Type.Optional(Roles),
    when: Type.Optional(EventConditions),
    rules: Type.Array(EventRule, { minItems: 1 }),
  },
  closed,
)
export type EventFile = Static<typeof EventFile>

export const WordsFile = Type.Object(
  { means: Type.String(), lists: Type.Record(Type.String({ pattern: '^[a-z][a-z-]*$' }), Type.Array(Type.String(), { minItems: 1 })) },
  closed,
)

export const OutlookRule = Type.Object(
  {
    ...wanted,
    adjectives: words('before a noun, or as predicates: "looming", "set to"'),
    status: Type.Union([EventStatus, Type.Literal('same')], { description: 'what an act is that stands below these words; "same": as they are' }),
    matches,
    'near misses': Type.Array(Type.String(), { minItems: 2, description: 'sentences whose act, if there is one, has another status' }),
  },
  closed,
)
export type OutlookRule = Static<typeof OutlookRule>

export const OutlookFile = Type.Object({ means: Type.String(), rules: Type.Array(OutlookRule) }, closed)

export const CarrierRule = Type.Object(
  {
    name: wanted.name,
    means: wanted.means,
    verbs: words('the noun that names the act is its object or its subject'),
    subject: Type.Enum(['actor', 'recipient', 'act'], { description: 'what the subject of the verb is: who does it, whom it is done to, or the act itself' }),
    ends: Type.Optional(Type.Boolean({ description: 'the act was going on until then, whatever is said of its end' })),
    matches,
    'near misses': Type.Array(Type.String(), { minItems: 2 }),
  },
  closed,
)
export type CarrierRule = Static<typeof CarrierRule>

export const CarrierFile = Type.Object({ means: Type.String(), rules: Type.Array(CarrierRule) }, closed)

/** The files that are no event type, by name. */
export const eventTables = { words: WordsFile, outlook: OutlookFile, carriers: CarrierFile } as const

/** All of it as one JSON Schema, for editors: `$defs` by file name, "type" for the files of event types. */
export const eventsSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Files of codebook/events: each file of an event type is a "type", others are the definition of their name',
  $defs: { type: EventFile, ...eventTables },
}
