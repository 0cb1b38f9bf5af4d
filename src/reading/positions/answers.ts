/** Which position another answers: "rejected the demands" answers the demands. */
import type { Party, Position, PositionKind } from '../reading.ts'
import type { Draft } from './draft.ts'

type Earlier = Pick<Position, 'id' | 'kind' | 'holder' | 'text'>

/** Words by which an earlier position is meant, and which kinds it may have, the likelier first. */
const MEANT: readonly { readonly words: RegExp; readonly kinds: readonly PositionKind[] }[] = [
  { words: /\b(?:demands?|calls?|appeals?|requests?|ultimatums?|pleas?)\b/i, kinds: ['demand', 'condition'] },
  { words: /\b(?:conditions?|preconditions?|terms|red lines?)\b/i, kinds: ['condition', 'demand'] },
  { words: /\b(?:offers?|proposals?|overtures?|plans?|deals?|drafts?|truces?|ideas?)\b/i, kinds: ['offer', 'preference', 'condition', 'demand'] },
]
const DEFINITE = /\b(?:the|that|this|these|those|its|their|his|her|both|such)\b|['’]s?\s/i
const ANSWERING: ReadonlySet<PositionKind> = new Set(['refusal', 'acceptance', 'offer'])
const MAY_BE_ANSWERED: ReadonlySet<PositionKind> = new Set(['demand', 'offer', 'condition', 'preference'])
/** Characters between a stand and a bare answer to it. */
const NEAR = 160
/** So many characters of an object are looked at: it names what it answers at its beginning. */
const WINDOW = 80
/** Earlier positions that are looked at. */
const MOST_EARLIER = 60
const LEAST_SHARED = 2
const SMALL = new Set('that this with from they their there which would will could should have been were what when into than then them also more over such only about after before'.split(' '))

/**
 * @param draft a position
 * @param object the words of what it refuses, accepts or offers
 * @param earlier those before it, in text order
 * @returns the id of the latest that it answers
 */
export function answeredBy(draft: Draft, object: string, earlier: readonly Earlier[]): string | undefined {
  if (!ANSWERING.has(draft.kind)) return undefined
  const window = object.slice(0, WINDOW)
  const others = earlier.slice(-MOST_EARLIER).filter(({ holder }) => !isSame(holder, draft.holder))
  return (draft.kind !== 'offer' ? byName(window, others) : undefined)?.id ?? bySharedWords(object, others)?.id ?? rightBefore(draft, object, others)?.id
}

/** "The rebels want a boat. The governor says no." */
function rightBefore({ kind, text }: Draft, object: string, earlier: readonly Earlier[]): Earlier | undefined {
  if (kind === 'offer' || contentWords(object).size > 0) return undefined
  const last = earlier.at(-1)
  return last && MAY_BE_ANSWERED.has(last.kind) && last.text.end <= text[0] && text[0] - last.text.end <= NEAR ? last : undefined
}

function byName(window: string, earlier: readonly Earlier[]): Earlier | undefined {
  if (!DEFINITE.test(window)) return undefined
  const kinds = MEANT.find(({ words }) => words.test(window))?.kinds
  if (!kinds) return undefined
  const named = earlier.filter(({ holder }) => window.toLowerCase().includes(holder.name.toLowerCase()))
  const candidates = named.length > 0 ? named : earlier
  return kinds.map((kind) => candidates.findLast((one) => one.kind === kind)).find((one) => one !== undefined)
}

function bySharedWords(object: string, earlier: readonly Earlier[]): Earlier | undefined {
  const words = contentWords(object)
  return earlier.findLast(({ text }) => {
    const theirs = contentWords(text.quote)
    return [...words].filter((word) => theirs.has(word)).length >= LEAST_SHARED
  })
}

function contentWords(text: string): Set<string> {
  const words = text.slice(0, 400).toLowerCase().match(/\p{L}{4,40}/gu) ?? []
  return new Set(words.filter((word) => !SMALL.has(word)))
}

function isSame(a: Party, b: Party): boolean {
  return a.actor !== undefined && b.actor !== undefined ? a.actor === b.actor : a.name === b.name
}
