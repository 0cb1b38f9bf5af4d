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

export type Language = {
  /** Runs of letters, digits and marks, or single other characters, in text order. */
  readonly words: readonly Span[]
  readonly sentences: readonly Span[]
  readonly paragraphs: readonly Span[]
  /** In the order of their cues. */
  readonly attributions: readonly LinkedSpans[]
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
