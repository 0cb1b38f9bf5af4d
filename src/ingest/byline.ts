/** The line that says who wrote a report: "By Ann Onym and Bo Li | The Harbour Post". */
import { agencyNamed } from './agency.ts'

export type Byline = {
  /** Writers as printed, without "By". Empty where the line names only an outlet or agency. */
  readonly names: readonly string[]
  /** What stands after the names and is no office: "The Harbour Post". */
  readonly outlet?: string
  readonly wire?: string
  /** Parts after a stroke or bullet that are neither: a date, perhaps. */
  readonly rest: readonly string[]
}

const longest = 200
const opening = /^(?:by|written by|story by|words by|report by|reported by)\b:?\s+/i
const separator = /\s*[|•·‖]\s*|\s+[–—-]{1,2}\s+/u
// Small words that stand inside names: "Ann van der Meer", "Bo de la Cruz".
const particle = /^(?:al|bin|bint|da|dal|de|del|della|den|der|di|dos|du|el|ibn|la|le|ten|ter|van|von|y|zu)$/
const capital = /^[\p{Lu}\p{Lt}\p{Lo}][\p{L}\p{M}.'’ʼ-]*$/u
const notName = /^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december|the|a|an|this|that|then|now|late|early|mid|noon|midnight|all|far|most|some|contrast|comparison|law)$/i
const office = /\b(?:writer|reporter|correspondent|editor|columnist|contributor|bureau chief|producer|journalist|staff|analyst|fellow)s?\b/i

/**
 * Reads a line as a byline.
 * @param words one line, trimmed
 * @returns undefined where it is not one: most lines, and sentences such as "By Monday the army had left."
 */
export function bylineOf(words: string): Byline | undefined {
  const open = opening.exec(words)
  if (open === null || words.length > longest) return undefined
  const [first = '', ...parts] = words.slice(open[0].length).split(separator)
  const written = first.split(/,\s*|\s+(?:and|AND|&|for|in|FOR|IN)\s+|\s*;\s*/u)
  // "By Ann Onym in Marah", "for The Harbour Post": what comes after these words is a place or an outlet.
  const joints = [...first.matchAll(/,\s*|\s+(?:and|AND|&|for|in|FOR|IN)\s+|\s*;\s*/gu)].map((joint) => joint[0].trim().toLowerCase())
  const names: string[] = []
  let outlet: string | undefined
  let wire: string | undefined
  for (const [i, part] of written.entries()) {
    const joint = joints[i - 1] ?? ''
    const agency = agencyNamed(part)
    if (part === '' || office.test(part) || joint === 'in') continue
    if (agency !== undefined) wire ??= agency
    else if (joint === 'for' || isOutlet(part)) outlet ??= part
    else if (/^(?:jr|sr|ii|iii|m\.?d|ph\.?d)\.?$/i.test(part)) continue
    else if (isName(part)) names.push(part.replace(/\s+@\w+$/u, ''))
    else return undefined
  }
  const rest: string[] = []
  for (const part of parts) {
    const agency = agencyNamed(part)
    if (agency !== undefined) wire ??= agency
    else if (/\d/.test(part) || office.test(part) || outlet !== undefined) rest.push(part)
    else if (part !== '') outlet = part
  }
  if (names.length === 0 && outlet === undefined && wire === undefined) return undefined
  return { names, rest, ...(outlet === undefined ? {} : { outlet }), ...(wire === undefined ? {} : { wire }) }
}

/** Two to six words, all with a capital but for particles; none a day, a month or an article. */
function isName(part: string): boolean {
  const parts = part.replace(/\s+@\w+$/u, '').split(' ')
  const [first = ''] = parts
  if (parts.length < 2 || parts.length > 6 || notName.test(first)) return false
  return parts.every((word) => capital.test(word) || particle.test(word)) && !/[a-z]{3}\.$/.test(part)
}

const press = /\b(?:News|Post|Times|Herald|Tribune|Gazette|Press|Journal|Guardian|Star|Chronicle|Courier|Observer|Telegraph|Mail|Broadcasting|Radio|TV|Television|Agency|Media|Online|Network|Service|Services)$/iu

/** A part that names a house rather than a person: "The Harbour Post", "Velland News Agency". */
function isOutlet(part: string): boolean {
  return (/^(?:The|the|THE) \p{Lu}/u.test(part) && part.split(' ').length <= 6) || (/^\p{Lu}/u.test(part) && press.test(part))
}
