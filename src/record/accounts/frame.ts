/** What all accounts of a report are made with: its text, its sentences, and the lookups from a reading's ids to what stands alone. */
import { lowest } from '../../report/lowest.ts'
import { quoteAt, type Quote, type Span } from '../../report/quote.ts'
import type { Report } from '../../report/report.ts'
import type { Attribution, Party, Place, Reading, Voice } from '../../reading/reading.ts'
import type { AccountKind, Address, PartyRef, PlaceRef, VoiceRef } from '../account.ts'
import { addressesIn } from './addresses.ts'
import { dayOf } from './days.ts'
import { present } from './present.ts'
import { reportKey } from './report-key.ts'

/** Characters of the sentences around an account that are kept. */
const LONGEST_SENTENCE = 400

export type Frame = {
  readonly text: string
  readonly reading: Reading
  /** What every account has. */
  readonly common: (kind: AccountKind, id: string, words: Span) => {
    readonly address: Address
    readonly report: string
    readonly id: string
    readonly quote: Quote
    readonly within: Span
    readonly sentence: string
    readonly told?: string
    readonly outlet?: string
    readonly inTitle?: boolean
  }
  /** The sentences, from the first to the last, that hold these words; the words themselves where none does. */
  readonly sentencesAround: (words: Span) => Span
  /** The sentence that ends before the one at an offset, cut like all sentences; undefined where it is the first. */
  readonly sentenceBefore: (offset: number) => string | undefined
  readonly voice: (voice: Voice) => VoiceRef
  readonly party: (party: Party) => PartyRef
  /** The account of one of the reading's actors; undefined for one that no words stand for. */
  readonly actor: (id: string | null | undefined) => Address | undefined
  readonly place: (id: string | undefined) => PlaceRef | undefined
  readonly attribution: (voice: Voice) => Attribution | undefined
}

/** Made once a report. @throws RangeError, when used, where the reading is not of this report */
export function frameOf(report: Report, reading: Reading): Frame {
  const key = reportKey(report)
  const { text, furniture } = report
  const addresses = addressesIn(key)
  const told = dayOf(reading.report.published?.value)
  const titles = furniture.filter(({ kind }) => kind === 'title').map(({ span }) => span)
  const actors = actorAddresses(reading, addresses)
  const places = new Map(reading.places.map((place) => [place.id, placeRef(place)]))
  const attributions = new Map(reading.attributions.map((attribution) => [attribution.id, attribution]))
  const sentencesAround = (words: Span) => spanAround(reading.sentences, words)
  const actor = (id: string | null | undefined) => (id == null ? undefined : actors.get(id))

  return {
    text,
    reading,
    sentencesAround,
    sentenceBefore: (offset) => {
      const span = reading.sentences[lowest(reading.sentences.length, (i) => reading.sentences[i]![1] > offset) - 1]
      return span && text.slice(span[0], Math.min(span[1], span[0] + LONGEST_SENTENCE))
    },
    actor,
    place: (id) => (id === undefined ? undefined : places.get(id)),
    attribution: ({ attribution }) => (attribution === undefined ? undefined : attributions.get(attribution)),
    party: (party) => ({ name: party.name, words: party.text.quote, ...present({ actor: actor(party.actor) }) }),
    voice: (voice) => ({
      name: voice.name,
      outlet: voice.actor === null,
      named: voice.named,
      ...present({ actor: actor(voice.actor), role: voice.role, via: voice.via }),
    }),
    common: (kind, id, words) => {
      const within = sentencesAround(words)
      return {
        address: kind === 'actor' ? actors.get(id)! : addresses(kind, words),
        report: key,
        id,
        quote: quoteAt(text, words),
        within,
        sentence: text.slice(within[0], Math.min(within[1], within[0] + LONGEST_SENTENCE)),
        ...present({ told, outlet: reading.report.outlet }),
        ...(titles.some(([start, end]) => start <= words[0] && words[0] < end) && { inTitle: true }),
      }
    },
  }
}

/** An actor stands where it is first mentioned. One that only speaks, unnamed and unmentioned ("it was said"), stands nowhere. */
function actorAddresses(reading: Reading, addresses: (kind: AccountKind, words: Span) => Address): ReadonlyMap<string, Address> {
  const found = new Map<string, Address>()
  for (const { id, mentions } of reading.actors) {
    const first = firstOf(mentions)
    if (first) found.set(id, addresses('actor', [first.start, first.end]))
  }
  return found
}

/** The quote that stands first in the text. */
export function firstOf(quotes: readonly Quote[]): Quote | undefined {
  let first: Quote | undefined
  for (const quote of quotes) if (!first || quote.start < first.start) first = quote
  return first
}

/** From the first to the last offset of all quotes; undefined for none. */
export function spanOf(quotes: readonly Quote[]): Span | undefined {
  if (quotes.length === 0) return undefined
  return [Math.min(...quotes.map(({ start }) => start)), Math.max(...quotes.map(({ end }) => end))]
}

function spanAround(sentences: readonly Span[], [start, end]: Span): Span {
  const first = sentences[lowest(sentences.length, (i) => sentences[i]![1] > start)]
  const last = sentences[lowest(sentences.length, (i) => sentences[i]![0] >= end) - 1]
  return [Math.min(first?.[0] ?? start, start), Math.max(last?.[1] ?? end, end)]
}

function placeRef({ name, kind, lat, lon, radiusKm, geonames, country, profile }: Place): PlaceRef {
  return { name, kind, ...present({ lat, lon, radiusKm, geonames, country, profile }) }
}
