import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadReader } from '../../language/reader.ts'
import type { Reader } from '../../language/language.ts'
import { loadCodebook } from '../codebook.ts'
import { takeOnly } from '../testing/only.ts'
import { positions } from './positions.ts'
import { knowledgeWith } from '../testing/knowledge.ts'
import { marked, type Marked } from '../testing/marked.ts'

const codebook = loadCodebook()
const knowledge = knowledgeWith({ codebook })
let reader: Reader

beforeAll(async () => {
  reader = await loadReader()
})
afterAll(() => reader.close())

/** Statements that are marked are given; all else is what the reader finds. */
async function examine(notation: string) {
  const parts = marked(notation)
  const parsed = await reader.read(parts.report.text)
  const language: Marked['language'] = notation.includes('|cue') ? { ...parsed, attributions: parts.language.attributions } : parsed
  return { marks: parts.marks, text: parts.report.text, found: takeOnly(positions, parts.report, language, knowledge).positions }
}

for (const { kind, rules } of codebook.positions.files) {
  describe(`codebook/positions/${kind}.yaml`, () => {
    for (const rule of rules) {
      it.each(rule.matches)(`${rule.name}: %s`, async (example) => {
        const { found, marks } = await examine(example)
        const position = found.find((one) => one.rule === `${kind}/${rule.name}`)
        expect({ ...position, quote: position?.text.quote }).toMatchObject({ kind, quote: marks.get('position')![0]!.quote })
        const [holder] = marks.get('holder') ?? []
        if (holder) expect(position!.holder.text.quote).toBe(holder.quote.replace(/['’]s?$/, ''))
        const [to] = marks.get('to') ?? []
        if (to) expect(position!.to?.text.quote).toBe(to.quote)
      })
      it.each(rule['near misses'])(`${rule.name}, near miss: %s`, async (example) => {
        const { found } = await examine(example)
        expect(found.filter((one) => one.rule === `${kind}/${rule.name}`)).toEqual([])
      })
    }
  })
}

describe('positions', () => {
  it('takes the parts of a demand one by one, and lets a refusal answer it', async () => {
    const { found } = await examine(
      '[The Reed Front|source] [demanded|cue] [a lasting truce and the release of forty drummers|content]. [Governor Asker|source 2] [rejected|cue 2] [the demands as “a joke”|content 2].',
    )
    expect(found.map(({ kind, items, answers }) => ({ kind, items, answers }))).toEqual([
      { kind: 'demand', items: ['lasting truce', 'release of forty drummers'], answers: undefined },
      { kind: 'refusal', items: [], answers: 's1' },
    ])
  })

  it.each([
    ['[The Reed Front|source] [demanded|cue] [an end to the siege, a full Velland pullout and the return of displaced people to the hills|content].',
      ['end to the siege', 'full Velland pullout', 'return of displaced people to the hills']],
    ['[The union|source] [demanded|cue] [higher pay for the divers, a new pier and an inquiry into the fire|content].',
      ['higher pay for the divers', 'new pier', 'inquiry into the fire']],
    ['[Chairman Dol|source] [demanded|cue] [an end to the war, a full Velland pullout and the return of displaced people to the north|content].',
      ['end to the war', 'full Velland pullout', 'return of displaced people to the north']],
    ['[The rebels|source] [demanded|cue] [the release of the mayor, the clerk and the harbour master|content].',
      ['release of the mayor, the clerk and the harbour master']],
  ])('lists what is demanded: %s', async (notation, items) => {
    expect((await examine(notation)).found.map((one) => one.items)).toEqual([items])
  })

  it.each([
    '[The Reed Front|source] [demanded|cue] [the return of the mill|content]. [Governor Asker|source 2] [rejected|cue 2] [that demand as unrealistic|content 2].',
    '[The Reed Front|source] [said|cue] [it will not leave the quarter until the army opens the pass|content]. [Governor Asker|source 2] [rejected|cue 2] [that demand as unrealistic|content 2].',
  ])('lets a refusal of "that demand" answer it: %s', async (notation) => {
    const { found } = await examine(notation)
    expect(found.map(({ answers }) => answers)).toEqual([undefined, 's1'])
    expect(found[1]!.text.quote).toBe('rejected that demand as unrealistic')
  })

  it('demands nothing of whoever is asked a question', async () => {
    expect((await examine('[Reporters|source] [pressed|cue] Captain Foss on [whether the gate would open|content].')).found).toEqual([])
  })

  it('takes a refusal with a condition as the condition', async () => {
    const { found } = await examine('[The Reed Front|source] [said|cue] [it will not leave the quarry until the army opens the pass|content].')
    expect(found.map(({ kind, holder }) => [kind, holder.name])).toEqual([['condition', 'Reed Front']])
  })

  it('ends an offer where its condition begins', async () => {
    const { found } = await examine('[Captain Foss|source] [offered|cue] [to hand over the fort in exchange for safe passage|content].')
    expect(found.map(({ kind, text }) => [kind, text.quote])).toEqual([['offer', 'to hand over the fort'], ['condition', 'safe passage']])
  })

  it('gives nothing to nobody: a report that names no holder has no position', async () => {
    expect((await examine('[Talks|content] [were demanded|cue].')).found).toEqual([])
    expect((await examine('It was demanded that the gate be opened.')).found).toEqual([])
  })

  it('does without syntax', () => {
    const { report, language } = marked('[The union|source] [demanded|cue] [higher pay and a new pier|content].')
    expect(takeOnly(positions, report, language, knowledge).positions.map(({ items }) => items)).toEqual([['higher pay', 'new pier']])
  })

  it('quotes the text, whatever stands in it', () => {
    const pieces = ['[Rell|source]', '[said|cue]', '[it will not end until|content]', 'demands', 'that does not include', 'will not', 'sign', 'the offer of', ',', '.', ' and ', '“', '”', '\n', '—', 'if', '👩‍🚒', "Marah's", 'only if', 'the best way to', 'is']
    fc.assert(fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 30 }), (parts) => {
      const { report, language } = marked(parts.join(' '))
      const statements = language.attributions.filter(({ content }) => content.length > 0)
      for (const { text, holder } of takeOnly(positions, report, { ...language, attributions: statements }, knowledge).positions)
        for (const { start, end, quote } of [text, holder.text]) expect(quote).toBe(report.text.slice(start, end))
    }))
  })
})
