/** A name that is spelt in two ways in one report: "Khasan" and "Khassan". */
import type { Quote } from '../../report/quote.ts'
import { spanOf, type Found, type Given } from './found.ts'
import { editDistance } from './likeness.ts'

const LEAST_LETTERS = 6
const MOST_NAMES = 400
const ARTICLE = /^(?:the|an?)\s/i
const ARTICLE_BEFORE = /\b(?:the|an?)\s$/i

export function twoSpellings(given: Given): Found[] {
  const seen = new Map<string, Quote>()
  for (const { mentions } of [...given.actors, ...given.places]) {
    for (const mention of mentions) {
      const name = plain(mention.quote)
      if (name.length >= LEAST_LETTERS && isName(mention, given.report.text) && !seen.has(name) && seen.size < MOST_NAMES) seen.set(name, mention)
    }
  }
  const bySound = new Map<string, string>()
  return [...seen].flatMap(([name, mention]) => {
    const sound = soundOf(name)
    const other = bySound.get(sound)
    if (other === undefined) {
      bySound.set(sound, name)
      return []
    }
    const first = seen.get(other)!
    if (!isSlip(name, other)) return []
    return [{ kind: 'two spellings', text: spanOf(mention), because: [spanOf(first)], note: `also spelt ${first.quote}` }]
  })
}

/** "the Minister" beside "the Ministry" are an office and a body, whatever their capitals. */
function isName({ start, quote }: Quote, text: string): boolean {
  const isOneWord = !plain(quote).includes(' ')
  return /^\p{Lu}/u.test(quote) && !(isOneWord && (ARTICLE.test(quote) || ARTICLE_BEFORE.test(text.slice(Math.max(0, start - 5), start))))
}

function plain(name: string): string {
  return name.toLowerCase().replace(/^(?:the|a|an)\s/, '').replace(/['’]s?$/, '').replace(/[^\p{L} ]/gu, '')
}

/** Without vowels behind the first letter, and doubled letters: what may be spelt either way. */
function soundOf(name: string): string {
  return name
    .split(' ')
    .map((word) => word.charAt(0) + word.slice(1).replace(/[aeiouy]/g, '').replace(/(.)\1+/g, '$1'))
    .join(' ')
}

/** One or two letters apart, and no plural, title or other form of the same. */
function isSlip(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  return a !== b && !(long.startsWith(short) && long.length > short.length) && editDistance(a, b, 2) <= 2
}
