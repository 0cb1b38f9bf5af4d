/** What an actor is called in a report. */
import type { Actor } from '../../../src/reading/reading.ts'

export type Called = {
  readonly words: string
  readonly times: number
  /** Why these words mean the actor, where they are not its name. */
  readonly because?: string
}

/** @returns the words that mention an actor, each once, in the order of the text */
export function calledIn({ mentions, merges = [] }: Pick<Actor, 'mentions' | 'merges'>): Called[] {
  const reasons = new Map(merges.map(({ text, because }) => [text.start, because]))
  const called = new Map<string, Called>()
  for (const { start, quote } of mentions) {
    const words = quote.replace(/\s+/gu, ' ')
    const known = called.get(words.toLowerCase())
    const because = known?.because ?? reasons.get(start)
    called.set(words.toLowerCase(), { words: known?.words ?? words, times: (known?.times ?? 0) + 1, ...(because !== undefined && { because }) })
  }
  return [...called.values()]
}
