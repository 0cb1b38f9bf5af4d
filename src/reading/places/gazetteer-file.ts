/**
 * A gazetteer as one file that opens at once: a sorted table of names, found in by halves, and rows as columns of numbers, made into
 * objects only when asked for. Header (JSON, with where each part begins), then the parts, each at a multiple of four bytes.
 * Numbers are in the order of bytes of the machine that wrote it, since it is built where it is used.
 */
import type { Country, Gazetteer, GazetteerKind, GazetteerPlace } from './gazetteer.ts'
import type { Entry } from './gazetteer-entry.ts'
import type { GazetteerData } from './gazetteer-sources.ts'
import { rounded } from './geography.ts'
import { placeKey } from './place-name.ts'

const MAGIC = 'onrecord gazetteer 1\n'
const KINDS: readonly GazetteerKind[] = ['area', 'country', 'region', 'district', 'city']
const [IS_CAPITAL, IS_SECTION, KIND_BITS] = [8, 16, 7]
const NONE = 0xffff

/** Columns of the rows, and the tables of names: one part of the file each. */
const PARTS = {
  geonames: Uint32Array, lat: Float32Array, lon: Float32Array, population: Uint32Array, radiusKm: Float32Array, country: Uint16Array, admin1: Uint16Array,
  flags: Uint8Array, boxes: Float32Array, nameEnds: Uint32Array, names: Uint8Array, keyEnds: Uint32Array, keys: Uint8Array, foundEnds: Uint32Array, found: Uint32Array,
} as const
type Numbers = Uint8Array | Uint16Array | Uint32Array | Float32Array
type Parts = Readonly<Record<keyof typeof PARTS, Numbers>>

type Header = {
  readonly version: string
  readonly parts: Readonly<Record<keyof typeof PARTS, readonly [offset: number, length: number]>>
  readonly codes: readonly string[]
  readonly regions: readonly string[]
  readonly countries: readonly Country[]
  readonly demonyms: Readonly<Record<string, readonly string[]>>
  readonly commonWords: readonly string[]
}

/**
 * @param data what is to be found in it
 * @param version identity of what it was made from
 * @returns the file's bytes
 */
export function writeGazetteer(data: GazetteerData, version: string): Buffer {
  // Boxes are kept by row, so rows that have one come first.
  const entries = [...data.entries.filter(({ box }) => box), ...data.entries.filter(({ box }) => !box)]
  const codes = [...new Set(entries.map(({ country }) => country))].sort()
  const regions = [...new Set(entries.flatMap(({ admin1 }) => admin1 || []))].sort()
  const parts = { ...columnsOf(entries, codes, regions), ...namesOf(entries), ...keysOf(entries) }
  const { countries, demonyms, commonWords } = data
  return packed({ version, codes, regions, countries, demonyms, commonWords }, parts)
}

function columnsOf(entries: readonly Entry[], codes: readonly string[], regions: readonly string[]) {
  const indexOf = (of: readonly string[]) => new Map(of.map((text, index) => [text, index]))
  const [codeIndex, regionIndex] = [indexOf(codes), indexOf(regions)]
  return {
    geonames: Uint32Array.from(entries, ({ geonames }) => geonames),
    lat: Float32Array.from(entries, ({ lat }) => lat),
    lon: Float32Array.from(entries, ({ lon }) => lon),
    population: Uint32Array.from(entries, ({ population }) => population),
    radiusKm: Float32Array.from(entries, ({ radiusKm }) => radiusKm ?? 0),
    country: Uint16Array.from(entries, ({ country }) => codeIndex.get(country)!),
    admin1: Uint16Array.from(entries, ({ admin1 }) => (admin1 ? regionIndex.get(admin1)! : NONE)),
    flags: Uint8Array.from(entries, ({ kind, isCapital, isSection }) => KINDS.indexOf(kind) | (isCapital ? IS_CAPITAL : 0) | (isSection ? IS_SECTION : 0)),
    boxes: Float32Array.from(entries.flatMap(({ box }) => (box ? [box.south, box.west, box.north, box.east] : []))),
  }
}

function namesOf(entries: readonly Entry[]) {
  return tableOf(entries.map(({ name }) => Buffer.from(name)), 'nameEnds', 'names')
}

