/** Which of two reports with the same words carries the other's. */
import edtf from 'edtf'
import { agencyNamed } from '../../ingest/agency.ts'
import type { Dossier } from '../account.ts'

/** What is known of two reports that share words, and of how much of each is shared. */
export type Side = {
  readonly dossier: Pick<Dossier, 'key' | 'outlet' | 'wire' | 'credit' | 'published'>
  /** Words of the report, furniture aside. */
  readonly words: number
  /** Share of them that the other one has too, 0 to 1. */
  readonly share: number
}

export type Direction = { readonly source: Side; readonly copy: Side; readonly because: string }

/** Signs of who has it from whom, the strongest first: each looks whether `source` is the source of `copy`, and says why. */
type Sign = (source: Side, copy: Side) => string | undefined

/** Share of a report's words that are "nearly all" of it. */
const NEARLY_ALL = 0.8
const MINUTE = 60_000
const units = [
  ['day', 24 * 60 * MINUTE],
  ['hour', 60 * MINUTE],
  ['minute', MINUTE],
] as const

const signsOfVersion: readonly Sign[] = [publishedEarlier, shorter, firstByKey]
const signsOfCopy: readonly Sign[] = [credited, publishedEarlier, closerToTheWire, longer, firstByKey]

/**
 * @param isVersion whether they are two states of one report by the same outlet: then the longer of two is the later, where their
 *   times do not say
 * @returns which carries which, and why in words. The same whichever way round they are given
 */
export function directionOf(one: Side, other: Side, isVersion: boolean): Direction {
  for (const sign of isVersion ? signsOfVersion : signsOfCopy)
    for (const [source, copy] of [[one, other], [other, one]] as const) {
      const because = sign(source, copy)
      if (because !== undefined) return { source, copy, because }
    }
  return { source: one, copy: other, because: 'nothing says which was first' }
}

/**
 * Whether a report's wire or credit names another's outlet.
 * @returns the name
 */
export function creditedTo(copy: Side['dossier'], source: Side['dossier']): string | undefined {
  const { outlet } = source
  if (outlet === undefined || isSame(outlet, copy.outlet)) return undefined
  if (copy.wire !== undefined && (isSame(agencyOf(copy.wire), agencyOf(outlet)) || isSame(copy.wire, initialsOf(outlet)))) return outlet
  return copy.credit !== undefined && holdsName(copy.credit, outlet) ? outlet : undefined
}

/** @returns whether two names of outlets are one, letter case aside; unknown ones are not */
export function isSame(one: string | undefined, other: string | undefined): boolean {
  return one !== undefined && other !== undefined && one.toLowerCase() === other.toLowerCase()
}

function credited(source: Side, copy: Side): string | undefined {
  const name = creditedTo(copy.dossier, source.dossier)
  return name !== undefined && creditedTo(source.dossier, copy.dossier) === undefined ? `credited to ${name}` : undefined
}

function publishedEarlier(source: Side, copy: Side): string | undefined {
  const [from, until] = [instantsOf(source.dossier.published), instantsOf(copy.dossier.published)]
  if (!from || !until || from[1] >= until[0]) return undefined
  return `published ${apart(until[0] - from[0])} later`
}

function closerToTheWire(source: Side, copy: Side): string | undefined {
  const { wire } = source.dossier
  return wire !== undefined && copy.dossier.wire === undefined ? `the other names its wire, ${agencyOf(wire)}` : undefined
}

function longer(source: Side, copy: Side): string | undefined {
  return copy.share >= NEARLY_ALL && source.words > copy.words ? 'all of it stands in the other, which has more' : undefined
}

function shorter(source: Side, copy: Side): string | undefined {
  return source.words < copy.words ? 'published at the same time, and longer' : undefined
}

function firstByKey(source: Side, copy: Side): string | undefined {
  return source.dossier.key < copy.dossier.key ? 'nothing says which was first' : undefined
}

function agencyOf(name: string): string {
  return agencyNamed(name) ?? name
}

function initialsOf(outlet: string): string {
  const words = outlet.split(/\s+/).filter((word) => /^\p{Lu}/u.test(word) && word !== 'The')
  return words.length < 2 ? outlet : words.map((word) => word[0]).join('')
}

function holdsName(line: string, name: string): boolean {
  const words = (text: string) => ` ${(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')} `
  return words(line).includes(words(name.replace(/^The /, '')))
}

/**
 * The time that a value covers.
 * @param value EDTF, from a second to years; a time without a zone is taken as UTC
 * @returns first and last millisecond since 1970; undefined where it is no EDTF or open at an end
 */
export function instantsOf(value: string | undefined): readonly [first: number, last: number] | undefined {
  if (value === undefined) return undefined
  if (value.includes('T')) {
    const at = Date.parse(/(?:Z|[+-]\d{2}:?\d{2})$/.test(value) ? value : `${value}Z`)
    return Number.isNaN(at) ? undefined : [at, at]
  }
  try {
    const { min, max } = edtf(value)
    return Number.isFinite(min) && Number.isFinite(max) ? [min, max] : undefined
  } catch {
    return undefined
  }
}

function apart(milliseconds: number): string {
  const [name, length] = units.find(([, size]) => milliseconds >= size) ?? (['minute', MINUTE] as const)
  const count = Math.max(1, Math.round(milliseconds / length))
  return `${count} ${name}${count === 1 ? '' : 's'}`
}
