/** A server that knows a made-up record of an invented ferry, in which something is doubtful, and to which reports are added. */
import type { AddJob, AgreementRow, DecidedRow, Doubt, RecordState, ReviewedAccount, ReviewProgress, Suggestion } from '../../src/serve/wire.ts'
import { markReport } from '../../web/fixtures/mark.ts'
import type { Answers } from './page-server.ts'

const quay = { key: 'outlet:The Quay', name: 'The Quay', named: true }
const master = { key: 'actor-1', name: 'Ines Tarrow', named: true }
const keyOf = (report: string) => report.padEnd(64, '0')

const text = 'The ferry Mirel sank off Port Sallow on Thursday.\n\nIn the evening Ines Tarrow read a list aloud, nobody was alive since dawn, and she went home.'
const said = 'a list aloud, nobody was alive since dawn, and she went home'
export const rightWords = 'nobody was alive since dawn'

type Told = Pick<ReviewedAccount, 'sentence' | 'fields'> & { readonly kind: ReviewedAccount['kind']; readonly report: string; readonly words: string; readonly voice: typeof quay; readonly title: string; readonly within?: string }

function account({ kind, report, words, voice, title, sentence, fields, within = sentence }: Told): ReviewedAccount {
  const start = within.indexOf(words)
  return {
    address: `${keyOf(report)}/${kind}/${start}-${start + words.length}`, report, outlet: 'The Quay', told: '2031-03-12', quote: { start, end: start + words.length, quote: words },
    sentence, voice, origin: voice.key, kind, entry: `${kind}-${report}`, title, disputed: false, fields,
  }
}

const dead = (report: string, value: string, place: string, voice: typeof quay) => account({
  kind: 'figure', report, words: `${value} people`, voice, title: `${value} people killed at ${place}`, sentence: `The office counted ${value} people dead at ${place}.`,
  fields: [{ field: 'value', words: value, given: value }, { field: 'unit', words: 'people', given: 'people' }, { field: 'place', words: place, given: JSON.stringify({ name: place, kind: 'city' }) }, { field: 'time' }],
})

const suggestions: readonly Suggestion[] = [3, 2, 1].map((judgment) => ({
  judgment, kind: 'figure', score: 0.7, reasons: ['the same number', 'one day apart'],
  one: dead(`a${judgment}`, `1${judgment}`, 'Port Sallow', quay), other: dead(`b${judgment}`, `1${judgment}`, 'Sallow quay', master),
}))

const doubts: readonly Doubt[] = [{
  confidence: 0.51,
  account: account({
    kind: 'attribution', report: 'c1', words: said, within: text, voice: master, title: `Ines Tarrow: ${said}`, sentence: `In the evening Ines Tarrow read ${said}.`,
    fields: [{ field: 'stance', words: 'assert', given: 'assert' }],
  }),
}, {
  confidence: 0.72,
  account: account({
    kind: 'attribution', report: 'c1', words: 'off Port Sallow', within: text, voice: quay, title: 'The Quay: off Port Sallow', sentence: 'The ferry Mirel sank off Port Sallow on Thursday.',
    fields: [{ field: 'stance', words: 'assert', given: 'assert' }],
  }),
}]

/** Where the doubtful readings stand, the least sure first. */
export const doubtful: readonly string[] = doubts.map((doubt) => doubt.account.address.split('/')[2]!)

const report = {
  ...markReport(text, { facts: { byline: [], wireDerived: false, known: {} }, furniture: [] }, [{
    source: 'Ines Tarrow', cue: 'read', content: [said], form: 'indirect', stance: 'assert', voice: { actor: 'a1', name: 'Ines Tarrow', named: true },
  }]),
  key: keyOf('c1'), copies: [], carriers: [], versions: [],
}

type Sent = { readonly decide: string; readonly names: string[]; readonly field?: string; readonly value?: string; readonly reasons: string[]; readonly by: string }

export type MadeUpReview = {
  readonly answers: Answers
  /** Bodies of all judgments that were asked for, also of those that were refused. */
  readonly sent: Sent[]
  /** Whether judgments and reports are refused now. */
  refuses: boolean
}

