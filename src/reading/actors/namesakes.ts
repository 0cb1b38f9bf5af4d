/** Two of one family in one breath: "Ferro and his wife, Ines Ferro". */
import { lowest } from '../../report/lowest.ts'
import type { Span } from '../../report/quote.ts'
import { isCapitalised, plainAt, type Printed } from '../names.ts'
import type { Titles } from './titles.ts'

/** Tokens from "and" to a full name: "and first lady", "and his wife,". */
const WINDOW = 6

/**
 * @param mentions of somebody by the full name
 * @param surname its last word, lower case
 * @returns whether the surname stands alone before "and" and the full name: there it is somebody else's, and the report means that one by it
 */
export function isBesideNamesake(printed: Printed, titles: Titles, mentions: readonly Span[], surname: string): boolean {
  const { tokens } = printed
  return mentions.some(([start]) => {
    const first = lowest(tokens.starts.length, (i) => tokens.starts[i]! >= start)
    const and = tokens.lower.slice(Math.max(0, first - WINDOW), first).lastIndexOf('and') + Math.max(0, first - WINDOW)
    const alone = and - 1
    return tokens.lower[and] === 'and' && alone >= 0 && plainAt(printed, alone) === surname && isCapitalised(printed, alone) && !isBehindGivenName(printed, titles, alone)
  })
}

/** "Jon Ferro and Ines Ferro": both have their full names; "Mayor Ferro" has a title. */
function isBehindGivenName(printed: Printed, titles: Titles, i: number): boolean {
  const { text, tokens } = printed
  return i > 0 && isCapitalised(printed, i - 1) && text.slice(tokens.ends[i - 1], tokens.starts[i]) === ' ' && titles.past(i - 1, i + 1).from === i - 1
}
