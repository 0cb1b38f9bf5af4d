/** A server that knows a made-up record: series of figures and ledgers of positions of an invented flood and an invented siege. */
import type {
  AccountRow, FigureEntry, LedgerTable, PositionEntry, RecordState, SeriesListing, SeriesPoint, SeriesRow, StandLedger,
} from '../../src/serve/wire.ts'
import type { Answer, Answers } from './page-server.ts'

const clinic = { key: 'actor-clinic', name: 'Orrin clinic', named: true }
const army = { key: 'actor-army', name: 'the army', named: false }
const post = { key: 'outlet:The Orrin Post', name: 'The Orrin Post', named: true }
const voices = [clinic, army, post]

const keyOf = (report: string) => report.padEnd(64, '0')

type Said = Partial<SeriesPoint> & { readonly by: (typeof voices)[number]; readonly day: string; readonly words: string; readonly value: number }

function point({ by, day, words, value, ...some }: Said, place: number): SeriesPoint {
  return {
    address: `${keyOf(`report-${place}`)}/figure/4-${4 + words.length}`, voice: by.key, day, words, value, approx: 'exact', says: `${words} killed`,
    report: `report-${place}`, outlet: 'The Orrin Post', told: day, origin: by.key, standing: 'said', does: [], ...some,
  }
}

const killed = ([
  { by: clinic, day: '2031-03-12', words: 'at least 19', value: 19, min: 19, max: null, approx: 'above' },
  { by: army, day: '2031-03-12', words: '17', value: 17 },
  { by: clinic, day: '2031-03-13', words: '31', value: 31, does: [{ kind: 'revises', to: [], because: 'rose from at least 19 to 31' }] },
  { by: army, day: '2031-03-14', words: '17', value: 17, does: [{ kind: 'contradicts', to: [], because: '17 against 31, 1 day apart' }] },
  { by: post, day: '2031-03-14', words: 'dozens', value: 24, min: 24, max: null, approx: 'vague' },
  { by: post, day: '2031-03-15', words: '90', value: 90, standing: 'taken back', rejected: true },
  { by: army, day: '2031-03-16', words: '60', value: 60, standing: 'foreseen' },
] satisfies Said[]).map(point)

const pumps = ([{ by: post, day: '2031-03-12', words: 'four pumps', value: 4 }, { by: post, day: '2031-03-15', words: 'six pumps', value: 6 }] satisfies Said[])
  .map((said, place) => point({ ...said, says: said.words }, place + 20))
const boats = [point({ by: post, day: '2031-03-13', words: 'two boats', value: 2, says: 'two boats' }, 30)]

function counts(points: readonly SeriesPoint[]): SeriesRow['counts'] {
  const different = (of: (each: SeriesPoint) => string) => new Set(points.map(of)).size
  return { accounts: points.length, reports: different(({ report }) => report), outlets: 1, voices: different(({ voice }) => voice), origins: different(({ origin }) => origin) }
}

function sentenceOf({ words }: Pick<SeriesPoint, 'words'>): string {
  return `Now ${words} are counted on the quay.`
}

function seriesRow(id: string, title: string, points: readonly SeriesPoint[], disputes: SeriesRow['disputes'] = []): SeriesRow {
  const last = points.at(-1)!
  return {
    id, title, unit: 'people', counts: counts(points), first: points[0]!.day!, last: last.day!, disputed: disputes.length > 0, disputes, points: [...points],
    voices: voices.filter(({ key }) => points.some(({ voice }) => voice === key)),
    lead: { address: last.address, report: last.report, outlet: 'The Orrin Post', told: last.day!, quote: { start: 4, end: 4 + last.words.length, quote: last.words }, sentence: sentenceOf(last) },
  }
}

const killedRow = seriesRow('figure-1', 'People killed in Orrin since 12 March 2031', killed, [{
  between: [{ voice: clinic.key, name: clinic.name, says: '31 killed', accounts: [killed[2]!.address] }, { voice: army.key, name: army.name, says: '17 killed', accounts: [killed[3]!.address] }],
  since: '2031-03-14', because: '17 against 31, 1 day apart',
}])
export const series: readonly SeriesRow[] = [
  killedRow, seriesRow('figure-2', 'Pumps since 12 March 2031', pumps), seriesRow('figure-3', 'Boats on 13 March 2031', boats),
  // Enough of them that not all are shown at first.
  ...Array.from({ length: 12 }, (_, place) => seriesRow(`figure-${place + 10}`, `Sandbags on quay ${place + 1}`, [
    point({ by: post, day: '2031-03-13', words: `${place + 200} sandbags`, value: place + 200, says: `${place + 200} sandbags` }, place + 40),
  ])),
]

function accountRow({ address, report, words, says, told, voice, origin }: SeriesPoint): AccountRow {
  return {
    address, report, outlet: 'The Orrin Post', says, origin, quote: { start: 4, end: 4 + words.length, quote: words }, sentence: sentenceOf({ words }),
    voice: voices.find(({ key }) => key === voice)!, ...(told !== undefined && { told }),
  }
}

function figureEntry(row: SeriesRow): FigureEntry {
  const { id, title, unit, counts: counted, first, last, disputed, disputes, points } = row
  return {
    kind: 'figure', id, title, unit, counts: counted, disputed, disputes, relations: [], accounts: points.map(accountRow), ...(first !== undefined && { first }), ...(last !== undefined && { last }),
    points: points.map(({ address, voice, day, value, min, max, approx, words, rejected }) => ({
      address, voice, approx, words, ...(day !== undefined && { day }), ...(value !== undefined && { value }), ...(min !== undefined && { min }), ...(max !== undefined && { max }),
      ...(rejected !== undefined && { rejected }),
    })),
  }
}

