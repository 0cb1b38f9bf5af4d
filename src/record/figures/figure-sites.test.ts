import { describe, expect, it } from 'vitest'
import { figureBook } from './figure-book.ts'
import { shareSite, sitesIn } from './figure-sites.ts'

const book = figureBook()
const sites = (text: string) => sitesIn(text, book).map(({ noun, of }) => (of === undefined ? noun : `${of} ${noun}`))

describe('the sites that a text names', () => {
  it.each([
    ['Rockets hit the bus station in Orrin', ['bus station']],
    ['Dead (tram depot, 2 May): 12', ['tram depot']],
    ['shooting at the barracks gate', ['barrack gate']],
    ['The guard stormed the airfield', ['airfield']],
    ['One day after the bus station, they fired on the rail depot', ['rail depot']],
    ['A week after the attack on the market', ['market']],
  ])('%s', (text, wanted) => {
    expect(sites(text)).toEqual(wanted)
  })

  it.each(['A station master spoke', 'Market prices rose', 'They met in Orrin'])('none: %s', (text) => {
    expect(sites(text)).toEqual([])
  })
})

describe('two sites', () => {
  const share = (one: string, other: string) => shareSite(sitesIn(one, book), sitesIn(other, book))

  it('are one where nothing tells them apart', () => {
    expect(share('at the bus station', 'at the station')).toBe(true)
    expect(share('at the bus station', 'at the central bus station')).toBe(true)
  })

  it('are two by their nouns, and by what stands before them', () => {
    expect(share('at the bus station', 'at the rail depot')).toBe(false)
    expect(share('at the bus station', 'at the police station')).toBe(false)
  })
})
