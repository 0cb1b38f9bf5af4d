/** The same thing counted twice by the same voice, with two results. */
import type { Figure } from '../reading.ts'
import { sentenceAt } from '../phrases.ts'
import { tokensIn } from '../tokens.ts'
import { spanOf, type Found, type Given } from './found.ts'

/** Words that tell two figures apart, or say that one changed: no contradiction. */
const TELLING_APART = new Set(
  ('another other others more additional further including among earlier previously since rose risen rising fell fallen up down from revised total later before after separate ' +
    'separately elsewhere different each first second last previous new initially initial early least then respectively per average of').split(' '),
)
const MOST_FIGURES = 500

export function differingFigures(given: Given): Found[] {
  const seen = new Map<string, Figure>()
  return given.figures.slice(0, MOST_FIGURES).flatMap((figure) => {
    const key = keyOf(figure)
    if (key === undefined || isToldApart(figure, given)) return []
    const first = seen.get(key)
    if (first === undefined) {
      seen.set(key, figure)
      return []
    }
    if (first.value === figure.value || isOneSentence(first, figure, given)) return []
    return [{
      kind: 'figures differ', text: spanOf(figure.text), because: [spanOf(first.text)],
      note: `${figure.value} here, ${first.value} before, for the same thing by the same voice`,
    }]
  })
}

/** What must be the same for two figures to be about one thing; undefined for those that could be about anything. */
function keyOf({ unit, measure, place, label, of, asOf, voice, value, approx }: Figure): string | undefined {
  if (value === undefined || approx !== 'exact' || measure === undefined || measure === 'duration' || measure === 'age' || place === undefined || asOf === undefined) return undefined
  return [unit, measure, place, label ?? '', of ?? '', asOf.value, voice.actor ?? ''].join('\0')
}

function isToldApart({ text }: Figure, { language, tokens }: Given): boolean {
  const [first, last] = tokensIn(tokens, sentenceAt(language, text.start))
  for (let i = first; i < last; i++) if (TELLING_APART.has(tokens.lower[i]!) && tokens.lower[i] !== 'of') return true
  return false
}

function isOneSentence(a: Figure, b: Figure, { language }: Given): boolean {
  return sentenceAt(language, a.text.start)[0] === sentenceAt(language, b.text.start)[0]
}
