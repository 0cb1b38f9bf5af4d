import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bestTags, chainFrom, forbidden, spansOf, withOneSpan, type Chain } from './viterbi.ts'

const labels = ['O', 'B-source', 'I-source', 'B-content', 'I-content']
const tags = labels.length

function scoreOf(path: readonly number[], scores: Float32Array, chain: Chain): number {
  const states = chain.start.length
  let total = chain.start[path[0]!]! + chain.end[path.at(-1)!]!
  path.forEach((tag, n) => {
    total += scores[n * tags + tag]!
    if (n > 0) total += chain.steps[path[n - 1]! * states + tag]!
  })
  return total
}

function* everyPath(length: number): Generator<number[]> {
  if (length === 0) yield []
  else for (const path of everyPath(length - 1)) for (let tag = 0; tag < tags; tag++) yield [...path, tag]
}

const bestOfAll = (scores: Float32Array, chain: Chain, isAllowed: (path: readonly number[]) => boolean) =>
  Math.max(...[...everyPath(scores.length / tags)].filter(isAllowed).map((path) => scoreOf(path, scores, chain)))

const number = fc.integer({ min: -500, max: 500 }).map((n) => n / 100)
const row = fc.array(number, { minLength: tags, maxLength: tags })
const chains = fc
  .record({ start: row, end: row, transitions: fc.array(row, { minLength: tags, maxLength: tags }) })
  .map(({ start, end, transitions }) => {
    const continues = (from: string | undefined, to: string) => !to.startsWith('I-') || (from !== undefined && from !== 'O' && from.slice(2) === to.slice(2))
    return chainFrom({
      start: start.map((score, to) => (continues(undefined, labels[to]!) ? score : forbidden)),
      end,
      transitions: transitions.map((scores, from) => scores.map((score, to) => (continues(labels[from], labels[to]!) ? score : forbidden))),
    })
  })
const scores = fc.integer({ min: 1, max: 5 }).chain((length) => fc.array(number, { minLength: length * tags, maxLength: length * tags })).map((all) => Float32Array.from(all))

describe('against every possible sequence', () => {
  test('no sequence scores better', () => {
    fc.assert(
      fc.property(scores, chains, (given, chain) => {
        const found = Array.from(bestTags(given, tags, chain))
        expect(scoreOf(found, given, chain)).toBeCloseTo(bestOfAll(given, chain, () => true), 4)
      }),
    )
  })

  test('no sequence with one source at most scores better, and none has two', () => {
    const sources = (path: readonly number[]) => path.filter((tag) => labels[tag] === 'B-source').length
    fc.assert(
      fc.property(scores, chains, (given, chain) => {
        const found = Array.from(bestTags(given, tags, withOneSpan(chain, labels.indexOf('B-source'))))
        expect(sources(found)).toBeLessThanOrEqual(1)
        expect(scoreOf(found, given, chain)).toBeCloseTo(bestOfAll(given, chain, (path) => sources(path) <= 1), 4)
      }),
    )
  })
})

test('of no places the best sequence is empty', () => {
  const chain = chainFrom({ start: [0], end: [0], transitions: [[0]] })
  expect(bestTags(new Float32Array(0), 1, chain).length).toBe(0)
})

test('spans begin at B and go on while I of the same role follows', () => {
  const marked = ['O', 'B-source', 'I-source', 'B-source', 'B-content', 'I-content'].map((label) => labels.indexOf(label))
  expect(spansOf(Uint8Array.from(marked), labels, 10)).toEqual([
    { role: 'source', from: 11, to: 13 },
    { role: 'source', from: 13, to: 14 },
    { role: 'content', from: 14, to: 16 },
  ])
})
