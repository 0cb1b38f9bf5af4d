import { describe, expect, test } from 'vitest'
import type { Language, Reader } from '../language/language.ts'
import { knowledgeWith } from '../reading/testing/knowledge.ts'
import { Problem } from '../report/problem.ts'
import { openDesk, readFrom } from './desk.ts'
import type { Source } from './source.ts'

const text = 'Mayor Oda denied that the pier had sunk.'
const source: Source = { kind: 'text', input: { id: 'r1', text } }
const language: Language = {
  words: [...text.matchAll(/\w+|\./g)].map(({ 0: word, index }) => [index, index + word.length] as const),
  sentences: [[0, text.length]],
  paragraphs: [[0, text.length]],
  attributions: [{ source: [[0, 9]], cue: [10, 16], content: [[17, 39]], confidence: 0.9 }],
  syntax: { words: [], sentence: [], lemma: [], upos: [], head: [], relation: [] },
  entities: [],
}
const missing = new Problem('model-missing', 'There is no model.', 'Get it.')

function readerThat(closed = () => {}): Reader {
  return {
    read: () => Promise.resolve(language),
    version: 'test',
    runtime: 'native',
    close: () => {
      closed()
      return Promise.resolve()
    },
  }
}

describe('openDesk', () => {
  test('takes a report through all stages', async () => {
    const desk = openDesk({}, { loadReader: () => Promise.resolve(readerThat()), loadKnowledge: () => Promise.resolve(knowledgeWith()) })
    const { report, reading } = await readFrom(source, desk)
    expect(report.text).toBe(text)
    expect(reading.id).toBe('r1')
    expect(reading.attributions).toMatchObject([{ voice: { name: expect.stringContaining('Oda') as string }, stance: 'deny', content: [{ quote: 'that the pier had sunk' }] }])
    expect(reading.reader).toContain('test')
  })

  test('gives the words of the syntax to those who ask', async () => {
    const syntax = { words: [[0, 5], [6, 9]] as const, sentence: [0, 0], lemma: ['Mayor', 'Oda'], upos: ['PROPN', 'PROPN'] as const, head: [-1, 0], relation: ['root', 'flat'] }
    const tools = { loadReader: () => Promise.resolve({ ...readerThat(), read: () => Promise.resolve({ ...language, syntax }) }), loadKnowledge: () => Promise.resolve(knowledgeWith()) }
    const { reading } = await readFrom(source, openDesk({ syntax: true }, tools))
    expect(reading.words).toEqual([
      { span: [0, 5], lemma: 'Mayor', upos: 'PROPN', head: -1, deprel: 'root' },
      { span: [6, 9], lemma: 'Oda', upos: 'PROPN', head: 0, deprel: 'flat' },
    ])
    expect((await readFrom(source, openDesk({}, tools))).reading).not.toHaveProperty('words')
  })

  test('takes reports in while the reader is still loading', async () => {
    const desk = openDesk({}, { loadReader: () => new Promise<never>(() => undefined), loadKnowledge: () => Promise.resolve(knowledgeWith()) })
    expect(await desk.takeIn(source)).toMatchObject({ id: 'r1', text })
  })

  test('tells each read that the reader could not be opened, and nobody else', async () => {
    const desk = openDesk({}, { loadReader: () => Promise.reject(missing), loadKnowledge: () => Promise.resolve(knowledgeWith()) })
    const report = await desk.takeIn(source)
    await expect(desk.read(report)).rejects.toBe(missing)
    await expect(desk.read(report)).rejects.toBe(missing)
    await expect(desk.reader()).rejects.toBe(missing)
    await expect(desk.close()).resolves.toBeUndefined()
  })

  test('closes its reader', async () => {
    let closed = 0
    const desk = openDesk({}, { loadReader: () => Promise.resolve(readerThat(() => { closed++ })), loadKnowledge: () => Promise.resolve(knowledgeWith()) })
    await desk.close()
    expect(closed).toBe(1)
  })
})
