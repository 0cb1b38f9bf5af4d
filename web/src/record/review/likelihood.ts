/** How sure rules and the reader are, as words: no bare number. */

const likely: readonly (readonly [least: number, words: string])[] = [[0.85, 'very likely'], [0.65, 'likely'], [0.45, 'possible'], [0, 'hardly likely']]
const sure: readonly (readonly [least: number, words: string])[] = [[0.8, 'rather sure'], [0.65, 'not quite sure'], [0.5, 'unsure'], [0, 'very unsure']]
const agreeing: readonly (readonly [least: number, words: string])[] = [
  [0.8, 'They agree well'], [0.667, 'They agree well enough for a first conclusion'], [0.2, 'They agree little'], [-Infinity, 'They agree no more than by chance'],
]

/** Of a score, 0 to 1: "likely". */
export function likelyInWords(score: number): string {
  return wordsFor(score, likely)
}

/** Of a confidence of the reader, 0 to 1: "not quite sure". */
export function sureInWords(confidence: number): string {
  return wordsFor(confidence, sure)
}

/** Of Krippendorff's alpha. The limits are his: Content Analysis (2004), chapter 11. */
export function agreementInWords(alpha: number): string {
  return wordsFor(alpha, agreeing)
}

function wordsFor(value: number, scale: readonly (readonly [least: number, words: string])[]): string {
  return (scale.find(([least]) => value >= least) ?? scale.at(-1)!)[1]
}