export function madeUpReview(): MadeUpReview {
  const book: (Sent & { readonly number: number; undone?: number })[] = []
  let jobs: AddJob[] = []
  const decisions: Readonly<Record<string, DecidedRow['decision']>> = { join: 'same', split: 'different', reject: 'misread', confirm: 'confirmed', correct: 'corrected' }
  const standing = () => book.filter(({ decide, undone }) => decide !== 'undo' && undone === undefined)
  const isOpen = (names: readonly string[], second: string | null) =>
    !standing().filter(({ field }) => field !== 'value').some((one) => (second === null || one.by === second) && one.names.some((name) => names.includes(name))) && (second === null || standing().some((one) => one.names.some((name) => names.includes(name))))
  const everyAccount = [...suggestions.flatMap(({ one, other }) => [one, other]), ...doubts.map((doubt) => doubt.account)]
  const namesOf = ({ one, other }: Suggestion) => [one.address, other.address]

  const row = ({ number, decide, names, by, reasons, undone, field, value }: (typeof book)[number]): DecidedRow => ({
    kind: 'judgment', number, at: '2031-03-13T09:00:00Z', decision: decisions[decide]!, about: 'figure', of: names, by: { person: by }, reasons,
    ...(field !== undefined && { field }), ...(value !== undefined && { value }), ...(undone !== undefined && { undone }),
    accounts: names.flatMap((name) => everyAccount.filter(({ address }) => address === name)),
  })
  const judged = (sent: Sent) => {
    const number = 10 + book.length
    if (sent.decide === 'undo') for (const one of book) if (sent.names.includes(String(one.number))) one.undone = number
    book.push({ ...sent, number })
    return { judgments: [{ number, at: '2031-03-13T09:00:00Z', decision: decisions[sent.decide] ?? 'undone', about: 'figure', of: sent.names, by: { person: sent.by }, reasons: sent.reasons }], entries: [] }
  }
  const state: RecordState = { status: 'open', name: 'The ferry', where: '/ferry', counts: { figures: { count: 6 }, reports: { count: 7 } } }
  const progress = (): ReviewProgress => ({
    suggestions: [{ kind: 'figure', open: { count: suggestions.filter((one) => isOpen(namesOf(one), null)).length } }], doubts: { count: doubts.filter(({ account: its }) => isOpen([its.address], null)).length },
    persons: [...new Set(standing().map(({ by }) => by))].map((person) => ({ person, joins: standing().filter(({ by }) => by === person).length, readings: 0 })),
  })
  const agreement: AgreementRow[] = [{
    of: 'joins', alpha: 0.42, units: 5, ratings: 10, coders: ['Ines', 'Oda'],
    differing: [{ unit: namesOf(suggestions[0]!).join(' '), ratings: [{ unit: '', coder: 'Ines', value: 'same' }, { unit: '', coder: 'Oda', value: 'different' }], accounts: [suggestions[0]!.one] }],
  }, { of: 'readings', units: 0, ratings: 0, coders: [], differing: [] }]
  const refusal = { status: 503, body: { error: { code: 'busy', message: 'The record is busy. Try again in a moment.' } } }

  const made: MadeUpReview = {
    refuses: false,
    sent: [],
    answers: (method, path, body, query) => {
      const ok = (answer: unknown) => ({ status: 200, body: answer })
      const second = query?.get('second') ?? null
      if (method === 'POST' && path === '/api/record/judgments') {
        made.sent.push(body as Sent)
        return made.refuses ? refusal : ok(judged(body as Sent))
      }
      if (method === 'POST' && path === '/api/record/add') {
        if (made.refuses) return refusal
        const { items } = body as { items: { url?: string; name?: string }[] }
        jobs = [{
          id: `job-${jobs.length}`, at: '2031-03-13T09:00:00Z', going: false,
          items: items.map(({ url, name }) => (url === undefined
            ? { name: name ?? 'text 1', state: 'done', outcome: 'new', key: keyOf('c1'), report: 'c1', judgments: 2 }
            : { name: url, state: 'failed', error: { code: 'not-found', message: 'There is nothing at this address. Look whether it is right.' } })),
        }, ...jobs]
        return ok({ job: jobs[0]!.id })
      }
      if (method === 'POST' && path === '/api/record/add/again') {
        jobs = jobs.map((job) => ({ ...job, items: job.items.map(({ name }) => ({ name, state: 'done', outcome: 'known', key: keyOf('c1'), report: 'c1' })) }))
        return ok({ job: 'job-0' })
      }
      const known: Readonly<Record<string, () => unknown>> = {
        '/api/record': () => state,
        '/api/record/review': progress,
        '/api/record/suggestions': () => ({ rows: suggestions.filter((one) => isOpen(namesOf(one), second)) }),
        '/api/record/doubts': () => ({ rows: doubts.filter(({ account: its }) => isOpen([its.address], second)) }),
        '/api/record/decisions': () => ({ rows: book.filter(({ decide, by }) => decide !== 'undo' && (query?.get('person') ?? by) === by).reverse().map(row) }),
        '/api/record/agreement': () => ({ rows: agreement }),
        '/api/record/jobs': () => ({ jobs }),
        [`/api/record/reports/${keyOf('c1')}`]: () => report,
        '/api/record/entries/reports': () => ({ rows: [{ kind: 'report', key: keyOf('c1'), report: 'c1', title: 'The Mirel', added: '', reader: '', readings: 1, story: '', claims: 14 }] }),
        '/api/record/entries/events': () => ({ rows: [{ kind: 'event', id: 'event-1', title: 'Sinking of the Mirel', counts: { accounts: 4, reports: 3, outlets: 2, voices: 2, origins: 2 } }] }),
      }
      return known[path] ? ok(known[path]()) : { status: 404, body: { error: { code: 'not-found', message: 'There is no such thing.' } } }
    },
  }
  return made
}
