/** Who acts in a report, and which mentions are one actor. All names and places are invented. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadReader } from '../../language/reader.ts'
import type { Language, Reader } from '../../language/language.ts'
import { loadCodebook } from '../codebook.ts'
import type { Layers } from '../layers.ts'
import { inventedGazetteer } from '../places/testing/invented.ts'
import { steps } from '../read.ts'
import type { Actor } from '../reading.ts'
import { profileFrom } from '../situation/profile-file.ts'
import { take } from '../step.ts'
import { marked } from '../testing/marked.ts'

const codebook = loadCodebook()
const gazetteer = inventedGazetteer()
const upToVoices = steps.slice(0, steps.findIndex(({ name }) => name === 'voices') + 1)

const profile = profileFrom(
  `
title: The siege of Brint
countries: [OR]
actors:
  - { id: orland, name: Orland, aliases: [the island state], kind: state, country: OR, source: invented }
  - { id: ora, name: Orland Army, aliases: [ORA, Orlandic military], called: [army], kind: armed-force, of: orland, source: invented }
  - { id: reef-front, name: Reef Front, called: [militant group, group], kind: group, country: OR, source: invented }
  - { id: tide-league, name: Tide League, called: [militant group, group], kind: group, country: OR, source: invented }
  - { id: relief, name: Harbour Relief, kind: organisation, source: invented }
  - { id: asker, name: Tovin Asker, aliases: [Asker], kind: person, gender: male, role: prime minister, of: orland, until: 2031-05-01, source: invented }
  - { id: benn, name: Orla Benn, aliases: [Benn], kind: person, gender: female, role: prime minister, of: orland, since: 2031-05-02, source: invented }
places:
  - { id: brint, name: Brint, kind: city, lat: 11, lon: 19, country: OR, source: invented }
`,
  'brint',
).profile!

function layersOf(notation: string, { known = false, published, language }: { known?: boolean; published?: string; language?: Language } = {}): Layers {
  const found = marked(notation, published === undefined ? {} : { published: { value: published, basis: 'feed', because: [] } })
  const given = { report: found.report, language: language ?? found.language, codebook, gazetteer, profiles: known ? [profile] : [], asked: known ? 'brint' : 'none' }
  return take(upToVoices, given)
}

function actorsOf(notation: string, options: Parameters<typeof layersOf>[1] = {}): readonly Actor[] {
  return layersOf(notation, options).actors
}

/** Mentions by name of the actor. */
function mentions(actors: readonly Actor[]): Record<string, string[]> {
  return Object.fromEntries(actors.map((actor) => [actor.name, actor.mentions.map(({ quote }) => quote)]))
}

describe('names', () => {
  it.each([
    ['a surname and a title', 'Mayor Jon Ferro came. Ferro left.', { 'Jon Ferro': ['Jon Ferro', 'Ferro'] }],
    ['a family name that stands first', 'President Xi Marong came. Mr. Xi left.', { 'Xi Marong': ['Xi Marong', 'Xi'] }],
    ['the last words of a body', 'The International Reef Council met. The Reef Council voted.', { 'International Reef Council': ['International Reef Council', 'Reef Council'] }],
    ['an office before a name', 'The Minister of Fishing, General (ret.) Oskar Lind, came.', { 'Oskar Lind': ['Oskar Lind'] }],
    ['a body, whatever day it was', 'The Reef Council on Friday voted.', { 'Reef Council': ['Reef Council'] }],
  ])('%s are one actor', (_what, text, expected) => {
    expect(mentions(actorsOf(text))).toMatchObject(expected)
  })

  it('that two have are nobody’s alone', () => {
    expect(mentions(actorsOf('Mayor Jon Ferro met Minister Ida Ferro. Ferro left.'))).toMatchObject({ 'Jon Ferro': ['Jon Ferro'], 'Ida Ferro': ['Ida Ferro'] })
  })
})

describe('a state', () => {
  it.each([
    ['its government', 'Orland spoke. The Orlandic government agreed. Orland’s government waited.', { Orland: ['Orland', 'Orlandic government', 'Orland’s government'] }],
    ['its capital, where that acts', 'Orland waited. Kelmar has rejected the offer.', { Orland: ['Orland', 'Kelmar'] }],
    ['its capital, where talks are between two', 'The talks between Kelmar and Ostrel failed.', { Orland: ['Kelmar'], Varn: ['Ostrel'] }],
    ['its capital as a source', '[Kelmar|source] [said|cue] [it held|content].', { Orland: ['Kelmar'] }],
  ])('is %s', (_what, text, expected) => {
    expect(mentions(actorsOf(text))).toMatchObject(expected)
  })

  it.each([
    ['where something happens', 'It rained in Orland. Ships left from Orland.'],
    ['the country of a town', 'They met at Brint, Orland, on Friday.'],
    ['a capital that only lies there', 'Kelmar lies by the sea. Snow fell on Kelmar.'],
  ])('is not %s', (_what, text) => {
    expect(actorsOf(text)).toEqual([])
  })

  it('has bodies of its own, each one however it is said', () => {
    expect(mentions(actorsOf('The Orlandic army moved. Orland’s military denied it. The Orlandic parliament met.'))).toEqual({
      'Orlandic army': ['Orlandic army', 'Orland’s military'],
      'Orlandic parliament': ['Orlandic parliament'],
    })
  })

  it('is not its officials', () => {
    const layers = layersOf('[Orlandic officials|source] [said|cue] [Orland would wait|content].')
    expect(layers.voices[0]).toMatchObject({ name: 'Orlandic officials', named: false })
    expect(mentions(layers.actors)).toEqual({ 'Orlandic officials': ['Orlandic officials'], Orland: ['Orland'] })
  })
})

