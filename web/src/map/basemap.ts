/** A base map of the user's own under the map: a PMTiles file that this server has, drawn in the page's own colours. */
import { addProtocol, type LayerSpecification, type SourceSpecification } from 'maplibre-gl'
import { FetchSource, PMTiles, Protocol, TileType } from 'pmtiles'
import type { Colours } from './colours.ts'

export type Basemap = { readonly source: SourceSpecification; readonly layers: (colours: Colours) => LayerSpecification[] }

const sourceId = 'basemap'
let protocol: Protocol | undefined

/** @returns undefined where the server has none, or it cannot be read: the map then has only its own shapes */
export async function basemapOf(): Promise<Basemap | undefined> {
  try {
    const response = await fetch('api/basemap')
    if (!response.ok || !((await response.json()) as { there: boolean }).there) return undefined
    const url = new URL('api/basemap/tiles', location.href).href
    const file = new PMTiles(new FetchSource(url))
    const { tileType } = await file.getHeader()
    if (!protocol) {
      protocol = new Protocol()
      addProtocol('pmtiles', protocol.tile)
    }
    protocol.add(file)
    if (tileType !== TileType.Mvt) {
      return { source: { type: 'raster', url: `pmtiles://${url}`, tileSize: 256 }, layers: () => [{ id: 'base-raster', type: 'raster', source: sourceId }] }
    }
    const { vector_layers: layers = [] } = await file.getMetadata() as { vector_layers?: readonly { readonly id: string }[] }
    return { source: { type: 'vector', url: `pmtiles://${url}` }, layers: (colours) => baseLayers(layers.map(({ id }) => id), colours) }
  } catch {
    return undefined
  }
}

type Drawn = { readonly as: 'fill' | 'line'; readonly colour: keyof Colours; readonly width?: number; readonly dashed?: true; readonly from?: number }

/** Layers of tiles as they are usually named (Protomaps, OpenMapTiles, Shortbread), and what each is drawn as; in this order. All others are not drawn. */
const drawn: readonly (readonly [name: string, drawn: Drawn])[] = [
  ['earth', { as: 'fill', colour: 'land' }],
  ['land', { as: 'fill', colour: 'land' }],
  ['water', { as: 'fill', colour: 'water' }],
  ['ocean', { as: 'fill', colour: 'water' }],
  ['water_polygons', { as: 'fill', colour: 'water' }],
  ['waterway', { as: 'line', colour: 'water', width: 1.5 }],
  ['water_lines', { as: 'line', colour: 'water', width: 1.5 }],
  ['buildings', { as: 'fill', colour: 'water', from: 13 }],
  ['building', { as: 'fill', colour: 'water', from: 13 }],
  ['roads', { as: 'line', colour: 'coast', width: 0.75, from: 8 }],
  ['transportation', { as: 'line', colour: 'coast', width: 0.75, from: 8 }],
  ['streets', { as: 'line', colour: 'coast', width: 0.75, from: 8 }],
  ['boundaries', { as: 'line', colour: 'border', width: 1.5, dashed: true }],
  ['boundary', { as: 'line', colour: 'border', width: 1.5, dashed: true }],
]

/**
 * @param names of the layers that the tiles have
 * @returns how they are drawn, in the page's colours
 */
export function baseLayers(names: readonly string[], colours: Colours): LayerSpecification[] {
  return drawn.filter(([name]) => names.includes(name)).map(([name, { as, colour, width = 1, dashed, from = 0 }]) => {
    const common = { id: `base-${name}`, source: sourceId, 'source-layer': name, minzoom: from }
    if (as === 'fill') return { ...common, type: 'fill', filter: ['==', ['geometry-type'], 'Polygon'], paint: { 'fill-color': colours[colour], 'fill-antialias': false } }
    return { ...common, type: 'line', paint: { 'line-color': colours[colour], 'line-width': width, ...(dashed && { 'line-dasharray': [4, 2] }) } }
  })
}

/** The name of the source that the layers are of. */
export const basemapSource = sourceId
