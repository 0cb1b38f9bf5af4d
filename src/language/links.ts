/** All attributions of a text, in words: each section encoded, its cues found, each cue asked for its source and content. */
import type { Config } from './config.ts'
import type { Encoder } from './encode.ts'
import { cuesIn, type Link, type Linker } from './link.ts'
import type { Pieces } from './pieces.ts'
import { sectionsOf } from './sections.ts'
import { settled } from './settle.ts'

/** Words read together. Longer than any news report; at this length their vectors take some 12 MB. */
export const sectionSize = 16_384

/**
 * @param pieces the text
 * @param size words of a section at most
 * @returns those that stand, in the order of their cues
 */
export async function linksOf(pieces: Pieces, encode: Encoder, link: Linker, config: Config, size = sectionSize): Promise<readonly Link[]> {
  const links: Link[] = []
  const margin = config.window + config.before + config.far
  for (const section of sectionsOf(pieces.words.count, size, margin)) {
    const encoded = await encode(pieces, section.from, section.to)
    const cues = cuesIn(encoded, config).filter((cue) => cue.from >= section.keepFrom && cue.from < section.keepTo)
    const found = await Promise.all(cues.map((cue) => link(pieces, encoded, cue)))
    links.push(...found.filter((each) => each !== undefined))
  }
  return settled(links)
}