describe('a situation profile', () => {
  it('knows aliases, and says so', () => {
    const [actor] = actorsOf('The Orlandic military fired. The ORA denied it.', { known: true })
    expect(actor).toMatchObject({ name: 'Orland Army', kind: 'armed-force', profile: 'ora', mentions: [{ quote: 'Orlandic military' }, { quote: 'ORA' }] })
    expect(actor!.merges).toMatchObject([{ because: 'the situation profile has "Orlandic military" for "Orland Army"' }, { because: 'the situation profile has "ORA" for "Orland Army"' }])
  })

  it('names voices', () => {
    const layers = layersOf('[The ORA|source] [said|cue] [it held|content].', { known: true })
    expect(layers.voices[0]).toMatchObject({ name: 'Orland Army', named: true, resolved: true })
  })

  it('gives a shared description to the one named last', () => {
    const text = 'The Reef Front met the Tide League. [The militant group|source] [said|cue] [it held|content].'
    expect(layersOf(text, { known: true }).voices[0]).toMatchObject({ name: 'Tide League', resolved: true })
  })

  it('leaves a plain word open where another body was named since', () => {
    const text = 'The Reef Front met Harbour Relief. [The group|source] [said|cue] [it held|content].'
    expect(layersOf(text, { known: true }).voices[0]!.name).not.toBe('Reef Front')
  })

  it.each([
    ['2031-04-01', 'Tovin Asker'],
    ['2031-06-01', 'Orla Benn'],
  ])('knows who held an office on %s', (published, name) => {
    const text = 'Asker met Benn at noon. Orland’s prime minister spoke. [The prime minister|source] [said|cue] [it held|content].'
    expect(layersOf(text, { known: true, published }).voices[0]).toMatchObject({ name, resolved: true })
  })

  it('does not say who held an office when the report names nobody who did', () => {
    expect(layersOf('[The prime minister|source] [said|cue] [it held|content].', { known: true }).voices[0]!.named).toBe(false)
  })

  it('gives way to names in the report', () => {
    expect(mentions(actorsOf('Mayor Ida Asker came. Asker left.', { known: true }))).toMatchObject({ 'Ida Asker': ['Ida Asker'] })
  })
})

describe('voices', () => {
  it('go on from one of several to the one', () => {
    const found = layersOf('[Two officials|source] [said|cue] [no|content]. [One of them|source 2] [said|cue 2] [yes|content 2]. “So it is,” [the official|source 3] [said|cue 3] [twice|content 3].').voices
    expect(found[2]).toMatchObject({ actor: found[1]!.actor, resolved: true })
    expect(found[1]!.actor).not.toBe(found[0]!.actor)
  })

  it.each(['This story', 'An earlier version of this article'])('%s is the outlet', (source) => {
    expect(layersOf(`[${source}|source] [said|cue] [the bridge was open|content].`).voices[0]).toMatchObject({ actor: null, name: 'outlet' })
  })
})

describe('actorAt', () => {
  it('is the actor at the end of a phrase, not one who is only part of it', () => {
    const text = 'The Reef Front’s gunners fired on the Orlandic army.'
    const { actorAt, report } = layersOf(text, { known: true })
    const at = (words: string) => actorAt([report.text.indexOf(words), report.text.indexOf(words) + words.length])?.name
    expect(at('the Orlandic army')).toBe('Orlandic army')
    expect(at('The Reef Front')).toBe('Reef Front')
  })
})

describe('with the trained reader', () => {
  let reader: Reader
  beforeAll(async () => {
    reader = await loadReader()
  })
  afterAll(() => reader.close())

  async function readPlain(notation: string): Promise<Layers> {
    const { report } = marked(notation)
    return layersOf(report.text, { language: await reader.read(report.text) })
  }

  const { verbs, between, people } = codebook.actors.file
  it.each([...verbs, ...between].flatMap(({ matches }) => matches))('acting.yaml: %s', async (example) => {
    const capital = marked(example).marks.get('capital')![0]!
    expect((await readPlain(example)).actors.filter(({ kind }) => kind === 'state').flatMap((actor) => actor.mentions)).toContainEqual(capital)
  })

  it.each([...verbs, ...between].flatMap((rule) => rule['near misses']))('acting.yaml, near miss: %s', async (example) => {
    expect((await readPlain(example)).actors.filter(({ kind }) => kind === 'state')).toEqual([])
  })

  it.each(people.flatMap(({ matches }) => matches))('acting.yaml: %s', async (example) => {
    expect((await readPlain(example)).actors.flatMap((actor) => actor.mentions)).toContainEqual(marked(example).marks.get('group')![0])
  })

  it.each(people.flatMap((rule) => rule['near misses']))('acting.yaml, near miss: %s', async (example) => {
    expect((await readPlain(example)).actors.filter(({ kind }) => kind === 'group')).toEqual([])
  })

  it('gives pronouns to the one whom they refer to, where number and gender agree', async () => {
    const { actors } = await readPlain('Minister Ida Ferro opened the bridge on Friday. She said that her brother had built it.')
    const ferro = actors.find(({ name }) => name === 'Ida Ferro')!
    expect(ferro.mentions.map(({ quote }) => quote)).toEqual(expect.arrayContaining(['Ida Ferro', 'She']))
    expect(ferro.merges!.every(({ because }) => because.length > 0)).toBe(true)
  })
})
