/** Whether the first line of a text is its headline. */
import { bylineOf } from './byline.ts'
import { creditOf } from './credit.ts'
import { datelineOf } from './dateline.ts'
import type { Line } from './lines.ts'
import { statedDayOf } from './stated-date.ts'

const longest = 200
const small = /^(?:a|an|and|as|at|but|by|for|from|if|in|into|is|nor|of|off|on|or|out|over|per|so|than|that|the|to|up|via|vs|with|yet)$/i

/** What stands between a headline and its report. */
const openings: readonly ((line: Line) => boolean)[] = [
  (line) => bylineOf(line.words) !== undefined,
  (line) => statedDayOf(line.words) !== undefined,
  (line) => datelineOf(line) !== undefined,
  (line) => creditOf(line.words) !== undefined,
]

/**
 * Reads the first line as a headline: it ends as no sentence does, or has capitals as titles have, or a byline,
 * date, dateline or credit comes next; and something does come next.
 * @param first the first line that holds something
 * @param next the one after it
 */
export function isHeadline(first: Line, next: Line | undefined): boolean {
  const { words } = first
  if (next === undefined || words.length > longest || !/\p{L}.*\s.*\p{L}/u.test(words)) return false
  if (openings.some((isOpening) => isOpening(first))) return false
  if (openings.some((isOpening) => isOpening(next))) return true
  if (/[,;:]$/.test(words) || /[.!?]["”’)]?\s+\p{Lu}/u.test(words.replace(/\b(?:\p{Lu}\.)+|\b(?:vs|Mr|Mrs|Ms|Dr|Gen|Gov|Sen|Rep|St)\./gu, ''))) return false
  if (!first.last && !(next.words.length > 1.5 * words.length && /^["“‘]?[\p{Lu}\p{N}]/u.test(next.words))) return false
  return !/[.!?…]["”’)]*$/u.test(words) || isTitleCase(words) || /^[^.!]{4,}\?$/.test(words)
}

/** Nearly every word that is not small has a capital: "Harbour Shut After Blast". */
function isTitleCase(words: string): boolean {
  const large = words.split(/\s+/).filter((word) => /^\P{L}*\p{L}/u.test(word) && !small.test(word))
  return large.length >= 3 && large.filter((word) => /^\P{L}*\p{Lu}/u.test(word)).length >= 0.85 * large.length
}
