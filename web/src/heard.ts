/** Which entries are left where one voice is listened to alone. */
import { voiceKey } from '../../src/reading/by-voice.ts'
import type { Entry } from './entries.ts'

/**
 * @param entries of a report
 * @param voice key of the voice that is listened to; null: all of them
 * @param whoseAt whose words stand at an offset of the text
 * @returns the claims of that voice, and what else its words mention: actors, places, oddities
 */
export function heardFrom<Some extends Entry>(entries: readonly Some[], voice: string | null, whoseAt: (offset: number) => string): Some[] {
  if (voice === null) return [...entries]
  return entries.filter((entry) => entry.voice
    ? voiceKey(entry.voice) === voice
    : entry.id === voice || entry.parts.some(({ part, quote }) => part === 'content' && whoseAt(quote.start) === voice))
}
