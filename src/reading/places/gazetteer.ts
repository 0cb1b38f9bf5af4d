/** The gazetteer: which places a name may mean. GeoNames, CC BY 4.0. */

/** One place of the gazetteer. */
export type GazetteerPlace = {
  readonly geonames: number
  readonly name: string
  readonly kind: 'country' | 'region' | 'city'
  readonly lat: number
  readonly lon: number
  /** ISO 3166-1 alpha-2. */
  readonly country: string
  readonly admin1?: string
  readonly population: number
  readonly isCapital?: boolean
}

export type Gazetteer = {
  /**
   * @param name as printed, without article
   * @returns every place that is called so, in any of its names; the most populous first
   */
  called(name: string): readonly GazetteerPlace[]
  /** Identity of its data, for readings to name. */
  readonly version: string
}

/** A gazetteer that knows no place: for tests. */
export const emptyGazetteer: Gazetteer = { called: () => [], version: 'none' }
