/** What judgments are about, in words: addresses of accounts, keys of reports and numbers of judgments, as a person knows them. */
import { readAddress } from '../record/accounts/addresses.ts'
import type { Judgment } from '../record/judgment.ts'
import type { ReadReport } from '../desk/desk.ts'
import { quoteAt } from '../report/quote.ts'
import type { Store } from '../store/store.ts'
import { dayOf, inSentence, shortAddress } from './account-lines.ts'
import type { Paint } from './paint.ts'
import { onOneLine } from './plain.ts'
import { listed, present, quoted } from './typeset.ts'

/** Names for what a judgment is about, in its order. */
export type NamesOf = (judgment: Pick<Judgment, 'decision' | 'of'>) => Promise<readonly string[]>

// Judgments on one report stand beside one another; a whole record is not to be held.
const mostKept = 100
const glimpse = 160

/**
 * Gives names that show the words: `mp-01/event/120-128, Meridian Press, 2026-11-12: “... were shelled ...”`.
 * @param store asked for each report once, where many judgments are about few
 */
export function judgedThings(store: Store, paint: Paint): NamesOf {
  const kept = new Map<string, ReadReport | undefined>()
  const reportAt = async (key: string) => {
    if (!kept.has(key)) {
      if (kept.size >= mostKept) kept.clear()
      kept.set(key, await store.report(key))
    }
    return kept.get(key)
  }
  const nameOf = async (thing: string): Promise<string> => {
    const place = readAddress(thing)
    const read = await reportAt(place?.report ?? thing)
    if (!read) return onOneLine(thing)
    const { report: { id, facts: { title } } } = read
    if (!place) return `${onOneLine(id)}${printed(read)}${title === undefined ? '' : `: ${quoted(title)}`}`
    return `${onOneLine(shortAddress({ address: thing, report: id }))}${printed(read)}: ${wordsAt(place.span, read, paint)}`
  }
  return ({ decision, of }) => (decision === 'undone' ? Promise.resolve(of.map((number) => `judgment ${onOneLine(number)}`)) : Promise.all(of.map(nameOf)))
}

function printed({ report: { facts: { outlet, published } } }: ReadReport): string {
  return listed([present([outlet && onOneLine(outlet), published && dayOf(published.value)]).join(', ')])
}

function wordsAt([start, end]: readonly [number, number], { report: { text }, reading }: ReadReport, paint: Paint): string {
  const [from, to] = reading.sentences.find(([first, last]) => first <= start && start < last) ?? [start, end]
  return inSentence({ sentence: text.slice(from, Math.max(to, end)), quote: quoteAt(text, [start, end]) }, glimpse, paint)
}
