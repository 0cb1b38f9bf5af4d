import { describe, expect, it } from 'vitest'
import { loadCodebook } from '../codebook.ts'
import { languageOf } from '../testing/marked.ts'
import { tokensOf } from '../tokens.ts'
import { quantityAt } from './quantity.ts'

const book = loadCodebook().figures

/** The first quantity of a text, wherever it begins. */
function quantity(text: string) {
  const tokens = tokensOf(text, languageOf(text, []).words)
  for (let at = 0; at < tokens.lower.length; at++) {
    const found = quantityAt({ printed: { text, tokens }, book }, at)
    if (!found) continue
    const { value, min, max, approx } = found
    return [text.slice(tokens.starts[found.from], tokens.ends[found.to - 1]), value, min, max, approx]
  }
  return null
}

const NO = undefined

describe('quantityAt', () => {
  it.each([
    ['134 sailors', '134', 134, NO, NO, 'exact'],
    ['at least 12 boats', 'at least 12', 12, 12, null, 'above'],
    ['more than 40', 'more than 40', 40, 40, null, 'above'],
    ['200 or more men', '200 or more', 200, 200, null, 'above'],
    ['500+ houses', '500+', 500, 500, null, 'above'],
    ['nearly 19 miles', 'nearly 19', 19, NO, 19, 'below'],
    ['up to 50', 'up to 50', 50, NO, 50, 'below'],
    ['as many as 300,000', 'as many as 300,000', 300000, NO, 300000, 'below'],
    ['no more than three', 'no more than three', 3, NO, 3, 'below'],
    ['no fewer than three', 'no fewer than three', 3, 3, null, 'above'],
    ['about 200', 'about 200', 200, NO, NO, 'about'],
    ['some 200 people', 'some 200', 200, NO, NO, 'about'],
    ['an estimated 3,000', 'an estimated 3,000', 3000, NO, NO, 'about'],
    ['at least some 200', 'at least some 200', 200, 200, null, 'above'],
    ['thirty or so sheep', 'thirty or so', 30, NO, NO, 'about'],
    ['forty-odd boats', 'forty-odd', 40, NO, NO, 'about'],
    ['a dozen boats', 'a dozen', 12, NO, NO, 'about'],
    ['half a million', 'half a million', 500000, NO, NO, 'about'],
    ['dozens of boats', 'dozens of', NO, 24, null, 'vague'],
    ['scores', 'scores', NO, 40, null, 'vague'],
    ['hundreds of', 'hundreds of', NO, 200, null, 'vague'],
    ['thousands of', 'thousands of', NO, 1000, null, 'vague'],
    ['tens of thousands of', 'tens of thousands of', NO, 20000, null, 'vague'],
    ['hundreds of thousands', 'hundreds of thousands', NO, 200000, null, 'vague'],
    ['nearly hundreds', 'nearly hundreds', NO, 200, null, 'vague'],
    ['a few boats', 'a few', NO, 3, null, 'vague'],
    ['a few hundred boats', 'a few hundred', NO, 300, null, 'vague'],
    ['several dozen boats', 'several dozen', NO, 36, null, 'vague'],
    ['a couple of boats', 'a couple of', NO, 2, null, 'vague'],
    ['between 20 and 30 boats', 'between 20 and 30', NO, 20, 30, 'exact'],
    ['20 to 30 boats', '20 to 30', NO, 20, 30, 'exact'],
    ['20-30 boats', '20-30', NO, 20, 30, 'exact'],
    ['20–30 boats', '20–30', NO, 20, 30, 'exact'],
    ['one or two boats', 'one or two', NO, 1, 2, 'exact'],
    ['3,000 to 4,000 people', '3,000 to 4,000', NO, 3000, 4000, 'exact'],
    ['20 to 30 million crowns', '20 to 30 million', NO, 20e6, 30e6, 'exact'],
    ['2-3 thousand', '2-3 thousand', NO, 2000, 3000, 'exact'],
    ['5 million to 6 million', '5 million to 6 million', NO, 5e6, 6e6, 'exact'],
    ['10% to 20%', '10% to 20', NO, 10, 20, 'exact'],
    ['about 20 to 30', 'about 20 to 30', NO, 20, 30, 'about'],
    ['from 20 to 30 boats', 'from 20 to 30', NO, 20, 30, 'exact'],
    ['rose from 38 to 41', '38', 38, NO, NO, 'exact'],
    ['a fall sharply from 41 to 38', '41', 41, NO, NO, 'exact'],
    ['won 3-2', '3', 3, NO, NO, 'exact'],
    ['2 months to 3 years', '2', 2, NO, NO, 'exact'],
    ['half of the boats', 'half', 50, NO, NO, 'exact'],
    ['two-thirds of the boats', 'two-thirds', 66.67, NO, NO, 'exact'],
    ['more than a third of them', 'more than a third', 33.33, 33.33, null, 'above'],
    ['three quarters of', 'three quarters', 75, NO, NO, 'exact'],
    ['one in five boats', 'one in five', 20, NO, NO, 'exact'],
    ['nine out of ten', 'nine out of ten', 90, NO, NO, 'exact'],
    ['$95 billion', '$95 billion', 95e9, NO, NO, 'exact'],
    ['US$3m', 'US$3m', 3e6, NO, NO, 'exact'],
    ['$20-$30', '$20-$30', NO, 20, 30, 'exact'],
    ['no casualties', 'no', 0, NO, NO, 'exact'],
  ])('%s', (text, printed, value, min, max, approx) => {
    expect(quantity(text)).toEqual([printed, value, min, max, approx])
  })

  it.each(['many boats', 'few boats', 'the third boat', 'an hour', 'half an hour', 'some boats', 'between two', 'number'])('%s: none', (text) => {
    expect(['two', 'a', undefined]).toContain(quantity(text)?.[0])
  })

  it.each([['one in 2019 days', 'one'], ['12 in 20', '12'], ['the first half of the year', null], ['the third of May', null], ['a third man', null]])('%s: no share', (text, printed) => {
    expect(quantity(text)?.[0] ?? null).toBe(printed)
  })
})
