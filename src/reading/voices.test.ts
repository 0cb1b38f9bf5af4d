/** Whose voice a statement is. All names and places are invented. */
import { describe, expect, it } from 'vitest'
import { loadCodebook } from './codebook.ts'
import { readReport } from './read.ts'
import type { Reading, Voice } from './reading.ts'
import { knowledgeWith } from './testing/knowledge.ts'
import { marked } from './testing/marked.ts'

const codebook = loadCodebook()
const knowledge = knowledgeWith({ codebook })

function read(notation: string, outlet?: string): Reading {
  const { report, language } = marked(notation, outlet === undefined ? {} : { outlet })
  return readReport(report, language, knowledge)
}

function voices(notation: string, outlet?: string): Voice[] {
  return read(notation, outlet).attributions.map(({ voice }) => voice)
}

/** The voice of the last statement. */
function last(notation: string, outlet?: string): Voice {
  return voices(notation, outlet).at(-1)!
}

describe('names', () => {
  it.each([
    ['[National Reef Council spokesman Jon Ferro|source] [said|cue] [it held|content].', { name: 'Jon Ferro', role: 'National Reef Council spokesman', named: true }],
    ['[Ann Lee, the mayor of Varn,|source] [said|cue] [it held|content].', { name: 'Ann Lee', role: 'mayor of Varn', named: true }],
    ['[the finance minister, Orla Benn,|source] [said|cue] [it held|content].', { name: 'Orla Benn', role: 'finance minister', named: true }],
    ['[Velland Prime Minister Asker|source] [said|cue] [it held|content].', { name: 'Asker', role: 'Velland Prime Minister', named: true }],
    ["[Kestria's foreign minister, Orla Benn,|source] [said|cue] [it held|content].", { name: 'Orla Benn', role: "Kestria's foreign minister", named: true }],
    ['[The Chief of the General Staff, Lieutenant General Ida Marr,|source] [said|cue] [it held|content].', { name: 'Ida Marr', role: 'Chief of the General Staff', named: true }],
    ['[the General Staff|source] [said|cue] [it held|content].', { name: 'General Staff', named: true }],
    ['[Dr Mira Oduyan, who heads the health office,|source] [said|cue] [it held|content].', { name: 'Mira Oduyan', named: true }],
    ['[his nephew Oren Pask|source] [said|cue] [it held|content].', { name: 'Oren Pask', role: 'nephew', named: true }],
    ['[Brig. Gen. Darro Ost|source] [said|cue] [it held|content].', { name: 'Darro Ost', role: 'Brig. Gen.', named: true }],
    ['[Colonel Ida Marr, the army\'s chief spokeswoman,|source] [said|cue] [it held|content].', { name: 'Ida Marr', role: "Colonel, army's chief spokeswoman", named: true }],
    ['[Mr. Foss|source] [said|cue] [it held|content].', { name: 'Foss', named: true }],
    ['[The Ministry of Trade and Fishing|source] [said|cue] [it held|content].', { name: 'Ministry of Trade and Fishing', named: true }],
    ['[Ann Lee and Jon Ferro|source] [said|cue] [it held|content].', { name: 'Ann Lee and Jon Ferro', named: true }],
    ['[Mr. Foss and his team|source] [said|cue] [it held|content].', { name: 'Mr. Foss and his team', named: true }],
    ['[two officials in Marah|source] [said|cue] [it held|content].', { name: 'two officials in Marah', named: false }],
    ['[a Reef Council official|source] [said|cue] [it held|content].', { name: 'a Reef Council official', named: false }],
    ['[Harbour officials|source] [said|cue] [it held|content].', { name: 'Harbour officials', named: false }],
  ])('%s', (notation, voice) => {
    expect(last(notation)).toMatchObject(voice)
    expect(last(notation).resolved).toBeUndefined()
  })
})

