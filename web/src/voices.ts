/** Who speaks in a report, how much, and in which colour. */
import type { Attribution, Voice } from '../../src/reading/reading.ts'
import type { SetRun } from './setting.ts'

/** The colours that stand for voices, by rank; 0 is the grey of all voices after them. */
export const hueCount = 8

/** One voice of a report, with all that it says there. */
export type VoiceSummary = {
  readonly key: string
  readonly name: string
  readonly role?: string
  readonly named: boolean
  /** Ids of its statements, in the order of the text. */
  readonly statements: readonly string[]
  /** Words that are its content and nobody's within it. */
  readonly words: number
  /** Its part of all words of the report, 0 to 1. */
  readonly share: number
  /** 1 to 8 by rank, 0 after; null: the outlet, which is ink. */
  readonly hue: number | null
}

/** Key of the outlet's own voice. */
export const outletKey = 'outlet'

/** What is the same for all statements of one voice, and for no other's. */
export function voiceKey(voice: Voice): string {
  if (voice.actor !== null) return voice.actor
  return voice.name === 'outlet' ? outletKey : `name:${voice.name}`
}

/**
 * The voices of a report, those that say most first, the outlet last.
 * Each word is counted once, for the innermost statement that it is the content of: what somebody is
 * said to have said is theirs. The rest is the outlet's. Bylines and the like count for nobody.
 * @param statements in the order of the text
 * @param runs the report's runs
 */
export function voicesOf(statements: readonly Attribution[], runs: readonly SetRun[]): VoiceSummary[] {
  const words = new Map<string, number>()
  for (const run of runs) {
    if (run.furniture !== null) continue
    const key = run.said ? voiceKey(run.said.voice) : outletKey
    words.set(key, (words.get(key) ?? 0) + countWords(run.text))
  }
  const all = Math.max(1, [...words.values()].reduce((sum, count) => sum + count, 0))

  const byKey = new Map<string, Attribution[]>()
  for (const statement of statements) {
    const key = voiceKey(statement.voice)
    const said = byKey.get(key)
    if (said) said.push(statement)
    else byKey.set(key, [statement])
  }
  const others = [...byKey].filter(([key]) => key !== outletKey)
    .sort(([a, aSaid], [b, bSaid]) => (words.get(b) ?? 0) - (words.get(a) ?? 0) || bSaid.length - aSaid.length)
    .map(([key, said], rank) => summary(key, said, words.get(key) ?? 0, all, rank < hueCount ? rank + 1 : 0))
  const outlet: VoiceSummary = {
    ...summary(outletKey, byKey.get(outletKey) ?? [], words.get(outletKey) ?? 0, all, null),
    name: 'The outlet’s own words',
    named: true,
  }
  return [...others, outlet]
}

function summary(key: string, said: readonly Attribution[], words: number, all: number, hue: number | null): VoiceSummary {
  const role = said.find(({ voice }) => voice.role)?.voice.role
  return {
    key,
    name: said[0]?.voice.name ?? '',
    named: said.some(({ voice }) => voice.named),
    statements: said.map(({ id }) => id),
    words,
    share: words / all,
    hue,
    ...(role !== undefined && { role }),
  }
}

function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’-]*/gu)?.length ?? 0
}
