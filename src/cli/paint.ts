/** Colour on the terminal. Colour means voice, and nothing else; weight does the rest. */
import { WriteStream } from 'node:tty'

/** Wraps text in what the terminal needs to show it so; without colour, gives the text back. */
export type Paint = {
  /** In the hue of a voice, by its rank from 0; from the ninth on, grey. */
  voice(rank: number, text: string): string
  bold(text: string): string
  dim(text: string): string
}

// After Okabe and Ito, "Color Universal Design" (2008): told apart with any kind of colour vision. Moved to the middle
// of the scale of brightness, to be read on dark and on light ground.
const hues256 = [32, 166, 36, 169, 172, 38, 98, 100].map((hue) => `38;5;${hue}`)
const hues16 = [34, 31, 32, 35, 33, 36, 94, 95].map(String)

const plain: Paint = {
  voice: (_rank, text) => text,
  bold: (text) => text,
  dim: (text) => text,
}

/**
 * How to paint on a stream: as the terminal and the environment (NO_COLOR, FORCE_COLOR, TERM) say; never in a pipe
 * unless FORCE_COLOR asks for it.
 * @param stream where the text goes
 * @param env the environment
 */
export function paintFor(stream: { readonly isTTY?: boolean }, env: NodeJS.ProcessEnv): Paint {
  // An empty variable counts as unset: https://no-color.org
  const forced = env['FORCE_COLOR'] !== undefined && env['FORCE_COLOR'] !== '0' && env['FORCE_COLOR'] !== 'false'
  if (env['NO_COLOR'] && !forced) return plain
  if (stream.isTTY !== true && !forced) return plain
  const depth = WriteStream.prototype.getColorDepth(env)
  if (depth === 1) return plain
  const hues = depth >= 8 ? hues256 : hues16
  const grey = depth >= 8 ? '38;5;245' : '90'
  return {
    voice: (rank, text) => sgr(hues[rank] ?? grey, '39', text),
    bold: (text) => sgr('1', '22', text),
    dim: (text) => sgr('2', '22', text),
  }
}

// Line by line, so that a wrapped text keeps its colour and what stands beside it does not take it on.
function sgr(on: string, off: string, text: string): string {
  return text
    .split('\n')
    .map((line) => (line === '' ? '' : `\u001b[${on}m${line}\u001b[${off}m`))
    .join('\n')
}
