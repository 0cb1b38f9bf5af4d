/** When a report was published, from what its text says. */
import { quoteAt, type Quote } from '../report/quote.ts'
import type { When } from '../report/report.ts'
import { dayIn } from './day.ts'
import type { Find } from './find.ts'

/**
 * The date of publication that a text states or lets infer. A date said to be of publication goes before a date
 * alone, that before a date of change, that before a dateline's. Inferred is what takes two places to know, or
 * one that says something else: a dateline's day in the year of the notice of rights, or that year alone.
 * @param text a normalised text
 * @param finds what was read near its edges
 * @param boilerplate its boilerplate lines
 * @returns EDTF with the words that it rests on, or undefined
 */
export function publishedFrom(text: string, finds: readonly Find[], boilerplate: readonly Find[]): When | undefined {
  const [best] = finds.flatMap(({ line, day }) => (day === undefined ? [] : [{ ...day, start: line.start + day.at }])).sort((a, b) => a.rank - b.rank)
  if (best !== undefined) return stated(best.value, quoteAt(text, [best.start, best.start + best.printed.length]))
  const printed = finds.find(({ dateline }) => dateline?.day !== undefined)?.dateline?.day
  const day = printed === undefined ? undefined : quoteAt(text, printed)
  const whole = day === undefined ? undefined : dayIn(day.quote)
  if (day !== undefined && whole !== undefined) return stated(whole.value, day)
  const year = rightsYear(text, [...boilerplate, ...finds])
  if (year === undefined) return undefined
  const value = day === undefined ? undefined : dayIn(`${day.quote}, ${year.quote}`)?.value
  return { value: value ?? year.quote, basis: 'inferred', because: value === undefined ? [year] : [day!, year] }
}

function stated(value: string, quote: Quote): When {
  return { value, text: quote, basis: 'stated', because: [quote] }
}

const rights = /^(?:©|\(c\)|copyright)[^\d]{0,20}((?:19|20)\d{2})(?![\d–-])/iu

/** The year in a notice of rights; none where it gives a range of years. */
function rightsYear(text: string, finds: readonly Find[]): Quote | undefined {
  for (const { line } of finds) {
    const found = rights.exec(line.words)
    if (found === null) continue
    const end = line.start + found[0].length
    return quoteAt(text, [end - 4, end])
  }
  return undefined
}
