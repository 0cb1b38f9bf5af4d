/** Is what a verb says the case: neither negated nor only possible? */
const NEGATIONS = new Set(['not', 'never', 'no', 'neither', 'nor', 'hardly', 'without', 'nobody', 'none'])
const ONLY_POSSIBLE = new Set(['may', 'might', 'could', 'should', 'can', 'must', 'if', 'unless', 'whether', 'ought'])
const REFUSING = new Set(['refuse', 'refuses', 'refused', 'refusing', 'decline', 'declines', 'declined', 'declining', 'fail', 'fails', 'failed', 'unable', 'unwilling', 'reluctant'])
const PASSED = new Set(['have', 'has', 'had', 'be', 'been', 'being', 'is', 'are', 'was', 'were', 'will', 'would', 'do', 'does', 'did', 'to', 'going', 'also', 'so', 'far', 'long', 'again', 'today', 'ready', 'longer', 'more'])
/** So many words between a verb and what negates it. */
const REACH = 5

/**
 * @param words the report's plain words
 * @param verb index of the first word of the verb
 */
export function isHeld(words: readonly string[], verb: number): boolean {
  for (let i = verb - 1; i >= Math.max(0, verb - REACH); i--) {
    const word = words[i]!
    if (NEGATIONS.has(word) || ONLY_POSSIBLE.has(word) || REFUSING.has(word)) return false
    if (!PASSED.has(word)) return true
  }
  return true
}
