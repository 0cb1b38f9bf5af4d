import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { loadEventBook } from './event-book.ts'

const own = fileURLToPath(new URL('../../../codebook', import.meta.url))
const inflection = { irregular: new Map([['lay', ['laid']]]), doubling: new Set<string>(), plurals: new Map<string, string>() }
let folder: string

beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'codebook-'))
  cpSync(path.join(own, 'events'), path.join(folder, 'events'), { recursive: true })
})
afterEach(() => rmSync(folder, { recursive: true }))

function change(name: string, from: string, to: string) {
  const file = path.join(folder, 'events', name)
  const text = readFileSync(file, 'utf8')
  expect(text).toContain(from)
  writeFileSync(file, text.replace(from, to))
}

it('has all sixteen types of PLOVER, and one for what nobody did', () => {
  expect(loadEventBook(own, inflection).files.types.map(({ type }) => type).sort()).toEqual([
    'ACCUSE', 'AGREE', 'AID', 'ASSAULT', 'BEFALL', 'COERCE', 'CONCEDE', 'CONSULT', 'COOPERATE',
    'MOBILIZE', 'PROTEST', 'REJECT', 'REQUEST', 'RETREAT', 'SANCTION', 'SUPPORT', 'THREATEN',
  ])
})

it('knows words by their forms', () => {
  const { verbs, nouns } = loadEventBook(own, inflection).lemmas
  expect(['withdrawing', 'laid', 'suspended'].map((form) => verbs.get(form))).toEqual(['withdraw', 'lay', 'suspend'])
  expect(['raids', 'truces'].map((form) => nouns.get(form))).toEqual(['raid', 'truce'])
})

it.each([
  ['a type that PLOVER does not have', 'retreat.yaml', 'type: RETREAT', 'type: FLEE', /retreat\.yaml, line 2: type/],
  ['a mode that the file does not list', 'retreat.yaml', 'mode: ceasefire', 'mode: nap', /retreat\.yaml.*nap/],
  ['a list that there is not', 'retreat.yaml', 'lay down <arms>', 'lay down <legs>', /retreat\.yaml.*<legs>/],
  ['an unknown key', 'carriers.yaml', 'subject: actor', 'subjekt: actor', /carriers\.yaml, line \d+/],
])('says where %s stands', (_, file, from, to, message) => {
  change(file, from, to)
  expect(() => loadEventBook(folder, inflection)).toThrow(message)
})

it('is another version where a file is changed', () => {
  const before = loadEventBook(folder, inflection).version
  change('retreat.yaml', 'vacate', 'vamoose')
  expect(loadEventBook(folder, inflection).version).not.toBe(before)
})
