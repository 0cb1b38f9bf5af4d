/** The dateline that opens a report: "MARAH, Velland, April 7 (WNA) — ". */
import { agencyNamed } from './agency.ts'
import type { Line } from './lines.ts'

export type Dateline = {
  /** From the start of its line to the last character of the dash, UTF-16. */
  readonly span: readonly [number, number]
  /** What is in brackets: "WNA", "Reuters". */
  readonly agency?: string
  /** Its day as printed, with the offsets of the words: "April 7". */
  readonly day?: readonly [number, number]
}

const month = String.raw`(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|March|Mar\.|April|Apr\.|May|June|July|Aug(?:ust|\.)?|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)`
const day = String.raw`(?:${month} \d{1,2}(?:, \d{4})?|\d{1,2} ${month}(?: \d{4})?)`
const bracket = String.raw`\((?<agency>\p{Lu}[\p{L}. -]{1,30}|dpa)\)`
const dash = String.raw`\s{0,2}(?:-{1,2}|[–—―])(?=\s|["“‘])`
const dashOrNone = String.raw`(?:${dash}|(?=\p{Lu}))`
// Words in capitals that open headlines as places open reports: "EXCLUSIVE – ".
const noPlace = String.raw`(?!(?:EXCLUSIVE|BREAKING|UPDATED?|CORRECTED|REFILE|WATCH|LIVE|VIDEO|PHOTOS?|PICTURES|ANALYSIS|OPINION|EDITORIAL|COMMENT|REVIEW|EXPLAINER|FACTBOX|TIMELINE|PROFILE|INTERVIEW|POLL|REPORT|FEATURE|WRAPUP|NEWSFLASH|ALERT|URGENT)\b)`
// A place in capitals; further parts (region, state) as they are written, two at most.
const capitals = String.raw`\p{Lu}[\p{Lu}.'’-]{1,20}(?: \p{Lu}[\p{Lu}.'’-]{0,20}){0,3}`
const written = String.raw`\p{Lu}[\p{L}.'’-]{1,20}(?: \p{Lu}[\p{L}.'’-]{0,20}){0,3}`
const further = String.raw`(?:, (?!${month} \d)(?:${written}|\p{Lu}\.(?:\p{Lu}\.)+)){0,2}`

/** In order; the first that matches at the start of a line wins. Every repetition is bounded. */
const forms: readonly RegExp[] = [
  // MARAH, Velland, April 7 (WNA) —   MARAH —   MARAH/OKONTO (WNA) -
  new RegExp(`^${noPlace}(?:${capitals})(?:/${capitals})?${further}(?:,? (?<day>${day}))?(?: ${bracket})?${dash}`, 'u'),
  // Marah, Velland, April 7 (WNA) -   : a place that is not in capitals needs the agency
  new RegExp(`^(?:${written})${further}(?:,? (?<day>${day}))? ${bracket}${dash}`, 'u'),
  // (WNA) —   (CNN)The
  new RegExp(`^${bracket}${dashOrNone}`, 'u'),
]

/**
 * The dateline at the start of a line, if there is one.
 * @param line a line near the start of the text
 */
export function datelineOf(line: Line): Dateline | undefined {
  const head = line.words.slice(0, 160)
  for (const form of forms) {
    const found = form.exec(head)
    if (found === null) continue
    const { agency, day: printed } = found.groups ?? {}
    const at = printed === undefined ? -1 : line.start + found[0].indexOf(printed)
    return {
      span: [line.start, line.start + found[0].length],
      ...(agency === undefined ? {} : { agency: agencyNamed(agency) ?? agency }),
      ...(printed === undefined ? {} : { day: [at, at + printed.length] as const }),
    }
  }
  return undefined
}
