import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LineProblem, reportFromLine } from './line.ts'

const problem = (line: string): LineProblem => {
  try {
    reportFromLine(line, 7)
  } catch (thrown) {
    if (thrown instanceof LineProblem) return thrown
    throw thrown
  }
  throw new Error('no problem')
}

describe('a line of a stream', () => {
  it('is a report, with what came beside the text', () => {
    const line = JSON.stringify({ id: 'a1', text: 'The port was shut, she said.', title: 'Port shut', outlet: 'The Harbour Post', published: '2024-04-07', url: 'https://harbourpost.example/a1' })
    expect(reportFromLine(line, 1)).toMatchObject({
      id: 'a1',
      text: 'The port was shut, she said.',
      facts: {
        title: 'Port shut',
        outlet: 'The Harbour Post',
        published: { value: '2024-04-07', basis: 'feed' },
        url: 'https://harbourpost.example/a1',
        known: { title: 'feed', outlet: 'feed' },
      },
    })
  })

  it('keeps the offsets that the caller knows: nothing is put before the text', () => {
    const text = 'By Ann Onym\u00A0\n\nThe port was shut.'
    expect(reportFromLine(JSON.stringify({ text, title: 'Port shut' }), 1).text).toBe('By Ann Onym \n\nThe port was shut.')
  })

  it('may hold fields that are not known here', () => {
    expect(reportFromLine('{"text":"The port was shut.","section":"news"}', 1).text).toBe('The port was shut.')
  })

  it('gets the same id for the same text', () => {
    const [one, other] = [1, 2].map((number) => reportFromLine('{"text":"The port was shut."}', number))
    expect(one!.id).toBe(other!.id)
    expect(one!.id).toMatch(/^[0-9a-f]{16}$/)
  })

  it('warns of a date that cannot be read, and reads the rest', () => {
    const { facts, warnings } = reportFromLine('{"text":"The port was shut.","published":"soon"}', 1)
    expect(facts.published).toBeUndefined()
    expect(warnings.map(({ code }) => code)).toContain('unknown-date')
  })
})

describe('a bad line', () => {
  it.each([
    ['no JSON', '{"id":"a1","text":', 'bad-line', null],
    ['nothing', '', 'bad-line', null],
    ['no object', '["a1"]', 'bad-line', null],
    ['null', 'null', 'bad-line', null],
    ['no text', '{"id":"a1"}', 'bad-line', 'a1'],
    ['a text that is none', '{"id":"a1","text":5}', 'bad-line', 'a1'],
    ['an id that is a number', '{"id":5,"text":"The port was shut."}', 'bad-line', '5'],
    ['an empty text', '{"id":"a1","text":" \\n"}', 'empty', 'a1'],
    ['a text that is no report', JSON.stringify({ id: 'a1', text: 'a '.repeat(300_000) }), 'too-large', 'a1'],
  ])('%s', (_what, line, code, id) => {
    expect(problem(line)).toMatchObject({ code, id, line: 7 })
    expect(problem(line).message).toContain('Line 7')
    expect(problem(line).remedy).not.toBe('')
  })

  it('says which field is wrong', () => {
    expect(problem('{"text":"x","title":5}').message).toContain('title')
  })

  it('is never anything but a report or a LineProblem', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (line) => {
      try {
        expect(reportFromLine(line, 1).text).not.toBe('')
      } catch (thrown) {
        expect(thrown).toBeInstanceOf(LineProblem)
      }
    }))
  })
})
