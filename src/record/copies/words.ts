/** The words of a report as copies are compared by: without case, marks and furniture, each with its place and whether it is quoted. */
import { paragraphsOf } from '../../language/paragraphs.ts'
import { wordsOf } from '../../language/words.ts'
import { isQuoted, quotationsIn } from '../../reading/quotations.ts'
import type { Span } from '../../report/quote.ts'
import type { Dossier } from '../account.ts'

/** Word `n` is `forms[n]`, and stands at `[starts[n], ends[n])` of the text. */
export type CopyWords = {
  readonly count: number
  /** In lower case, without any mark. */
  readonly forms: readonly string[]
  readonly starts: Int32Array
  readonly ends: Int32Array
  /** 1 where the word stands in quotation marks. */
  readonly quoted: Uint8Array
}

const HAS_LETTER = /[\p{L}\p{N}]/u
const JOINERS = /_/g

/** A report is held against many others, and by the same words each time. */
const known = new WeakMap<Pick<Dossier, 'text'>, CopyWords>()

/**
 * The words of a report, in text order. An apostrophe parts a word ("don", "t"), so that straight, curled and missing ones differ
 * in nothing but that.
 * @param dossier its text and furniture; offsets are into its text
 * @returns words outside all furniture; time and space grow with the text's length alone
 */
export function copyWordsOf(dossier: Pick<Dossier, 'text' | 'furniture'>): CopyWords {
  const before = known.get(dossier)
  if (before) return before
  const { text } = dossier
  const all = wordsOf(text)
  const furniture = dossier.furniture.map(({ span }) => span).sort((a, b) => a[0] - b[0])
  const quotations = quotationsIn(text, paragraphsOf(text))
  const forms: string[] = []
  const kept: number[] = []
  const quoted: number[] = []
  let piece = 0
  for (let n = 0; n < all.count; n++) {
    const start = all.starts[n]!
    while (piece < furniture.length && furniture[piece]![1] <= start) piece++
    if (isWithin(furniture[piece], start)) continue
    const form = text.slice(start, all.ends[n])
    if (!HAS_LETTER.test(form)) continue
    forms.push(form.toLowerCase().replace(JOINERS, ''))
    kept.push(n)
    quoted.push(isQuoted(start, quotations) ? 1 : 0)
  }
  const words = {
    count: forms.length,
    forms,
    starts: Int32Array.from(kept, (n) => all.starts[n]!),
    ends: Int32Array.from(kept, (n) => all.ends[n]!),
    quoted: Uint8Array.from(quoted),
  }
  known.set(dossier, words)
  return words
}

/**
 * The stretch of text from one word to another.
 * @param first index of its first word
 * @param end index behind its last word; more than `first`
 * @returns UTF-16 offsets
 */
export function spanOf(words: CopyWords, first: number, end: number): [start: number, end: number] {
  return [words.starts[first]!, words.ends[end - 1]!]
}

function isWithin(span: Span | undefined, at: number): boolean {
  return span !== undefined && span[0] <= at && at < span[1]
}
