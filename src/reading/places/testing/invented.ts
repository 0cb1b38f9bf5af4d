/** A gazetteer of invented places, for tests: two countries, their capitals, and names that several places have. */
import type { Gazetteer } from '../gazetteer.ts'
import { openGazetteer, writeGazetteer } from '../gazetteer-file.ts'
import type { Entry } from '../gazetteer-entry.ts'
import type { Country } from '../gazetteer.ts'

const town = (geonames: number, name: string, country: string, admin1: string, lat: number, lon: number, population: number, more: Partial<Entry> = {}): Entry => ({
  geonames, name, names: [], otherNames: [], kind: 'city', country, admin1, lat, lon, population, radiusKm: 5, ...more,
})

/** Places of an island world: Orland with Kelmar, Varn with Ostrel, and Dorrany far away. */
export const inventedEntries: readonly Entry[] = [
  { ...town(1, 'Orland', 'OR', '', 10, 20, 5_000_000), kind: 'country', radiusKm: 300, box: { south: 8, west: 18, north: 12, east: 22 } },
  { ...town(2, 'Varn', 'VA', '', 10, 25, 3_000_000), kind: 'country', radiusKm: 200, box: { south: 9, west: 23, north: 11, east: 27 } },
  { ...town(3, 'Dorrany', 'DO', '', -30, 120, 9_000_000), kind: 'country', radiusKm: 500, box: { south: -35, west: 115, north: -25, east: 125 } },
  { ...town(4, 'Tarsh', 'OR', 'TA', 11, 19, 400_000), kind: 'region', names: ['Tsh.'], radiusKm: 60, box: { south: 10.5, west: 18.5, north: 11.5, east: 19.5 } },
  { ...town(5, 'Saal', 'DO', 'SA', -31, 121, 700_000), kind: 'region', radiusKm: 80, box: { south: -32, west: 120, north: -30, east: 122 } },
  town(10, 'Kelmar', 'OR', 'KE', 10.1, 20.2, 900_000, { isCapital: true }),
  town(11, 'Ostrel', 'VA', 'OS', 10.2, 25.1, 600_000, { isCapital: true }),
  town(12, 'Brint', 'OR', 'TA', 11.1, 19.1, 12_000),
  town(13, 'Brint', 'DO', 'SA', -31.2, 121.3, 250_000),
  town(14, 'Hollin', 'VA', 'OS', 10.5, 25.4, 8_000),
  town(15, 'Hollin', 'DO', 'SA', -30.5, 120.5, 9_000),
  town(16, 'Hope', 'OR', 'TA', 11.2, 19.3, 15_000),
  town(17, 'Wend', 'VA', 'OS', 9.8, 24.6, 120_000),
  town(18, 'Port Ferrin', 'OR', 'KE', 9.2, 20.9, 80_000),
]

const countries: readonly Country[] = [
  { code: 'OR', name: 'Orland', capitals: ['Kelmar'], borders: ['VA'], adjectives: ['Orlandic'], areaKm2: 280_000 },
  { code: 'VA', name: 'Varn', capitals: ['Ostrel'], borders: ['OR'], adjectives: ['Varnish'], areaKm2: 125_000 },
  { code: 'DO', name: 'Dorrany', capitals: [], borders: [], adjectives: ['Dorran'], areaKm2: 785_000 },
]

const VERSION = 'invented'

/** Made into bytes and opened again, as the real one is. */
export function inventedGazetteer(): Gazetteer {
  const demonyms = Object.fromEntries(countries.flatMap(({ code, adjectives }) => adjectives.map((word) => [word.toLowerCase(), [code]])))
  return openGazetteer(writeGazetteer({ entries: inventedEntries, countries, demonyms, commonWords: ['hope'] }, VERSION), VERSION)!
}
