import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Reader } from '../../language/language.ts'
import { loadReader } from '../../language/reader.ts'
import { loadCodebook } from '../codebook.ts'
import { knowledgeWith } from '../testing/knowledge.ts'
import { marked } from '../testing/marked.ts'
import { takeOnly } from '../testing/only.ts'
import { deployments } from './deployments.ts'

const codebook = loadCodebook()
const knowledge = knowledgeWith({ codebook })
let reader: Reader

beforeAll(async () => {
  reader = await loadReader()
})
afterAll(() => reader.close())

async function examine(notation: string) {
  const { report, marks } = marked(notation)
  return { marks, text: report.text, found: takeOnly(deployments, report, await reader.read(report.text), knowledge).deployments }
}

describe('codebook/deployments/states.yaml', () => {
  for (const rule of codebook.deployments.rules) {
    it.each(rule.matches)(`${rule.name}: %s`, async (example) => {
      const { found, marks } = await examine(example)
      const one = found.find(({ state }) => state === rule.state)
      expect(one?.force).toBe(marks.get('force')![0]!.quote)
      expect(one?.exception?.quote).toBe(marks.get('exception')?.[0]?.quote)
    })
    it.each(rule['near misses'])(`${rule.name}, near miss: %s`, async (example) => {
      const { found } = await examine(example)
      expect(found.filter(({ state }) => state === rule.state)).toEqual([])
    })
  }
})

describe('deployments', () => {
  it('says of every state of a force that it is the only one', async () => {
    const { found } = await examine('The Falcon Battalion is the only unit remaining in Marah.')
    expect(found.map(({ force, only }) => [force, only])).toEqual([['Falcon Battalion', true]])
  })

  it('takes troops to be of the army that withdraws them', async () => {
    const { found } = await examine('The Velland army has withdrawn its troops from the valley, the ministry said. The army said no more.')
    expect(found.map(({ force, state }) => [force, state])).toEqual([['troops', 'withdrawn']])
    expect(found[0]!.of).toBeDefined()
  })

  it('calls a force that is a pronoun by whom it means', async () => {
    const { found } = await examine('The Velland army said on Monday that it has left the Old Port. The army said no more.')
    expect(found.map(({ force, state }) => [force, state])).toEqual([['Velland army', 'withdrawn']])
  })

  it('takes vehicles for forces where they are those of somebody armed', async () => {
    const { found } = await examine('Witnesses reported seeing dozens of army pickup trucks moving towards Tessel. The army said nothing.')
    expect(found.map(({ force, state }) => [force, state])).toEqual([['army pickup trucks', 'moving']])
    expect((await examine('Witnesses saw dozens of milk trucks moving towards Tessel.')).found).toEqual([])
  })

  it('takes a body with a name for a force where the report shows it to be armed', async () => {
    const held = 'The River Front has held the bridge at Tessel since May.'
    for (const shown of ['Shells fell on positions of the River Front.', 'The River Front’s fighters slept.', 'The River Front, a small rebel group, has a radio.'])
      expect((await examine(`${held} ${shown}`)).found.map(({ force, state }) => [force, state]), shown).toEqual([['River Front', 'holding']])
    expect((await examine(`${held} The River Front won nine seats in the council.`)).found).toEqual([])
  })

  it('says of a force of which none is there that it is absent', async () => {
    const { found } = await examine('No soldiers remained in the port of Tessel. Not a single tank was in the village.')
    expect(found.map(({ force, state }) => [force, state])).toEqual([['soldiers', 'absent'], ['tank', 'absent']])
  })

  it('says once what a noun says behind its verb', async () => {
    const { found } = await examine('The rebels remain in control of the bridge at Orsk.')
    expect(found.map(({ state }) => state)).toEqual(['holding'])
  })

  it('finds who left where the syntax gives him to the verb of saying', async () => {
    const { found } = await examine('The rebels, too, had left the pass, Captain Rell said.')
    expect(found.map(({ force, state }) => [force, state])).toEqual([['rebels', 'withdrawn']])
  })

  it('keeps the number of a unit in its name', async () => {
    const { found } = await examine('Tanks pushed deeper into Tessel, residents said, while the 98th Division remained in Varn camp.')
    expect(found.map(({ force }) => force)).toContain('98th Division')
  })

  it('takes what is provided for nothing that is so', async () => {
    const { found } = await examine('The mayor was ready to talk, provided that rebel fighters withdraw from Tessel.')
    expect(found).toEqual([])
  })

  it('quotes the text', async () => {
    const { text, found } = await examine('Rebel fighters have left the town of Varn — save for a few gunmen 👩‍🚒 — and tanks entered the old port.')
    expect(found.length).toBeGreaterThan(0)
    for (const one of found)
      for (const quote of [one.text, ...(one.exception ? [one.exception] : [])]) expect(quote.quote).toBe(text.slice(quote.start, quote.end))
  })

  it('gives nothing without syntax', () => {
    const { report, language } = marked('The army has withdrawn its troops from Varn.')
    expect(takeOnly(deployments, report, language, knowledge).deployments).toEqual([])
  })
})
