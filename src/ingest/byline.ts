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

/** A part of a byline, and the joint before it: a comma, "and", "for", "in". */
type Part = { readonly words: string; readonly after: string }
type Role = 'nothing' | 'wire' | 'outlet' | 'name'

const joint = /(,\s*|\s+(?:and|AND|&|for|in|FOR|IN)\s+|\s*;\s*)/u
const suffix = /^(?:jr|sr|ii|iii|m\.?d|ph\.?d)\.?$/i

/** In order; the first that holds says what a part is. A part that none holds for makes the line no byline. */
const roles: readonly (readonly [Role, (part: Part) => boolean])[] = [
  // "Staff Writer"; "Ann Onym in Marah".
  ['nothing', ({ words, after }) => words === '' || after === 'in' || office.test(words) || suffix.test(words)],
  ['wire', ({ words }) => agencyNamed(words) !== undefined],
  ['outlet', ({ words, after }) => after === 'for' || isOutlet(words)],
  ['name', ({ words }) => isName(words)],
]

/**
 * Reads a line as a byline.
 * @param words one line, trimmed
 * @returns undefined where it is not one: most lines, and sentences such as "By Monday the army had left."
 */
export function bylineOf(words: string): Byline | undefined {
  const open = opening.exec(words)
  if (open === null || words.length > longest) return undefined
  const [first = '', ...later] = words.slice(open[0].length).split(separator)
  const parts = partsOf(first).map((part) => ({ ...part, role: roles.find(([, holds]) => holds(part))?.[0] }))
  if (parts.some(({ role }) => role === undefined)) return undefined
  const all = (role: Role): string[] => parts.filter((part) => part.role === role).map((part) => part.words)
  // After a stroke stands an agency, an outlet, or what is neither: an office, a date.
  const isRest = (part: string): boolean => /\d/.test(part) || office.test(part)
  const wires = [...all('wire'), ...later].map(agencyNamed).filter((name) => name !== undefined)
  const outlets = [...all('outlet'), ...later.filter((part) => part !== '' && !isRest(part) && agencyNamed(part) === undefined)]
  const names = all('name').map((name) => name.replace(handle, ''))
  if (names.length + wires.length + outlets.length === 0) return undefined
  return {
    names,
    rest: later.filter(isRest),
    ...(outlets[0] === undefined ? {} : { outlet: outlets[0] }),
    ...(wires[0] === undefined ? {} : { wire: wires[0] }),
  }
}

function partsOf(words: string): Part[] {
  const pieces = words.split(joint)
  return pieces.flatMap((piece, i) => (i % 2 === 0 ? [{ words: piece, after: (pieces[i - 1] ?? '').trim().toLowerCase() }] : []))
}

const handle = /\s+@\w+$/u

/** Two to six words, all with a capital but for particles; none a day, a month or an article. */
function isName(part: string): boolean {
  const parts = part.replace(handle, '').split(' ')
  const [first = ''] = parts
  if (parts.length < 2 || parts.length > 6 || notName.test(first)) return false
  return parts.every((word) => capital.test(word) || particle.test(word)) && !/[a-z]{3}\.$/.test(part)
}

const press = /\b(?:News|Post|Times|Herald|Tribune|Gazette|Press|Journal|Guardian|Star|Chronicle|Courier|Observer|Telegraph|Mail|Broadcasting|Radio|TV|Television|Agency|Media|Online|Network|Service|Services)$/iu

/** A part that names a house rather than a person: "The Harbour Post", "Velland News Agency". */
function isOutlet(part: string): boolean {
  return (/^(?:The|the|THE) \p{Lu}/u.test(part) && part.split(' ').length <= 6) || (/^\p{Lu}/u.test(part) && press.test(part))
}
