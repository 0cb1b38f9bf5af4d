/** Forms of English verbs and nouns, from the regular rules and the codebook's table of exceptions. */

export type Inflection = {
  /** Lemma to its past tense and, where that differs, its past participle, as ["wrote", "written"]. */
  readonly irregular: ReadonlyMap<string, readonly string[]>
  /** Verbs that double their last letter: admit, admitted. */
  readonly doubling: ReadonlySet<string>
  /** Nouns with a plural of their own: spokesman, spokesmen. */
  readonly plurals: ReadonlyMap<string, string>
}

export type VerbForms = { readonly all: ReadonlySet<string>; readonly participles: ReadonlySet<string>; readonly gerund: string }

const BE: VerbForms = {
  all: new Set(['be', 'am', 'is', 'are', 'was', 'were', 'been', 'being', "'s", "'re", "'m"]),
  participles: new Set(['been']),
  gerund: 'being',
}

/**
 * @param lemma the plain form: "deny"
 * @returns all its forms, and which of them may stand in a passive
 */
export function verbForms(lemma: string, inflection: Inflection): VerbForms {
  if (lemma === 'be') return BE
  const stem = inflection.doubling.has(lemma) ? lemma + lemma.at(-1)! : lemma
  const past = inflection.irregular.get(lemma) ?? [regularPast(stem)]
  const gerund = gerundOf(stem)
  const third = lemma === 'have' ? 'has' : withS(lemma)
  return { all: new Set([lemma, third, gerund, ...past]), participles: new Set([past.at(-1)!]), gerund }
}

/** A noun and its plural. */
export function nounForms(lemma: string, inflection: Inflection): ReadonlySet<string> {
  return new Set([lemma, inflection.plurals.get(lemma) ?? withS(lemma)])
}

function withS(word: string): string {
  if (/(?:s|x|z|ch|sh|o)$/.test(word)) return `${word}es`
  if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ies`
  return `${word}s`
}

function regularPast(stem: string): string {
  if (stem.endsWith('e')) return `${stem}d`
  if (/[^aeiou]y$/.test(stem)) return `${stem.slice(0, -1)}ied`
  return `${stem}ed`
}

function gerundOf(stem: string): string {
  if (stem.endsWith('ie')) return `${stem.slice(0, -2)}ying`
  if (/[^eoy]e$/.test(stem)) return `${stem.slice(0, -1)}ing`
  return `${stem}ing`
}
