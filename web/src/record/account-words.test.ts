import { expect, test } from 'vitest'
import { markReport } from '../../fixtures/mark.ts'
import { accountWords } from './account-words.ts'

const text = 'The bridge at Lorn was closed.\n\n"Nobody has drowned," Ana Orrin told the Bell, a neighbour said on Monday.'
const read = markReport(text, { facts: { byline: [], wireDerived: false, known: {} }, furniture: [] }, [{
  source: 'Ana Orrin', cue: 'told', content: ['Nobody has drowned,'], form: 'direct', stance: 'assert',
  voice: { actor: 'a1', name: 'Ana Orrin', named: true, via: 'the Bell' },
}])
const start = text.indexOf('Nobody')
const quote = { start, end: start + 'Nobody has drowned,'.length, quote: 'Nobody has drowned,' }

test('the words of a statement stand in their paragraph, with who says them and through whom', () => {
  const words = accountWords(read, { address: `1f2e/attribution/${quote.start}-${quote.end}`, quote })
  const [passage] = words.passages
  expect(passage!.runs.map(({ text: run }) => run).join('')).toContain('a neighbour said on Monday')
  expect(passage!.runs.filter(({ marks }) => marks.includes('content')).map(({ text: run }) => run).join('')).toBe(quote.quote)
  expect(words.roles.map(({ role }) => role)).toEqual(expect.arrayContaining(['source', 'cue', 'words']))
  expect(words.via).toBe('the Bell')
})

test('words that no reading stands on now are shown alone', () => {
  const bridge = { start: 4, end: 10, quote: 'bridge' }
  const words = accountWords(read, { address: '1f2e/figure/4-10', quote: bridge })
  expect(words.roles).toEqual([{ part: 'content', role: 'words' }])
  expect(words.passages.map(({ runs }) => runs.find(({ marks }) => marks.length > 0)?.text)).toEqual(['bridge'])
})

test('words that a report carries are told with where they are from', () => {
  const copies = [{ from: { report: 'wire-1', outlet: 'Lorn Wire' }, how: 'part' as const, share: 0.4, passages: [{ in: [0, 40] as [number, number], from: [5, 45] as [number, number], words: 8 }], because: [], others: 2 }]
  const bridge = { start: 4, end: 10, quote: 'bridge' }
  expect(accountWords({ ...read, copies }, { address: '1f2e/figure/4-10', quote: bridge }).carried).toEqual({ from: 'Lorn Wire', others: 2 })
  expect(accountWords({ ...read, copies }, { address: '1f2e/attribution/1-2', quote }).carried).toBeUndefined()
})