describe('a surname', () => {
  it('is the one full name in the report that ends with it', () => {
    const reading = read('[Jon Ferro, a spokesman,|source] [said|cue] [it held|content].\n[“It did,”|content 2] [Ferro|source 2] [added|cue 2].')
    expect(reading.attributions[1]!.voice).toMatchObject({ name: 'Jon Ferro', resolved: true, because: 'surname of "Jon Ferro", named in the paragraph before' })
    expect(reading.actors).toHaveLength(1)
    expect(reading.actors[0]!.mentions.map(({ quote }) => quote)).toEqual(['Jon Ferro', 'Ferro'])
  })

  it('may be spelt out further on', () => {
    expect(last('[Ferro|source] [said|cue] [it held|content]. Minister Jon Ferro was in Marah.')).toMatchObject({
      name: 'Jon Ferro', because: 'surname of "Jon Ferro", named further on',
    })
  })

  it('goes through initials and names between', () => {
    expect(voices('[Jon F. Ferro|source] [said|cue] [it held|content]. [Jon Ferro|source 2] [said|cue 2] [so|content 2].').map(({ actor }) => actor)).toEqual(['a1', 'a1'])
  })

  it('stays open between two people', () => {
    const voice = last('[Jon Ferro|source] [said|cue] [no|content]. [Ida Ferro|source 2] [said|cue 2] [yes|content 2].\n[Ferro|source 3] [said|cue 3] [it held|content 3].')
    expect(voice).toMatchObject({ name: 'Ferro', resolved: false, because: 'it may be any of "Jon Ferro" and "Ida Ferro", spoken of in the report' })
  })

  it('keeps to the gender of its title', () => {
    const voice = last('[Mr. Jon Ferro|source] [said|cue] [no|content]. [Mrs. Ida Ferro|source 2] [said|cue 2] [yes|content 2].\n[Mrs. Ferro|source 3] [said|cue 3] [it held|content 3].')
    expect(voice).toMatchObject({ name: 'Ida Ferro', resolved: true })
  })

  it('is not that of a place', () => {
    expect(last('They sailed to Port Ferro. [Ferro|source] [said|cue] [it held|content].').name).toBe('Ferro')
  })
})

describe('an acronym', () => {
  it.each([
    ['The Velland Reef Authority (VRA) met. [The VRA|source] [said|cue] [it held|content].'],
    ['The Velland Reef Authority met. [The VRA|source] [said|cue] [it held|content].'],
  ])('is what is spelt out: %s', (notation) => {
    expect(last(notation)).toMatchObject({ name: 'Velland Reef Authority', resolved: true, named: true })
  })
})

describe('a pronoun', () => {
  it('is the last to speak', () => {
    expect(last('[Jon Ferro|source] [said|cue] [it held|content]. [He|source 2] [added|cue 2] [that it rained|content 2].')).toMatchObject({ name: 'Jon Ferro', resolved: true })
  })

  it('is not somebody who is only told of', () => {
    const voice = last('[Jon Ferro|source] [said|cue] [Minister Adan Foss had left|content].\n[He|source 2] [added|cue 2] [that it rained|content 2].')
    expect(voice).toMatchObject({ name: 'Jon Ferro', because: 'the only man spoken of in the paragraph before' })
  })

  it('keeps to gender', () => {
    const voice = last('Mr. Foss met [Ms. Orrin|source], who [said|cue] [it held|content]. [He|source 2] [said|cue 2] [no|content 2].')
    expect(voice).toMatchObject({ name: 'Foss', resolved: true })
  })

  it('is a person whom only a clause shows to be one', () => {
    const told = (clause: string) => last(`[The doctor|source 2] [said|cue 2] [no|content 2].\nLena Orvel, ${clause}, waited at the gate. [She|source] [said|cue] [it held|content].`)
    expect(told('whose brother is held')).toMatchObject({ name: 'Lena Orvel', because: 'the only woman spoken of in the same paragraph' })
    expect(told('who came on foot')).toMatchObject({ name: 'Lena Orvel' })
    expect(told('whose shares fell')).not.toMatchObject({ name: 'Lena Orvel' })
  })

  it('is nobody who was the other one before', () => {
    const found = voices('[Minister Adan Foss|source] [said|cue] [it held|content]. [He|source 2] [said|cue 2] [no|content 2]. [She|source 3] [said|cue 3] [yes|content 3].')
    expect(found.map(({ name, resolved }) => [name, resolved])).toEqual([['Adan Foss', undefined], ['Adan Foss', true], ['She', false]])
  })

  it('stays open where two may be meant', () => {
    const voice = last('Minister Adan Foss met Minister Jon Ferro.\n[He|source] [said|cue] [it held|content].')
    expect(voice).toMatchObject({ name: 'He', named: false, resolved: false, because: 'it may be any of "Adan Foss" and "Jon Ferro", spoken of in the paragraph before' })
  })

  it('stays open where nobody is named shortly before, and so does what follows from it', () => {
    const found = voices('[He|source] [said|cue] [it held|content]. [He|source 2] [added|cue 2] [no|content 2].')
    expect(found.map(({ resolved, named }) => [resolved, named])).toEqual([[false, false], [false, false]])
  })

  it('of relative kind is the name right before it', () => {
    expect(last('Minister Adan Foss, [who|source] [said|cue] [it held|content].')).toMatchObject({ name: 'Adan Foss', because: 'the name right before it' })
    expect(last('The roof, [which|source] [showed|cue] [that it held|content].')).toMatchObject({ resolved: false })
  })

  it('for a group is the group that spoke', () => {
    expect(last('[Two officials|source] [said|cue] [it held|content]. [They|source 2] [added|cue 2] [no|content 2].')).toMatchObject({ name: 'Two officials', named: false, resolved: true })
  })

  it('of the first person is the speaker of the quotation, else the outlet', () => {
    const quoted = voices('[“[I|source 2] [told|cue 2] them [to go|content 2],”|content] [Ann Lee|source] [said|cue].')
    expect(quoted[0]).toMatchObject({ name: 'Ann Lee', actor: 'a1', because: 'the speaker of the quotation that it stands in' })
    expect(last('[We|source] [know|cue] [that it held|content].')).toMatchObject({ actor: null, name: 'outlet' })
  })
})

