/** Every rule of codebook/figures, held to its own examples over the trained reader. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Reader } from '../../language/language.ts'
import { loadReader } from '../../language/reader.ts'
import type { Figure } from '../reading.ts'
import { knowledgeWith } from '../testing/knowledge.ts'
import { marked } from '../testing/marked.ts'
import { takeOnly } from '../testing/only.ts'
import { figures } from './figures.ts'

type Example = { readonly name: string; readonly matches: readonly string[]; readonly 'near misses': readonly string[] }

const knowledge = knowledgeWith()
const { amounts, measures, units } = knowledge.codebook.figures.files
let reader: Reader

beforeAll(async () => {
  reader = await loadReader()
})
afterAll(() => reader.close())

async function examine(example: string): Promise<{ found: readonly Figure[]; wanted: string | undefined }> {
  const { report, marks } = marked(example)
  const { figures: found } = takeOnly(figures, report, await reader.read(report.text), knowledge)
  return { found, wanted: marks.get('figure')?.[0]?.quote }
}

/** A rule answers the figure that its matches mark; where a near miss marks one, it is found, but the rule does not answer it. */
function examples<Rule extends Example>(rules: readonly Rule[], answers: (figure: Figure, rule: Rule) => boolean) {
  for (const rule of rules) {
    it.each(rule.matches)(`${rule.name}: %s`, async (example) => {
      const { found, wanted } = await examine(example)
      expect(found.map(({ text }) => text.quote)).toContain(wanted)
      const figure = found.find(({ text }) => text.quote === wanted)!
      expect(answers(figure, rule), JSON.stringify(figure)).toBe(true)
    })
    it.each(rule['near misses'])(`${rule.name}, near miss: %s`, async (example) => {
      const { found, wanted } = await examine(example)
      if (wanted !== undefined) expect(found.map(({ text }) => text.quote)).toContain(wanted)
      expect(found.filter((figure) => answers(figure, rule))).toEqual([])
    })
  }
}

describe('amounts.yaml', () => {
  const multiples = new Set([1, 12, 100, 1000])
  examples(amounts.vague, ({ approx, min }, rule) => approx === 'vague' && multiples.has(min! / rule.min))
  examples(amounts.approximations, ({ approx }, rule) => approx === rule.approx)
})

describe('units.yaml', () => {
  examples([...units.rules, ...units.money], (figure, rule) => {
    const unit = figure.unit.replace(/ (?:per|of) .*/, '')
    return rule.units.some((listed) => listed.unit === figure.unit || listed.unit === unit) && (rule.name !== 'age' || figure.measure === 'age')
  })
})

describe('measures.yaml', () => {
  const own = new Set(measures.rules.flatMap(({ measure }) => measure ?? []))
  examples(measures.rules, ({ measure }, rule) => measure !== undefined && (rule.measure === undefined ? !own.has(measure) : measure === rule.measure))
})
