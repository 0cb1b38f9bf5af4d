/** A desk without a model, for tests of what stands around it: whatever a known verb follows is a statement. */
import { reportFromText } from '../../ingest/text.ts'
import type { Attribution, Reading } from '../../reading/reading.ts'
import { quoteAt } from '../../report/quote.ts'
import type { Report } from '../../report/report.ts'
import type { Desk } from '../desk.ts'
import { takeIn } from '../source.ts'

const sentence = /^([^\n]+?) (said|denied) (.+?\.)$/gm

/** `NAME said ...` or `NAME denied ...` on a line of its own is a statement of NAME. */
export function fakeReading(report: Report): Reading {
  const names = [...new Set([...report.text.matchAll(sentence)].map(([, name]) => name!))]
  const attributions = [...report.text.matchAll(sentence)].map((found, i) => statement(report, found, i, names))
  return {
    id: report.id,
    report: report.facts,
    sentences: [[0, report.text.length]],
    actors: names.map((name, i) => ({ id: `a${i + 1}`, name, kind: 'person', mentions: [] })),
    attributions,
    events: [], figures: [], places: [], deployments: [], positions: [], questions: [], labels: [], oddities: [],
    warnings: [...report.warnings],
    reader: 'fake',
  }
}

function statement({ text }: Report, found: RegExpExecArray, i: number, names: readonly string[]): Attribution {
  const [, name = '', cue = '', content = ''] = found
  const cueStart = found.index + name.length + 1
  const contentStart = cueStart + cue.length + 1
  return {
    id: `t${i + 1}`,
    source: [quoteAt(text, [found.index, found.index + name.length])],
    cue: [quoteAt(text, [cueStart, cueStart + cue.length])],
    content: [quoteAt(text, [contentStart, contentStart + content.length])],
    voice: { actor: `a${names.indexOf(name) + 1}`, name, named: true },
    form: 'indirect',
    stance: cue === 'denied' ? 'deny' : 'assert',
    confidence: 1,
  }
}

/**
 * A desk that takes reports in as the real one does, and reads them by {@link fakeReading}.
 * @param before what it does before it reads: be slow, fail, keep count
 */
export function fakeDesk(before: (report: Report) => Promise<void> | void = () => undefined): Desk {
  return {
    takeIn,
    async read(report) {
      await before(report)
      return fakeReading(report)
    },
    reader: () => Promise.resolve({ version: 'fake', runtime: 'native' }),
    close: () => Promise.resolve(),
  }
}

/** A text read by a fake desk. */
export function readText(text: string): { report: Report; reading: Reading } {
  const report = reportFromText({ text })
  return { report, reading: fakeReading(report) }
}
