import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { languageOf } from '../testing/marked.ts'
import { tokensOf } from '../tokens.ts'
import { numeralAt } from './numerals.ts'

function numeral(text: string) {
  const tokens = tokensOf(text, languageOf(text, []).words)
  const found = numeralAt(text, tokens, 0)
  return found && { value: found.value, printed: text.slice(tokens.starts[found.from], tokens.ends[found.to - 1]), ...(found.suffix && { suffix: found.suffix }) }
}

describe('numeralAt', () => {
  it.each([
    ['134 sailors', 134, '134'],
    ['1,200 sailors', 1200, '1,200'],
    ['12,345,678.', 12345678, '12,345,678'],
    ['10\u00a0000 boats', 10000, '10\u00a0000'],
    ['2.5 million', 2.5e6, '2.5 million'],
    ['2.3 million', 2.3e6, '2.3 million'],
    ['2.5m', 2.5, '2.5m'],
    ['1.2bn', 1.2e9, '1.2bn'],
    ['300k', 300000, '300k'],
    ['3½ miles', 3.5, '3½'],
    ['½ mile', 0.5, '½'],
    ['4-million crowns', 4e6, '4-million'],
    ['twenty-one', 21, 'twenty-one'],
    ['twenty one', 21, 'twenty one'],
    ['a hundred and four', 104, 'a hundred and four'],
    ['one hundred four boats', 104, 'one hundred four'],
    ['two thousand and six', 2006, 'two thousand and six'],
    ['three hundred thousand', 300000, 'three hundred thousand'],
    ['five million two hundred thousand', 5.2e6, 'five million two hundred thousand'],
    ['nineteen hundred', 1900, 'nineteen hundred'],
    ['a dozen', 12, 'a dozen'],
    ['two dozen boats', 24, 'two dozen'],
    ['half a million', 500000, 'half a million'],
    ['half a dozen', 6, 'half a dozen'],
    ['two and a half', 2.5, 'two and a half'],
    ['zero', 0, 'zero'],
    ['three, four', 3, 'three'],
    ['five and six', 5, 'five'],
    ['twelve one', 12, 'twelve'],
    ['hundred and', null, ''],
    ['a boat', null, ''],
    ['half an hour', null, ''],
    ['many', null, ''],
  ])('%s', (text, value, printed) => {
    const found = numeral(text)
    if (value === null) expect(found).toBeNull()
    else expect(found).toMatchObject({ value, printed })
  })

  it('tells letters that belong to no number', () => {
    expect(numeral('5km')).toEqual({ value: 5, printed: '5km', suffix: 'km' })
    expect(numeral('7th')).toEqual({ value: 7, printed: '7th', suffix: 'th' })
  })

  it('takes every number in digits for what it is, with commas or without', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 999_999_999 }), (value) => {
      expect(numeral(String(value))!.value).toBe(value)
      expect(numeral(value.toLocaleString('en'))!.value).toBe(value)
    }))
  })

  it('takes every number below a thousand that is spelt out for what it is', () => {
    const ones = ['', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve', 'thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen']
    const tens = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety']
    const below100 = (n: number) => (n < 20 ? ones[n]! : [tens[Math.floor(n / 10)], ones[n % 10]].filter(Boolean).join('-'))
    for (let n = 1; n < 1000; n++) {
      const hundreds = n >= 100 ? `${ones[Math.floor(n / 100)]!} hundred` : ''
      const rest = n % 100 ? below100(n % 100) : ''
      expect(numeral([hundreds, rest].filter(Boolean).join(' and '))!.value).toBe(n)
    }
  })

  it('keeps off numbers beyond all counting', () => {
    expect(numeral('9'.repeat(40))).toBeNull()
    expect(numeral('999 trillion trillion')!.value).toBe(999e12)
  })
})
