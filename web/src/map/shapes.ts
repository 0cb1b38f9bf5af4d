/** The shapes of countries: Natural Earth, in the public domain, from this server and nowhere else. */
import type { FeatureCollection, MultiLineString, Position } from 'geojson'
import { feature, mesh } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import near from 'world-atlas/countries-10m.json?url'
import far from 'world-atlas/countries-50m.json?url'
import { Fault } from '../fault.ts'
import type { Bounds } from './lying.ts'

export type Shapes = {
  readonly land: FeatureCollection
  readonly coasts: readonly MultiLineString[]
  readonly borders: readonly MultiLineString[]
}

type Countries = Topology<{ countries: GeometryCollection<{ name: string }> }>

// Coasts drawn for 1:50,000,000 are too rough for what is smaller than this, in degrees.
const small = 12
// How far round the bounds the finer shapes reach: as far as somebody will look who goes a little farther.
const around = 3

/**
 * @param bounds what will be looked at: where that is a small stretch of the world, countries there come with finer shapes than the rest
 * @throws Fault where they do not come
 */
export async function shapesFor(bounds: Bounds): Promise<Shapes> {
  const [west, south, east, north] = bounds
  const world = await fetched(far)
  const [width, height] = [east - west, north - south]
  if (Math.max(width, height) >= small) return shapesOf(world, () => true)

  const window: Bounds = [west - around * width, south - around * height, east + around * width, north + around * height]
  const close = new Set(feature(world, world.objects.countries).features.flatMap(({ geometry, properties: { name } }) =>
    polygonsOf(geometry).some((polygon) => meets(polygon, window)) ? [name] : []))
  const finer = shapesOf(await fetched(near), (name) => close.has(name))
  const rest = shapesOf(world, (name) => !close.has(name))
  return {
    land: { type: 'FeatureCollection', features: [...rest.land.features, ...finer.land.features] },
    coasts: [...rest.coasts, ...finer.coasts],
    borders: [...rest.borders, ...finer.borders],
  }
}

async function fetched(url: string): Promise<Countries> {
  const response = await fetch(url)
  if (!response.ok) throw new Fault('map', 'The shapes of the map did not come. Reload the page and try again.')
  return await response.json() as Countries
}

function shapesOf(topology: Countries, keep: (name: string) => boolean): Shapes {
  const all = topology.objects.countries
  const countries = { ...all, geometries: all.geometries.filter(({ properties }) => keep((properties as { name: string }).name)) }
  return {
    land: feature(topology, countries),
    coasts: [mesh(topology, countries, (one, other) => one === other)],
    borders: [mesh(topology, countries, (one, other) => one !== other)],
  }
}

function polygonsOf(geometry: FeatureCollection['features'][number]['geometry']): Position[][][] {
  if (geometry.type === 'Polygon') return [geometry.coordinates]
  return geometry.type === 'MultiPolygon' ? geometry.coordinates : []
}

/** Whether the box round a polygon and a window have a part in common. */
function meets([outline = []]: Position[][], [west, south, east, north]: Bounds): boolean {
  let [left, bottom, right, top] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const [lon = 0, lat = 0] of outline) {
    left = Math.min(left, lon)
    right = Math.max(right, lon)
    bottom = Math.min(bottom, lat)
    top = Math.max(top, lat)
  }
  return left < east && west < right && bottom < north && south < top
}
