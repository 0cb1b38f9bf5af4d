/** News agencies, as credits, bylines and datelines name them. The table is `codebook/ingest/agencies.yaml`. */
import { readFileSync } from 'node:fs'
import { parse } from 'yaml'

type Agencies = { agencies: Record<string, string[]> }

const { agencies } = parse(readFileSync(new URL('../../codebook/ingest/agencies.yaml', import.meta.url), 'utf8')) as Agencies

/** Name by form. */
const names = new Map(Object.entries(agencies).flatMap(([name, forms]) => [name, ...forms].map((form) => [form, name] as const)))
const mostWords = Math.max(...[...names.keys()].map((form) => form.split(' ').length))

/**
 * The agency that a string is the name of.
 * @param form a name alone: "AP", "The Associated Press"
 * @returns the agency's full name, or undefined where the table has none
 */
export function agencyNamed(form: string): string | undefined {
  return names.get(form.trim())
}

/**
 * The first agency that a line names anywhere, longer forms first. For short lines of known kind (credits,
 * bylines): in a paragraph, "PA" or "TASS" may be anything.
 * @param words the line
 */
export function agencyIn(words: string): string | undefined {
  const parts = words.match(/[\p{L}\p{N}][\p{L}\p{N}.-]*/gu) ?? []
  for (let size = Math.min(mostWords, parts.length); size > 0; size -= 1)
    for (let i = 0; i + size <= parts.length; i += 1) {
      const form = parts.slice(i, i + size).join(' ')
      const name = names.get(form) ?? names.get(form.replace(/\.$/, ''))
      if (name !== undefined) return name
    }
  return undefined
}
