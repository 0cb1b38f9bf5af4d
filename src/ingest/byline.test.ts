import { describe, expect, it } from 'vitest'
import { bylineOf } from './byline.ts'

describe('bylines', () => {
  it.each([
    ['By Ann Onym', { names: ['Ann Onym'] }],
    ['by Ann Onym', { names: ['Ann Onym'] }],
    ['BY ANN ONYM', { names: ['ANN ONYM'] }],
    ['By Ann Onym | The Harbour Post', { names: ['Ann Onym'], outlet: 'The Harbour Post' }],
    ['By Ann Onym and Bo Lindqvar, Velland News Agency', { names: ['Ann Onym', 'Bo Lindqvar'], outlet: 'Velland News Agency' }],
    ['By Ann Onym, Bo Lindqvar and Cy Pher', { names: ['Ann Onym', 'Bo Lindqvar', 'Cy Pher'] }],
    ['By Ann Onym, Associated Press', { names: ['Ann Onym'], wire: 'Associated Press' }],
    ['By Ann Onym, AP', { names: ['Ann Onym'], wire: 'Associated Press' }],
    ['By The Associated Press', { names: [], wire: 'Associated Press' }],
    ['By Ann Onym, Staff Writer', { names: ['Ann Onym'] }],
    ['By Ann Onym in Marah', { names: ['Ann Onym'] }],
    ['By Ann Onym in Marah and Bo Lindqvar in Okonto', { names: ['Ann Onym', 'Bo Lindqvar'] }],
    ['By Ann Onym for The Harbour Post', { names: ['Ann Onym'], outlet: 'The Harbour Post' }],
    ['By Dora van der Meer and J.P. O’Tarran Jr.', { names: ['Dora van der Meer', 'J.P. O’Tarran Jr.'] }],
    ['By Ann Onym @annonym', { names: ['Ann Onym'] }],
    ['By Ann Onym • April 7, 2024', { names: ['Ann Onym'], rest: ['April 7, 2024'] }],
    ['By Éva Szőke-Łącka', { names: ['Éva Szőke-Łącka'] }],
  ])('%s', (line, expected) => {
    expect(bylineOf(line)).toEqual({ rest: [], ...expected })
  })

  it.each([
    'By Monday the army had left the port.',
    'By Monday Night',
    'By late afternoon, there was no word from the harbour.',
    'By the time the boats came, the quay was empty, the harbour master said.',
    'By then, Ann Onym had left.',
    'By Law',
    'Bystanders said they saw smoke.',
    'By contrast, Velland has no fleet.',
    'Ann Onym said so.',
    'By ',
    'By Ann Onym said the port would close and that nobody had told the crews about it.',
  ])('is none: %s', (line) => {
    expect(bylineOf(line)).toBeUndefined()
  })
})
