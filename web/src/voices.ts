/** Who speaks in a report, how much, and in which colour. */
import type { ByVoice, VoiceShare } from '../../src/reading/by-voice.ts'

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
  const others = speakers.map((share, rank): VoiceSummary => ({ ...share, hue: rank < hueCount ? rank + 1 : 0 }))
  return [...others, { ...outlet, name: 'The outlet’s own words', hue: null }]
}
