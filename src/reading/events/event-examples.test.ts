/** Every rule of codebook/events/, held to its own examples, over what the trained reader makes of them. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Reader } from '../../language/language.ts'
import { loadReader } from '../../language/reader.ts'
import { loadCodebook } from '../codebook.ts'
import { readReport } from '../read.ts'
import type { Event } from '../reading.ts'
import { knowledgeWith } from '../testing/knowledge.ts'
import { marked, type Marked } from '../testing/marked.ts'

const codebook = loadCodebook()
const knowledge = knowledgeWith({ codebook })
const { types, outlook, carriers } = codebook.events.files
const STATUSES = ['current', 'historical', 'future', 'hypothetical', 'negated'] as const

let reader: Reader

beforeAll(async () => {
  reader = await loadReader()
})
afterAll(async () => {
  await reader.close()
})

async function examine(example: string): Promise<{ readonly events: readonly Event[]; readonly marks: Marked['marks'] }> {
  const { report, marks } = marked(example)
  return { events: readReport(report, await reader.read(report.text), knowledge).events, marks }
}

/** The event at the word that is marked as "trigger", or as the status that it must have. */
function marksOf(marks: Marked['marks']): { readonly start: number; readonly status: string | undefined } {
  const status = STATUSES.find((name) => marks.has(name))
  const [trigger] = marks.get(status ?? 'trigger') ?? []
  if (!trigger) throw new Error('No trigger is marked.')
  return { start: trigger.start, status }
}

function eventAt(events: readonly Event[], start: number): Event | undefined {
  return events.find(({ trigger }) => trigger.start <= start && start < trigger.end)
}

function partiesOf(event: Event | undefined) {
  return {
    actor: event?.actor?.text.quote,
    recipients: event?.recipients.map(({ text }) => text.quote) ?? [],
    object: event?.object?.quote,
  }
}

/** What is marked: an actor that is not marked must not be there; recipients and object must where they are. */
function expectParties(event: Event | undefined, marks: Marked['marks']) {
  const parties = partiesOf(event)
  expect(parties.actor).toBe(marks.get('actor')?.[0]?.quote)
  for (const { quote } of marks.get('recipient') ?? []) expect(parties.recipients).toContain(quote)
  for (const { quote } of marks.get('object') ?? []) expect(parties.object ?? parties.recipients[0]).toBe(quote)
}

for (const { type, rules } of types) {
  describe(`${type.toLowerCase()}.yaml`, () => {
    for (const { name, mode, matches, 'near misses': misses } of rules) {
      it.each(matches)(`${name}: %s`, async (example) => {
        const { events, marks } = await examine(example)
        const { start, status } = marksOf(marks)
        const event = eventAt(events, start)
        expect([event?.type, event?.mode, event?.rule]).toEqual([type, mode, `${type}/${name}`])
        if (status) expect(event?.status).toBe(status)
        expectParties(event, marks)
      })
      for (const miss of misses) {
        const [[other, example]] = typeof miss === 'string' ? [[undefined, miss]] : (Object.entries(miss) as [[string, string]])
        it(`${name}, near miss: ${example}`, async () => {
          const { events } = await examine(example)
          const happened = events.filter(({ status }) => status !== 'negated' && status !== 'hypothetical')
          expect(happened.map(({ rule }) => rule)).not.toContain(`${type}/${name}`)
          if (other === undefined) expect(happened.filter((event) => event.type === type)).toEqual([])
          else expect(events.map((event) => event.type)).toContain(other)
        })
      }
    }
  })
}

describe('outlook.yaml', () => {
  for (const { name, matches, 'near misses': misses } of outlook.rules) {
    it.each([...matches, ...misses])(`${name}: %s`, async (example) => {
      const { events, marks } = await examine(example)
      const { start, status } = marksOf(marks)
      expect(eventAt(events, start)?.status).toBe(status)
      expectParties(eventAt(events, start), marks)
    })
  }
})

describe('carriers.yaml', () => {
  for (const { name, matches, 'near misses': misses } of carriers.rules) {
    it.each(matches)(`${name}: %s`, async (example) => {
      const { events, marks } = await examine(example)
      const event = eventAt(events, marksOf(marks).start)
      expect(event).toBeDefined()
      expectParties(event, marks)
    })
    it.each(misses)(`${name}, near miss: %s`, async (example) => {
      const { events, marks } = await examine(example)
      const event = marks.has('trigger') ? eventAt(events, marksOf(marks).start) : undefined
      expect(partiesOf(event).actor).toBe(marks.get('actor')?.[0]?.quote)
    })
  }
})
