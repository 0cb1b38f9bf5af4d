/**
 * Makes codebook/joining/common-words.tsv: in how many of a thousand texts a stem of English stands at least once. Counted over the
 * training parts of two treebanks, UD English EWT and GUM; a text is a document of theirs, or a piece of 400 words of a longer one.
 *
 *     node training/joining/common-words.mjs FOLDER_WITH_ud-ewt_AND_gum
 */
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { stemmer } from 'stemmer'

const PIECE = 400
/** Rarer stems tell no more than one that was never seen. */
const LEAST = 3

const [folder] = process.argv.slice(2)
const texts = ['ud-ewt', 'gum'].flatMap((name) => piecesOf(readFileSync(path.join(folder, name, 'train.conllu'), 'utf8')))
const counts = new Map()
for (const stems of texts) for (const stem of stems) counts.set(stem, (counts.get(stem) ?? 0) + 1)
const lines = [...counts]
  .filter(([, count]) => count >= LEAST)
  .map(([stem, count]) => [stem, Math.round((count / texts.length) * 10_000) / 10])
  .sort(([one, a], [other, b]) => b - a || (one < other ? -1 : 1))
const target = new URL('../../codebook/joining/common-words.tsv', import.meta.url)
writeFileSync(target, `stem\tper thousand texts\n${lines.map((line) => line.join('\t')).join('\n')}\n`)
process.stdout.write(`${lines.length} stems of ${texts.length} texts\n`)

/** The stems of each text. */
function piecesOf(conllu) {
  const pieces = []
  let words = 0
  let stems
  const begin = () => pieces.push((stems = new Set(), (words = 0), stems))
  for (const line of conllu.split('\n')) {
    if (line.startsWith('# newdoc') || words >= PIECE) begin()
    const [number, form, , upos] = line.split('\t')
    if (!/^\d+$/.test(number) || upos === 'PUNCT' || upos === 'PROPN' || !stems) continue
    words++
    for (const [word] of form.toLowerCase().matchAll(/\p{L}+/gu)) stems.add(stemmer(word))
  }
  return pieces
}
