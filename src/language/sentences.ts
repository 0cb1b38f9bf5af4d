/**
 * Sentences of a text: the boundaries of Unicode (UAX 29, as the engine has them), less those that a table of rules
 * knows to be none. A line break always ends a sentence.
 */
import type { Span } from '../report/quote.ts'

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' })

/** UTF-16 units that are segmented at once: the engine's time grows with the square of the length. */
const blockSize = 4096

const line = /[^\n]+/g

/**
 * @returns sentences in text order, without the white space around them; every word lies in one
 */
export function sentencesOf(text: string): readonly Span[] {
  const sentences: Span[] = []
  for (const { 0: characters, index } of text.matchAll(line)) {
    let start = 0
    for (const end of boundariesIn(characters)) {
      if (end < characters.length && isNoBoundary(characters, start, end)) continue
      pushTrimmed(sentences, characters, start, end, index)
      start = end
    }
  }
  return sentences
}

/** Where Unicode ends a sentence, in one line: offsets, the line's own end the last. */
function* boundariesIn(characters: string): Generator<number> {
  for (let from = 0; from < characters.length; ) {
    const block = characters.slice(from, from + blockSize)
    const isLast = from + block.length === characters.length
    let whole = 0
    for (const { segment, index } of segmenter.segment(block)) {
      const end = index + segment.length
      // the block's last sentence may go on after it
      if (end === block.length && !isLast) break
      yield from + end
      whole = end
    }
    if (isLast) return
    if (whole === 0) yield from + (whole = lastSpace(block))
    from += whole
  }
}

/** Where to cut a block that is one endless sentence. */
function lastSpace(block: string): number {
  const space = block.lastIndexOf(' ') + 1
  return space > 0 ? space : block.length - (isHighSurrogate(block.charCodeAt(block.length - 1)) ? 1 : 0)
}

const isHighSurrogate = (unit: number) => unit >= 0xd800 && unit < 0xdc00

/** What stands before and after a boundary, and whether it is none. `before` ends and `after` begins without white space. */
type Rule = { readonly name: string; readonly before?: RegExp; readonly after?: RegExp }

const titles = 'Mr|Mrs|Ms|Mx|Dr|Prof|Rev|Fr|St|Hon|Pres|Gov|Sen|Rep|Sens|Reps|Amb|Sec|Atty|Gen|Maj|Lt|Col|Capt|Cmdr|Cdr|Adm|Sgt|Cpl|Pvt|Brig|Supt|Insp|Det|Messrs|Mt|Ft|vs|e\\.g|i\\.e|cf|approx|est'
const closers = 'etc|al|Sr|Jr|Ave|Blvd|Rd|Dept|Inc|Corp|Co|Ltd|Bros|Univ'
const counters = 'c|ca|No|Nos|Art|Sect|Fig|Vol|p|pp|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec'
// words that begin a sentence far more often than a name
const starters = 'The|A|An|In|On|At|But|And|Or|So|If|As|It|He|She|They|We|You|I|This|That|These|Those|His|Her|Their|Its|Our|My|There|When|While|After|Before|For|From|With|Since|Not|No|What|Who|Why|How|Where|Both|Some|Many|Most|All|Officials|Police|Asked|Meanwhile|However'

const oneOf = (words: string) => new RegExp(`(?<![\\p{L}\\p{N}])(?:${words})\\.$`, 'u')
const nameOrNumber = new RegExp(`^(?!(?:${starters})(?!\\p{L}))[\\p{Lu}\\p{N}]`, 'u')

const rules: readonly Rule[] = [
  { name: 'goes on in lower case', after: /^[\p{Pi}\p{Ps}"']?\p{Ll}/u },
  { name: 'goes on with a mark', after: /^[,;:)\]…]/u },
  { name: 'only closing marks are left', after: /^[\p{Pf}\p{Pe}"'.!?]+\s*$/u },
  { name: 'a title before a name', before: oneOf(titles) },
  { name: 'a shortened word before a name', before: oneOf(closers), after: nameOrNumber },
  { name: 'a shortened word before its number', before: oneOf(counters), after: /^\p{N}/u },
  { name: 'the number of an entry in a list', before: /^\p{N}{1,2}(?:\.\p{N}{1,2}){0,3}\.$/u },
  { name: 'an initial before a name', before: /(?<![\p{L}\p{N}.])\p{Lu}\.$/u, after: nameOrNumber },
  { name: 'dotted letters before a name', before: /(?<![\p{L}\p{N}])\p{L}\.(?:\p{L}\.)+$/u, after: nameOrNumber },
]

/** Characters on each side of a boundary that the rules look at. */
const sight = 24

function isNoBoundary(characters: string, start: number, end: number): boolean {
  const before = characters.slice(Math.max(start, end - sight), end).trimEnd()
  const rest = characters.slice(end, end + sight)
  const after = rest.trimStart()
  return rules.some((rule) => (rule.before?.test(before) ?? true) && (rule.after?.test(after) ?? true))
}

function pushTrimmed(sentences: Span[], characters: string, start: number, end: number, offset: number): void {
  const kept = characters.slice(start, end)
  const from = start + kept.length - kept.trimStart().length
  const to = start + kept.trimEnd().length
  if (from < to) sentences.push([offset + from, offset + to])
}
