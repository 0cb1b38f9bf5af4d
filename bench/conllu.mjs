/**
 * Universal Dependencies treebanks (CoNLL-U): each document's text, rebuilt from its tokens, with the words, sentences,
 * trees and, in GUM, entities that people marked in it.
 *
 * @typedef {object} Document one entry a syntactic word in each array
 * @property {string} id
 * @property {string} genre what GUM calls so; empty elsewhere
 * @property {string} text
 * @property {[number, number][]} words
 * @property {number[]} sentence index of the sentence that each stands in
 * @property {string[]} upos
 * @property {string[]} lemma
 * @property {number[]} head index in the document, -1 for a root
 * @property {string[]} relation
 * @property {{ from: number, to: number, type: string, chain: string }[]} entities by where they begin, the longer first
 */
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { root } from '../scripts/fresh.mjs'

const shared = path.join(root, '..', 'shared', 'data')
export const ewtDev = path.join(shared, 'ud-ewt', 'dev.conllu')
export const gumDev = path.join(shared, 'gum', 'dev.conllu')

/** @returns {string | undefined} why nothing can be measured on a treebank here, or nothing */
export const whyNotHere = (file) => (existsSync(file) ? undefined : `${path.relative(path.join(root, '..'), file)} is not beside this checkout`)

/** @returns {Document[]} */
export function documentsIn(file) {
  const documents = []
  let builder
  for (const block of readFileSync(file, 'utf8').split(/\n\n+/).filter(Boolean)) {
    const lines = block.split('\n')
    const notes = lines.filter((line) => line.startsWith('#'))
    const noted = (key) => notes.map((note) => new RegExp(`^# ${key}(?: = (.*))?$`).exec(note)).find(Boolean)
    const begins = noted('newdoc id')
    if (begins) documents.push((builder = new Builder(begins[1], noted('meta::genre')?.[1] ?? '')))
    if (noted('newpar(?: id)?')) builder.breakParagraph()
    builder.addSentence(lines.filter((line) => /^\d/.test(line)).map((line) => line.split('\t')))
  }
  return documents.map(({ document }) => ({ ...document, entities: document.entities.sort((a, b) => a.from - b.from || b.to - a.to) }))
}

class Builder {
  /** What stands between the last token and the next. */
  #gap = ''
  #sentences = 0

  constructor(id, genre) {
    this.document = { id, genre, text: '', words: [], sentence: [], upos: [], lemma: [], head: [], relation: [], entities: [] }
  }

  breakParagraph() {
    if (this.document.text !== '') this.#gap = '\n\n'
  }

  addSentence(rows) {
    const base = this.document.words.length
    const open = new Map()
    let left = { start: 0, end: 0, parts: 0 }
    for (const [id, form, lemma, upos, , , head, relation, , misc] of rows) {
      if (id.includes('.')) continue
      const [first, last] = id.split('-').map(Number)
      if (last !== undefined || left.parts === 0) left = { ...this.#addToken(form, misc), parts: last === undefined ? 1 : last - first + 1 }
      if (last !== undefined) continue
      // the parts of a contraction may be spelt otherwise than it: the last has what is left
      const end = left.parts > 1 ? Math.min(left.start + form.length, left.end - left.parts + 1) : left.end
      this.#addWord([left.start, end], lemma, upos, head === '0' ? -1 : base + Number(head) - 1, relation)
      this.#markEntities(misc, open)
      left = { ...left, start: end, parts: left.parts - 1 }
    }
    this.#sentences++
  }

  #addToken(form, misc) {
    const start = this.document.text.length + this.#gap.length
    this.document.text += this.#gap + form
    this.#gap = misc.includes('SpaceAfter=No') ? '' : ' '
    return { start, end: start + form.length }
  }

  #addWord(span, lemma, upos, head, relation) {
    const { words, sentence, ...rest } = this.document
    words.push(span)
    sentence.push(this.#sentences)
    rest.lemma.push(lemma)
    rest.upos.push(upos)
    rest.head.push(head)
    rest.relation.push(relation)
  }

  /** GUM: "(3-person-..." opens an entity of chain 3, "3)" closes it; "(3-person-...)" is one word. */
  #markEntities(misc, open) {
    const [, marks = ''] = /(?:^|\|)Entity=([^|]*)/.exec(misc) ?? []
    const word = this.document.words.length - 1
    for (const [, begun, type, alone, closed] of marks.matchAll(/\((\d+)-([a-z]+)[^()]*(\)?)|(\d+)\)/g)) {
      if (alone) this.document.entities.push({ from: word, to: word + 1, type, chain: begun })
      else if (begun !== undefined) open.set(begun, [...(open.get(begun) ?? []), { from: word, type }])
      else this.document.entities.push({ ...open.get(closed).pop(), to: word + 1, chain: closed })
    }
  }
}
