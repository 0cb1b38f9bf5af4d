/** Reports with readings for tests: any text, with claims anywhere in it. */
import fc from 'fast-check'
import { digestOf } from '../../ingest/digest.ts'
import type { Reading } from '../../reading/reading.ts'
import { quoteAt, type Quote, type Span } from '../../report/quote.ts'
import type { Report } from '../../report/report.ts'

/** What a test says of a report; all else is left empty. */
export type Sketch = {
  readonly id?: string
  readonly text: string
  readonly facts?: Partial<Report['facts']>
  readonly furniture?: Report['furniture']
  readonly reading?: Partial<Omit<Reading, 'report'>>
}

/** A report and a reading of it. Sentences are lines where none are given. */
export function sketched({ id = 'r1', text, facts, furniture = [], reading }: Sketch): { report: Report; reading: Reading } {
  const all = { byline: [], wireDerived: false, known: {}, digest: digestOf(text), ...facts }
  const lines = [...text.matchAll(/[^\n]+/g)].map(({ index, 0: line }): [number, number] => [index, index + line.length])
  return {
    report: { id, text, furniture, facts: all, warnings: [] },
    reading: {
      id, report: all, sentences: lines, actors: [], attributions: [], events: [], figures: [], places: [], deployments: [], positions: [],
      questions: [], labels: [], oddities: [], warnings: [], reader: 'sketch', ...reading,
    },
  }
}

/** The first place of some words in a text. */
export function wordsOf(text: string, words: string): Quote {
  const start = text.indexOf(words)
  return quoteAt(text, [start, start + words.length])
}

export const outletVoice = { actor: null, name: 'outlet', named: true } as const

/** Any report with any reading: claims of all kinds on any words, of any actors, at any times. */
export const anyReading: fc.Arbitrary<{ report: Report; reading: Reading }> = fc
  .record({
    text: fc.string({ unit: fc.constantFrom(...'ab “”"\'’.\n,é😀', 'shelling ', 'killed '), minLength: 1, maxLength: 120 }),
    seeds: fc.array(fc.record({ kind: fc.nat(7), from: fc.nat(), length: fc.nat(), refers: fc.nat(), time: fc.constantFrom('2026-11-12', '2026', 'XXXX-05', '../1997', 'nonsense', '2026-11-10/..') }), { maxLength: 20 }),
    titled: fc.boolean(),
    published: fc.constantFrom(undefined, '2026-11-12', '2026-11-12T23:30:00-05:00', '2026-11', 'soon'),
  })
  .map(({ text, seeds, titled, published }) => {
    const span = ({ from, length }: { from: number; length: number }): Span => {
      const start = from % text.length
      return [start, Math.min(text.length, start + 1 + (length % 40))]
    }
    const of = (kind: number) => seeds.filter((seed) => seed.kind === kind)
    const actors = of(0).map((seed, i) => ({ id: `a${i}`, name: quoteAt(text, span(seed)).quote, kind: 'person', mentions: seed.refers % 5 === 0 ? [] : [quoteAt(text, span(seed))] }))
    const actorAt = (seed: { refers: number }) => actors.at(seed.refers % (actors.length + 1))
    const attributions = of(1).map((seed, i) => ({
      id: `t${i}`, source: [], cue: [quoteAt(text, span(seed))], content: seed.refers % 4 === 0 ? [] : [quoteAt(text, span(seed))],
      voice: voice(actorAt(seed)), form: 'mixed' as const, stance: 'assert' as const, confidence: 0.9,
    }))
    const voiceOf = (seed: { refers: number }) => ({ ...voice(actorAt(seed)), ...(attributions.length > 0 && { attribution: attributions[seed.refers % attributions.length]!.id }) })
    const party = (seed: { refers: number; from: number; length: number }) => {
      const actor = actorAt(seed)
      return { name: 'someone', text: quoteAt(text, span(seed)), ...(actor && { actor: actor.id }) }
    }
    const when = (seed: { time: string }) => ({ value: seed.time, basis: 'stated' as const, because: [] })
    return sketched({
      text,
      furniture: titled ? [{ kind: 'title', span: [0, Math.ceil(text.length / 4)] }] : [],
      facts: { ...(published !== undefined && { published: { value: published, basis: 'feed', because: [] } }) },
      reading: {
        actors,
        attributions,
        events: of(2).map((seed, i) => ({ id: `e${i}`, type: 'ASSAULT', trigger: quoteAt(text, span(seed)), recipients: [party(seed)], status: 'current', time: when(seed), voice: voiceOf(seed) })),
        figures: of(3).map((seed, i) => ({ id: `f${i}`, text: quoteAt(text, span(seed)), value: i, approx: 'exact', unit: 'people', measure: 'killed', asOf: when(seed), voice: voiceOf(seed) })),
        deployments: of(4).map((seed, i) => ({ id: `d${i}`, force: 'troops', state: 'stationed', text: quoteAt(text, span(seed)), asOf: when(seed), voice: voiceOf(seed) })),
        positions: of(5).map((seed, i) => ({ id: `s${i}`, holder: party(seed), kind: 'demand', answers: `s${seed.refers % 3}`, text: quoteAt(text, span(seed)), items: [], voice: voiceOf(seed) })),
        questions: of(6).map((seed, i) => ({ id: `q${i}`, cue: quoteAt(text, span(seed)), about: quoteAt(text, span(seed)), voice: voiceOf(seed) })),
        labels: of(7).map((seed, i) => ({ id: `l${i}`, text: quoteAt(text, span(seed)), kind: 'loaded', voice: voiceOf(seed), for: 'ab' })),
      },
    })
  })

function voice(actor: { readonly id: string; readonly name: string } | undefined) {
  return actor ? { actor: actor.id, name: actor.name, named: true } : outletVoice
}
