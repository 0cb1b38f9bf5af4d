/** What the files of `codebook/places/` look like. Checked when the gazetteer is built from them. */
import { Type, type Static } from 'typebox'

const closed = { additionalProperties: false } as const
const texts = Type.Array(Type.String({ minLength: 1 }), { minItems: 1 })
const point = Type.Tuple([Type.Number({ minimum: -90, maximum: 90 }), Type.Number({ minimum: -180, maximum: 180 })], {
  description: 'latitude and longitude in degrees',
})
const byCountry = <T extends ReturnType<typeof Type.Array> | typeof point>(of: T) => Type.Record(Type.String({ pattern: '^[A-Z]{2}$' }), of)
const byRegion = <T extends ReturnType<typeof Type.Array> | typeof point>(of: T) => Type.Record(Type.String({ pattern: '^[A-Z]{2}\\.[A-Z0-9]+$' }), of)

export const CountriesFile = Type.Object(
  {
    means: Type.String(),
    names: byCountry(texts),
    adjectives: byCountry(texts),
    centres: byCountry(point),
    geonames: Type.Record(Type.String({ pattern: '^[A-Z]{2}$' }), Type.Integer({ minimum: 1 })),
  },
  closed,
)
export type CountriesFile = Static<typeof CountriesFile>

export const RegionsFile = Type.Object({ means: Type.String(), names: byRegion(texts), centres: byRegion(point) }, closed)
export type RegionsFile = Static<typeof RegionsFile>

export const Area = Type.Object(
  {
    name: Type.String({ minLength: 1 }),
    names: Type.Optional(texts),
    at: point,
    radiusKm: Type.Number({ exclusiveMinimum: 0 }),
    geonames: Type.Optional(Type.Integer({ minimum: 1 })),
    country: Type.Optional(Type.String({ pattern: '^[A-Z]{2}$', description: 'the country that it is part of, ISO 3166-1 alpha-2' })),
    adjectives: Type.Optional(texts),
  },
  closed,
)
export type Area = Static<typeof Area>

export const AreasFile = Type.Object({ means: Type.String(), areas: Type.Array(Area, { minItems: 1 }) }, closed)
export type AreasFile = Static<typeof AreasFile>

export const CommonWordsFile = Type.Object(
  {
    means: Type.String(),
    words: Type.String({ minLength: 1, description: 'in small letters, with spaces between' }),
    examples: Type.Object({ matches: texts, 'near misses': texts }, closed),
  },
  closed,
)
export type CommonWordsFile = Static<typeof CommonWordsFile>

/** Which schema each file has. */
export const placesFiles = { countries: CountriesFile, regions: RegionsFile, areas: AreasFile, 'common-words': CommonWordsFile } as const

/** All of it as one JSON Schema, for editors: `$defs` by file name. */
export const placesSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Files of codebook/places: each file is the definition of its name',
  $defs: placesFiles,
}
