/** Step: whose words a place in the text is. */
import { lowest } from '../report/lowest.ts'
import type { Layers } from './layers.ts'
import type { Voice } from './reading.ts'
import { step } from './step.ts'

/** The outlet itself: whatever stands in nobody's statement. */
export const OUTLET: Voice = { actor: null, name: 'outlet', named: true }

export const voiceAt = step({
  name: 'voice-at',
  needs: ['statements', 'voices'],
  adds: ['voiceAt'],
  read: ({ statements, voices }) => {
    const innermost = innermostOf(statements)
    return {
      voiceAt: ([start]) => {
        const index = innermost(start)
        return index === undefined ? OUTLET : { ...voices[index]!, attribution: `t${index + 1}` }
      },
    }
  },
})

/** A piece of a statement's content; `reach`: where the furthest of this and the pieces before it ends. */
type Piece = { readonly from: number; readonly to: number; readonly index: number; readonly size: number; readonly reach: number }

/** Tells the statement with the least content that holds an offset; of two as small, the later. */
function innermostOf(statements: Layers['statements']): (offset: number) => number | undefined {
  const pieces: Piece[] = []
  let reach = 0
  const all = statements.flatMap(({ content }, index) => {
    const size = content.reduce((sum, [from, to]) => sum + to - from, 0)
    return content.map(([from, to]) => ({ from, to, index, size }))
  })
  for (const piece of all.sort((a, b) => a.from - b.from || a.to - b.to)) pieces.push({ ...piece, reach: (reach = Math.max(reach, piece.to)) })
  return (offset) => {
    let best: Piece | undefined
    for (let n = lowest(pieces.length, (i) => pieces[i]!.from > offset) - 1; n >= 0 && pieces[n]!.reach > offset; n--) {
      const piece = pieces[n]!
      if (piece.to <= offset) continue
      if (!best || piece.size < best.size || (piece.size === best.size && piece.index > best.index)) best = piece
    }
    return best?.index
  }
}
