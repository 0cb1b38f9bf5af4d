/**
 * Layers as they cross from thread to thread: numbers in flat arrays, which are handed over and not copied, and one string for
 * all lemmas. Cloning some thousand small arrays costs the thread that gets them, which serves all readers, two to three times as much.
 */
import type { Entity, EntityType, Language, LinkedSpans, Syntax, Upos } from './language.ts'
import { entityTypes, partsOfSpeech } from './language.ts'
import type { Span } from '../report/quote.ts'

export type Packed = {
  readonly words: Int32Array
  readonly sentences: Int32Array
  readonly paragraphs: Int32Array
  readonly attributions: readonly LinkedSpans[]
  readonly syntax: {
    readonly words: Int32Array
    readonly sentence: Int32Array
    /** One a line. */
    readonly lemma: string
    readonly upos: Uint8Array
    readonly head: Int32Array
    readonly relation: Uint8Array
    /** What the numbers in `relation` stand for. */
    readonly relations: readonly string[]
  }
  /** Five numbers each, and their confidence beside. */
  readonly entities: Int32Array
  readonly confidence: Float64Array
}

/** @returns the layers packed, and the memory to hand over with them */
export function packed({ words, sentences, paragraphs, attributions, syntax, entities }: Language): { layers: Packed; transfer: ArrayBuffer[] } {
  const relations = [...new Set(syntax.relation)]
  const relationNumber = new Map(relations.map((name, n) => [name, n]))
  const layers = {
    words: flat(words),
    sentences: flat(sentences),
    paragraphs: flat(paragraphs),
    attributions,
    syntax: {
      words: flat(syntax.words),
      sentence: Int32Array.from(syntax.sentence),
      lemma: syntax.lemma.join('\n'),
      upos: Uint8Array.from(syntax.upos, (tag) => upos.get(tag)!),
      head: Int32Array.from(syntax.head),
      relation: Uint8Array.from(syntax.relation, (name) => relationNumber.get(name)!),
      relations,
    },
    entities: Int32Array.from(entities.flatMap(({ from, to, head, type, chain }) => [from, to, head, types.get(type)!, chain])),
    confidence: Float64Array.from(entities, ({ confidence }) => confidence),
  }
  const arrays = [layers.words, layers.sentences, layers.paragraphs, layers.entities, layers.confidence, ...Object.values(layers.syntax)]
  return { layers, transfer: arrays.flatMap((array) => (ArrayBuffer.isView(array) ? [array.buffer as ArrayBuffer] : [])) }
}

/** The layers as they were before they were packed. */
export function unpacked({ words, sentences, paragraphs, attributions, syntax, entities, confidence }: Packed): Language {
  return {
    words: spans(words),
    sentences: spans(sentences),
    paragraphs: spans(paragraphs),
    attributions,
    syntax: syntaxFrom(syntax),
    entities: Array.from(confidence, (sure, n) => entityFrom(entities, 5 * n, sure)),
  }
}

const upos = new Map(partsOfSpeech.map((tag, n) => [tag, n]))
const types = new Map(entityTypes.map((type, n) => [type, n]))

function syntaxFrom({ words, sentence, lemma, upos, head, relation, relations }: Packed['syntax']): Syntax {
  return {
    words: spans(words),
    sentence: Array.from(sentence),
    lemma: words.length === 0 ? [] : lemma.split('\n'),
    upos: Array.from(upos, (tag): Upos => partsOfSpeech[tag]!),
    head: Array.from(head),
    relation: Array.from(relation, (name) => relations[name]!),
  }
}

function entityFrom(numbers: Int32Array, at: number, confidence: number): Entity {
  const type: EntityType = entityTypes[numbers[at + 3]!]!
  return { from: numbers[at]!, to: numbers[at + 1]!, head: numbers[at + 2]!, type, confidence, chain: numbers[at + 4]! }
}

function flat(list: readonly Span[]): Int32Array {
  const numbers = new Int32Array(2 * list.length)
  list.forEach(([start, end], n) => {
    numbers[2 * n] = start
    numbers[2 * n + 1] = end
  })
  return numbers
}

function spans(numbers: Int32Array): Span[] {
  return Array.from({ length: numbers.length / 2 }, (_, n) => [numbers[2 * n]!, numbers[2 * n + 1]!] as const)
}
