/** Who speaks in a report, how much, and in which colour. */
import type { ByVoice, VoiceShare } from '../../src/reading/by-voice.ts'
import type { Quote } from '../../src/report/quote.ts'

/** The colours that stand for voices, by rank; 0 is the grey of all voices after them. */
export const hueCount = 8

/** One voice of a report, with all that it says there. */
export type VoiceSummary = VoiceShare & {
  /** 1 to 8 by rank, 0 after; null: the outlet, which is ink. */
  readonly hue: number | null
}

/**
 * The voices of a report in the order in which they are listed.
 * @returns those that say most first, the outlet last
 */
export function voicesOf({ speakers, outlet }: ByVoice): VoiceSummary[] {
  const others = speakers.map((share, rank): VoiceSummary => ({ ...share, name: nameOf(share), hue: rank < hueCount ? rank + 1 : 0 }))
  return [...others, { ...outlet, name: 'The outlet’s own words', hue: null }]
}

/** Whoever the report leaves unsaid has no name that could head a list. */
function nameOf({ name, resolved, statements }: VoiceShare): string {
  const isUnsaid = !resolved && statements.every(({ source }) => source.length === 0)
  return isUnsaid ? 'Source not said' : name
}

/**
 * Whether the words that a statement gives as its source are a name of the voice, whole or short: "Front" and "Mr Selk"
 * are, "it" and "she" are not.
 */
export function isNamedBy(source: readonly Quote[], name: string): boolean {
  const known = wordsOf(name)
  return source.some(({ quote }) => {
    const words = wordsOf(quote)
    return known.includes(words.at(-1) ?? '') || ` ${words.join(' ')} `.includes(` ${known.join(' ')} `)
  })
}

function wordsOf(phrase: string): string[] {
  return phrase.toLowerCase().split(/[^\p{L}\p{N}\p{M}]/u).filter((word) => word !== '')
}

/** A role, where it says more than the name does: "An army spokesman" needs no "army spokesman" below it. */
export function roleBeside(name: string, role: string | undefined): string | undefined {
  return role !== undefined && name.toLowerCase().includes(role.toLowerCase()) ? undefined : role
}
