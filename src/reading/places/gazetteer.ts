/** The gazetteer: which places a name may mean. GeoNames, CC BY 4.0; countries from world-countries, ODbL 1.0. */
import type { Box } from './geography.ts'

/** What a place is: "area" is larger than a country or none (continents, seas), "district" the second level below a country. */
export type GazetteerKind = 'area' | 'country' | 'region' | 'district' | 'city'

/** One place of the gazetteer. */
export type GazetteerPlace = {
  /** GeoNames id; 0 where it is not known. */
  readonly geonames: number
  readonly name: string
  readonly kind: GazetteerKind
  readonly lat: number
  readonly lon: number
  /** ISO 3166-1 alpha-2; empty for an area. */
  readonly country: string
  /** Code of the first-level region, as GeoNames has it: "TX". */
  readonly admin1?: string
  readonly population: number
  readonly isCapital?: boolean
  /** Where it may lie around its point, kilometres. */
  readonly radiusKm?: number
  /** What its towns span; none for a city. */
  readonly box?: Box
  /** The name that was asked for is not its main one. */
  readonly byOtherName?: boolean
  /** Section of a city, rather than a city. */
  readonly isSection?: boolean
}

export type Country = {
  /** ISO 3166-1 alpha-2. */
  readonly code: string
  readonly name: string
  readonly capitals: readonly string[]
  /** Countries that share a border with it, by code. */
  readonly borders: readonly string[]
  /** Words for what is from there: "French". */
  readonly adjectives: readonly string[]
  readonly areaKm2: number
}

export type Gazetteer = {
  /**
   * @param name as printed, without article
   * @returns every place that is called so, in any of its names; the most populous first
   */
  called(name: string): readonly GazetteerPlace[]
  /** @param code ISO 3166-1 alpha-2 */
  country(code: string): Country | undefined
  /**
   * @param word as "French" or "Frenchmen"
   * @returns codes of the countries whose adjective or people it is, or the names of areas larger than those: "Africa"
   */
  demonym(word: string): readonly string[]
  /**
   * @param country ISO 3166-1 alpha-2
   * @param admin1 code of its region: "TX"
   */
  region(country: string, admin1: string): GazetteerPlace | undefined
  /** Is a name also a common word, a surname or a first name, so that a capital alone shows nothing? */
  isCommonWord(name: string): boolean
  /** Identity of its data, for readings to name. */
  readonly version: string
}

/** A gazetteer that knows no place: for tests. */
export const emptyGazetteer: Gazetteer = {
  called: () => [],
  country: () => undefined,
  demonym: () => [],
  region: () => undefined,
  isCommonWord: () => false,
  version: 'none',
}
