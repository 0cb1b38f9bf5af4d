/** What the trained reader gives: the layers of one report that everything later is read from. */
import type { Span } from '../report/quote.ts'

/** Source, cue and content of one attribution, as the trained reader links them (PolNeAR). */
export type LinkedSpans = {
  readonly source: readonly Span[]
  readonly cue: Span
  /** One or more pieces, in text order. */
  readonly content: readonly Span[]
  /** How sure the reader is, 0 to 1. */
  readonly confidence: number
}

/** Parts of speech of Universal Dependencies. */
export const partsOfSpeech = [
  'ADJ', 'ADP', 'ADV', 'AUX', 'CCONJ', 'DET', 'INTJ', 'NOUN', 'NUM', 'PART', 'PRON', 'PROPN', 'PUNCT', 'SCONJ', 'SYM', 'VERB', 'X',
] as const
export type Upos = (typeof partsOfSpeech)[number]

/**
 * Universal Dependencies: one entry a syntactic word in each array. Syntactic words are not the reader's words: "didn't" is
 * "did" and "n't", "Kirby's" is "Kirby" and "'s", "U.S." and "1,000" are one each; "follow-up" is three.
 */
export type Syntax = {
  readonly words: readonly Span[]
  /** Index of the sentence that each stands in; no head lies in another sentence. */
  readonly sentence: readonly number[]
  /** In lower case but for proper nouns. */
  readonly lemma: readonly string[]
  readonly upos: readonly Upos[]
  /** Index of the word's head; -1 for the root of a sentence. */
  readonly head: readonly number[]
  /** With subtypes: "nsubj:pass", "acl:relcl", "obl:agent". */
  readonly relation: readonly string[]
}

/** What GUM tells apart. */
export const entityTypes = ['abstract', 'animal', 'event', 'object', 'organization', 'person', 'place', 'plant', 'substance', 'time'] as const
export type EntityType = (typeof entityTypes)[number]

/** A phrase that stands for somebody or something, pronouns among them: syntactic words `[from, to)`. One may lie in another. */
export type Entity = {
  readonly from: number
  readonly to: number
  /** The syntactic word that it hangs on. */
  readonly head: number
  readonly type: EntityType
  /** How sure the reader is of the phrase and its type, 0 to 1. */
  readonly confidence: number
  /** The same number: the same thing in the world, as far as the reader can tell. */
  readonly chain: number
}

export type Language = {
  /** Runs of letters, digits and marks, or single other characters, in text order. */
  readonly words: readonly Span[]
  readonly sentences: readonly Span[]
  readonly paragraphs: readonly Span[]
  /** In the order of their cues. */
  readonly attributions: readonly LinkedSpans[]
  readonly syntax: Syntax
  /** By where they begin, the longer first. */
  readonly entities: readonly Entity[]
}

/** The trained reader, loaded: safe to call concurrently. */
export type Reader = {
  /**
   * @param text a report's text, any Unicode, lone surrogates included
   * @returns its layers; the same text always gives the same layers
   */
  read(text: string): Promise<Language>
  /** Identity of the model (sha256 of its files), for readings to name what read them. */
  readonly version: string
  /** Which runtime runs it. */
  readonly runtime: 'native' | 'wasm'
  close(): Promise<void>
}
