/** A server that knows who is heard in an invented record, and where its reports come from. */
import type {
  FoundAccount, HeardVoice, LoadedWords, OutletTable, RecordReport, RecordState, ReportEntries, ReportRow, Room, SaidBy, Family,
} from '../../src/serve/wire.ts'
import { oldPortCrossing } from '../../web/fixtures/old-port-crossing.ts'
import type { Answer, Answers } from './page-server.ts'

const quay = 'The Quay'
const wire = 'Marah Wire'
export const reportKey = 'a'.repeat(64)
const sourceKey = 'b'.repeat(64)

const state: RecordState = { status: 'open', name: 'Marah', where: '/marah', counts: { reports: { count: 2 }, voices: { count: 60 } } }

const voices: HeardVoice[] = [
  { key: 'actor-army', name: 'the army', named: true, outlet: false, kind: 'armed-force', statements: 14, claims: 9, reports: 7, last: '2031-03-16', outlets: [{ outlet: quay, statements: 10, claims: 7 }, { outlet: wire, statements: 4, claims: 2 }], heardIn: 2 },
  { key: 'actor-clinic', name: 'Oda Lenk', named: true, outlet: false, kind: 'person', statements: 6, claims: 8, reports: 4, last: '2031-03-15', outlets: [{ outlet: wire, statements: 6, claims: 8 }], heardIn: 1 },
  ...Array.from({ length: 58 }, (_, i): HeardVoice => ({ key: `voice-${i}`, name: `dock worker ${i}`, named: false, outlet: false, statements: 1, claims: 0, reports: 1, outlets: [], heardIn: 0 })),
]

const room: Room = {
  outlets: [{ name: quay, statements: 20, unnamed: 5, voices: 9 }, { name: wire, statements: 12, unnamed: 0, voices: 4 }],
  voices: [{ key: 'actor-army', name: 'the army', named: true, statements: 14 }, { key: 'actor-clinic', name: 'Oda Lenk', named: true, statements: 6 }],
  cells: [{ voice: 'actor-army', outlet: quay, statements: 10 }, { voice: 'actor-army', outlet: wire, statements: 4 }, { voice: 'actor-clinic', outlet: wire, statements: 6 }],
}

const words: LoadedWords = {
  rows: [
    { entry: 'label-1', word: 'bandit', labelKind: 'loaded', for: 'the Front', own: 3, quoted: 1, origins: 3, outlets: [{ outlet: quay, own: 3, quoted: 1 }], unevenness: 0.7 },
    { entry: 'label-2', word: 'so-called', labelKind: 'distancing', own: 1, quoted: 1, origins: 2, outlets: [{ outlet: quay, own: 1, quoted: 0 }, { outlet: wire, own: 0, quoted: 1 }], unevenness: 0.1 },
  ],
  outlets: [quay, wire], labels: { count: 6 },
}

function account(kind: FoundAccount['kind'], said: string, told: string, outlet: string): FoundAccount {
  const sentence = `The army said ${said}.`
  return {
    address: `${reportKey}/${kind}/14-${14 + said.length}`, report: 'quay-1', outlet, told, quote: { start: 14, end: 14 + said.length, quote: said }, sentence,
    voice: { key: 'actor-army', name: 'the army', named: true }, kind, entry: `${kind}-1`, title: `What was said of the pier, ${told}`, disputed: false,
  }
}
const said = [account('attribution', 'the pier is open', '2031-03-16', quay), account('figure', '17 men were killed', '2031-03-12', wire), account('event', 'it shelled nobody', '2031-02-01', quay)]

function saidBy(query: URLSearchParams): SaidBy | undefined {
  const key = query.get('voice') ?? ''
  const voice = voices.find((one) => one.key === key) ?? (key === 'unnamed' || key.startsWith('outlet:') ? { ...voices[2]!, key, name: key.replace('outlet:', ''), outlet: key !== 'unnamed' } : undefined)
  if (!voice) return undefined
  const [from, to, outlet, kind] = ['from', 'to', 'outlet', 'kind'].map((name) => query.get(name))
  const asked = said.filter((one) => (!from || one.told! >= from) && (!to || one.told! <= to) && (!outlet || one.outlet === outlet))
  const { name, named, outlet: isOutlet, kind: actorKind, statements, claims, reports: heardIn } = voice
  return {
    voice: { key, name, named, outlet: isOutlet, statements, claims, reports: heardIn, ...(actorKind !== undefined && { kind: actorKind }) }, until: '2031-03-16', kinds: [...new Set(asked.map((one) => one.kind))].map((one) => ({ kind: one, count: 1 })), accounts: asked.filter((one) => !kind || one.kind === kind),
    ...(query.get('against') === 'true' && { against: [{ voice: 'actor-clinic', name: 'Oda Lenk', entry: 'figure-1', title: 'People killed in Marah', says: '17 killed', other: '31 killed' }] }),
  }
}

