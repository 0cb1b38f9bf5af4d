import { createHash } from 'node:crypto'
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Span } from '../report/quote.ts'
import type { Language, Reader } from './language.ts'
import { modelFolder } from './model.ts'
import { loadReader } from './reader.ts'
import { Tree } from './tree.ts'

let reader: Reader
beforeAll(async () => {
  reader = await loadReader()
})
afterAll(() => reader.close())

const report = `KESTREL BAY — The ferries will not sail before Thursday, harbour master Ilse Marenko said on Monday.

“We have looked at the hulls,” she told reporters. “They are not safe.”

The islanders’ council denied that it had been warned. According to Tam Oduya, its chairman, no letter ever came.`

const quotesOf = (text: string, spans: readonly Span[]) => spans.map(([start, end]) => text.slice(start, end))

describe('a short report', () => {
  let language: Language
  beforeAll(async () => {
    language = await reader.read(report)
  })

  test('has its statements with source, cue and content', () => {
    const found = language.attributions.map(({ source, cue, content }) => [source, [cue], content].map((spans) => quotesOf(report, spans)))
    expect(found).toContainEqual([['she'], ['told'], ['“We have looked at the hulls,”', '“They are not safe.”']])
    expect(found.map(([source]) => source)).toContainEqual(['Tam Oduya'])
  })

  test('has its paragraphs and sentences', () => {
    expect(language.paragraphs.length).toBe(3)
    expect(quotesOf(report, language.sentences)).toContain('“They are not safe.”')
  })

  test('has its words as Universal Dependencies have them', () => {
    const { words, lemma, upos, head, relation, sentence } = language.syntax
    const at = (form: string) => quotesOf(report, words).indexOf(form)
    expect(quotesOf(report, words.slice(at('We'), at('We') + 3))).toEqual(['We', 'have', 'looked'])
    expect([upos[at('Ilse')], upos[at('denied')], upos[at('council')]]).toEqual(['PROPN', 'VERB', 'NOUN'])
    expect([head[at('council')], relation[at('council')]]).toEqual([at('denied'), 'nsubj'])
    expect(lemma[at('ferries')]).toMatch(/^ferr/)
    expect(quotesOf(report, [language.sentences[sentence[at('denied')]!]!])[0]).toContain('The islanders’ council denied')
  })

  test('has those who act in it, and knows them again', () => {
    const mentions = language.entities.map(({ from, to, type, chain }) => ({ type, chain, text: report.slice(language.syntax.words[from]![0], language.syntax.words[to - 1]![1]) }))
    const she = mentions.find(({ text }) => text === 'she')
    expect(she?.type).toBe('person')
    const same = mentions.filter(({ chain }) => chain === she?.chain).map(({ text }) => text)
    expect(same.length).toBeGreaterThan(1)
    expect(same.join()).toMatch(/Marenko|harbour master/)
  })

  test('is read the same again, and at once with others', async () => {
    const again = await Promise.all([reader.read(report), reader.read('Something else, she said.'), reader.read(report)])
    expect(again[0]).toEqual(language)
    expect(again[2]).toEqual(language)
  })

  test('is read as WebAssembly nearly as natively', async () => {
    const wasm = await loadReader({ runtime: 'wasm' })
    expect([reader.runtime, wasm.runtime]).toEqual(['native', 'wasm'])
    expect(wasm.version).toBe(reader.version)
    // two runs in flight, which this build takes one after the other
    const [found] = await Promise.all([wasm.read(report), wasm.read(report)])
    expect(found.attributions.map(({ cue }) => cue)).toEqual(language.attributions.map(({ cue }) => cue))
    found.attributions.forEach(({ confidence }, n) => expect(confidence).toBeCloseTo(language.attributions[n]!.confidence, 0))
    await wasm.close()
  }, 120_000)
})

