/**
 * How well the reader knows the syntax of English: Universal Dependencies on EWT dev, with the treebank's own words and
 * sentences, counted as the script of the CoNLL 2018 shared task does: all words, punctuation included, relations without their
 * subtypes. Below that, how well words and sentences themselves are found in the bare text.
 */
import { documentsIn, ewtDev, gumDev, whyNotHere } from './conllu.mjs'
import { row, skipped } from './row.mjs'
import { cut, parsed } from './treebank-reader.mjs'

const figures = [
  { what: 'heads with relations, LAS', key: 'las', target: 88, prototype: 88.3 },
  { what: 'heads, UAS', key: 'uas', target: 91, prototype: 91.1 },
  { what: 'parts of speech, UPOS', key: 'upos', target: 96.3, prototype: 96.5 },
  { what: 'lemmas', key: 'lemma', target: null },
]

/** @returns {Promise<import('./row.mjs').Row[]>} */
export async function syntax() {
  const missing = whyNotHere(ewtDev) ?? whyNotHere(gumDev)
  if (missing) return [skipped('syntax against EWT and GUM dev', missing)]
  const [ewt, gum] = [documentsIn(ewtDev), documentsIn(gumDev)]
  const scores = await parseScores(ewt)
  const rows = figures.map(({ what, key, target, prototype }) =>
    row(what, scores[key], '', 'at least', target, `EWT dev, gold words${prototype === undefined ? '' : `; a prototype ${prototype}`}`),
  )
  const similar = await parseScores(gum)
  rows.push(row(figures[0].what, similar.las, '', 'at least', null, 'GUM dev, 16 genres, gold words'))
  for (const [name, documents, target] of [['EWT dev', ewt, 99], ['GUM dev', gum, 99]]) {
    const { words, sentences } = await cutScores(documents)
    rows.push(row('words found in bare text, F1', words, '', 'at least', target, name), row('sentences found in bare text, F1', sentences, '', 'at least', null, name))
  }
  return rows
}

/** @returns {Promise<Record<'las' | 'uas' | 'upos' | 'lemma', number>>} in percent of all words */
export async function parseScores(documents) {
  const hits = { las: 0, uas: 0, upos: 0, lemma: 0 }
  let all = 0
  for (const gold of documents) {
    const { syntax: said } = await parsed(gold, { chains: false })
    gold.words.forEach((_, n) => {
      const isHead = said.head[n] === gold.head[n]
      all++
      hits.uas += isHead
      hits.las += isHead && plain(said.relation[n]) === plain(gold.relation[n])
      hits.upos += said.upos[n] === gold.upos[n]
      hits.lemma += said.lemma[n] === gold.lemma[n]
    })
  }
  return Object.fromEntries(Object.entries(hits).map(([key, hit]) => [key, (100 * hit) / all]))
}

const plain = (relation) => relation.split(':')[0]

async function cutScores(documents) {
  const counts = { words: [0, 0, 0], sentences: [0, 0, 0] }
  for (const document of documents) {
    const said = await cut(document)
    count(counts.words, document.words, said.words)
    count(counts.sentences, sentencesOf(document), said.sentences)
  }
  return Object.fromEntries(Object.entries(counts).map(([key, [hit, gold, said]]) => [key, (200 * hit) / (gold + said)]))
}

/** Each sentence from its first word's start to its last word's end. */
function sentencesOf({ words, sentence }) {
  const spans = []
  words.forEach(([start, end], n) => {
    if (sentence[n] !== sentence[n - 1]) spans.push([start, end])
    else spans.at(-1)[1] = end
  })
  return spans
}

function count(counts, gold, said) {
  const places = new Set(gold.map(String))
  counts[0] += said.filter((span) => places.has(String(span))).length
  counts[1] += gold.length
  counts[2] += said.length
}
