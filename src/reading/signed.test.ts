import { describe, expect, it } from 'vitest'
import { loadCodebook } from './codebook.ts'
import { readReport } from './read.ts'
import { knowledgeWith } from './testing/knowledge.ts'
import { marked } from './testing/marked.ts'

const codebook = loadCodebook()
const knowledge = knowledgeWith({ codebook })

function read(notation: string) {
  const { report, language } = marked(notation)
  return readReport(report, language, knowledge).attributions.map(({ source, cue, content, form }) => ({
    source: source.map(({ quote }) => quote), cue: cue.map(({ quote }) => quote), content: content.map(({ quote }) => quote), form,
  }))
}

describe('a signed quotation', () => {
  it.each([
    ['on its own line', '“The quay is all we had.” ― Ilva Tarn\n\nThe ferry left.', '“The quay is all we had.”', '―', 'Ilva Tarn'],
    ['on the next line', '"Nobody asked us."\n— Jon Ferro, 34, docker\n', '"Nobody asked us."', '—', 'Jon Ferro, 34, docker'],
    ['with two hyphens', 'It rained.\n\n“We stay.” -- Maro de la Sered, teacher from Kelmar.', '“We stay.”', '--', 'Maro de la Sered, teacher from Kelmar'],
  ])('%s is a statement of who signs it', (_, text, content, cue, source) => {
    expect(read(text)).toEqual([{ source: [source], cue: [cue], content: [content], form: 'direct' }])
  })

  it('takes the paragraphs that it goes on from', () => {
    expect(read('“We waited.\n\n“Then we left.” — Ilva Tarn')[0]?.content).toEqual(['“We waited.', '“Then we left.”'])
  })

  it.each([
    ['a dash within a sentence', '“The quay” — Tarn Street, to most — was closed.'],
    ['words that are no name', '“We stay.” — as they put it'],
    ['a sentence behind the dash', '“We stay.” — Ferro said so twice and left.'],
    ['a quotation inside a line', 'A sign read “We stay.” — Kelmar'],
    ['a dash far below', '“We stay.”\n\n\n— Ilva Tarn'],
  ])('is not %s', (_, text) => {
    expect(read(text)).toEqual([])
  })

  it('is left to the trained reader where that found it', () => {
    expect(read('[“We stay.”|content] [―|cue] [Ilva Tarn|source]')).toHaveLength(1)
  })
})
