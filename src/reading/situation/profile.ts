/** A situation profile: what a user knows about one crisis. The shape of situations/<name>/profile.yaml; see docs/situations.md. */
import { Type, type Static, type TObject } from 'typebox'

const closed = { additionalProperties: false } as const
const word = (description: string) => Type.String({ minLength: 1, maxLength: 200, description })
const words = (description: string) => Type.Optional(Type.Array(word('as reports print it'), { maxItems: 100, description }))
const ID = Type.String({ pattern: '^[a-z0-9]+(-[a-z0-9]+)*$', description: 'unique in its profile: small letters, digits, hyphens' })
const Country = Type.String({ pattern: '^[A-Z]{2}$', description: 'ISO 3166-1 alpha-2' })
const Source = word('where it can be looked up: a public address, or a named public work with its entry ("Wikidata Q801", "GeoNames 281133")')

const named = {
  name: word('what readings call it'),
  aliases: words(
    'other names, and descriptions that mean nobody else in this situation: "IDF", "the Jewish State". A word with a capital here wants one in the report too',
  ),
  source: Source,
}

const acting = {
  id: ID,
  ...named,
  kind: Type.Enum(['person', 'state', 'government', 'armed-force', 'group', 'organisation', 'media', 'people']),
  called: words('descriptions that it shares with others, without article: "militant group", "ministry". They mean whoever of those was named last'),
  of: Type.Optional(Type.String({ description: 'id of the actor or force that it belongs to' })),
  country: Type.Optional(Country),
}

const Office = Type.Object(
  { role: word('without article'), since: Type.Optional(word('EDTF')), until: Type.Optional(word('EDTF')) },
  closed,
)

const ActorEntry = Type.Object(
  {
    ...acting,
    role: Type.Optional(word('office of a person, without article: "prime minister"')),
    gender: Type.Optional(Type.Enum(['female', 'male'])),
    since: Type.Optional(word('EDTF: when the person took the office')),
    until: Type.Optional(word('EDTF: when the person left it')),
    offices: Type.Optional(Type.Array(Office, { description: 'further offices, and other words for the same' })),
  },
  { ...closed, description: 'a person, body, state, group or people' },
)

const ForceEntry = Type.Object(
  { ...acting, size: Type.Optional(word('division, brigade, battalion, ...')) },
  { ...closed, description: 'part of an armed force or of an armed group' },
)

const PlaceEntry = Type.Object(
  {
    id: ID,
    ...named,
    kind: word('city, town, camp, crossing, corridor, hospital, region, governorate, ...'),
    lat: Type.Number({ minimum: -90, maximum: 90 }),
    lon: Type.Number({ minimum: -180, maximum: 180 }),
    radiusKm: Type.Optional(Type.Number({ exclusiveMinimum: 0, maximum: 5000, description: 'it lies somewhere within; 2 where not given' })),
    geonames: Type.Optional(Type.Integer({ minimum: 1 })),
    country: Type.Optional(Country),
    in: Type.Optional(Type.String({ description: 'id of the place that it lies in' })),
  },
  closed,
)

const DateEntry = Type.Object(
  {
    ...named,
    date: word('EDTF (ISO 8601-2): 2023-10-07, or 2023-11-24/2023-11-30'),
    begins: words('what began then, as reports say it: "the war"'),
  },
  closed,
)

/** A profile as it stands in its file. */
export const ProfileFile = Type.Object(
  {
    title: word('what the situation is called'),
    since: Type.Optional(word('EDTF: reports that were published before are not about it')),
    countries: Type.Array(Country, { description: 'that the situation is about' }),
    actors: Type.Optional(Type.Array(ActorEntry)),
    forces: Type.Optional(Type.Array(ForceEntry)),
    places: Type.Optional(Type.Array(PlaceEntry)),
    dates: Type.Optional(Type.Array(DateEntry)),
  },
  { ...closed, description: 'A situation profile' },
)
export type ProfileFile = Static<typeof ProfileFile>

type Entry<T extends TObject> = Readonly<Omit<Static<T>, 'aliases' | 'called' | 'begins' | 'source'>> & {
  readonly aliases: readonly string[]
  /** Descriptions that it shares with others. */
  readonly called?: readonly string[]
  readonly source?: string
}

/** Whoever acts or speaks. `id`: what readings call it by, as "idf". `role`: of a person. `of`: what it belongs to. */
export type ProfileActor = Entry<typeof ActorEntry>

/** A force: part of an armed force, or of a group. */
export type ProfileForce = Entry<typeof ForceEntry>

export type ProfilePlace = Omit<Entry<typeof PlaceEntry>, 'radiusKm'> & { readonly radiusKm: number }

export type KeyDate = Entry<typeof DateEntry> & {
  /** What began then: "the war". */
  readonly begins?: readonly string[]
}

/** A profile, checked, with what its file may leave out. */
export type Profile = {
  readonly name: string
  readonly title: string
  /** EDTF: reports from before are not about it. */
  readonly since?: string
  readonly countries: readonly string[]
  readonly actors: readonly ProfileActor[]
  readonly forces: readonly ProfileForce[]
  readonly places: readonly ProfilePlace[]
  readonly dates: readonly KeyDate[]
}
