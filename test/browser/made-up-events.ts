/** A record of invented reports, served as any other: a shelling that three tell of and one denies, marches day by day, and a force that is said to be there and gone. */
import { accountsOf } from '../../src/record/accounts/accounts-of.ts'
import { noRules } from '../../src/record/rule-set.ts'
import { outletVoice, sketched, wordsOf } from '../../src/record/testing/readings.ts'
import { servedRecord } from '../../src/serve/served-record.ts'
import { startServer, type RunningServer } from '../../src/serve/server.ts'
import { IN_MEMORY, openStore } from '../../src/store/open-store.ts'
import type { Store } from '../../src/store/store.ts'
import type { Reading } from '../../src/reading/reading.ts'
import { builtPage } from './page-server.ts'

const spots = {
  'Ammer ford': [46.1, 8.2], 'Lower weir': [46.1005, 8.2005], 'Toll End': [46.3, 8.0],
} as const
type PlaceName = keyof typeof spots

type Told = {
  readonly id: string
  readonly outlet: string
  readonly day: string
  /** Of the day at which it was printed; of reports of one day the later is told last. */
  readonly at?: string
  readonly text: string
  /** Who says it; the outlet itself where nobody is named. */
  readonly by?: string
  readonly denies?: true
  readonly event?: { readonly trigger: string; readonly type?: string; readonly mode?: string; readonly on?: string; readonly place?: PlaceName; readonly actor?: string; readonly to?: string }
  readonly killed?: { readonly words: string; readonly value: number }
  readonly force?: { readonly name: string; readonly state: string; readonly words: string; readonly place?: PlaceName }
}

const shelling: readonly Told[] = [
  {
    id: 'hp-1', outlet: 'Harbour Post', day: '2031-03-07', text: 'The river guard shelled the mill at Ammer ford on Friday and 41 people were killed.',
    event: { trigger: 'shelled', mode: 'heavy-weapons', on: '2031-03-07', place: 'Ammer ford', actor: 'The river guard', to: 'the mill' }, killed: { words: '41', value: 41 },
  },
  {
    id: 'sw-1', outlet: 'Sable Wire', day: '2031-03-08', by: 'Ede Marl', text: 'Ede Marl said the mill at Toll End was shelled on Saturday and that 17 were killed.',
    event: { trigger: 'shelled', mode: 'heavy-weapons', on: '2031-03-01', place: 'Toll End', to: 'the mill' }, killed: { words: '17', value: 17 },
  },
  { id: 'sw-2', outlet: 'Sable Wire', day: '2031-03-09', by: 'Tarn Oskel', denies: true, text: 'Tarn Oskel denied that the mill was shelled.', event: { trigger: 'shelled', on: '2031-03-07', place: 'Ammer ford', to: 'the mill' } },
]

const marches = Array.from({ length: 60 }, (_, place): Told => {
  const day = new Date(Date.UTC(2031, 1, 1 + place % 40)).toISOString().slice(0, 10)
  return {
    id: `march-${place}`, outlet: place % 2 === 0 ? 'Harbour Post' : 'Sable Wire', day, text: `Weavers of guild ${place + 1} marched past the lower weir.`,
    event: { trigger: 'marched', type: 'PROTEST', on: day, ...(place < 3 && { place: 'Lower weir' as const }), actor: `Weavers of guild ${place + 1}` },
  }
})

const forces: readonly Told[] = [
  { id: 'f-1', outlet: 'Harbour Post', day: '2031-03-02', by: 'Ede Marl', text: 'Ede Marl said a rifle company was stationed at Ammer ford.', force: { name: 'rifle company', state: 'stationed', words: 'rifle company', place: 'Ammer ford' } },
  { id: 'f-2', outlet: 'Sable Wire', day: '2031-03-05', at: 'T08:00:00Z', by: 'Tarn Oskel', text: 'Tarn Oskel said that the rifle company had been withdrawn from Ammer ford.', force: { name: 'rifle company', state: 'withdrawn', words: 'rifle company', place: 'Ammer ford' } },
  { id: 'f-3', outlet: 'Harbour Post', day: '2031-03-05', at: 'T19:00:00Z', by: 'Ede Marl', text: 'Ede Marl said again on Wednesday that the rifle company was stationed at Ammer ford.', force: { name: 'rifle company', state: 'stationed', words: 'rifle company', place: 'Ammer ford' } },
  { id: 'f-4', outlet: 'Sable Wire', day: '2031-03-04', text: 'A pontoon troop is on its way to Toll End.', force: { name: 'pontoon troop', state: 'advancing', words: 'pontoon troop', place: 'Toll End' } },
  { id: 'f-5', outlet: 'Sable Wire', day: '2031-03-04', text: 'A mountain battery is somewhere in the hills.', force: { name: 'mountain battery', state: 'stationed', words: 'mountain battery' } },
]

