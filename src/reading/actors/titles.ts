/** Titles and offices around the name of a person: before it, behind it, and in front of a name between commas. */
import type { Codebook } from '../codebook.ts'
import { NAME_ABBREVIATIONS } from '../grammar.ts'
import { honorificAt, isCapitalised, pastFullStop, slice, type Printed } from '../names.ts'
import type { Gender } from '../source-phrase.ts'

export type Title = { readonly role?: string; readonly gender?: Gender }

/** `from`: index where the name begins; `begins`: where its title does. */
type Past = Title & { readonly from: number; readonly begins: number; readonly titled: boolean }

/** Tokens before a name that are looked through for a title, and behind it for an apposition. */
const TITLE_WINDOW = 6
const APPOSITION_WINDOW = 24

/** What only a person has; bodies have chiefs and members. */
const KIN = new Set('brother sister mother father son daughter husband wife parents children family uncle aunt cousin nephew niece grandmother grandfather boyfriend girlfriend fiancé fiancée home house flat'.split(' '))

export class Titles {
  readonly #printed: Printed
  readonly #codebook: Codebook

  constructor(printed: Printed, codebook: Codebook) {
    this.#printed = printed
    this.#codebook = codebook
  }

  /** Where the name begins behind titles, which may stand before the run in small letters. */
  past(first: number, last: number): Past {
    const { tokens } = this.#printed
    const windowStart = Math.max(0, first - TITLE_WINDOW)
    const roles = this.#codebook.roles.find(tokens.lower, windowStart, last).filter((role) => this.#reaches(role.last, first) && !this.#isBroken(role.first, role.last) && !this.#isPlural(role.last - 1) && !this.#isOwner(role.last))
    const role = roles.reduce<(typeof roles)[number] | undefined>((a, b) => (a && a.last >= b.last ? a : b), undefined)
    let from = Math.max(first, role ? pastFullStop(this.#printed, role.last, last) : first)
    let gender = role?.rule.gender
    const honorific = from < last ? honorificAt(this.#printed, from) : undefined
    if (honorific) {
      from = pastFullStop(this.#printed, from + 1, last)
      if (honorific !== 'either') gender = honorific
    }
    const isAdjacent = role !== undefined && (role.last > first || this.#isRightBefore(role.last, first))
    const title = role && isAdjacent ? slice(this.#printed, Math.min(first, role.first), pastFullStop(this.#printed, role.last, last)) : undefined
    const begins = isAdjacent ? Math.min(first, role.first) : first
    return { from, begins, titled: title !== undefined || honorific !== undefined, ...(title !== undefined && { role: title }), ...(gender && { gender }) }
  }

  #reaches(last: number, first: number): boolean {
    return last >= first || this.#isRightBefore(last, first)
  }

  /** Nothing but a space, the full stop of an abbreviation or "(ret.)" between a title and a name. */
  #isRightBefore(last: number, first: number): boolean {
    const { text, tokens } = this.#printed
    return /^\.? (?:\((?:ret|res)(?:\.|ired)?\) )?$/.test(text.slice(tokens.ends[last - 1], tokens.starts[first]))
  }

  /** "voters", before a name by chance; but "Messrs", "Sens." before several. */
  #isPlural(i: number): boolean {
    return !isCapitalised(this.#printed, i) && /[^s]s$|men$/.test(this.#printed.tokens.lower[i]!)
  }

  /** "Doctors' Union": whose it is, not what somebody is. */
  #isOwner(last: number): boolean {
    return /^['’]$/.test(this.#printed.tokens.lower[last] ?? '')
  }

  #isBroken(first: number, last: number): boolean {
    return slice(this.#printed, first, last).includes('\n')
  }

  /** "The mayor of Varn, Ann Lee, ...", "a spokesman, Jon Ferro, ...": an office before a name that stands between commas. */
  officeBefore(first: number, last: number): Title | undefined {
    const { tokens, text } = this.#printed
    const comma = first - 1
    if (tokens.lower[comma] !== ',' || tokens.lower[last] !== ',') return undefined
    const article = this.#articleBefore(comma)
    if (article === undefined) return undefined
    const office = this.#codebook.roles.find(tokens.lower, article + 1, comma).at(-1)
    if (!office || this.#isPlural(office.last - 1) || !/^(?: (?:of|for) [^,.;:]*)?$/.test(text.slice(tokens.ends[office.last - 1], tokens.starts[comma]))) return undefined
    const title = slice(this.#printed, article + 1, comma)
    return /[.;:!?\n]/.test(title) ? undefined : { role: title, ...(office.rule.gender && { gender: office.rule.gender }) }
  }

  /** The nearest article; "the" before "a", since "the mayor of a town" is about the mayor. */
  #articleBefore(end: number): number | undefined {
    const { lower } = this.#printed.tokens
    const from = Math.max(0, end - TITLE_WINDOW - 2)
    const before = lower.slice(from, end)
    const definite = before.lastIndexOf('the')
    const article = definite >= 0 ? definite : Math.max(before.lastIndexOf('a'), before.lastIndexOf('an'))
    return article < 0 ? undefined : from + article
  }

  /** ", the mayor of Varn," behind a name; ", 42," or ", whose brother" says that it is a person. */
  appositionAt(last: number): Title | undefined {
    const { tokens } = this.#printed
    if (tokens.lower[last] !== ',') return undefined
    let end = last + 1
    while (end < tokens.lower.length && end < last + APPOSITION_WINDOW && !this.#endsApposition(end)) end++
    if (/^\d{1,3}$/.test(tokens.lower[last + 1] ?? '') && end === last + 2) return {}
    if (/^whom?$/.test(tokens.lower[last + 1] ?? '') || (tokens.lower[last + 1] === 'whose' && KIN.has(tokens.lower[last + 2] ?? ''))) return {}
    const opensAsRole = /^(?:the|an?|his|her|their|its|deputy|former|chief|head|director|spokes\p{L}+|mayor|minister|president)$/u.test(tokens.lower[last + 1] ?? '')
    const role = opensAsRole ? this.#codebook.roles.find(tokens.lower, last + 1, Math.min(end, last + 7))[0] : undefined
    if (!role) return undefined
    return { role: slice(this.#printed, role.first, end), ...(role.rule.gender && { gender: role.rule.gender }) }
  }

  #endsApposition(i: number): boolean {
    const { lower } = this.#printed.tokens
    return /^[,;:—–(“"']$/.test(lower[i]!) || (lower[i] === '.' && !NAME_ABBREVIATIONS.has(lower[i - 1]!))
  }
}
