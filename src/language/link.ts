/**
 * Asks each cue for its own source and content: every word around it is scored, given the cue, and the best sequence of
 * tags with one source at most is its attribution.
 */
import type { Config } from './config.ts'
import type { Encoded } from './encode.ts'
import { integers, type Input, type Network } from './network.ts'
import type { Pieces } from './pieces.ts'
import { bestTags, chainFrom, spansOf, withOneSpan } from './viterbi.ts'

/** Words `[from, to)` of a text. */
export type WordSpan = { readonly from: number; readonly to: number }

/** What a cue was found to link, in words. */
export type Link = {
  readonly source: readonly WordSpan[]
  readonly cue: WordSpan
  readonly content: readonly WordSpan[]
  /** How sure the model is that it is the cue of an attribution, 0 to 1. */
  readonly confidence: number
}

type Seen = Omit<Link, 'cue'> & { readonly to: number }

/** Content that ends within so many words of what was seen may well go on. */
const NEAR_END = 12

export type Linker = (pieces: Pieces, encoded: Encoded, cue: WordSpan) => Promise<Link | undefined>

/** The cues that the flat tags mark, in text order. */
export function cuesIn(encoded: Encoded, config: Config): readonly WordSpan[] {
  const tags = bestTags(encoded.tags, config.flat.labels.length, chainFrom(config.flat))
  return spansOf(tags, config.flat.labels, encoded.from).filter(({ role }) => role === 'cue')
}

/**
 * @param network the linker's graph
 * @returns links one cue that lies in an encoded stretch; nothing where it is no cue after all, or has no content
 */
export function linkerOf(network: Network, config: Config): Linker {
  const { labels } = config.link
  const chain = withOneSpan(chainFrom(config.link), labels.indexOf('B-source'))
  const seen = async (pieces: Pieces, encoded: Encoded, cue: WordSpan, after: number): Promise<Seen> => {
    const from = Math.max(encoded.from, cue.from - config.before)
    const to = Math.min(encoded.to, cue.to + after)
    const outputs = await network.run(inputsOf(pieces, encoded, cue, from, to))
    const spans = spansOf(bestTags(outputs.emissions!, labels.length, chain), labels, from)
    const ofRole = (role: string) => spans.filter((span) => span.role === role)
    return { source: ofRole('source'), content: ofRole('content'), confidence: 1 / (1 + Math.exp(-outputs.valid![0]!)), to }
  }
  return async (pieces, encoded, cue) => {
    const near = await seen(pieces, encoded, cue, config.after)
    const end = near.content.at(-1)?.to
    // a long quotation, perhaps of many paragraphs: look further for where it ends
    const mayGoOn = end !== undefined && end > near.to - NEAR_END && near.to < encoded.to
    const { source, content, confidence } = mayGoOn ? await seen(pieces, encoded, cue, config.far) : near
    return content.length > 0 && confidence >= config.cueThreshold ? { source, cue, content, confidence } : undefined
  }
}

/** The words `[from, to)` around a cue as the linker takes them. */
function inputsOf({ features }: Pieces, encoded: Encoded, cue: WordSpan, from: number, to: number): Record<string, Input> {
  const length = to - from
  const rows = (array: Float32Array): Input => {
    const width = array.length / (encoded.to - encoded.from)
    return { data: array.subarray((from - encoded.from) * width, (to - encoded.from) * width), dims: [length, width] }
  }
  const around = new Uint32Array(features.length * length)
  features.forEach((feature, row) => around.set(feature.subarray(from, to), row * length))
  return {
    vectors: rows(encoded.vectors),
    tags: rows(encoded.tags),
    cue: { data: integers(Uint32Array.of(cue.from - from, cue.to - from)), dims: [2] },
    features: { data: integers(around), dims: [features.length, length] },
  }
}
