/**
 * How well entities and their chains are found in GUM dev: with the treebank's own words, entities and chains as the reader finds
 * them. An entity counts where its words and its type are right. Chains are compared as the CoNLL 2012 shared task does, by the
 * mean F1 of MUC, B-cubed and CEAF with phi 4: of chains of two mentions and more, as in OntoNotes, and of all, as GUM has them.
 */
import { documentsIn, gumDev, whyNotHere } from './conllu.mjs'
import { agreementOf, f1, summed } from './coreference.mjs'
import { row, skipped } from './row.mjs'
import { parsed } from './treebank-reader.mjs'

const newslike = ['news', 'interview', 'speech', 'court', 'bio', 'voyage']

/** @returns {Promise<import('./row.mjs').Row[]>} */
export async function entities() {
  const missing = whyNotHere(gumDev)
  if (missing) return [skipped('entities and coreference against GUM dev', missing)]
  const scored = []
  for (const document of documentsIn(gumDev)) scored.push({ genre: document.genre, ...scoresOf(document, await parsed(document, { chains: true })) })
  const genres = [...new Set(scored.map(({ genre }) => genre))].sort((a, b) => order(a) - order(b) || a.localeCompare(b))
  return [
    ...rowsOf(scored.filter(({ genre }) => newslike.includes(genre)), `GUM dev, ${newslike.join(', ')}`, { mentions: 70, chains: 50 }),
    ...genres.flatMap((genre) => rowsOf(scored.filter((each) => each.genre === genre), `GUM dev, ${genre}`)),
  ]
}

const order = (genre) => (newslike.includes(genre) ? newslike.indexOf(genre) : newslike.length)

function rowsOf(scored, note, targets = { mentions: null, chains: null }) {
  const mentions = scored.reduce(([hit, gold, said], { mentions: each }) => [hit + each[0], gold + each[1], said + each[2]], [0, 0, 0])
  return [
    row('entities, words and type, F1', (200 * mentions[0]) / (mentions[1] + mentions[2]), '', 'at least', targets.mentions, note),
    row('coreference, CoNLL F1', conll(scored.map(({ chains }) => chains)), '', 'at least', targets.chains, `${note}; mentions as found, chains of two and more`),
    row('coreference, CoNLL F1, singletons too', conll(scored.map(({ all }) => all)), '', 'at least', null, note),
  ]
}

function conll(agreements) {
  return ['muc', 'bCubed', 'ceaf'].reduce((sum, measure) => sum + f1(summed(agreements.map((each) => each[measure]))), 0) / 3
}

function scoresOf(gold, said) {
  const named = ({ from, to, type }) => `${from}-${to} ${type}`
  const marked = new Set(gold.entities.map(named))
  const hit = said.entities.filter((entity) => marked.has(named(entity))).length
  const [right, found] = [chainsOf(gold.entities), chainsOf(said.entities)]
  const several = (chains) => chains.filter(({ size }) => size > 1)
  return { mentions: [hit, gold.entities.length, said.entities.length], chains: agreementOf(several(right), several(found)), all: agreementOf(right, found) }
}

/** Mentions by chain, each by its words. */
function chainsOf(mentions) {
  const chains = new Map()
  for (const { from, to, chain } of mentions) chains.set(chain, (chains.get(chain) ?? new Set()).add(`${from}-${to}`))
  return [...chains.values()]
}
