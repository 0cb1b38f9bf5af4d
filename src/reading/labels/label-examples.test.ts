/** Every rule of codebook/labels, held to its own examples over the trained reader. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Reader } from '../../language/language.ts'
import { loadReader } from '../../language/reader.ts'
import type { Label } from '../reading.ts'
import { knowledgeWith } from '../testing/knowledge.ts'
import { marked, type Marked } from '../testing/marked.ts'
import { takeOnly } from '../testing/only.ts'
import { foundLabels } from './found.ts'
import { labels } from './labels.ts'

const knowledge = knowledgeWith()
const { loaded, honorific, distancing, naming } = knowledge.codebook.labels.files
let reader: Reader

beforeAll(async () => {
  reader = await loadReader()
})
afterAll(() => reader.close())

async function examine(example: string): Promise<{ found: readonly Label[]; rules: readonly string[]; marks: Marked['marks'] }> {
  const { report, marks } = marked(example)
  const layers = takeOnly(labels, report, await reader.read(report.text), knowledge)
  return { found: layers.labels, rules: foundLabels(layers).map(({ rule }) => rule), marks }
}

for (const { kind, rules } of [loaded, honorific, distancing]) {
  describe(`${kind}.yaml`, () => {
    for (const rule of rules) {
      it.each(rule.matches)(`${rule.name}: %s`, async (example) => {
        const { found, rules: answering, marks } = await examine(example)
        expect(answering).toContain(`${kind}/${rule.name}`)
        expect(found.map(({ text, kind }) => [text.quote, kind])).toContainEqual([marks.get('label')![0]!.quote, kind])
      })
      it.each(rule['near misses'])(`${rule.name}, near miss: %s`, async (example) => {
        expect((await examine(example)).rules).not.toContain(`${kind}/${rule.name}`)
      })
    }
  })
}

describe('naming.yaml', () => {
  it.each(naming.matches)('%s', async (example) => {
    const { found, marks } = await examine(example)
    expect(found.find(({ text }) => text.quote === marks.get('label')![0]!.quote)?.voice.name.toLowerCase()).toBe(marks.get('whose')![0]!.quote.toLowerCase().replace(/^the /, ''))
  })
  it.each(naming['near misses'])('near miss: %s', async (example) => {
    const { found } = await examine(example)
    expect(found.map(({ voice }) => voice.name)).toEqual(['outlet'])
  })
})
