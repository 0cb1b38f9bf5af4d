import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadReader } from '../language/reader.ts'
import type { Reader } from '../language/language.ts'
import { readReport } from './read.ts'
import { knowledgeWith } from './testing/knowledge.ts'
import { marked } from './testing/marked.ts'

const knowledge = knowledgeWith()
let reader: Reader
beforeAll(async () => {
  reader = await loadReader()
})
afterAll(() => reader.close())

async function contents(notation: string): Promise<string[]> {
  const { report, language } = marked(notation)
  const { syntax } = await reader.read(report.text)
  return readReport(report, { ...language, syntax }, knowledge).attributions[0]!.content.map(({ quote }) => quote)
}

describe('a content with an insertion', () => {
  it.each([
    ['[The union|source] [urged|cue] [the port not to close the terminal|content] — which feeds half of the island — without a plan for the winter.', 'without a plan for the winter'],
    ['[Ms. Orrin|source] [asked|cue] [the council to send boats|content] – the last ones left in May – before the storms begin.', 'before the storms begin'],
  ])('goes on behind it: %s', async (notation, rest) => {
    expect((await contents(notation))[1]).toBe(rest)
  })

  it.each([
    'The council, which [Ms. Orrin|source] [urged|cue] [to send boats|content] — the last ones left in May — met again on Friday.',
    '[Ms. Orrin|source] [said|cue] [the boats were gone|content] — the harbour was empty on Friday.',
    '[Ms. Orrin|source] [said|cue] [the well-known boats were gone|content]. The harbour — it is the last — was empty.',
  ])('does not, where what follows hangs on something else: %s', async (notation) => {
    expect(await contents(notation)).toHaveLength(1)
  })
})
