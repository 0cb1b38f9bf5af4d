/** The ground of the map, drawn by MapLibre. Loaded when a map is first looked at. */
import { Map as MapLibre, setWorkerUrl, type StyleSpecification } from 'maplibre-gl'
// As a file of this server: the policy for content allows no worker made from a string.
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url'
import './maplibre.css'
import { basemapOf, basemapSource, type Basemap } from './basemap.ts'
import { coloursOf, watchTheme, type Colours } from './colours.ts'
import type { Ground, GroundParts } from './ground.ts'
import { shapesFor, type Shapes } from './shapes.ts'

setWorkerUrl(workerUrl)

const padding = 48
const nearest = 13

/** Whether this browser can draw it. */
export function canDraw(): boolean {
  return document.createElement('canvas').getContext('webgl2') !== null
}

/**
 * @returns the ground, once it is drawn; null where its place has gone from the page before
 * @throws what shapesFor and MapLibre throw
 */
export async function maplibreGround({ element, bounds, moved }: GroundParts): Promise<Ground | null> {
  const [shapes, basemap] = await Promise.all([shapesFor(bounds), basemapOf()])
  // Nothing there has a colour any more.
  if (!element.isConnected) return null
  const [west, south, east, north] = bounds
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches
  const motion = { duration: still ? 0 : 150 }
  const map = new MapLibre({
    container: element,
    style: styleOf(shapes, basemap, coloursOf(element)),
    bounds: [west, south, east, north],
    fitBoundsOptions: { padding },
    maxZoom: nearest,
    attributionControl: false,
    dragRotate: false,
    pitchWithRotate: false,
    touchPitch: false,
    renderWorldCopies: false,
    // The page scrolls on over the map; the map zooms with ctrl held, two fingers, or the buttons.
    cooperativeGestures: true,
    fadeDuration: 0,
  })
  const project = (lon: number, lat: number) => {
    const { x, y } = map.project([lon, lat])
    return [x, y] as const
  }
  const unwatch = watchTheme(() => map.setStyle(styleOf(shapes, basemap, coloursOf(element))))
  map.on('move', () => moved(project))
  map.on('resize', () => moved(project))
  map.getCanvas().setAttribute('aria-label', 'Map. Arrow keys move it, plus and minus zoom')
  moved(project)
  await map.once('load')
  return {
    project,
    fit: ([west, south, east, north]) => map.fitBounds([west, south, east, north], { padding, ...motion }),
    zoom: (steps) => map.zoomTo(map.getZoom() + steps, motion),
    show: (lon, lat) => {
      if (!map.getBounds().contains([lon, lat])) map.panTo([lon, lat], motion)
    },
    view: () => {
      const [[west, south], [east, north]] = map.getBounds().toArray()
      return [west, south, east, north]
    },
    remove: () => {
      unwatch()
      map.remove()
    },
  }
}

/** The shapes that come with the program; over them what a base map of the user's own has, and their borders where it has none. */
function styleOf({ land, coasts, borders }: Shapes, basemap: Basemap | undefined, colours: Colours): StyleSpecification {
  const lines = (shapes: Shapes['coasts']) => ({
    type: 'geojson' as const,
    data: { type: 'FeatureCollection' as const, features: shapes.map((geometry) => ({ type: 'Feature' as const, properties: {}, geometry })) },
  })
  const base = basemap?.layers(colours) ?? []
  const own = base.length === 0
  return {
    version: 8,
    sources: { land: { type: 'geojson', data: land }, coast: lines(coasts), borders: lines(borders), ...(basemap && { [basemapSource]: basemap.source }) },
    layers: [
      { id: 'water', type: 'background', paint: { 'background-color': colours.water } },
      { id: 'land', type: 'fill', source: 'land', paint: { 'fill-color': colours.land, 'fill-antialias': false } },
      ...base,
      ...(own ? [{ id: 'coast', type: 'line' as const, source: 'coast', paint: { 'line-color': colours.coast, 'line-width': 1 } }] : []),
      ...(own || !base.some(({ id }) => id.startsWith('base-bound')) ? [{ id: 'borders', type: 'line' as const, source: 'borders', paint: { 'line-color': colours.border, 'line-width': 1.5, 'line-dasharray': [4, 2] } }] : []),
    ],
  }
}
