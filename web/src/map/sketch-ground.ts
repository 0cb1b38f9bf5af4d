/** The ground of the map as a drawing of lines, for browsers that cannot draw MapLibre's. */
import { geoMercator, geoPath, type GeoProjection } from 'd3-geo'
import type { Ground, GroundParts } from './ground.ts'
import { shapesFor } from './shapes.ts'
import type { Bounds } from './lying.ts'

const padding = 48
const svg = 'http://www.w3.org/2000/svg'

/**
 * @returns the ground, once its shapes are there
 * @throws what shapesFor throws
 */
export async function sketchGround({ element, bounds, moved }: GroundParts): Promise<Ground> {
  const { land, coasts, borders } = await shapesFor(bounds)
  const drawing = document.createElementNS(svg, 'svg')
  drawing.setAttribute('aria-hidden', 'true')
  const [landPath, coastPath, bordersPath] = [0, 1, 2].map(() => document.createElementNS(svg, 'path')) as [SVGPathElement, SVGPathElement, SVGPathElement]
  landPath.setAttribute('class', 'sketch-land')
  coastPath.setAttribute('class', 'sketch-coast')
  bordersPath.setAttribute('class', 'sketch-borders')
  drawing.append(landPath, coastPath, bordersPath)
  element.append(drawing)

  let shown = bounds
  let projection = geoMercator()
  const project = (lon: number, lat: number) => projection([lon, lat]) ?? ([0, 0] as const)
  const draw = () => {
    const { clientWidth: width, clientHeight: height } = element
    if (width === 0 || height === 0) return
    drawing.setAttribute('viewBox', `0 0 ${width} ${height}`)
    projection = projectionOf(shown, width, height)
    const path = geoPath(projection)
    landPath.setAttribute('d', path(land) ?? '')
    coastPath.setAttribute('d', path({ type: 'GeometryCollection', geometries: [...coasts] }) ?? '')
    bordersPath.setAttribute('d', path({ type: 'GeometryCollection', geometries: [...borders] }) ?? '')
    moved(project)
  }
  const fit = (bounds: Bounds) => {
    shown = bounds
    draw()
  }
  const resized = new ResizeObserver(draw)
  resized.observe(element)
  draw()
  return {
    project,
    fit,
    zoom: (steps) => fit(zoomed(shown, 2 ** -steps)),
    show: (lon, lat) => {
      const [x, y] = project(lon, lat)
      if (x < 0 || y < 0 || x > element.clientWidth || y > element.clientHeight) fit(centred(shown, lon, lat))
    },
    view: () => {
      const [[west, north], [east, south]] = [projection.invert!([0, 0])!, projection.invert!([element.clientWidth, element.clientHeight])!]
      return [west, south, east, north]
    },
    remove: () => {
      resized.disconnect()
      drawing.remove()
    },
  }
}

/** The world so that bounds fill a drawing, with only what can be seen of it drawn. */
function projectionOf([west, south, east, north]: Bounds, width: number, height: number): GeoProjection {
  const corners = { type: 'MultiPoint' as const, coordinates: [[west, south], [east, north]] }
  const inner = Math.min(padding, width / 4, height / 4)
  return geoMercator().fitExtent([[inner, inner], [width - inner, height - inner]], corners).clipExtent([[-20, -20], [width + 20, height + 20]])
}

function zoomed([west, south, east, north]: Bounds, factor: number): Bounds {
  const [lon, lat] = [(west + east) / 2, (south + north) / 2]
  const [width, height] = [((east - west) / 2) * factor, ((north - south) / 2) * factor]
  return [Math.max(-180, lon - width), Math.max(-85, lat - height), Math.min(180, lon + width), Math.min(85, lat + height)]
}

function centred([west, south, east, north]: Bounds, lon: number, lat: number): Bounds {
  const [width, height] = [(east - west) / 2, (north - south) / 2]
  return [lon - width, lat - height, lon + width, lat + height]
}
