/** How well mentions are put together: pairs and B-cubed over the mentions that people marked, within one report each. */

/**
 * @typedef {{ start: number, end: number, chain: string }} Mention
 * @typedef {{ pairs: number, right: number, wanted: number, wantedFound: number, precision: number, recall: number, mentions: number, found: number }} Tally
 */

/** @returns {Tally} */
export const emptyTally = () => ({ pairs: 0, right: 0, wanted: 0, wantedFound: 0, precision: 0, recall: 0, mentions: 0, found: 0 })

/**
 * Adds one report.
 * @param {Tally} tally
 * @param {Mention[]} gold mentions with the chains that people gave them
 * @param {string} text of the report
 * @param {{ id: string, mentions: { start: number, end: number }[] }[]} actors as read
 */
export function count(tally, gold, text, actors) {
  const read = actors.flatMap(({ id, mentions }) => mentions.map(({ start, end }) => ({ start, end, id })))
  const aligned = gold.map((mention) => ({ ...mention, id: meant(mention, read, text) }))
  const found = aligned.filter(({ id }) => id !== undefined)
  tally.mentions += gold.length
  tally.found += found.length
  countPairs(tally, aligned)
  countCubed(tally, found)
  return tally
}

/**
 * @param {Mention} mention as people marked it
 * @param {{ start: number, end: number, id: string }[]} read mentions of actors as read
 * @param {string} text of the report
 * @returns the actor with the shortest mention that covers the word on which what people marked hangs: "manager" of "Ferro's manager in Varn"
 */
export function meant({ start, end }, read, text) {
  const head = headIn(text.slice(start, end))
  const [from, to] = [start + head.start, start + head.end]
  let best
  for (const mention of read) {
    if (mention.start > from || mention.end < to) continue
    if (!(best && best.end - best.start <= mention.end - mention.start)) best = mention
  }
  return best?.id
}

/** The last word before a preposition, a relative clause or a mark. */
function headIn(phrase) {
  const before = phrase.split(/(?<=\S)(?:[,;:(—–]| (?:of|in|at|from|for|with|on|to|by|who|whose|that|which)(?= ))/)[0]
  const word = /([\p{L}\p{N}\p{M}.-]+?)\.?(?:\s*['’]s?)?\W*$/u.exec(before)
  return word ? { start: word.index, end: word.index + word[1].length } : { start: 0, end: phrase.length }
}

function countPairs(tally, aligned) {
  for (let i = 0; i < aligned.length; i++)
    for (let j = 0; j < i; j++) {
      const [a, b] = [aligned[i], aligned[j]]
      const bothFound = a.id !== undefined && b.id !== undefined
      const isTogether = bothFound && a.id === b.id
      if (isTogether) tally.pairs++
      if (a.chain !== b.chain) continue
      tally.wanted++
      if (bothFound) tally.wantedFound++
      if (isTogether) tally.right++
    }
}

/** Bagga and Baldwin 1998, over the mentions that were found. */
function countCubed(tally, found) {
  for (const { id, chain } of found) {
    const together = found.filter((other) => other.id === id)
    const wanted = found.filter((other) => other.chain === chain)
    const right = together.filter((other) => other.chain === chain).length
    tally.precision += right / together.length
    tally.recall += right / wanted.length
  }
}

/** @param {Tally} tally @returns shares in percent */
export const figuresOf = ({ pairs, right, wanted, wantedFound, precision, recall, mentions, found }) => ({
  pairPrecision: (100 * right) / pairs,
  pairRecall: (100 * right) / wanted,
  pairRecallFound: (100 * right) / wantedFound,
  cubedPrecision: (100 * precision) / found,
  cubedRecall: (100 * recall) / found,
  found: (100 * found) / mentions,
})
