/** Distances and directions on the globe, by the haversine formula on a sphere of 6,371 km. */

export type Point = { readonly lat: number; readonly lon: number }

/** What lies between two parallels and two meridians, in degrees; west may be greater than east across the date line. */
export type Box = { readonly south: number; readonly west: number; readonly north: number; readonly east: number }

const RADIANS = Math.PI / 180
const EARTH_DIAMETER_KM = 12_742
const KM_PER_DEGREE = 111.2

/** @returns the distance between two points in kilometres, along the ground */
export function kmBetween(a: Point, b: Point): number {
  const half = (degrees: number) => Math.sin((degrees * RADIANS) / 2) ** 2
  const chord = half(b.lat - a.lat) + Math.cos(a.lat * RADIANS) * Math.cos(b.lat * RADIANS) * half(b.lon - a.lon)
  return EARTH_DIAMETER_KM * Math.asin(Math.min(1, Math.sqrt(chord)))
}

/**
 * @param from where to start
 * @param north kilometres to go north; less than zero: south
 * @param east kilometres to go east; less than zero: west
 * @returns where that ends, as if the earth were flat there: good for some hundred kilometres
 */
export function moved(from: Point, north: number, east: number): Point {
  const lat = clamp(from.lat + north / KM_PER_DEGREE, -89.9, 89.9)
  const lon = from.lon + east / (KM_PER_DEGREE * Math.cos(lat * RADIANS))
  return { lat, lon: wrapped(lon) }
}

/** @returns how far a box reaches from its middle, in kilometres: half its height and half its width */
export function reachOf(box: Box): { readonly north: number; readonly east: number } {
  const middle = (box.north + box.south) / 2
  const width = box.east >= box.west ? box.east - box.west : box.east + 360 - box.west
  return { north: ((box.north - box.south) / 2) * KM_PER_DEGREE, east: (width / 2) * KM_PER_DEGREE * Math.cos(middle * RADIANS) }
}

/** @returns the middle of a box */
export function middleOf(box: Box): Point {
  const width = box.east >= box.west ? box.east - box.west : box.east + 360 - box.west
  return { lat: (box.north + box.south) / 2, lon: wrapped(box.west + width / 2) }
}

/** @returns the radius in kilometres of a circle as large as an area in square kilometres */
export function radiusOfArea(squareKm: number): number {
  return Math.sqrt(Math.max(0, squareKm) / Math.PI)
}

/** A coordinate as readings print it: five places, about a metre. */
export function rounded(degrees: number): number {
  return Math.round(degrees * 1e5) / 1e5
}

function wrapped(lon: number): number {
  return ((((lon + 180) % 360) + 360) % 360) - 180
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value))
}
