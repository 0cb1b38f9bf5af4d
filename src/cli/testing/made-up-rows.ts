/** Rows of an invented record, for tests of what prints them. */
import type { AccountRow, EntryOf } from '../../record/entry.ts'

const key = 'ab'.repeat(32)

/** @param at where its words stand, which makes its address */
export function madeUpAccount(kind: string, at: number, words: string, more: Partial<AccountRow> = {}): AccountRow {
  return {
    address: `${key}/${kind}/${at}-${at + words.length}`, report: 'ln-1', outlet: 'The Lund Ledger', told: '2031-03-07',
    quote: { start: at, end: at + words.length, quote: words }, sentence: `On Friday the ferry ${words} off Orral.`,
    voice: { key: 'actor-00000000000000aa', name: 'Captain Ruel', named: true }, origin: 'actor-00000000000000aa', ...more,
  }
}

const inOwnWords = { voice: { key: 'outlet:Orral Radio', name: 'Orral Radio', named: true }, outlet: 'Orral Radio', report: 'or-4', origin: 'or-4', told: '2031-03-09' }
const counts = { accounts: 2, reports: 2, outlets: 2, voices: 2, origins: 2 }
const told = { first: '2031-03-07', last: '2031-03-09' }

export const madeUpEvent: EntryOf<'event'> = {
  kind: 'event', id: 'event-00000000000000e1', title: 'The ferry sank off Orral', counts, ...told, disputed: true,
  type: 'ACCIDENT', actor: 'ferry', recipients: [], place: { name: 'Orral' }, when: '2031-03-07', status: 'historical',
  accounts: [madeUpAccount('event', 40, 'sank'), madeUpAccount('event', 90, 'did not sink', inOwnWords)],
  relations: [{ kind: 'denies', from: `${key}/event/90-102`, to: `${key}/event/40-44`, because: 'claim against denial' }],
}

const point = { approx: 'exact', words: 'four' }
export const madeUpSeries: EntryOf<'figure'> = {
  kind: 'figure', id: 'figure-00000000000000f1', title: 'People missing off Orral', counts: { ...counts, accounts: 3 }, ...told, disputed: true, unit: 'people', measure: 'missing',
  accounts: [madeUpAccount('figure', 10, 'four'), madeUpAccount('figure', 20, 'at least six'), madeUpAccount('figure', 30, 'nine', inOwnWords)],
  points: [
    { ...point, address: `${key}/figure/10-14`, day: '2031-03-07', voice: 'actor-00000000000000aa', value: 4 },
    { ...point, address: `${key}/figure/20-32`, day: '2031-03-09', voice: 'actor-00000000000000aa', value: 6, min: 6, max: null, approx: 'above' },
    { ...point, address: `${key}/figure/30-34`, day: '2031-03-09', voice: 'outlet:Orral Radio', value: 9 },
  ],
  relations: [],
  disputes: [{
    between: [
      { voice: 'actor-00000000000000aa', name: 'Captain Ruel', says: '4', accounts: [`${key}/figure/10-14`] },
      { voice: 'outlet:Orral Radio', name: 'Orral Radio', says: '9', accounts: [`${key}/figure/30-34`] },
    ],
    since: '2031-03-09', because: 'both cannot be right',
  }],
}

export const madeUpForce: EntryOf<'deployment'> = {
  kind: 'deployment', id: 'deployment-00000000000000d1', title: 'Coast watch, Orral pier', counts, ...told, disputed: false, force: 'coast watch', of: 'navy', place: { name: 'Orral pier' },
  accounts: [madeUpAccount('deployment', 10, 'stood'), madeUpAccount('deployment', 50, 'left', inOwnWords)],
  days: [
    { day: '2031-03-07', state: 'stationed', voice: 'actor-00000000000000aa', address: `${key}/deployment/10-15` },
    { day: '2031-03-09', state: 'withdrawn', only: true, voice: 'outlet:Orral Radio', address: `${key}/deployment/50-54` },
  ],
  relations: [],
}

export const madeUpPosition: EntryOf<'position'> = {
  kind: 'position', id: 'position-00000000000000b1', title: 'Dockers: wages', counts, ...told, disputed: false, holder: 'Dockers', to: 'the port', issue: 'wages',
  accounts: [madeUpAccount('position', 10, 'will not load'), madeUpAccount('position', 50, 'will load', inOwnWords)],
  stands: [
    { day: '2031-03-07', kind: 'refusal', words: 'will not load', address: `${key}/position/10-23` },
    { day: '2031-03-09', kind: 'acceptance', words: 'will load', address: `${key}/position/50-59`, shift: 'accepts what it refused' },
  ],
  answers: [{ entry: 'position-00000000000000b2', by: 'the port', how: 'offers half', address: `${key}/position/80-90` }],
  relations: [],
}

export const madeUpQuestion: EntryOf<'question'> = {
  kind: 'question', id: 'question-00000000000000c1', title: 'Who steered?', counts, ...told, disputed: false, about: 'who steered',
  accounts: [madeUpAccount('question', 10, 'It is not known who steered')],
  answered: { by: madeUpAccount('event', 70, 'steered', inOwnWords), because: 'names who' },
}