const reports: ReportRow[] = [
  { kind: 'report', key: reportKey, report: 'quay-1', title: 'Old Port crossing closed', outlet: quay, published: '2031-03-16T09:00:00Z', added: '2031-03-16T10:00:00Z', reader: 'r1', readings: 2, story: 'story-1', claims: 7, copyOf: 'wire-1', share: 0.4 },
  { kind: 'report', key: sourceKey, report: 'wire-1', title: 'Crossing shut', outlet: wire, published: '2031-03-15T09:00:00Z', added: '2031-03-15T10:00:00Z', reader: 'r1', readings: 1, story: 'story-1', claims: 4 },
]

const outlets: OutletTable = {
  rows: [
    { name: quay, reports: 1, first: '2031-03-16', last: '2031-03-16', statements: 20, unnamed: 5, voices: 9, alone: 7, looked: 1, carrying: 1, carries: [{ outlet: wire, reports: 1 }], carriedBy: [] },
    { name: wire, reports: 1, first: '2031-03-15', last: '2031-03-15', statements: 12, unnamed: 0, voices: 4, alone: 1, looked: 1, carrying: 0, carries: [], carriedBy: [{ outlet: quay, reports: 1 }] },
  ],
  total: 2,
}

const { text } = oldPortCrossing()
const [from, to] = [text.indexOf('\n\n', 120) + 2, text.length - 1]
const sourceText = text.slice(from, to).replace(/ the /u, ' all ')
const passages = [{ in: [from, to] as [number, number], from: [0, sourceText.length] as [number, number], words: 40 }]
const family: Family = {
  kind: 'copy', id: 'copy-1', source: 'wire-1',
  members: [
    { report: 'wire-1', key: sourceKey, title: 'Crossing shut', outlet: wire, published: '2031-03-15T09:00:00Z', how: 'source', share: 0, passages: [], because: [] },
    { report: 'quay-1', key: reportKey, title: 'Old Port crossing closed', outlet: quay, published: '2031-03-16T09:00:00Z', of: 'wire-1', how: 'part', share: 0.4, passages, because: ['40 of its 100 words'] },
  ],
}

function report(key: string): RecordReport {
  const read = oldPortCrossing()
  if (key !== reportKey && key !== 'quay-1') return { ...read, text: sourceText, furniture: [], reading: { ...read.reading, attributions: [], events: [], figures: [], actors: [], places: [] }, key: sourceKey, copies: [], carriers: [], versions: [] }
  return {
    ...read, key: reportKey, carriers: [],
    copies: [{ from: { report: 'wire-1', outlet: wire, published: '2031-03-15T09:00:00Z' }, how: 'part', share: 0.4, passages, because: ['40 of its 100 words'], others: 2 }],
    versions: [{ kind: 'reading', key: 'k2', report: 'quay-1', reader: 'reader-two', at: '2031-03-16T12:00:00Z', current: true, changes: ['1 event more: closed'] }, { kind: 'reading', key: 'k1', report: 'quay-1', reader: 'reader-one', at: '2031-03-16T10:00:00Z', current: false, changes: [] }],
  }
}

const entriesIn: ReportEntries = {
  accounts: oldPortCrossing().reading.attributions.slice(0, 1).map(({ content }) => ({
    kind: 'attribution', start: content[0]!.start, end: content.at(-1)!.end, address: 'x', entry: 'attribution-1', title: 'What was said', accounts: 6, origins: 5, outlets: 3, disputed: true,
  })),
}

function page<Row>(rows: readonly Row[], query: URLSearchParams): { rows: readonly Row[]; offset: number; total: { count: number } } {
  const offset = Number(query.get('offset') ?? 0)
  return { rows: rows.slice(offset, offset + Number(query.get('limit') ?? 50)), offset, total: { count: rows.length } }
}

const ok = (body: unknown): Answer => ({ status: 200, body })
const missing: Answer = { status: 404, body: { error: { code: 'not-found', message: 'The record has no such thing.' } } }

const answers: Readonly<Record<string, (query: URLSearchParams) => unknown>> = {
  '/api/record': () => state,
  '/api/demo': () => ({ reports: [] }),
  '/api/record/voices': (query) => page(voices.filter(({ name, named }) => name.includes(query.get('name') ?? '') && (query.get('named') ?? String(named)) === String(named)), query),
  '/api/record/room': () => room,
  '/api/record/loaded-words': () => words,
  '/api/record/said': (query) => saidBy(query),
  '/api/record/reports': (query) => page(reports.filter(({ outlet }) => (query.get('outlet') ?? outlet) === outlet), query),
  '/api/record/outlets': () => outlets,
  '/api/record/families': () => ({ rows: [family] }),
  '/api/record/entries/copies': () => ({ rows: [{ ...family, members: family.members.map((member) => ({ ...member, title: undefined, key: undefined })) }] }),
  '/api/record/entries/reports': (query) => ({ rows: reports.filter(({ key, report: id }) => [key, id].includes(query.get('report') ?? '')) }),
}

/** Answers of that server. */
export const madeUpSources: Answers = (_, path, __, query = new URLSearchParams()) => {
  const key = /^\/api\/record\/reports\/([^/]+)(\/entries)?$/u.exec(path)
  if (key) return ok(key[2] === undefined ? report(decodeURIComponent(key[1]!)) : entriesIn)
  const answer = Object.hasOwn(answers, path) ? answers[path]!(query) : undefined
  return answer === undefined ? missing : ok(answer)
}
