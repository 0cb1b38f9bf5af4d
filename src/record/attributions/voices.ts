/** Whether two attributions come from one voice, as far as their reports name it. */
import type { VoiceRef } from '../account.ts'
import type { Surroundings } from '../joiner.ts'
import { nameWords } from './said.ts'

/** same: by name or as the record knows it. open: one of them is not named. other: both are named, differently. */
export type Match = 'same' | 'open' | 'other'

/** @returns the same whichever is given first */
export function voiceMatch(one: VoiceRef, other: VoiceRef, around: Pick<Surroundings, 'actorOf'>): Match {
  if (one.actor !== undefined && other.actor !== undefined && around.actorOf(one.actor) === around.actorOf(other.actor)) return 'same'
  if (!isNamed(one) || !isNamed(other)) return 'open'
  const [a, b] = [nameWords(one.name), nameWords(other.name)]
  if (a.length === 0 || b.length === 0) return 'open'
  return a.at(-1) === b.at(-1) || isWithin(a, b) || isWithin(b, a) ? 'same' : 'other'
}

/** @returns the word that a voice is most likely to be called by in another report */
export function callName({ name }: VoiceRef): string {
  return nameWords(name).at(-1) ?? ''
}

function isNamed({ named, outlet }: VoiceRef): boolean {
  return named && !outlet
}

function isWithin(some: readonly string[], all: readonly string[]): boolean {
  return some.every((word) => all.includes(word))
}
