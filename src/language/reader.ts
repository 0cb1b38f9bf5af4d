/** The trained reader: from a report's text to its words, sentences, paragraphs and linked attributions. */
import { availableParallelism } from 'node:os'
import type { Span } from '../report/quote.ts'
import { encoderOf } from './encode.ts'
import type { Language, LinkedSpans, Reader } from './language.ts'
import { cuesIn, linkerOf, type Link, type WordSpan } from './link.ts'
import { loadModel, modelFolder } from './model.ts'
import { paragraphsOf } from './paragraphs.ts'
import { piecesFrom, type Pieces } from './pieces.ts'
import { runtimeChoice, runtimeFor, runtimeVariable, type RuntimeChoice } from './runtime.ts'
import { sectionsOf } from './sections.ts'
import { sentencesOf } from './sentences.ts'
import { settled } from './settle.ts'
import { turns } from './turns.ts'
import { wordpiecesFrom } from './wordpieces.ts'
import type { Words } from './words.ts'

export type ReaderOptions = {
  /** Where the model lies; by default the project's own, models/reader. */
  readonly folder?: string
  /** Which build of ONNX Runtime runs it; `auto` by default. The environment variable ONRECORD_RUNTIME goes before it. */
  readonly runtime?: RuntimeChoice
  /** Runs of the model in flight at once, over all reports; by default one a core. Results do not depend on it. */
  readonly threads?: number
}

/** Words read together. Longer than any news report; at this length their vectors take some 12 MB. */
const sectionSize = 16_384

/**
 * Loads the trained reader.
 * @throws Problem `model-missing` or `model-corrupt` where the model's files are not there or not whole, `bad-option`
 *   where the runtime asked for is not to be had
 */
export async function loadReader(options: ReaderOptions = {}): Promise<Reader> {
  const choice = runtimeChoice(process.env[runtimeVariable], options.runtime ?? 'auto')
  const [model, runtime] = await Promise.all([loadModel(options.folder ?? modelFolder), runtimeFor(choice)])
  const { config } = model
  const wordpieces = wordpiecesFrom(model.vocabulary)
  const [encoder, linker] = await Promise.all([runtime.open(model.encoder), runtime.open(model.linker)])
  const turn = turns(options.threads ?? availableParallelism())
  const piecesOf = piecesFrom(wordpieces, config.window - 2)
  const encode = encoderOf(encoder, turn, config, wordpieces)
  const link = linkerOf(linker, turn, config)

  const linksOf = async (pieces: Pieces): Promise<readonly Link[]> => {
    const links: Link[] = []
    const margin = config.window + config.before + config.after
    for (const section of sectionsOf(pieces.words.count, sectionSize, margin)) {
      const encoded = await encode(pieces, section.from, section.to)
      const cues = cuesIn(encoded, config).filter((cue) => cue.from >= section.keepFrom && cue.from < section.keepTo)
      const found = await Promise.all(cues.map((cue) => link(pieces, encoded, cue)))
      links.push(...found.filter((each) => each !== undefined))
    }
    return settled(links)
  }

  return {
    read: async (text) => {
      const pieces = piecesOf(text)
      const links = await linksOf(pieces)
      return layersOf(text, pieces.words, links)
    },
    version: model.version,
    runtime: runtime.kind,
    close: async () => {
      await Promise.all([encoder.close(), linker.close()])
    },
  }
}

function layersOf(text: string, words: Words, links: readonly Link[]): Language {
  const paragraphs = paragraphsOf(text)
  return {
    words: Array.from(words.starts, (start, n) => [start, words.ends[n]!] as const),
    sentences: sentencesOf(text),
    paragraphs,
    attributions: links.map((link) => inText(link, words)),
  }
}

/** A link with its spans in offsets: from its first word's start to its last word's end. */
function inText({ source, cue, content, confidence }: Link, { starts, ends }: Words): LinkedSpans {
  const place = ({ from, to }: WordSpan): Span => [starts[from]!, ends[to - 1]!]
  return { source: source.map(place), cue: place(cue), content: content.map(place), confidence }
}