describe('a description', () => {
  it('is the last one introduced so', () => {
    expect(last('[Jon Ferro, a Reef Council spokesman,|source] [said|cue] [it held|content].\n[The spokesman|source 2] [said|cue 2] [no|content 2].')).toMatchObject({
      name: 'Jon Ferro', resolved: true, because: 'the only one before who is called that, in the paragraph before',
    })
  })

  it('is a title given earlier', () => {
    expect(last('[Velland Prime Minister Asker|source] [said|cue] [it held|content], [the prime minister|source 2] [stating|cue 2] [that it rained|content 2].')).toMatchObject({ name: 'Asker', resolved: true })
  })

  it('may be somebody unnamed', () => {
    const found = voices('[A spokesman for the mill|source] [said|cue] [it held|content]. [The spokesman|source 2] [said|cue 2] [no|content 2].')
    expect(found[1]).toMatchObject({ name: 'A spokesman for the mill', named: false, actor: found[0]!.actor })
  })

  it('is the one ministry before', () => {
    expect(last('[The Harbour Ministry|source] [said|cue] [it held|content].\n[The ministry|source 2] [said|cue 2] [no|content 2].')).toMatchObject({ name: 'Harbour Ministry', named: true, resolved: true })
  })

  it('is the one body that its last word names', () => {
    expect(last('The Harbour Front met. [The Front|source] [said|cue] [it held|content].')).toMatchObject({ name: 'Harbour Front', because: 'short for "Harbour Front", named in the same paragraph' })
  })

  it('of time is nobody', () => {
    expect(last('It rained on Friday. [It|source] [said|cue] [that it held|content].')).toMatchObject({ resolved: false })
  })

  it('stays open between two ministries', () => {
    const voice = last('The Harbour Ministry asked the Trade Ministry. [The ministry|source] [said|cue] [no|content].')
    expect(voice).toMatchObject({ name: 'The ministry', resolved: false })
    expect(voice.because).toContain('"Harbour Ministry" and "Trade Ministry"')
  })

  it('of somebody new is somebody else', () => {
    expect(voices('[A fisherman|source] [said|cue] [it held|content]. [A fisherman|source 2] [said|cue 2] [no|content 2].').map(({ actor }) => actor)).toEqual(['a1', 'a2'])
  })
})

describe('the outlet', () => {
  it.each([
    ['[The Post|source] [has learned|cue] [that it held|content].', 'Marah Post'],
    ['[This newspaper|source] [reported|cue] [that it held|content].', 'Marah Post'],
  ])('speaks for itself: %s', (notation, outlet) => {
    expect(last(notation, outlet)).toMatchObject({ actor: null, name: 'outlet', named: true })
  })

  it('is not another paper', () => {
    expect(last('[The Courier|source] [reported|cue] [that it held|content].', 'Marah Post')).toMatchObject({ actor: 'a1', name: 'Courier' })
  })
})

describe('no source', () => {
  it('is a voice that is not said', () => {
    expect(last('[The dam|content] [is expected|cue] [to hold|content].')).toEqual({
      actor: 'a1', name: 'not said', named: false, because: 'the report does not say who', resolved: false,
    })
  })

  it('goes on with the speaker of the same sentence', () => {
    expect(last('[Jon Ferro|source] [said|cue] [it held|content], [adding|cue 2] [that it rained|content 2].')).toMatchObject({ name: 'Jon Ferro', actor: 'a1' })
  })
})

describe('a venue', () => {
  it.each([
    ['[“It held,”|content] [Jon Ferro|source] [told|cue] Channel 6’s “Morning Hour.”', 'Channel 6’s “Morning Hour”'],
    ['[Jon Ferro|source] [told a crowd in Marah|cue] [that it held|content].', 'a crowd'],
    ['In an interview with the Marah Gazette, [Jon Ferro|source] [said|cue] [it held|content].', 'the Marah Gazette'],
    ['[Jon Ferro|source] [said|cue] at a news conference on Friday [that it held|content].', 'a news conference'],
    ['[Jon Ferro|source] [wrote|cue] on Telegram [that it held|content].', 'Telegram'],
  ])('%s', (notation, via) => {
    const voice = last(notation)
    expect(voice.via).toBe(via)
    expect(voice.viaQuote).toBeDefined()
  })
})
