/** Numbers that tell one event from another of its kind: an earthquake of magnitude 6.1 is not the one of 5.9. */

const TOKEN = /\d+(?:\.\d+)?|\p{L}+/gu
/** Between a number and its word: "magnitude of 6.1", "6.1-magnitude". */
const MOST_BETWEEN = 2

/**
 * @param sentence at most some hundred characters
 * @param telling words whose numbers tell, by their stems
 * @param stemOf of a word
 * @returns for each of these words that stands in it, the number nearest to it
 */
export function tellingNumbers(sentence: string, telling: ReadonlyMap<string, string>, stemOf: (word: string) => string): ReadonlyMap<string, string> {
  const tokens = sentence.match(TOKEN) ?? []
  const found = new Map<string, string>()
  tokens.forEach((token, at) => {
    const word = telling.get(stemOf(token))
    if (word === undefined || found.has(word)) return
    for (let away = 1; away <= MOST_BETWEEN + 1; away++) {
      const number = [tokens[at - away], tokens[at + away]].find((near) => near !== undefined && /^\d/.test(near))
      if (number === undefined) continue
      found.set(word, number)
      return
    }
  })
  return found
}

/** @returns the word whose numbers differ, with both; undefined where none does */
export function differingNumber(one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): { readonly word: string; readonly numbers: readonly [string, string] } | undefined {
  for (const [word, number] of one) {
    const theirs = other.get(word)
    if (theirs !== undefined && Number(theirs) !== Number(number)) return { word, numbers: [number, theirs] }
  }
  return undefined
}
