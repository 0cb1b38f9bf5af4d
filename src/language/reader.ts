/** The trained reader: from a report's text to its words, sentences, paragraphs, syntax, entities and linked attributions. */
import type { Span } from '../report/quote.ts'
import { cutText } from './cut-text.ts'
import { findingsOf, type CutText, type Findings } from './findings.ts'
import type { Language, LinkedSpans, Reader } from './language.ts'
import type { Link, WordSpan } from './link.ts'
import { openNetworks, type ReaderOptions } from './open-networks.ts'
import { paragraphsOf } from './paragraphs.ts'
import { sentencesOf } from './sentences.ts'
import type { Words } from './words.ts'

export type { ReaderOptions } from './open-networks.ts'

/**
 * Loads the trained reader into this thread, which it keeps busy while it reads; readers.ts has it in threads of its own.
 * @throws Problem `model-missing` or `model-corrupt` where the model's files are not there or not whole, `bad-option`
 *   where the runtime asked for is not to be had
 */
export async function loadReader(options: ReaderOptions = {}): Promise<Reader> {
  const networks = await openNetworks(options)
  const read = async (text: string): Promise<Language> => {
    const sentences = sentencesOf(text)
    const cut = cutText(text, sentences, networks.piecesOf)
    return languageOf(cut, sentences, await findingsOf(cut, networks))
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
    version: networks.version,
    runtime: networks.runtime,
    // a graph that is closed while it runs takes the process with it
    close: async () => {
      await Promise.allSettled(underWay)
      await networks.close()
    },
  }
}

function languageOf({ text, pieces }: CutText, sentences: readonly Span[], { links, syntax, entities }: Findings): Language {
  const { words } = pieces
  return {
    words: Array.from(words.starts, (start, n) => [start, words.ends[n]!] as const),
    sentences,
    paragraphs: paragraphsOf(text),
    attributions: links.map((link) => inText(link, words)),
    syntax,
    entities,
  }
}

/** A link with its spans in offsets: from its first word's start to its last word's end. */
function inText({ source, cue, content, confidence }: Link, { starts, ends }: Words): LinkedSpans {
  const place = ({ from, to }: WordSpan): Span => [starts[from]!, ends[to - 1]!]
  return { source: source.map(place), cue: place(cue), content: content.map(place), confidence }
}
