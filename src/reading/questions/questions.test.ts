import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { loadCodebook } from '../codebook.ts'
import { readReport } from '../read.ts'
import { knowledgeWith } from '../testing/knowledge.ts'
import { marked } from '../testing/marked.ts'

const codebook = loadCodebook()
const knowledge = knowledgeWith({ codebook })

function examine(notation: string) {
  const parts = marked(notation)
  return { ...parts, found: readReport(parts.report, parts.language, knowledge).questions }
}

describe('codebook/questions/unknown.yaml', () => {
  for (const rule of codebook.questions.rules) {
    it.each(rule.matches)(`${rule.name}: %s`, (example) => {
      const { found, marks } = examine(example)
      expect(found.map(({ cue, about }) => [cue.quote, about.quote])).toEqual([[marks.get('open')?.[0]?.quote, marks.get('about')?.[0]?.quote]])
    })
    it.each(rule['near misses'])(`${rule.name}, near miss: %s`, (example) => {
      expect(examine(example).found).toEqual([])
    })
  }
})

describe('questions', () => {
  it('gives the outlet what it finds unsaid, and a speaker what he does not know', () => {
    const { found } = examine('[The mayor|source] [said|cue] [it was unclear who had the keys|content]. She did not say whether the gate would open.')
    expect(found.map(({ cue, voice }) => [cue.quote, voice.name])).toEqual([['it was unclear', 'The mayor'], ['did not say', 'outlet']])
  })

  it('ends what is not known where its speaker ends', () => {
    const { found } = examine('[It is not clear when the ferry sails|content], [Ms. Orrin|source] [said|cue], and the quay was empty.')
    expect(found[0]!.about.quote).toBe('when the ferry sails')
  })

  it('quotes the text, whatever stands in it', () => {
    const pieces = ['It is unclear', 'who', 'what', ',', '.', ' and ', '“', '”', 'The cause', ' remains unknown', ' could not be verified', '\n', '—', ' if ', '👩‍🚒', 'did not say ']
    fc.assert(fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 30 }), (parts) => {
      const text = parts.join(' ')
      for (const { cue, about } of examine(text).found)
        for (const { start, end, quote } of [cue, about]) expect(quote).toBe(text.slice(start, end))
    }))
  })
})
