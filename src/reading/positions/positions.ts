/**
 * Step: what actors demand, refuse, offer, accept, prefer or make a condition, and which position answers which.
 * One clause takes one position: a condition goes before the refusal that it is part of.
 */
import { quoteAt } from '../../report/quote.ts'
import { Fields } from '../fields.ts'
import { isFurniture } from '../furniture.ts'
import { Occupied } from '../occupied.ts'
import { itemsOf } from '../phrases.ts'
import { plainWords } from '../plain-words.ts'
import type { Position } from '../reading.ts'
import { step } from '../step.ts'
import { answeredBy } from './answers.ts'
import { clausePositions } from './clauses.ts'
import { conditionPositions } from './conditions.ts'
import type { Draft, Given } from './draft.ts'
import { Holders } from './holders.ts'
import { statedPositions } from './stated.ts'

export const positions = step({
  name: 'positions',
  needs: ['report', 'language', 'codebook', 'tokens', 'tree', 'statements', 'stances', 'voices', 'actors', 'actorAt', 'voiceAt', 'places', 'times', 'published', 'scene'],
  adds: ['positions'],
  read: (layers) => {
    const given: Given = { ...layers, plain: plainWords(layers.tokens), fields: new Fields(layers) }
    const found: Position[] = []
    const people = new Set(layers.language.entities.filter(({ type }) => type === 'person').map(({ head }) => head))
    const known = { ...given, people }
    for (const draft of draftsIn(given)) found.push(positionOf(draft, found, known))
    return { positions: found }
  },
})

function draftsIn(given: Given): Draft[] {
  const holders = new Holders(given)
  const conditions = conditionPositions(given, holders).filter(({ trigger }) => !isFurniture(given.report, trigger))
  const conditional = new Occupied<Draft>()
  for (const one of conditions) for (const span of [one.text, one.trigger]) conditional.add(span, one)
  const taken = new Occupied<true>()
  const kept: Draft[] = []
  for (const draft of [...statedPositions(given, holders), ...clausePositions(given, holders)]) {
    if (isFurniture(given.report, draft.trigger)) continue
    const condition = conditional.over(draft.text)
    if (condition && (draft.kind === 'refusal' || draft.kind === 'acceptance' || draft.kind === 'preference' || condition.trigger[0] <= draft.text[0])) continue
    const before = condition ? endingBefore(draft, condition.trigger[0], given.report.text) : draft
    if (taken.over(before.trigger)) continue
    for (const span of [before.text, before.trigger]) taken.add(span, true)
    kept.push(before)
  }
  return [...conditions, ...kept].sort((a, b) => a.text[0] - b.text[0] || b.text[1] - a.text[1])
}

function positionOf(draft: Draft, earlier: readonly Position[], { report, tokens, tree, voiceAt, people }: Given & { readonly people: ReadonlySet<number> }): Position {
  const { kind, rule, holder, to, text, object, trigger } = draft
  const answers = answeredBy(draft, report.text.slice(...object), earlier)
  return {
    id: `s${earlier.length + 1}`,
    holder,
    kind,
    ...(to && { to }),
    ...(answers !== undefined && { answers }),
    text: quoteAt(report.text, text),
    items: isListed(draft) ? itemsOf(report.text, tokens, tree, object, people) : [],
    rule,
    voice: voiceAt(trigger),
  }
}

/** What is refused or accepted is not taken apart: it is another's position, which has its own items. */
function isListed({ kind, text, object }: Draft): boolean {
  return kind === 'condition' || (kind !== 'refusal' && kind !== 'acceptance' && text[0] === object[0])
}

/** An offer with a condition is over where the condition begins. */
function endingBefore(draft: Draft, offset: number, text: string): Draft {
  if (offset <= draft.object[0] || offset >= draft.text[1]) return draft
  let end = offset
  while (end > draft.object[0] + 1 && /[\s,]/.test(text[end - 1]!)) end--
  return { ...draft, text: [draft.text[0], end], object: [draft.object[0], end] }
}
