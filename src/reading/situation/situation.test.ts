/** Situation profiles: how they are checked, and when one applies. All names and places are invented. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { loadCodebook } from '../codebook.ts'
import { readReport } from '../read.ts'
import type { Reading } from '../reading.ts'
import { knowledgeWith } from '../testing/knowledge.ts'
import { marked } from '../testing/marked.ts'
import { profileFrom, readProfile } from './profile-file.ts'
import type { Profile } from './profile.ts'
import { chooseFrom, profileFiles, situationsFolder } from './profiles.ts'
import { readyProfile } from './ready-profiles.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'situations-'))
afterAll(() => rmSync(folder, { recursive: true }))

const codebook = loadCodebook()

const sound = `
title: The strike at Varn
since: 2031-03-01
countries: [XA]
actors:
  - { id: orland, name: Orland, kind: state, country: XA, source: invented }
  - { id: dockers, name: Dockers' Union, aliases: [DU], called: [union], kind: organisation, country: XA, source: invented }
  - { id: foss, name: Adan Foss, aliases: [Foss], kind: person, role: mayor, of: orland, source: invented }
  - { id: red-cross, name: Sea Cross, kind: organisation, source: invented }
forces:
  - { id: guard, name: Harbour Guard, kind: armed-force, of: orland, source: invented }
places:
  - { id: varn, name: Varn, kind: city, lat: 40, lon: -30, country: XA, source: invented }
dates:
  - { name: first day of the strike, date: 2031-03-01, begins: [the strike], source: invented }
`

function faultsOf(yaml: string): string[] {
  return (profileFrom(yaml, 'x').faults ?? []).map(({ line, column, wrong }) => `${line}:${column} ${wrong}`)
}

describe('a profile', () => {
  it('is its file, with what may be left out', () => {
    const { profile } = profileFrom(sound, 'varn')
    expect(profile).toMatchObject({ name: 'varn', title: 'The strike at Varn', countries: ['XA'] })
    expect(profile!.places[0]).toMatchObject({ radiusKm: 2, aliases: [] })
  })

  it.each([
    ['a kind that there is not', 'kind: state', 'kind: realm', /^6:39 actors \/ 0 \/ kind .*state/],
    ['an entry without a source', 'of: orland, source: invented }\nplaces', 'of: orland }\nplaces', /^11:5 forces \/ 0 .*source/],
    ['a key that there is not', 'lat: 40', 'lat: 40, high: 3', /high/],
    ['an id twice', 'id: guard', 'id: foss', /^11:11 the id foss stands on line 8 already$/],
    ['somebody unknown to belong to', 'role: mayor, of: orland', 'role: mayor, of: nobody', /^8:\d+ there is no actor or force with the id nobody$/],
    ['a latitude beyond the poles', 'lat: 40', 'lat: 140', /^13:\d+ places \/ 0 \/ lat must be <= 90$/],
    ['a date that is none', 'date: 2031-03-01', 'date: 2031-02-30', /^15:\d+ 2031-02-30 is no EDTF date/],
    ['an alias of two', 'aliases: [DU]', 'aliases: [DU, foss]', /^8:\d+ "Foss" stands on line 7 already, for another entry$/],
    ['broken YAML', 'countries: [XA]', 'countries: [XA', /^5:\d+ /],
  ])('with %s is refused by line and column', (_what, right, wrong, fault) => {
    expect(sound).toContain(right)
    expect(faultsOf(sound.replace(right, wrong))).toEqual(expect.arrayContaining([expect.stringMatching(fault)]))
  })

  it('may not belong to itself', () => {
    expect(faultsOf(sound.replace('kind: armed-force, of: orland', 'kind: armed-force, of: guard'))).toEqual([expect.stringContaining('guard belongs to itself')])
  })

  it('is refused with its first fault, and what to do', () => {
    const file = path.join(folder, 'broken.yaml')
    writeFileSync(file, sound.replace('lat: 40', 'lat: 140'))
    expect(() => readProfile(file)).toThrow(expect.objectContaining({ code: 'situation-invalid', message: expect.stringMatching(/broken\.yaml, line 13, column \d+: /) as string }))
  })
})

describe('a profile made ready', () => {
  it('is taken as long as its file is the same', () => {
    const file = path.join(folder, 'varn.yaml')
    const ready = path.join(folder, 'ready')
    writeFileSync(file, sound)
    expect(readyProfile({ name: 'varn', file }, ready).title).toBe('The strike at Varn')
    const kept = path.join(ready, 'varn.json')
    writeFileSync(kept, readFileSync(kept, 'utf8').replace('The strike at Varn', 'As made ready'))
    expect(readyProfile({ name: 'varn', file }, ready).title).toBe('As made ready')
    writeFileSync(file, sound.replace('The strike at Varn', 'Another strike'))
    expect(readyProfile({ name: 'varn', file }, ready).title).toBe('Another strike')
  })
})

describe('what is asked for', () => {
  it('is a name, a path, auto or none', () => {
    const file = path.join(folder, 'mine.yaml')
    writeFileSync(file, sound)
    expect(chooseFrom(file)).toMatchObject({ situation: 'mine', profiles: [{ title: 'The strike at Varn' }] })
    expect(chooseFrom('none')).toEqual({ situation: 'none', profiles: [] })
    expect(chooseFrom('kelmar').profiles.map(({ name }) => name)).toEqual(['kelmar'])
  })

  it('is told where there is no such profile', () => {
    expect(() => chooseFrom('kelmer')).toThrow(expect.objectContaining({ code: 'situation-unknown', remedy: expect.stringContaining('israel-gaza, kelmar, auto, none') as string }))
    expect(() => chooseFrom(path.join(folder, 'nothing.yaml'))).toThrow(expect.objectContaining({ code: 'not-found' }))
  })

  it('comes with the program, sound and sourced', () => {
    expect(profileFiles(situationsFolder()).map(({ name }) => name)).toEqual(['israel-gaza', 'kelmar'])
    for (const { file } of profileFiles()) {
      const { actors, forces, places, dates } = readProfile(file)
      for (const { source } of [...actors, ...forces, ...places, ...dates]) expect(source).toMatch(/\S/)
    }
  })
})

describe('a report', () => {
  const profile = profileFrom(sound, 'varn').profile!

  function situationOf(text: string, { profiles = [profile], asked = 'auto', published }: { profiles?: Profile[]; asked?: string; published?: string } = {}): Reading['situation'] {
    const { report, language } = marked(text, published === undefined ? {} : { published: { value: published, basis: 'feed', because: [] } })
    return readReport(report, language, knowledgeWith({ codebook, profiles, situation: asked })).situation
  }

  const about = 'Dockers’ Union pickets stood in Varn on Friday. Mayor Adan Foss sent the Harbour Guard home.'

  it('is read with the profile whose names occur, and says so', () => {
    expect(situationOf(about)).toEqual({ name: 'varn', because: '4 of its names occur: "Dockers\' Union", "Varn", "Adan Foss", "Harbour Guard"' })
  })

  it.each([
    ['mentions the country', 'Orland and the Sea Cross signed a treaty on Friday.'],
    ['names a place and the country', 'A ship of Orland left Varn on Friday with the Sea Cross.'],
    ['writes the words small', 'The harbour guard and the dockers’ union of another varn met the mayor.'],
    ['touches on it in passing', `${about} ${'It rained on the hills and the sheep were brought down again. '.repeat(60)}`],
  ])('is read without where it only %s', (_what, text) => {
    expect(situationOf(text)).toBeUndefined()
  })

  it('from before it began is not about it', () => {
    expect(situationOf(about, { published: '2031-02-27' })).toBeUndefined()
    expect(situationOf(about, { published: '2031-03' })).toBeDefined()
    expect(situationOf(`${about} The last strike was in 2019.`)).toBeUndefined()
    expect(situationOf(`${about} The last strike was in 2019, and this of 2031 is longer.`)).toBeDefined()
  })

  it('is read with what is asked for, or with nothing', () => {
    expect(situationOf('It rained.', { asked: 'varn' })).toEqual({ name: 'varn', because: 'it was asked for' })
    expect(situationOf(about, { asked: 'none' })).toBeUndefined()
  })
})