/** @returns the server, with what tests need to know of its record */
export async function serveMadeUpEvents(): Promise<{ readonly server: RunningServer; readonly shelled: string; readonly force: string }> {
  const store = await openStore(IN_MEMORY, noRules)
  const added = await addAll(store, [...marches, ...shelling, ...forces])
  const ids = await joinedAs(store, added)
  const record = servedRecord({ name: 'Made-up record', open: () => Promise.resolve(store) })
  // Nothing is read here.
  const desk = { reader: () => Promise.reject(new Error('no reader')), close: () => Promise.resolve() } as never
  return { server: await startServer(desk, { port: 0, page: builtPage, record }), ...ids }
}

type Addresses = ReadonlyMap<string, Readonly<Record<string, string>>>

async function addAll(store: Store, all: readonly Told[]): Promise<Addresses> {
  const additions = all.map((told) => {
    const { report, reading } = sketched({
      id: told.id, text: told.text, facts: { outlet: told.outlet, published: { value: `${told.day}${told.at ?? ''}`, basis: 'feed', because: [] } }, reading: readingOf(told),
    })
    return { report, reading, dossier: accountsOf(report, reading) }
  })
  await store.add(additions)
  return new Map(additions.map(({ report, dossier }) => [report.id, Object.fromEntries(dossier.accounts.map(({ kind, address }) => [kind, address]))]))
}

function readingOf({ text, by, denies, event, killed, force, day }: Told): Partial<Reading> {
  const speaker = by === undefined ? [] : [{ id: 'a0', name: by, kind: 'person', mentions: [wordsOf(text, by)] }]
  const doer = event?.actor === undefined ? [] : [{ id: 'a1', name: event.actor, kind: 'group', mentions: [wordsOf(text, event.actor)] }]
  const voice = by === undefined ? outletVoice : { actor: 'a0', name: by, named: true, attribution: 't0' }
  const place = event?.place ?? force?.place
  const [lat, lon] = place ? spots[place] : [0, 0]
  const when = (value: string) => ({ value, basis: 'stated' as const, because: [] })
  return {
    actors: [...speaker, ...doer],
    attributions: by === undefined ? [] : [{
      id: 't0', source: [wordsOf(text, by)], cue: [wordsOf(text, denies ? 'denied' : 'said')], content: [wordsOf(text, text.slice(text.indexOf(' ', by.length + 1) + 1, -1))],
      voice, form: 'indirect', stance: denies ? 'deny' : 'assert', confidence: 0.97,
    }],
    places: place === undefined ? [] : [{ id: 'p0', name: place, mentions: [], kind: 'local feature', lat, lon, radiusKm: 1 }],
    events: event === undefined ? [] : [{
      id: 'e0', type: event.type ?? 'ASSAULT', ...(event.mode !== undefined && { mode: event.mode }), trigger: wordsOf(text, event.trigger), status: 'current', voice,
      recipients: event.to === undefined ? [] : [{ name: event.to, text: wordsOf(text, event.to) }],
      ...(event.actor !== undefined && { actor: { actor: 'a1', name: event.actor, text: wordsOf(text, event.actor) } }),
      ...(place !== undefined && { place: 'p0' }), time: when(event.on ?? day),
    }],
    figures: killed === undefined ? [] : [{
      id: 'f0', text: wordsOf(text, killed.words), value: killed.value, approx: 'exact', unit: 'people', measure: 'killed', voice, ...(place !== undefined && { place: 'p0' }), asOf: when(event?.on ?? day),
    }],
    deployments: force === undefined ? [] : [{
      id: 'd0', force: force.name, state: force.state, text: wordsOf(text, force.words), voice, asOf: when(day), ...(place !== undefined && { place: 'p0' }),
    }],
  }
}

/** Joins by hand what the tests need to be one thing. */
async function joinedAs(store: Store, added: Addresses): Promise<{ readonly shelled: string; readonly force: string }> {
  const one = (kind: 'event' | 'deployment', reports: readonly string[]) => ({
    decision: 'same' as const, about: kind, of: reports.map((report) => added.get(report)![kind]!), by: { person: 'Ana' }, reasons: ['one thing'],
  })
  const pairs = (kind: 'event' | 'deployment', [first, ...others]: readonly string[]) => others.map((other) => one(kind, [first!, other]))
  await store.judge([...pairs('event', shelling.map(({ id }) => id)), ...pairs('deployment', ['f-1', 'f-2', 'f-3'])])
  const entryOf = async (shown: 'events' | 'forces', address: string): Promise<string> =>
    (await store.show(shown, { limit: 1_000 })).rows.find(({ accounts }) => accounts.some((account) => account.address === address))!.id
  return { shelled: await entryOf('events', added.get('hp-1')!['event']!), force: await entryOf('forces', added.get('f-1')!['deployment']!) }
}
