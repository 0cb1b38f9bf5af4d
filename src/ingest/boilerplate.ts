/** Lines that belong to the page and not to the report. The rules are `codebook/ingest/boilerplate.yaml`. */
import { readFileSync } from 'node:fs'
import { parse } from 'yaml'

type Rule = { means: string; is?: string[]; starts?: string[]; ends?: string[] }
type Rules = { longest: number; rules: Record<string, Rule> }

const { longest, rules } = parse(readFileSync(new URL('../../codebook/ingest/boilerplate.yaml', import.meta.url), 'utf8')) as Rules
const all = Object.entries(rules)

/**
 * The rule by which a line is boilerplate.
 * @param line one line, trimmed
 * @returns the rule's name in the codebook, or undefined where the line may be report
 */
export function boilerplateRule(line: string): string | undefined {
  if (line.length > longest) return undefined
  const low = line.toLowerCase()
  const bare = low.replace(/[\s.:!…>»→]+$/u, '')
  return all.find(([, rule]) => matches(rule, low, bare))?.[0]
}

function matches({ is = [], starts = [], ends = [] }: Rule, low: string, bare: string): boolean {
  return is.includes(bare) || starts.some((start) => low.startsWith(start)) || ends.some((end) => bare.endsWith(end))
}
