/** The trained reader: from a report's text to its words, sentences, paragraphs and linked attributions. */
import { Problem } from '../report/problem.ts'
import type { Span } from '../report/quote.ts'
import { encoderOf } from './encode.ts'
import type { Language, LinkedSpans, Reader } from './language.ts'
import { linkerOf, type Link, type WordSpan } from './link.ts'
import { linksOf } from './links.ts'
import { loadModel, modelFolder } from './model.ts'
import type { Network, Runtime } from './network.ts'
import { paragraphsOf } from './paragraphs.ts'
import { piecesFrom } from './pieces.ts'
import { runtimeChoice, runtimeFor, runtimeVariable, type RuntimeChoice } from './runtime.ts'
import { sentencesOf } from './sentences.ts'
import { wordpiecesFrom } from './wordpieces.ts'
import type { Words } from './words.ts'

export type ReaderOptions = {
  /** Where the model lies; by default the project's own, models/reader. */
  readonly folder?: string
  /** Which build of ONNX Runtime runs it; `auto` by default. The environment variable ONRECORD_RUNTIME goes before it. */
  readonly runtime?: RuntimeChoice
}

/**
 * Loads the trained reader into this thread, which it keeps busy while it reads; readers.ts has it in threads of its own.
 * @throws Problem `model-missing` or `model-corrupt` where the model's files are not there or not whole, `bad-option`
 *   where the runtime asked for is not to be had
 */
export async function loadReader(options: ReaderOptions = {}): Promise<Reader> {
  const choice = runtimeChoice(process.env[runtimeVariable], options.runtime ?? 'auto')
  const [model, runtime] = await Promise.all([loadModel(options.folder ?? modelFolder), runtimeFor(choice)])
  const { config } = model
  const wordpieces = wordpiecesFrom(model.vocabulary)
  const [encoder, linker] = await Promise.all([opened(runtime, model.encoder, 'encoder'), opened(runtime, model.linker, 'linker')])
  const piecesOf = piecesFrom(wordpieces, config.window - 2)
  const encode = encoderOf(encoder, config, wordpieces)
  const link = linkerOf(linker, config)

  const read = async (text: string): Promise<Language> => {
    const pieces = piecesOf(text)
    const links = await linksOf(pieces, encode, link, config)
    return layersOf(text, pieces.words, links)
  }

  const underWay = new Set<Promise<Language>>()
  return {
    read: (text) => {
      const language = read(text)
      const end = () => underWay.delete(language)
      underWay.add(language)
      void language.then(end, end)
      return language
    },
    version: model.version,
    runtime: runtime.kind,
    // a graph that is closed while it runs takes the process with it
    close: async () => {
      await Promise.allSettled(underWay)
      await Promise.all([encoder.close(), linker.close()])
    },
  }
}

async function opened(runtime: Runtime, graph: Uint8Array, name: string): Promise<Network> {
  try {
    return await runtime.open(graph)
  } catch (error) {
    throw new Problem('model-corrupt', `The reader's ${name} cannot be run by ONNX Runtime.`, 'Restore models/reader from the project.', { cause: error })
  }
}

function layersOf(text: string, words: Words, links: readonly Link[]): Language {
  const paragraphs = paragraphsOf(text)
  return {
    words: Array.from(words.starts, (start, n) => [start, words.ends[n]!] as const),
    sentences: sentencesOf(text),
    paragraphs,
    attributions: links.map((link) => inText(link, words)),
    syntax: { words: [], sentence: [], lemma: [], upos: [], head: [], relation: [] },
    entities: [],
  }
}

/** A link with its spans in offsets: from its first word's start to its last word's end. */
function inText({ source, cue, content, confidence }: Link, { starts, ends }: Words): LinkedSpans {
  const place = ({ from, to }: WordSpan): Span => [starts[from]!, ends[to - 1]!]
  return { source: source.map(place), cue: place(cue), content: content.map(place), confidence }
}
