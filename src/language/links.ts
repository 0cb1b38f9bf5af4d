/** The attributions of one section of a text, in words: its cues found, each cue asked for its source and content. */
import type { Config } from './config.ts'
import type { Encoded } from './encode.ts'
import { cuesIn, type Link, type Linker } from './link.ts'
import type { Pieces } from './pieces.ts'
import type { Section } from './sections.ts'

/**
 * @param encoded the section
 * @returns what each cue links that the section keeps, in the order of the cues
 */
export async function linksIn(section: Section, pieces: Pieces, encoded: Encoded, link: Linker, config: Config): Promise<readonly Link[]> {
  const cues = cuesIn(encoded, config).filter((cue) => cue.from >= section.keepFrom && cue.from < section.keepTo)
  const found = await Promise.all(cues.map((cue) => link(pieces, encoded, cue)))
  return found.filter((each) => each !== undefined)
}
