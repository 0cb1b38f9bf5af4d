/** A reading by voice: what each says, and how much of the report that is. */
import type { Report } from '../report/report.ts'
import type { Attribution, Voice } from './reading.ts'

/** One voice of a report, with all that it says there. */
export type VoiceShare = {
  /** actors[].id, or {@link outletKey}. */
  readonly key: string
  /** As its statements name it, the plainest first; 'outlet' for the outlet. */
  readonly name: string
  readonly role?: string
  /** Whether any of its statements names it. */
  readonly named: boolean
  /** False where none of its statements makes plain who it is. */
  readonly resolved: boolean
  /** In the order of the reading. */
  readonly statements: readonly Attribution[]
  /** How many words of the report are its own. */
  readonly words: number
  /** Their part of all words of the report, 0 to 1. */
  readonly share: number
}

export type ByVoice = {
  /** Those who say most come first: by words, then by statements, then by the order of the reading. */
  readonly speakers: readonly VoiceShare[]
  /** What is nobody else's; its statements are those that it makes in its own name ("The Post has learned"). */
  readonly outlet: VoiceShare
  /** Words of the report: title, byline, date, credit and boilerplate lines are not counted. */
  readonly words: number
}

/** Key of the outlet's own voice. */
export const outletKey = 'outlet'

/** What is the same for all statements of one voice, and for no other's. */
export function voiceKey({ actor }: Voice): string {
  return actor ?? outletKey
}

// Owner of the words of furniture. The outlet is 0, speakers count from 1.
const nobody = -1

/**
 * Groups a reading's statements by voice. Each word is counted once, for the innermost statement that it is content of:
 * what somebody is said to have said is theirs.
 * @param report the text that was read, and the parts of it that are not the outlet's report
 * @param reading what was found in it: its statements
 */
export function byVoice(report: Pick<Report, 'text' | 'furniture'>, { attributions }: { readonly attributions: readonly Attribution[] }): ByVoice {
  const groups = grouped(attributions)
  const counts = countsOf(report, attributions, [...groups.keys()])
  const words = counts.reduce((sum, count) => sum + count, 0)
  const shares = [...groups].map(([key, statements], i) => shareOf(key, statements, counts[i]!, words))
  const [outlet, ...speakers] = shares
  return {
    speakers: speakers.sort((a, b) => b.words - a.words || b.statements.length - a.statements.length),
    outlet: outlet!,
    words,
  }
}

/** Statements by key of their voice: the outlet's first, though there be none, then the others' in the order of the reading. */
function grouped(statements: readonly Attribution[]): Map<string, Attribution[]> {
  const groups = new Map<string, Attribution[]>([[outletKey, []]])
  for (const statement of statements) {
    const key = voiceKey(statement.voice)
    const group = groups.get(key)
    if (group) group.push(statement)
    else groups.set(key, [statement])
  }
  return groups
}

/** How many words each voice has, in the order of the keys; the first key's are all that nobody else has. */
function countsOf({ text, furniture }: Pick<Report, 'text' | 'furniture'>, statements: readonly Attribution[], keys: readonly string[]): number[] {
  const starts = wordStarts(text)
  const owners = new Int32Array(starts.length)
  const give = (start: number, end: number, owner: number) => owners.fill(owner, firstAt(starts, start), firstAt(starts, end))
  const ownerOf = new Map(keys.map((key, i) => [key, i]))
  for (const { start, end, voice } of outermostFirst(statements)) give(start, end, ownerOf.get(voiceKey(voice))!)
  for (const { span } of furniture) give(...span, nobody)

  const counts = keys.map(() => 0)
  for (const owner of owners) if (owner !== nobody) counts[owner]!++
  return counts
}

/** All pieces of content, each before those within it; of two that are the same, the later in the reading is the inner one. */
function outermostFirst(statements: readonly Attribution[]): { start: number; end: number; voice: Voice }[] {
  return statements
    .flatMap(({ content, voice }) => content.map(({ start, end }) => ({ start, end, voice })))
    .sort((a, b) => a.start - b.start || b.end - a.end)
}

function shareOf(key: string, statements: readonly Attribution[], words: number, all: number): VoiceShare {
  const voices = statements.map(({ voice }) => voice)
  const role = voices.find((voice) => voice.role)?.role
  return {
    key,
    name: (voices.find(({ named }) => named) ?? voices[0])?.name ?? outletKey,
    ...(role !== undefined && { role }),
    named: voices.length === 0 || voices.some(({ named }) => named),
    resolved: voices.length === 0 || voices.some(({ resolved }) => resolved !== false),
    statements,
    words,
    share: words / Math.max(1, all),
  }
}

// A letter or digit that none stands before, with at most an apostrophe or hyphen between. No word is matched as a whole:
// a run of some million letters would overflow the engine's stack.
const wordStart = /(?<![\p{L}\p{N}\p{M}]['’-]?)[\p{L}\p{N}]/gu

/** Where words begin, in UTF-16 offsets. */
function wordStarts(text: string): readonly number[] {
  return Array.from(text.matchAll(wordStart), ({ index }) => index)
}

/** Index of the first of the ascending offsets that is not before this one. */
function firstAt(offsets: readonly number[], offset: number): number {
  let [low, high] = [0, offsets.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (offsets[middle]! < offset) low = middle + 1
    else high = middle
  }
  return low
}
