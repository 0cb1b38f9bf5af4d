/** Makes rules of the codebook ready to be looked for among tokens. */
import { invalid } from './codebook-file.ts'
import type { Inflection } from './inflection.ts'
import { PatternIndex, patternsOf, type Wanted } from './pattern.ts'

/**
 * @param file that the rules stand in, for a slip to be named with it
 * @param ready what a match is to give: from the rule and its place in the file
 * @returns all words of all rules, to be found in one pass
 * @throws Problem 'codebook-invalid' where words begin with a gap
 */
export function indexOf<Rule extends Wanted, Ready>(
  file: string, rules: readonly Rule[], ready: (rule: Rule, rank: number) => Ready, inflection: Inflection,
): PatternIndex<Ready> {
  const index = new PatternIndex<Ready>()
  rules.forEach((rule, rank) => addRule(index, file, rule, ready(rule, rank), inflection))
  return index
}

/** Adds one rule's words to an index. See {@link indexOf}. */
export function addRule<Ready>(index: PatternIndex<Ready>, file: string, rule: Wanted, ready: Ready, inflection: Inflection): void {
  for (const pattern of patternsOf(rule, inflection)) {
    if (typeof pattern.slots[0] !== 'object') throw invalid(file, undefined, 'a verb, noun or phrase begins with a gap; it must begin with a word')
    index.add(pattern, ready)
  }
}
