import { expect, test } from 'vitest'
import { baseLayers } from './basemap.ts'

const colours = { water: 'rgb(1 1 1)', land: 'rgb(2 2 2)', coast: 'rgb(3 3 3)', border: 'rgb(4 4 4)' }

test('draws the layers that it knows, whichever tiles have them, in the page’s colours', () => {
  expect(baseLayers(['pois', 'roads', 'water', 'earth', 'boundaries'], colours).map(({ id, type }) => [id, type])).toEqual([
    ['base-earth', 'fill'], ['base-water', 'fill'], ['base-roads', 'line'], ['base-boundaries', 'line'],
  ])
  expect(baseLayers(['transportation', 'water', 'poi'], colours).map(({ id }) => id)).toEqual(['base-water', 'base-transportation'])
  expect(JSON.stringify(baseLayers(['water'], colours))).toContain(colours.water)
})
