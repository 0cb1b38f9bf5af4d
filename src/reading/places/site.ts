/** One place of a report while it is put together: what it is, and every stretch that means it. */
import type { Span } from '../../report/quote.ts'
import type { Profile, ProfilePlace } from '../situation/profile.ts'
import type { GazetteerPlace } from './gazetteer.ts'
import type { Box, Point } from './geography.ts'
import type { DescribedKind } from './place-words.ts'

export type Site = {
  /** What tells it from all others. */
  readonly key: string
  readonly name: string
  /** As readings call it: country, city, part of a region, ... */
  readonly kind: string
  /** By which words it can be described: "the city". */
  readonly described: DescribedKind
  readonly point?: Point
  readonly radiusKm?: number
  readonly box?: Box
  readonly geonames?: number
  readonly country?: string
  readonly admin1?: string
  readonly isCapital?: boolean
  readonly profile?: string
  readonly because: string
}

/** A stretch of the report that means a site; tokens `[first, last)`. */
export type Mention = { readonly first: number; readonly last: number; readonly span: Span; readonly site: Site }

/** A place of the gazetteer, as this report calls it. */
export function siteOf(place: GazetteerPlace, printed: string, because: string): Site {
  const { geonames, kind, lat, lon, country, admin1, radiusKm, box, isCapital } = place
  return {
    key: `${kind} ${geonames || place.name} ${country} ${admin1 ?? ''}`,
    name: kind === 'city' || kind === 'district' ? printed : place.name,
    kind: kind === 'city' && isCapital ? 'capital' : kind,
    described: kind === 'city' || kind === 'country' ? kind : 'region',
    point: { lat, lon },
    because,
    ...(radiusKm !== undefined && { radiusKm }),
    ...(box && { box }),
    ...(geonames > 0 && { geonames }),
    ...(country !== '' && { country }),
    ...(admin1 !== undefined && admin1 !== '' && { admin1 }),
    ...(isCapital && { isCapital }),
  }
}

const CITY_KINDS = /city|town|village|camp|municipality|neighbou?rhood|capital/i

/** A place of the situation profile. */
export function profileSite({ id, name, kind, lat, lon, radiusKm, geonames, country }: ProfilePlace, profile: Pick<Profile, 'name'>): Site {
  return {
    key: `profile ${id}`, name, kind, described: CITY_KINDS.test(kind) ? 'city' : kind === 'country' ? 'country' : 'region', point: { lat, lon }, radiusKm, profile: id,
    because: `the situation profile ${profile.name} names it`,
    ...(geonames !== undefined && { geonames }),
    ...(country !== undefined && { country }),
  }
}