/** Each key once, in order of its bytes, with the rows that it finds: twice the row's number, and one where by another name. */
function keysOf(entries: readonly Entry[]) {
  const finds = new Map<string, Map<number, number>>()
  entries.forEach(({ name, names, otherNames }, row) => {
    const add = (text: string, other: number) => {
      const key = placeKey(text)
      if (key === '') return
      const rows = finds.get(key) ?? new Map<number, number>()
      finds.set(key, rows)
      rows.set(row, Math.min(other, rows.get(row) ?? 1))
    }
    for (const text of [name, ...names]) add(text, 0)
    for (const text of otherNames) add(text, 1)
  })
  const sorted = [...finds].map(([key, rows]) => ({ key: Buffer.from(key), rows })).sort((a, b) => Buffer.compare(a.key, b.key))
  const found: number[] = []
  const foundEnds = sorted.map(({ rows }) => {
    const byPopulation = [...rows].sort(([a], [b]) => entries[b]!.population - entries[a]!.population || a - b)
    for (const [row, other] of byPopulation) found.push(row * 2 + other)
    return found.length
  })
  return { ...tableOf(sorted.map(({ key }) => key), 'keyEnds', 'keys'), foundEnds: Uint32Array.from(foundEnds), found: Uint32Array.from(found) }
}

function tableOf<Ends extends string, Bytes extends string>(texts: readonly Buffer[], ends: Ends, bytes: Bytes) {
  let end = 0
  const sums = Uint32Array.from(texts, ({ length }) => (end += length))
  return { [ends]: sums, [bytes]: new Uint8Array(Buffer.concat(texts)) } as Record<Ends, Uint32Array> & Record<Bytes, Uint8Array>
}

function packed(facts: Omit<Header, 'parts'>, parts: Parts): Buffer {
  const names = Object.keys(PARTS) as (keyof typeof PARTS)[]
  let at = 0
  const places: Partial<Record<keyof typeof PARTS, readonly [number, number]>> = {}
  for (const name of names) {
    places[name] = [at, parts[name].length]
    at = aligned(at + parts[name].byteLength)
  }
  const header = Buffer.from(JSON.stringify({ ...facts, parts: places }))
  const start = aligned(MAGIC.length + 4 + header.length)
  const file = Buffer.alloc(start + at)
  file.write(MAGIC)
  file.writeUInt32LE(header.length, MAGIC.length)
  header.copy(file, MAGIC.length + 4)
  for (const name of names) file.set(new Uint8Array(parts[name].buffer, parts[name].byteOffset, parts[name].byteLength), start + places[name]![0])
  return file
}

function aligned(bytes: number): number {
  return Math.ceil(bytes / 4) * 4
}

/**
 * @param bytes a file that writeGazetteer made
 * @param wanted identity of what it is to be made from
 * @returns the gazetteer; undefined where the file is none, is damaged, or was made from something else
 */
export function openGazetteer(bytes: Buffer, wanted: string): Gazetteer | undefined {
  if (bytes.toString('latin1', 0, MAGIC.length) !== MAGIC || bytes.length < MAGIC.length + 4) return undefined
  const length = bytes.readUInt32LE(MAGIC.length)
  const from = MAGIC.length + 4
  // Looked for before it is parsed: a file cut short has a header that is no JSON.
  const start = aligned(from + length)
  if (start > bytes.length) return undefined
  const header = headerIn(bytes.toString('utf8', from, from + length))
  if (header?.version !== wanted) return undefined
  const parts = partsIn(bytes, start, header)
  return parts && new FiledGazetteer(header, parts)
}

function headerIn(text: string): Header | undefined {
  try {
    return JSON.parse(text) as Header
  } catch {
    return undefined
  }
}

function partsIn(bytes: Buffer, start: number, { parts }: Header): Parts | undefined {
  // A view has to begin at a multiple of its numbers' size; a Buffer from a pool may not.
  const { buffer, byteOffset } = bytes.byteOffset % 4 === 0 ? bytes : { buffer: new Uint8Array(bytes).buffer, byteOffset: 0 }
  const views: Partial<Record<keyof typeof PARTS, Numbers>> = {}
  for (const [name, Kind] of Object.entries(PARTS) as [keyof typeof PARTS, (typeof PARTS)[keyof typeof PARTS]][]) {
    const [offset, length] = parts[name]
    if (start + offset + length * Kind.BYTES_PER_ELEMENT > bytes.length) return undefined
    views[name] = new Kind(buffer as ArrayBuffer, byteOffset + start + offset, length)
  }
  return views as Parts
}

/** Names whose places are kept as objects: some megabytes. */
const MOST_KEPT = 4000
const NOTHING: readonly GazetteerPlace[] = []

