/** Every rule of the codebook, held to its own examples. */
import { describe, expect, it } from 'vitest'
import { loadCodebook } from './codebook.ts'
import { readReport } from './read.ts'
import type { Attribution, Reading } from './reading.ts'
import { knowledgeWith } from './testing/knowledge.ts'
import { marked, type Marked } from './testing/marked.ts'

const codebook = loadCodebook()
const knowledge = knowledgeWith({ codebook })

type Examined = { readonly reading: Reading; readonly first: Attribution; readonly marked: Marked }
type Example = { readonly name: string; readonly matches: readonly string[]; readonly 'near misses': readonly string[] }

function examine(example: string): Examined {
  const parts = marked(example)
  const reading = readReport(parts.report, parts.language, knowledge)
  const first = reading.attributions.find(({ within }) => within === undefined)
  if (!first) throw new Error(`No statement is marked: ${example}`)
  return { reading, first, marked: parts }
}

function markOf({ marked }: Examined, role: string): string | undefined {
  return marked.marks.get(role)?.[0]?.quote
}

/** A rule answers its matches with what they mark, and its near misses otherwise. */
function examples(file: string, rules: readonly Example[], matches: (examined: Examined, rule: Example) => void, misses: (examined: Examined, rule: Example) => void) {
  describe(file, () => {
    for (const rule of rules) {
      it.each(rule.matches)(`${rule.name}: %s`, (example) => matches(examine(example), rule))
      it.each(rule['near misses'])(`${rule.name}, near miss: %s`, (example) => misses(examine(example), rule))
    }
  })
}

for (const { stance, rules } of codebook.files.stances) {
  describe(`stances/${stance}.yaml`, () => {
    for (const rule of rules) {
      it.each(rule.matches)(`${rule.name}: %s`, (example) => {
        const { first } = examine(example)
        expect([first.stance, first.stanceRule]).toEqual([stance, `${stance}/${rule.name}`])
      })
      const misses = rule['near misses'].flatMap((miss) => Object.entries(miss))
      it.each(misses)(`${rule.name}, near miss, %s: %s`, (other, example) => {
        const { first } = examine(example)
        expect(first.stance).toBe(other)
        expect(first.stanceRule).not.toBe(`${stance}/${rule.name}`)
      })
    }
  })
}

const { hedges, repetition, venues, roles, kinds, hearsay } = codebook.files

examples('hedges.yaml', hedges.rules,
  (examined) => expect(examined.first.hedge?.quote).toBe(markOf(examined, 'hedge')),
  ({ first }) => expect(first.hedge).toBeUndefined())

examples('repetition.yaml', repetition.rules,
  ({ first }) => expect(first.repeated).toBe(true),
  ({ first }) => expect(first.repeated).toBeUndefined())

examples('venues.yaml', venues.rules,
  (examined) => expect(examined.first.voice.viaQuote?.quote).toBe(markOf(examined, 'via')),
  ({ first }) => expect(first.voice.via).toBeUndefined())

examples('roles.yaml', roles.rules,
  (examined) => {
    expect(examined.first.voice.role).toBe(markOf(examined, 'role'))
    expect(examined.first.voice.named).toBe(markOf(examined, 'name') !== undefined)
    if (examined.first.voice.named) expect(examined.first.voice.name).toBe(markOf(examined, 'name'))
  },
  ({ first }) => expect(first.voice.role).toBeUndefined())

examples('kinds.yaml', kinds.rules,
  ({ reading }, { name }) => expect(reading.actors[0]?.kind).toBe(name),
  ({ reading }, { name }) => expect(reading.actors[0]?.kind).not.toBe(name))

examples('hearsay.yaml', hearsay.rules,
  (examined) => {
    const nested = examined.reading.attributions.filter(({ within }) => within === examined.first.id)
    expect(nested).toHaveLength(1)
    expect(nested[0]!.source[0]?.quote).toBe(markOf(examined, 'teller'))
    expect(nested[0]!.confidence).toBe(0.5)
  },
  ({ reading }) => expect(reading.attributions).toHaveLength(1))
