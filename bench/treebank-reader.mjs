/** The reader's networks on a treebank's own words and sentences, or on its bare text. */
import { cutText } from '../dist/language/cut-text.js'
import { findingsOf } from '../dist/language/findings.js'
import { openNetworks } from '../dist/language/open-networks.js'
import { sentencesOf } from '../dist/language/sentences.js'
import { withRows } from '../dist/language/syntactic-words.js'

let networks
export const networksOnce = () => (networks ??= openNetworks())

/**
 * Parses a document with the words and sentences that people gave it.
 * @param {import('./conllu.mjs').Document} document
 * @param {{ chains: boolean }} wanted whether mentions are to be chained
 * @returns {Promise<import('../src/language/findings.ts').Findings>}
 */
export async function parsed({ text, words, sentence }, { chains }) {
  const opened = await networksOnce()
  const pieces = opened.piecesOf(text)
  const places = { count: words.length, starts: Int32Array.from(words, ([start]) => start), ends: Int32Array.from(words, ([, end]) => end) }
  const cut = { text, pieces, words: withRows(places, pieces.words), sentence: Int32Array.from(sentence) }
  // attribution is none of this bench's
  const unlinked = { ...opened, link: () => Promise.resolve(undefined) }
  return findingsOf(cut, chains ? unlinked : { ...unlinked, resolve: (_, __, mentions) => Promise.resolve(new Int32Array(mentions.length)) })
}

/** A document's bare text cut into words and sentences by the program. */
export async function cut({ text }) {
  const sentences = sentencesOf(text)
  const { words } = cutText(text, sentences, (await networksOnce()).piecesOf)
  return { words: Array.from(words.starts, (start, n) => [start, words.ends[n]]), sentences }
}