class FiledGazetteer implements Gazetteer {
  readonly version: string
  readonly #header: Header
  readonly #parts: Parts
  readonly #keys: Buffer
  readonly #names: Buffer
  readonly #countries: ReadonlyMap<string, Country>
  readonly #demonyms: ReadonlyMap<string, readonly string[]>
  readonly #commonWords: ReadonlySet<string>
  readonly #regions: ReadonlyMap<string, number>
  /** What was asked for lately: reports name the same few places. */
  readonly #lately = new Map<string, readonly GazetteerPlace[]>()

  constructor(header: Header, parts: Parts) {
    this.version = header.version
    this.#header = header
    this.#parts = parts
    this.#keys = bufferOf(parts.keys)
    this.#names = bufferOf(parts.names)
    this.#countries = new Map(header.countries.map((country) => [country.code, country]))
    this.#demonyms = new Map(Object.entries(header.demonyms))
    this.#commonWords = new Set(header.commonWords)
    this.#regions = this.#regionRows()
  }

  called(name: string): readonly GazetteerPlace[] {
    const text = placeKey(name)
    const known = this.#lately.get(text)
    if (known) return known
    const places = this.#placesOf(text)
    if (this.#lately.size >= MOST_KEPT) this.#lately.clear()
    this.#lately.set(text, places)
    return places
  }

  #placesOf(text: string): readonly GazetteerPlace[] {
    const key = this.#find(Buffer.from(text))
    if (key < 0) return NOTHING
    const { found, foundEnds } = this.#parts
    return Array.from(found.subarray(key === 0 ? 0 : foundEnds[key - 1], foundEnds[key]), (finding) => this.#place(finding >> 1, (finding & 1) === 1))
  }

  country(code: string): Country | undefined {
    return this.#countries.get(code)
  }

  demonym(word: string): readonly string[] {
    return this.#demonyms.get(placeKey(word)) ?? []
  }

  region(country: string, admin1: string): GazetteerPlace | undefined {
    const row = this.#regions.get(`${country}.${admin1}`)
    return row === undefined ? undefined : this.#place(row, false)
  }

  isCommonWord(name: string): boolean {
    return this.#commonWords.has(placeKey(name))
  }

  /** Where a key stands in the table, by halves; less than zero where it does not. */
  #find(key: Buffer): number {
    const { keyEnds } = this.#parts
    let low = 0
    let high = keyEnds.length - 1
    while (low <= high) {
      const middle = (low + high) >> 1
      const order = this.#keys.compare(key, 0, key.length, middle === 0 ? 0 : keyEnds[middle - 1]!, keyEnds[middle])
      if (order === 0) return middle
      if (order < 0) low = middle + 1
      else high = middle - 1
    }
    return -1
  }

  #place(row: number, byOtherName: boolean): GazetteerPlace {
    const { geonames, lat, lon, population, radiusKm, country, admin1, flags, boxes, nameEnds } = this.#parts
    const flag = flags[row]!
    const region = admin1[row]!
    const box = row * 4 < boxes.length ? boxes.subarray(row * 4, row * 4 + 4) : undefined
    return {
      geonames: geonames[row]!,
      name: this.#names.toString('utf8', row === 0 ? 0 : nameEnds[row - 1], nameEnds[row]),
      kind: KINDS[flag & KIND_BITS]!,
      lat: rounded(lat[row]!),
      lon: rounded(lon[row]!),
      country: this.#header.codes[country[row]!]!,
      ...(region !== NONE && { admin1: this.#header.regions[region]! }),
      population: population[row]!,
      ...(flag & IS_CAPITAL && { isCapital: true }),
      ...(flag & IS_SECTION && { isSection: true }),
      ...(byOtherName && { byOtherName }),
      radiusKm: radiusKm[row]!,
      ...(box && { box: { south: box[0]!, west: box[1]!, north: box[2]!, east: box[3]! } }),
    }
  }

  #regionRows(): Map<string, number> {
    const { flags, boxes, country, admin1 } = this.#parts
    const rows = new Map<string, number>()
    for (let row = 0; row * 4 < boxes.length; row++)
      if (KINDS[flags[row]! & KIND_BITS] === 'region') rows.set(`${this.#header.codes[country[row]!]!}.${this.#header.regions[admin1[row]!]!}`, row)
    return rows
  }
}

function bufferOf(bytes: Numbers): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}
