/** Step: loaded and distancing words, with whose they are and what they are said of. */
import { quoteAt, type Span } from '../../report/quote.ts'
import type { Layers } from '../layers.ts'
import type { Label, Voice } from '../reading.ts'
import { step } from '../step.ts'
import { foundLabels, type FoundLabel } from './found.ts'
import { naming } from './naming.ts'
import { saidOf } from './said-of.ts'
import { scareQuotes } from './scare-quotes.ts'

export type LabelLayers = Pick<Layers, 'report' | 'tokens' | 'tree' | 'codebook' | 'quotations' | 'statements' | 'voices' | 'actorAt' | 'voiceAt'>

export const labels = step({
  name: 'labels',
  needs: ['report', 'tokens', 'tree', 'codebook', 'quotations', 'statements', 'voices', 'actorAt', 'voiceAt'],
  adds: ['labels'],
  read: (layers) => ({ labels: layers.tree.syntax.words.length === 0 ? [] : labelsIn(layers) }),
})

function labelsIn(layers: LabelLayers): Label[] {
  const found = foundLabels(layers)
  const all = [...found, ...scareQuotes(layers, found)].sort((a, b) => a.span[0] - b.span[0])
  return all.map((label, index) => labelOf(layers, label, `l${index + 1}`))
}

function labelOf(layers: LabelLayers, { span, kind, of }: FoundLabel, id: string): Label {
  const named = naming(layers, span)
  const about = named?.object ?? saidOf(layers, span, of)
  return { id, text: quoteAt(layers.report.text, span), ...(about !== undefined && { for: about }), kind, voice: voiceOf(layers, span, named?.by) }
}

/** Whose word it is: the speaker's in a statement; outside any, his who is told to have called somebody so. */
function voiceOf({ voiceAt, voices, actorAt }: LabelLayers, span: Span, by: Span | undefined): Voice {
  const voice = voiceAt(span)
  const actor = by && voice.actor === null ? actorAt(by) : undefined
  if (!actor) return voice
  const known = voices.find((other) => other.actor === actor.id)
  return { actor: actor.id, name: actor.name, named: known?.named ?? /^\p{Lu}/u.test(actor.name) }
}
