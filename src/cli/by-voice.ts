/** A reading by voice: what each says, and how much of the report that is. */
import type { Attribution, Reading, Voice } from '../reading/reading.ts'
import type { Report } from '../report/report.ts'

/** All that one voice says in a report. */
export type Speaker = {
  readonly voice: Voice
  /** In the order of the reading. */
  readonly statements: readonly Attribution[]
  /** How many words of the report are its own. */
  readonly words: number
}

export type ByVoice = {
  /** Those who say most come first; equal ones in the order of the reading. The outlet is not among them. */
  readonly speakers: readonly Speaker[]
  /** What the outlet says that it knows itself ("The Post has learned"). */
  readonly outlet: readonly Attribution[]
  /** Words of the report: title, byline, date, credit and boilerplate lines are not counted. */
  readonly words: number
  /** Those that are nobody's but the outlet's. */
  readonly outletWords: number
}

// Owners of a word besides the speakers, who count from 0.
const outletOwns = -1
const nobodyOwns = -2

/**
 * Groups a reading's statements by voice. Each word is counted once, for the innermost statement that it is content of:
 * what somebody is said to have said is theirs.
 * @param report the report that was read
 * @param reading what was found in it
 */
export function byVoice(report: Report, reading: Reading): ByVoice {
  const outlet = reading.attributions.filter(({ voice }) => voice.actor === null)
  const groups = grouped(reading.attributions)
  const owner = new Map([...groups.keys()].map((actor, i) => [actor, i]))

  const starts = wordStarts(report.text)
  const owners = new Int32Array(starts.length).fill(outletOwns)
  const give = (start: number, end: number, to: number) => owners.fill(to, firstAt(starts, start), firstAt(starts, end))
  for (const statement of outermostFirst(reading.attributions))
    for (const { start, end } of statement.content) give(start, end, statement.voice.actor === null ? outletOwns : owner.get(statement.voice.actor)!)
  for (const { span } of report.furniture) give(...span, nobodyOwns)

  const counts = new Map<number, number>()
  for (const one of owners) counts.set(one, (counts.get(one) ?? 0) + 1)
  const speakers = [...groups.values()].map((statements, i) => ({
    voice: statements[0]!.voice,
    statements,
    words: counts.get(i) ?? 0,
  }))
  return {
    speakers: speakers.sort((a, b) => b.words - a.words),
    outlet,
    words: starts.length - (counts.get(nobodyOwns) ?? 0),
    outletWords: counts.get(outletOwns) ?? 0,
  }
}

/** Statements of all but the outlet, by actors[].id. */
function grouped(statements: readonly Attribution[]): Map<string, Attribution[]> {
  const groups = new Map<string, Attribution[]>()
  for (const statement of statements) {
    const { actor } = statement.voice
    if (actor === null) continue
    const group = groups.get(actor)
    if (group) group.push(statement)
    else groups.set(actor, [statement])
  }
  return groups
}

function outermostFirst(statements: readonly Attribution[]): Attribution[] {
  const byId = new Map(statements.map((one) => [one.id, one]))
  const depth = ({ within }: Attribution): number => {
    const around = within === undefined ? undefined : byId.get(within)
    return around ? depth(around) + 1 : 0
  }
  return [...statements].sort((a, b) => depth(a) - depth(b))
}

/** Where words begin: runs of letters and digits, with the apostrophes and hyphens inside. */
function wordStarts(text: string): readonly number[] {
  return Array.from(text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’-]*/gu), ({ index }) => index)
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
