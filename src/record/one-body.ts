/** Bodies that reports describe and do not name: "the city's health office" is somebody, "officials" and "two residents" are not. */
import type { VoiceRef } from './account.ts'
import { singular } from './singular.ts'

const DEFINITE = /^(?:the|its|their|our)\s|['’]s\s/iu
const DETERMINER = /^(?:the|its|their|our)$|['’]s$/u
const WORDS = 2

/**
 * @returns what a definite description of one body comes down to, its last two words: "health office"; undefined for a name, for the
 *   outlet, and for several people: "the residents"
 */
export function bodyOf({ name, named, outlet }: Pick<VoiceRef, 'name' | 'named' | 'outlet'>): string | undefined {
  if (named || outlet || !DEFINITE.test(name)) return undefined
  const words = name.toLowerCase().split(/\s+/u)
  const head = words.at(-1)!
  if (singular(head) !== head || head.endsWith('people')) return undefined
  return words.filter((word) => !DETERMINER.test(word)).slice(-WORDS).join(' ')
}
