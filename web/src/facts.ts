/** What is known of an entry, in words, for the evidence. */
import type { Figure, Party, Place, Reading } from '../../src/reading/reading.ts'
import type { When } from '../../src/report/report.ts'
import type { Entry, EntryKind, EntryOf } from './entries.ts'
import { figureInWords } from './figure-words.ts'
import type { Names } from './gist.ts'
import { basisInWords, dateInWords, eventInWords, spelt, statusInWords } from './words.ts'

/** One line of them; an id leads to what is named. */
export type Fact = {
  readonly term: string
  readonly value: string | undefined
  readonly more?: string | undefined
  readonly id?: string | undefined
}

type Facts = { readonly [Kind in EntryKind]: (entry: EntryOf<Kind>, names: Names) => readonly Fact[] }

const facts: Facts = {
  event: ({ item }, names) => [
    { term: 'Event', value: eventInWords(item), more: item.rule && `rule ${item.rule}` },
    { term: 'Status', value: statusInWords[item.status] },
    party('Actor', item.actor),
    ...item.recipients.map((recipient) => party('Recipient', recipient)),
    { term: 'Object', value: item.object?.quote },
    named('Place', item.place, names),
    time('Time', item.time),
  ],
  figure: ({ item }, names) => [
    { term: 'Figure', value: figureInWords(item) },
    { term: 'Counts', value: item.of === undefined ? item.unit : `${item.unit} of ${item.of}` },
    { term: 'Measure', value: item.measure },
    { term: 'In SI', value: inSi(item) },
    { term: 'Label', value: item.label },
    named('Place', item.place, names),
    time('As of', item.asOf),
  ],
  deployment: ({ item }, names) => [
    { term: 'Force', value: item.force, id: item.actor },
    named('Part of', item.of, names),
    { term: 'State', value: item.state, more: item.only ? 'the only one, as it is said' : undefined },
    { term: 'Except', value: item.exception?.quote },
    named('Place', item.place, names),
    time('As of', item.asOf),
  ],
  position: ({ item }) => [
    party('Holder', item.holder),
    { term: 'Kind', value: item.kind, more: item.rule && `rule ${item.rule}` },
    party('To', item.to),
    ...item.items.map((words, i) => ({ term: i === 0 ? 'Items' : '', value: words })),
  ],
  question: ({ item }) => [{ term: 'Cue', value: `“${item.cue.quote}”` }],
  label: ({ item }) => [{ term: 'Kind', value: item.kind }, { term: 'Said of', value: item.for }],
  oddity: ({ item }) => [{ term: 'Kind', value: item.kind }, { term: 'Note', value: item.note }],
  actor: ({ item }) => [
    { term: 'Kind', value: spelt(item.kind) },
    { term: 'Profile', value: item.profile, more: 'as the situation profile names it' },
    { term: 'Mentions', value: String(item.mentions.length) },
  ],
  place: ({ item }, names) => [
    { term: 'Kind', value: item.kind },
    { term: 'Country', value: countryInWords(item.country) },
    { term: 'Lies at', value: coordinatesInWords(item), more: item.radiusKm === undefined ? undefined : `somewhere within ${item.radiusKm.toLocaleString('en-GB')} km` },
    { term: 'Why', value: item.because },
    named('Stands for', item.standsFor, names),
    { term: 'Mentions', value: String(item.mentions.length) },
    { term: 'GeoNames', value: item.geonames === undefined ? undefined : String(item.geonames) },
    { term: 'Profile', value: item.profile },
  ],
}

/** @returns what is known of an entry: only what there is */
export function factsOf(entry: Entry, names: Names): Fact[] {
  const all = (facts[entry.kind] as (entry: Entry, names: Names) => readonly Fact[])(entry, names)
  return all.filter(({ value }) => value !== undefined && value !== '')
}

/**
 * What else of a report has to do with an entry: with an actor all that it does, with a place all that is there, with a
 * position its answers.
 */
export function relatedTo({ kind, item }: Entry, reading: Reading): Set<string> {
  if (kind === 'position') return idsWhere(reading.positions, ({ id, answers }) => answers === item.id || id === item.answers)
  if (kind === 'place') return idsWhere([...reading.events, ...reading.figures, ...reading.deployments], ({ place }) => place === item.id)
  if (kind !== 'actor') return new Set()
  const isIt = (party: Party | undefined) => party?.actor === item.id
  return new Set([
    ...idsWhere(reading.events, ({ actor, recipients }) => isIt(actor) || recipients.some(isIt)),
    ...idsWhere(reading.deployments, ({ actor, of }) => actor === item.id || of === item.id),
    ...idsWhere(reading.positions, ({ holder, to }) => isIt(holder) || isIt(to)),
    ...idsWhere(reading.places, ({ standsFor }) => standsFor === item.id),
  ])
}

function idsWhere<Item extends { readonly id: string }>(items: readonly Item[], holds: (item: Item) => boolean): Set<string> {
  return new Set(items.filter(holds).map(({ id }) => id))
}

/** "41.30° S, 148.25° E" */
export function coordinatesInWords({ lat, lon }: Pick<Place, 'lat' | 'lon'>): string | undefined {
  if (lat === undefined || lon === undefined) return undefined
  return `${Math.abs(lat).toFixed(2)}° ${lat < 0 ? 'S' : 'N'}, ${Math.abs(lon).toFixed(2)}° ${lon < 0 ? 'W' : 'E'}`
}

const regions = new Intl.DisplayNames('en-GB', { type: 'region', fallback: 'code' })

/** @param code ISO 3166-1 alpha-2; anything else stays as it is */
export function countryInWords(code: string | undefined): string | undefined {
  return code !== undefined && /^[A-Z]{2}$/u.test(code) ? regions.of(code) : code
}

function inSi({ si }: Figure): string | undefined {
  return si && `${si.value.toLocaleString('en-GB', { maximumSignificantDigits: 6 })} ${si.unit}`
}

function party(term: string, who: Party | undefined): Fact {
  return { term, value: who?.name, id: who?.actor }
}

function named(term: string, id: string | undefined, names: Names): Fact {
  return { term, value: id === undefined ? undefined : names.get(id), id }
}

function time(term: string, when: When | undefined): Fact {
  if (!when) return { term, value: undefined }
  const because = when.because.map(({ quote }) => `“${quote}”`).join(', ')
  return { term, value: dateInWords(when), more: because ? `${basisInWords[when.basis]}, from ${because}` : basisInWords[when.basis] }
}
