/** Tells what an utterance is: who said it, in which words, and who carries it. */
import type { AttributionAccount } from '../account.ts'
import type { AttributionEntry } from '../entry.ts'
import type { Relation } from '../relation.ts'
import type { Told } from '../told.ts'

type Telling = Omit<AttributionEntry, 'id' | 'counts' | 'first' | 'last' | 'accounts'>

/** Characters of the words in a title. */
const LONGEST_TITLE = 120

/**
 * @param told accounts of one utterance, at least one
 * @param around names of voices
 * @returns its voice (a named one, where any account has one), its fullest words, and what each account does to the first
 */
export function tellAttribution(told: readonly Told<AttributionAccount>[], around: { nameOf(key: string): string }): Telling {
  const inOrder = [...told].sort(byTime)
  const speaker = inOrder.find(({ account: { voice } }) => voice.named && !voice.outlet) ?? inOrder[0]!
  const words = fullest(inOrder)
  const name = around.nameOf(speaker.voice)
  return {
    kind: 'attribution',
    title: `${name}: ${shortened(words)}`,
    disputed: false,
    voice: speaker.voice,
    name,
    words,
    relations: inOrder.slice(1).map((later) => relationOf(later, inOrder[0]!)),
  }
}

function relationOf({ account, origin }: Told<AttributionAccount>, first: Told<AttributionAccount>): Relation {
  const ends = { from: account.address, to: first.account.address }
  if (origin !== first.origin) return { kind: 'corroborates', ...ends, because: 'another origin has the same words' }
  const isElsewhere = account.report !== first.account.report
  return { kind: 'repeats', ...ends, because: isElsewhere ? 'the same words, carried by another report' : 'said once more in the same report' }
}

/** The longest quotation of all; the longest content where nothing is quoted. */
function fullest(told: readonly Told<AttributionAccount>[]): string {
  const quoted = longest(told.map(({ account }) => account.quoted.join(' … ')))
  return quoted === '' ? longest(told.map(({ account }) => account.content.map(({ quote }) => quote).join(' … '))) : `“${quoted}”`
}

function longest(texts: readonly string[]): string {
  return texts.reduce((found, text) => (text.length > found.length ? text : found), '')
}

function shortened(words: string): string {
  if (words.length <= LONGEST_TITLE) return words
  const cut = words.slice(0, LONGEST_TITLE)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), LONGEST_TITLE / 2)).toWellFormed()} …`
}

/** Publication, then address: accounts without a time stand last. */
function byTime(one: Told, other: Told): number {
  if (one.at !== other.at) return one.at === '' || (other.at !== '' && one.at > other.at) ? 1 : -1
  return one.account.address < other.account.address ? -1 : 1
}
