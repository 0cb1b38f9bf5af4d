/** Step: whose words a place in the text is. */
import type { Span } from '../report/quote.ts'
import type { Layers } from './layers.ts'
import type { Voice } from './reading.ts'
import { step } from './step.ts'

/** The outlet itself: whatever stands in nobody's statement. */
export const OUTLET: Voice = { actor: null, name: 'outlet', named: true }

export const voiceAt = step({
  name: 'voice-at',
  needs: ['statements', 'voices'],
  adds: ['voiceAt'],
  read: (layers) => ({ voiceAt: (span) => voiceOf(span, layers) }),
})

/** The voice of the innermost statement in whose content a span begins, with that statement; or the outlet. */
function voiceOf([start]: Span, { statements, voices }: Pick<Layers, 'statements' | 'voices'>): Voice {
  let best: number | undefined
  let size = Infinity
  statements.forEach(({ content }, index) => {
    if (!content.some(([from, to]) => from <= start && start < to)) return
    const length = content.reduce((sum, [from, to]) => sum + to - from, 0)
    if (length <= size) [best, size] = [index, length]
  })
  return best === undefined ? OUTLET : { ...voices[best]!, attribution: `t${best + 1}` }
}
