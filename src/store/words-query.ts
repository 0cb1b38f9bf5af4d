/** What people type into a search, as a query of PostgreSQL's text search. */
import type { Parameter } from './database.ts'
import { storable } from './storable.ts'

type Term = { readonly words: string; readonly without: boolean }

// As many as anybody types; more would make a query that takes seconds to plan.
const MOST_TERMS = 32

// Either words in quotation marks or one word; each with a minus before it or none. No repetition within a repetition.
const TERM = /(-?)(?:"([^"]*)"|([^\s"]+))/g

/**
 * @param text words, all of which must stand in a sentence; "several in a row"; -without; one `or` another. Each is looked for as typed
 * and by its stem, so that "May" finds the name, which is a stop word in English.
 * @param first number of the first parameter: `$3`
 * @returns SQL of type `tsquery` with its parameters; undefined where there is nothing to look for
 */
export function wordsQuery(text: string, first: number): { readonly sql: string; readonly parameters: readonly Parameter[] } | undefined {
  const parameters: Parameter[] = []
  const alternatives = alternativesIn(text).map((terms) => (
    terms.map(({ words, without }) => {
      parameters.push(words)
      const place = `$${first + parameters.length - 1}::text`
      const either = `(phraseto_tsquery('simple', ${place}) || phraseto_tsquery('english', ${place}))`
      return without ? `!!${either}` : either
    }).join(' && ')
  ))
  return parameters.length === 0 ? undefined : { sql: alternatives.map((one) => `(${one})`).join(' || '), parameters }
}

function alternativesIn(text: string): Term[][] {
  const alternatives: Term[][] = [[]]
  let terms = 0
  for (const [, minus = '', quoted, word] of storable(text.slice(0, 2_000)).matchAll(TERM)) {
    if (quoted === undefined && minus === '' && word?.toLowerCase() === 'or') alternatives.push([])
    else if (/[\p{L}\p{N}]/u.test(quoted ?? word ?? '') && terms++ < MOST_TERMS) alternatives.at(-1)!.push({ words: quoted ?? word ?? '', without: minus !== '' })
  }
  return alternatives.filter((one) => one.length > 0)
}
