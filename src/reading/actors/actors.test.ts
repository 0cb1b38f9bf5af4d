/** Who acts in a report, and which mentions are one actor. All names and places are invented. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadReader } from '../../language/reader.ts'
import type { Language, Reader } from '../../language/language.ts'
import { loadCodebook } from '../codebook.ts'
import type { Layers } from '../layers.ts'
import { inventedGazetteer } from '../places/testing/invented.ts'
import { emptyGazetteer } from '../places/gazetteer.ts'
import { readProfile } from '../situation/profile-file.ts'
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
  it('begin with the small word of a place', () => {
    const found = marked('The New Brint Council met. It was said in the New Hall Council.')
    const withTown = { ...gazetteer, called: (name: string) => gazetteer.called(name === 'New Brint' ? 'Brint' : name) }
    const { actors } = take(upToVoices, { report: found.report, language: found.language, codebook, gazetteer: withTown, profiles: [], asked: 'none' })
    expect(actors.map(({ name }) => name)).toEqual(['New Brint Council', 'Hall Council'])
  })

  it.each([
    ['a surname and a title', 'Mayor Jon Ferro came. Ferro left.', { 'Jon Ferro': ['Jon Ferro', 'Ferro'] }],
    ['a family name that stands first', 'President Xi Marong came. Mr. Xi left.', { 'Xi Marong': ['Xi Marong', 'Xi'] }],
    ['the last words of a body', 'The International Reef Council met. The Reef Council voted.', { 'International Reef Council': ['International Reef Council', 'Reef Council'] }],
    ['an office before a name', 'The Minister of Fishing, General (ret.) Oskar Lind, came.', { 'Oskar Lind': ['Oskar Lind'] }],
    ['two of one family, whom "and" tells apart', 'Mayor Ferro and Judge Ines Ferro came. Ferro spoke.', { 'Ferro': ['Ferro', 'Ferro'], 'Ines Ferro': ['Ines Ferro'] }],
    ['two of one family with their full names', 'Mayor Jon Ferro came. Jon Ferro and Ines Benn spoke. Ferro left.', { 'Jon Ferro': ['Jon Ferro', 'Jon Ferro', 'Ferro'] }],
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

describe('names of several parts', () => {
  it.each([
    ['a particle that a hyphen ties', 'General Oskar Tamin al-Senn came. Al-Senn left. Mr. al-Senn spoke.', 'Oskar Tamin al-Senn'],
    ['a plural owner', "The Brint Doctors' Union met.", "Brint Doctors' Union"],
    ['a number', 'The 4th Shore Brigade left.', '4th Shore Brigade'],
    ['the state that a ministry is of', 'Orland’s Defence Ministry denied it.', 'Orland’s Defence Ministry'],
    ['a word that is a title elsewhere', 'Orland’s General Staff denied it.', 'Orland’s General Staff'],
  ])('have %s', (_what, text, name) => {
    expect(actorsOf(text).map((actor) => actor.name)).toEqual([name])
  })

  it('leave two ministries of two states apart, and the short name to neither', () => {
    const actors = mentions(actorsOf('Orland’s Defence Ministry met Varn’s Defence Ministry. The Defence Ministry was silent.'))
    expect(actors).toMatchObject({ 'Orland’s Defence Ministry': ['Orland’s Defence Ministry'], 'Varn’s Defence Ministry': ['Varn’s Defence Ministry'] })
  })

  it('are short for the one ministry that is named in full', () => {
    expect(mentions(actorsOf('Orland’s Defence Ministry denied it. The Defence Ministry was silent.'))).toEqual({ 'Orland’s Defence Ministry': ['Orland’s Defence Ministry', 'Defence Ministry'] })
  })

  it('do not go on past a plural owner of a thing that is no body', () => {
    expect(actorsOf('The Brint Doctors’ Lamp fell.').map(({ name }) => name)).not.toContain('Brint Doctors’ Lamp')
  })

  it('do not give a town to what is named for it', () => {
    const actors = mentions(actorsOf('The University of Kelmar closed. [Kelmar|source] [said|cue] [it held|content].'))
    expect(actors).toMatchObject({ 'University of Kelmar': ['University of Kelmar'], Orland: ['Kelmar'] })
  })
})

describe('a speaker with a name behind what he is', () => {
  it.each(['A Reef Front spokesman, Jon Ferro,', 'The Reef Front spokesman, Jon Ferro,'])('%s is one', (source) => {
    expect(layersOf(`[${source}|source] [said|cue] [it held|content].`).voices[0]).toMatchObject({ name: 'Jon Ferro', named: true })
  })

  it('is none where the two are many', () => {
    expect(layersOf('[Officials, Jon Ferro,|source] [said|cue] [it held|content].').voices[0]!.name).not.toBe('Jon Ferro')
  })
})

describe('the army', () => {
  const army = (text: string) => layersOf(`${text} [The army|source] [said|cue] [it held|content].`).voices[0]!.name

  it.each(['Orlandic army', 'Orlandic military'])('is the %s, where no other is named', (name) => {
    expect(army(`The ${name} moved.`)).toBe(name)
  })

  it.each([
    ['two are named', 'The Orlandic army met the Varnish army.'],
    ['none is a state’s', 'The Reef Defence Forces moved.'],
    ['only a part of one is named', 'The 4th Shore Brigade moved.'],
    ['it was spoken of before any was named', 'The army shelled Brint. The Orlandic military denied any part in it.'],
  ])('stays open where %s', (_what, text) => {
    expect(army(text).toLowerCase()).toBe('the army')
  })
})

describe('a title line', () => {
  it('names the same states as the text', () => {
    const found = marked('Orland waits\n\nOrland spoke on Friday.')
    const report = { ...found.report, furniture: [{ kind: 'title' as const, span: [0, 12] as const }] }
    const { actors } = take(upToVoices, { report, language: found.language, codebook, gazetteer, profiles: [], asked: 'none' })
    expect(mentions(actors)).toEqual({ Orland: ['Orland', 'Orland'] })
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

  it.each([
    ['a name', 'Guards arrested Jon Ferro, [who|source] [said|cue] [the gate was open|content].', 'Jon Ferro'],
    ['a phrase', 'Guards arrested a nurse from Brint [who|source] [said|cue] [the gate was open|content].', 'a nurse from Brint'],
  ])('reads "who" as %s before it', async (_what, notation, name) => {
    const found = marked(notation)
    const language = { ...(await reader.read(found.report.text)), attributions: found.language.attributions }
    const { voices, actors } = layersOf(notation, { language })
    expect(voices[0]!.name).toBe(name)
    expect(actors.map((actor) => actor.name)).not.toContain('who')
  })

  it('finds who is named behind his office', async () => {
    const { actorAt, report } = await readPlain('The Orlandic chancellor, Jon Ferro, visited the harbour on Friday.')
    expect(actorAt([0, report.text.indexOf(' visited')])?.name).toBe('Jon Ferro')
  })

  it.each([
    ['what is only a place', 'The ship sank in Marl and Tovin on Friday.', ['Marl', 'Tovin']],
    ['what a thing is called', 'Three Talon batteries were sent to the border.', ['Talon']],
  ])('takes %s for nobody', async (_what, text, names) => {
    const { actors } = await readPlain(text)
    for (const name of names) expect(actors.map((actor) => actor.name)).not.toContain(name)
  })

  it('takes a spokesman and the name behind him for one', async () => {
    const { actors } = await readPlain('A Reef Front spokesman, Jon Ferro, denied the claim and accused the guards of theft.')
    expect(actors.filter(({ kind }) => kind === 'person').map(({ name }) => name)).toEqual(['Jon Ferro'])
  })

  it('takes "the army" for the one of the profile, whose state no gazetteer knows', async () => {
    const { report } = marked('The Ardaneli army left the Old Port of Kelmar. The rebels accused the army of theft.')
    const kelmar = readProfile('situations/kelmar/profile.yaml')
    const { actors } = take(upToVoices, { report, language: await reader.read(report.text), codebook, gazetteer: emptyGazetteer, profiles: [kelmar], asked: kelmar.name })
    expect(mentions(actors)['Ardaneli army']).toEqual(['Ardaneli army', 'the army'])
  })

  it('takes "the army" for one wherever it stands', async () => {
    const { actors } = await readPlain('The army shelled the port. Rebels accused the army of theft.')
    expect(mentions(actors)).toMatchObject({ 'The army': ['The army', 'the army'] })
  })

  it('gives pronouns to the one whom they refer to, where number and gender agree', async () => {
    const { actors } = await readPlain('Minister Ida Ferro opened the bridge on Friday. She said that her brother had built it.')
    const ferro = actors.find(({ name }) => name === 'Ida Ferro')!
    expect(ferro.mentions.map(({ quote }) => quote)).toEqual(expect.arrayContaining(['Ida Ferro', 'She']))
    expect(ferro.merges!.every(({ because }) => because.length > 0)).toBe(true)
  })
})
