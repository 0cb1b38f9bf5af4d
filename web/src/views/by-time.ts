/** Entries in the order of what they speak of. */
import type { When } from '../../../src/report/report.ts'

/**
 * @param entries in the order of the text, which is kept among those of one time
 * @param timeOf the time of an entry, if one is known
 * @returns the earliest first, those without a time last
 */
export function byTime<Item>(entries: readonly Item[], timeOf: (entry: Item) => When | undefined): Item[] {
  // EDTF values sort as text: the year comes first. An interval stands at its beginning, one without a beginning first.
  const keyOf = (entry: Item) => timeOf(entry)?.value.replace(/^\.\./u, '')
  return [...entries].sort((a, b) => {
    const [one, two] = [keyOf(a), keyOf(b)]
    if (one === undefined || two === undefined) return Number(one === undefined) - Number(two === undefined)
    return one < two ? -1 : Number(one > two)
  })
}
