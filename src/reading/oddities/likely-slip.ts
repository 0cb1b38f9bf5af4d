/**
 * A word that does not fit: what is excepted from a force should be a force. Where it is none, but spelt nearly like a
 * force that the report speaks of, that was likely meant: "all troops save for one bridge", and a brigade elsewhere.
 */
import type { Span } from '../../report/quote.ts'
import { tokensIn } from '../tokens.ts'
import { spanOf, type Found, type Given } from './found.ts'
import { editDistance } from './likeness.ts'

const MOST_LETTERS = 3
/** The report is looked through for each. */
const MOST_EXCEPTIONS = 100
const SAME_AT_BEGIN = 3
/** Words of the exception before what is excepted. */
const EXCEPTING = new Set('save except excepting for apart from aside other than with the exception of excluding barring but all not counting'.split(' '))
/** Words for any of what went before: "save for one", "except for a few". */
const PRONOMINAL = new Set('one two three four five six seven eight nine ten few some several many handful dozen dozens hundreds thousands couple others those them these it'.split(' '))

export function likelySlips(given: Given): Found[] {
  const excepting = given.deployments.flatMap(({ exception, text }) => (exception ? [{ exception, text }] : []))
  return excepting.slice(0, MOST_EXCEPTIONS).flatMap(({ exception, text }) => {
    const slip = slipIn(spanOf(exception), given)
    const right = slip && rightWord(slip.word, spanOf(text), given)
    if (!slip || !right) return []
    const phrase = given.report.text.slice(...slip.phrase)
    const meant = phrase.slice(0, phrase.length - slip.word.length) + right.word
    return [{ kind: 'likely slip', text: slip.phrase, because: [right.where], note: `${phrase} is not part of a force; likely meant "${meant}"` }]
  })
}

/** What is excepted, where it is no force: its phrase and its noun. */
function slipIn(exception: Span, { tokens, codebook, actors }: Given): { phrase: Span; word: string } | undefined {
  const [first, last] = tokensIn(tokens, exception)
  let from = first
  while (from < last && EXCEPTING.has(tokens.lower[from]!)) from++
  const word = tokens.lower[last - 1] ?? ''
  if (from >= last || word.length < SAME_AT_BEGIN + 1 || PRONOMINAL.has(word) || isForce(word, codebook.deployments.forces)) return undefined
  const phrase: Span = [tokens.starts[from]!, tokens.ends[last - 1]!]
  const isActor = actors.some(({ mentions }) => mentions.some(({ start, end }) => start < phrase[1] && phrase[0] < end))
  return isActor ? undefined : { phrase, word }
}

/** A force's word that the report uses elsewhere and that is spelt nearly like this one; where it stands, in a deployment if in any. */
function rightWord(word: string, claim: Span, given: Given): { word: string; where: Span } | undefined {
  const { tokens, codebook, deployments } = given
  let best: { token: number; distance: number } | undefined
  for (let i = 0; i < tokens.lower.length; i++) {
    const other = tokens.lower[i]!
    if (other === word || other.slice(0, SAME_AT_BEGIN) !== word.slice(0, SAME_AT_BEGIN) || !isForce(other, codebook.deployments.forces)) continue
    if (tokens.starts[i]! >= claim[0] && tokens.starts[i]! < claim[1]) continue
    const distance = editDistance(word, other, MOST_LETTERS)
    if (distance <= MOST_LETTERS && (!best || distance < best.distance)) best = { token: i, distance }
  }
  if (!best) return undefined
  const span: Span = [tokens.starts[best.token]!, tokens.ends[best.token]!]
  const inClaim = deployments.find(({ text }) => text.start <= span[0] && span[1] <= text.end)
  return { word: tokens.lower[best.token]!, where: inClaim ? spanOf(inClaim.text) : span }
}

function isForce(word: string, forces: ReadonlyMap<string, string>): boolean {
  return [word, word.replace(/s$/, ''), word.replace(/ies$/, 'y'), word.replace(/men$/, 'man')].some((form) => forces.has(form))
}
