/** The sites that sentences tell of, "the bus station", "Saltgate prison": what a town has several of, and one happening has one of. */
import { piecesOf } from '../../reading/tokens.ts'
import { singular } from '../singular.ts'
import type { FigureBook } from './figure-book.ts'

/** A noun in the singular, and the word that stands before it: "bus" station. */
export type Site = { readonly noun: string; readonly of?: string }

const MOST = 4
const WORDS_BEFORE = 4
/** What stands before what somebody was at. */
const WHERE = /^(?:the|in|at|on|near|outside|inside|into|of|from|over|hit|hits|struck|shelled|bombed|stormed|rocketed|hitting|striking)$/
/** What says nothing of which one it is. */
const PLAIN = /^(?:the|a|an|its|their|his|her|our|that|this|one|two|of|in|at|on|to|from|by|near|and|or|old|new|main|central|big|small|crowded|busy|whole|other|same|local|nearby|second|first)$/

/** @returns the sites that a text names, in its order */
export function sitesIn(text: string, { sites }: FigureBook): Site[] {
  // "Dead (rail depot, 2 May): 12".
  const pieces = piecesOf(text.replaceAll('(', ' at '))
  const found = pieces.flatMap((piece, at): Site[] => {
    const noun = singular(piece)
    // "The station's platforms" and "bus station" have one site each: the last noun of the compound.
    if (!sites.has(noun) || sites.has(singular(pieces[at + 1] ?? '')) || !pieces.slice(Math.max(0, at - WORDS_BEFORE), at).some((before) => WHERE.test(before))) return []
    if (isOnlyBefore(pieces, at)) return []
    const before = pieces[at - 1] ?? ''
    return [/^\p{L}{2,}$/u.test(before) && !PLAIN.test(before) ? { noun, of: singular(before) } : { noun }]
  })
  return found.slice(0, MOST)
}

/** "One day after the bus station": what happened there is over. */
function isOnlyBefore(pieces: readonly string[], at: number): boolean {
  const after = pieces.lastIndexOf('after', at)
  return after >= at - WORDS_BEFORE && /^(?:days?|weeks?|hours?|months?|night)$/.test(pieces[after - 1] ?? '') && !pieces.slice(after + 1, at).some((piece) => /(?:ing|attack|raid|strike|fire|shooting)$/.test(piece))
}

/** @returns whether some site of the one may be one of the other. Symmetric. */
export function shareSite(one: readonly Site[], other: readonly Site[]): boolean {
  return one.some((site) => other.some(({ noun, of }) => noun === site.noun && (of === undefined || site.of === undefined || of === site.of)))
}