type Held = { readonly kind: string; readonly day: string; readonly words: string; readonly shift?: string }

function ledger(id: string, holder: string, issue: string, held: readonly Held[], answers: StandLedger['answers'] = []): StandLedger {
  return {
    id, title: `${holder}: ${issue}`, holder, issue, disputed: false, answers, first: held[0]!.day, last: held.at(-1)!.day,
    counts: { accounts: held.length, reports: held.length, outlets: 1, voices: 1, origins: 1 },
    stands: held.map((stand, place) => ({
      ...stand, address: `${keyOf(`${id}-${place}`)}/position/8-${8 + stand.words.length}`, sentence: `The side ${stand.words} on the quay.`, voice: post, report: `${id}-${place}`, outlet: 'The Orrin Post', origin: post.key,
    })),
  }
}

const talks = ledger('position-1', 'Ana Tark', 'talks', [
  { kind: 'refusal', day: '2031-03-12', words: 'will hold no talks' },
  { kind: 'offer', day: '2031-03-15', words: 'offered talks on a ship', shift: 'offers what it refused' },
], [{ entry: 'position-3', by: 'Quay Guard', how: 'Quay Guard refuses it', address: `${keyOf('position-3-0')}/position/8-24`, words: 'turned that down', day: '2031-03-16', outlet: 'The Orrin Post' }])
const flour = ledger('position-2', 'Ana Tark', 'flour for the north bank', [{ kind: 'demand', day: '2031-03-13', words: 'wants flour for the north bank' }])
const guard = ledger('position-3', 'Quay Guard', 'talks', [{ kind: 'refusal', day: '2031-03-16', words: 'turned that down' }])
const ledgers = [talks, flour, guard]

function positionEntry({ id, title, holder, issue, counts: counted, disputed, stands, answers }: StandLedger): PositionEntry {
  return {
    kind: 'position', id, title, holder, issue, counts: counted, disputed, relations: [],
    stands: stands.map(({ kind, words, address, day, shift }) => ({ kind, words, address, ...(day !== undefined && { day }), ...(shift !== undefined && { shift }) })),
    answers: answers.map(({ entry, by, how, address }) => ({ entry, by, how, address })),
    accounts: stands.map(({ address, report, sentence, words, day, voice, origin }) => ({
      address, report, outlet: 'The Orrin Post', quote: { start: 8, end: 8 + words.length, quote: words }, sentence, voice, origin, says: 'stands', ...(day !== undefined && { told: day }),
    })),
  }
}

function holding(query: URLSearchParams): LedgerTable {
  const found = ledgers.filter(({ holder, issue }) => (query.get('holder') ?? holder) === holder && (query.get('issue') ?? issue) === issue)
  const names = [...new Set(found.map(({ holder }) => holder))]
  const issues = [...new Set(found.map(({ issue }) => issue))]
  const counted = (issue: string) => found.filter((one) => one.issue === issue).length
  return {
    holders: names.map((name) => {
      const own = found.filter(({ holder }) => holder === name)
      return { name, origins: 1, held: own.length, ledgers: own }
    }), offset: 0, total: { count: names.length },
    issues: issues.map((name) => ({ name, named: name === 'talks', ledgers: counted(name), origins: counted(name) })),
  }
}

function listing(query: URLSearchParams): SeriesListing {
  const found = series.filter(({ disputed, title }) => (query.get('disputed') !== 'true' || disputed) && (query.get('type') !== 'pumps' || title.startsWith('Pumps')) && query.get('place') !== 'Nowhere')
  const offset = Number(query.get('offset') ?? 0)
  const none = { actor: [], place: [{ value: 'Nowhere', name: 'Nowhere', count: 1 }], voice: [], outlet: [], status: [], disputed: [], origins: [] }
  return {
    rows: found.slice(offset, offset + Number(query.get('limit') ?? 12)), offset, total: { count: found.length }, disputed: { count: 1 },
    facets: { ...none, type: [{ value: 'killed', name: 'killed', count: 1 }, { value: 'pumps', name: 'pumps', count: 1 }] },
  }
}

const state: RecordState = { status: 'open', name: 'Orrin', where: 'orrin', counts: { figures: { count: series.length }, positions: { count: ledgers.length }, reports: { count: 9 } } }
const entries = [...series.map(figureEntry), ...ledgers.map(positionEntry)]

type Route = { readonly path: RegExp; readonly answer: (found: readonly string[], query: URLSearchParams) => unknown }

const routes: readonly Route[] = [
  { path: /^\/api\/record$/, answer: () => state },
  { path: /^\/api\/demo$/, answer: () => ({ reports: [] }) },
  { path: /^\/api\/record\/figures$/, answer: (_, query) => listing(query) },
  { path: /^\/api\/record\/figures\/(.+)$/, answer: ([, id]) => series.find((row) => row.id === id) },
  { path: /^\/api\/record\/positions$/, answer: (_, query) => holding(query) },
  { path: /^\/api\/record\/entries\/[a-z]+\/(.+)$/, answer: ([, id]) => entries.find((entry) => entry.id === id) },
  { path: /^\/api\/record\/entries\/[a-z]+$/, answer: (_, query) => ({ rows: entries.filter(({ accounts }) => accounts.some(({ address }) => address.startsWith(`${query.get('report') ?? ''}/`))) }) },
]

const unknown: Answer = { status: 404, body: { error: { code: 'not-found', message: 'The record has no such thing. Look for it in the list.' } } }

/** The made-up record as a server answers for it. */
export const madeUpSeries: Answers = (_method, path, _body, query = new URLSearchParams()) => {
  for (const route of routes) {
    const found = route.path.exec(path)
    const body = found && route.answer(found, query)
    if (body) return { status: 200, body }
  }
  return unknown
}
