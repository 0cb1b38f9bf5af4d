/** A situation profile: what a user knows about one crisis. The types; see situations/schema.json. */

export type ProfileActor = {
  /** As "idf": what readings call it. */
  readonly id: string
  readonly name: string
  readonly kind: string
  /** Names and descriptions that mean nobody else in this situation: "IDF", "the terror group". */
  readonly aliases: readonly string[]
  /** Surnames, roles: "Netanyahu", "the prime minister". */
  readonly role?: string
  /** Id of the actor that it belongs to. */
  readonly of?: string
  /** ISO 3166-1 alpha-2, of a state and its government. */
  readonly country?: string
}

/** A force: part of an armed force, or of a group. */
export type ProfileForce = ProfileActor & { readonly size?: string }

export type ProfilePlace = {
  readonly id: string
  readonly name: string
  readonly aliases: readonly string[]
  readonly kind: string
  readonly lat: number
  readonly lon: number
  readonly radiusKm: number
  readonly geonames?: number
  readonly country?: string
  /** Id of the place that it lies in. */
  readonly in?: string
}

export type KeyDate = {
  readonly name: string
  /** EDTF. */
  readonly date: string
  /** Words by which reports call it: "Oct. 7 massacre", "the war" (which began then). */
  readonly aliases: readonly string[]
  /** What began then: "the war". */
  readonly begins?: readonly string[]
}

export type Profile = {
  readonly name: string
  readonly title: string
  /** Countries that the situation is about, ISO 3166-1 alpha-2. */
  readonly countries: readonly string[]
  readonly actors: readonly ProfileActor[]
  readonly forces: readonly ProfileForce[]
  readonly places: readonly ProfilePlace[]
  readonly dates: readonly KeyDate[]
}