test.each([
  ['nothing', ''],
  ['white space', ' \n\t\u00a0'],
  ['one mark', '“'],
  ['a lone surrogate', '\ud83d said \udc00'],
  ['right-to-left marks', '\u202bshe said\u202c that \u200f it was over'],
  ['another language', 'Министр заявил, что порт закрыт. 部长说港口已关闭。'],
  ['unpaired quotation marks', '“““ she said ” that " it «'],
  ['a word longer than a window', `${'北'.repeat(600)} she said`],
  ['ten million letters', 'x'.repeat(1e7)],
])('%s is read', async (_, text) => {
  expectSound(text, await reader.read(text))
})

test('any text is read, every span in it and in order', async () => {
  const parts = fc.oneof(fc.constantFrom(' she said ', '“', '” ', '\n\n', 'that it was over. ', 'Marenko '), fc.string({ unit: 'binary', maxLength: 8 }))
  await fc.assert(
    fc.asyncProperty(fc.array(parts, { maxLength: 60 }), async (all) => {
      const text = all.join('')
      expectSound(text, await reader.read(text))
    }),
    { numRuns: 40 },
  )
})

test('a reader that is closed ends what it has begun', async () => {
  const closing = await loadReader()
  const begun = [closing.read(report), closing.read(report)]
  await closing.close()
  expect(await Promise.all(begun)).toEqual([await reader.read(report), await reader.read(report)])
})

test('a graph that is whole but cannot be run is a corrupt model', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'onrecord-model-'))
  try {
    await cp(modelFolder, folder, { recursive: true })
    const config = JSON.parse(await readFile(join(folder, 'config.json'), 'utf8')) as { files: Record<string, string> }
    config.files['linker.onnx'] = createHash('sha256').update('no graph').digest('hex')
    await writeFile(join(folder, 'config.json'), JSON.stringify(config))
    await writeFile(join(folder, 'linker.onnx'), 'no graph')
    await expect(loadReader({ folder })).rejects.toMatchObject({ code: 'model-corrupt' })
  } finally {
    await rm(folder, { recursive: true })
  }
})

function expectSound(text: string, language: Language): void {
  for (const spans of [language.words, language.sentences, language.paragraphs]) expect(areSound(text, spans)).toBe(true)
  expect(areSound(text, language.attributions.map(({ cue }) => cue))).toBe(true)
  expectSoundSyntax(text, language)
  for (const { source, content, confidence } of language.attributions) {
    expect(source.length).toBeLessThanOrEqual(1)
    expect(content.length).toBeGreaterThan(0)
    expect(areSound(text, source) && areSound(text, content)).toBe(true)
    expect(confidence).toBeGreaterThanOrEqual(0)
    expect(confidence).toBeLessThanOrEqual(1)
  }
}

function expectSoundSyntax(text: string, { syntax, entities, sentences }: Language): void {
  const { words, sentence, head, ...named } = syntax
  expect(areSound(text, words)).toBe(true)
  expect([sentence, head, ...Object.values(named)].every((list) => list.length === words.length)).toBe(true)
  expect(sentence.every((index, n) => index >= (n === 0 ? 0 : sentence[n - 1]!) && index < sentences.length)).toBe(true)
  expect(head.every((above, n) => above === -1 || (above !== n && sentence[above] === sentence[n]))).toBe(true)
  expect(syntax.relation.every((name, n) => (name === 'root') === (head[n] === -1))).toBe(true)
  const tree = new Tree(syntax)
  expect(words.every((_, n) => tree.ancestors(n).length < words.length)).toBe(true)
  entities.forEach(({ from, to, head: on, confidence, chain }, n) => {
    const before = entities[n - 1]
    expect(from < to && to <= words.length && on >= from && on < to && sentence[from] === sentence[to - 1]).toBe(true)
    expect(before === undefined || before.from < from || (before.from === from && before.to > to)).toBe(true)
    expect(confidence > 0 && confidence <= 1).toBe(true)
    expect(chain).toBeLessThanOrEqual(entities.slice(0, n).reduce((most, each) => Math.max(most, each.chain), -1) + 1)
  })
}

/** Whether spans lie in the text, hold something, follow one another and do not overlap. */
function areSound(text: string, spans: readonly Span[]): boolean {
  return spans.every(([start, end], n) => start < end && end <= text.length && start >= (n === 0 ? 0 : spans[n - 1]![1]))
}
