/** The claims of a reading set for the terminal, kind by kind, each beside the mark of the voice that makes it. */
import stringWidth from 'string-width'
import { outletKey, voiceKey, type ByVoice } from '../reading/by-voice.ts'
import type { Deployment, Event, Figure, Label, Oddity, Party, Place, Position, Question, Reading, Voice } from '../reading/reading.ts'
import { figureInWords, statusInWords, whenInWords, whereInWords } from './claim-words.ts'
import type { Paint } from './paint.ts'
import { onOneLine } from './plain.ts'
import { beside, inColumns, present, quoted, wrap } from './typeset.ts'

export type ClaimSection = {
  readonly heading: string
  /** How many claims it has. */
  readonly count: number
  /** Set, without its heading. */
  readonly body: string
}

export type ClaimSetting = { readonly width: number; readonly paint: Paint }

/** One claim: what it is about, what is said of it, and the circumstances. */
type Row = {
  readonly lead: string
  readonly says: string
  readonly more: readonly (string | undefined)[]
  /** null: it is nobody's claim, but shown by the report as a whole. */
  readonly voice: Voice | null
}

type Kind = { readonly heading: string; readonly rows: (reading: Reading, names: Names) => readonly Row[] }

/** Names of actors and places, and positions, by their ids. */
type Names = { readonly of: ReadonlyMap<string, string>; readonly positions: ReadonlyMap<string, Position> }

const kinds: readonly Kind[] = [
  { heading: 'Events', rows: ({ events }, names) => events.map((event) => eventRow(event, names)) },
  { heading: 'Figures', rows: ({ figures }, names) => figures.map((figure) => figureRow(figure, names)) },
  { heading: 'Places', rows: ({ places }, names) => places.map((place) => placeRow(place, names)) },
  { heading: 'Forces', rows: ({ deployments }, names) => deployments.map((deployment) => forceRow(deployment, names)) },
  { heading: 'Positions', rows: ({ positions }, names) => positions.map((position) => positionRow(position, names)) },
  { heading: 'Not known', rows: ({ questions }) => questions.map(questionRow) },
  { heading: 'Loaded words', rows: ({ labels }) => labels.map(labelRow) },
  { heading: 'Contradictions and slips', rows: ({ oddities }) => oddities.map(oddityRow) },
]

// Mark of the voice, and a column on either side of it.
const margin = 4
const gap = 2

/**
 * Sets all claims that there are; kinds without any are left out.
 * @param reading of one report
 * @param voices the same by voice: their ranks give the colours
 * @param setting width in columns, and colour
 * @returns the sections in the order in which they are shown
 */
export function claimSections(reading: Reading, voices: ByVoice, setting: ClaimSetting): ClaimSection[] {
  const names = namesOf(reading)
  const ranks = new Map(voices.speakers.map(({ key }, rank) => [key, rank]))
  return kinds
    .map(({ heading, rows }) => ({ heading, rows: rows(reading, names) }))
    .filter(({ rows }) => rows.length > 0)
    .map(({ heading, rows }) => ({ heading, count: rows.length, body: table(rows, ranks, setting) }))
}

function namesOf({ actors, places, positions }: Reading): Names {
  return {
    of: new Map([...actors, ...places].map(({ id, name }) => [id, name])),
    positions: new Map(positions.map((position) => [position.id, position])),
  }
}

function table(rows: readonly Row[], ranks: ReadonlyMap<string, number>, { width, paint }: ClaimSetting): string {
  const inner = width - margin
  const longest = rows.reduce((most, { lead }) => Math.max(most, stringWidth(onOneLine(lead))), 0)
  const left = Math.min(longest, Math.floor(inner / 3))
  const right = inner - left - gap
  return rows
    .map(({ lead, says, more, voice }) => {
      const circumstances = present([...more, voice ? whoSays(voice) : undefined]).map(onOneLine).join(' · ')
      const told = present([onOneLine(says) && wrap(onOneLine(says), right), circumstances && paint.dim(wrap(circumstances, right))]).join('\n')
      return beside(`  ${markOf(voice, ranks, paint)} `, ' '.repeat(margin), inColumns(wrap(onOneLine(lead), left), left + gap, told))
    })
    .join('\n')
}

function markOf(voice: Voice | null, ranks: ReadonlyMap<string, number>, paint: Paint): string {
  if (voice === null) return ' '
  const key = voiceKey(voice)
  // Somebody who makes a claim without a statement of their own has no rank: the last hue is grey.
  return key === outletKey ? '○' : paint.voice(ranks.get(key) ?? Infinity, '●')
}

function whoSays(voice: Voice): string {
  return voiceKey(voice) === outletKey ? 'in the outlet’s own words' : `says ${voice.name}`
}

function eventRow({ type, mode, trigger, actor, recipients, object, place, time, status, voice }: Event, names: Names): Row {
  return {
    lead: mode === undefined ? type : `${type} ${mode}`,
    says: present([
      actor && nameOf(actor, names),
      quoted(object ? `${trigger.quote} … ${object.quote}` : trigger.quote),
      recipients.length > 0 ? `→ ${recipients.map((recipient) => nameOf(recipient, names)).join(', ')}` : undefined,
    ]).join(' '),
    more: [statusInWords[status], named(place, names), time && whenInWords(time)],
    voice,
  }
}

function figureRow(figure: Figure, names: Names): Row {
  const { text, unit, of, measure, label, place, asOf, voice } = figure
  return {
    lead: figureInWords(figure) || quoted(text.quote),
    says: present([`${unit}${of === undefined ? '' : ` of ${of}`}`, measure]).join(', '),
    more: [quoted(text.quote), label && `called ${quoted(label)}`, named(place, names), asOf && whenInWords(asOf)],
    voice,
  }
}

function placeRow(place: Place, names: Names): Row {
  const { name, kind, country, standsFor, because } = place
  return {
    lead: name,
    says: present([kind, country, whereInWords(place)]).join(', '),
    more: [standsFor && `stands for ${names.of.get(standsFor) ?? standsFor}`, because],
    voice: null,
  }
}

function forceRow({ force, of, place, state, only, exception, asOf, text, voice }: Deployment, names: Names): Row {
  return {
    lead: force,
    says: present([only ? `only ${state}` : state, named(place, names)]).join(', '),
    more: [named(of, names) && `of ${named(of, names)!}`, exception && `except ${quoted(exception.quote)}`, asOf && whenInWords(asOf), quoted(text.quote)],
    voice,
  }
}

function positionRow({ holder, kind, to, answers, text, items, voice }: Position, names: Names): Row {
  const answered = answers === undefined ? undefined : names.positions.get(answers)
  return {
    lead: nameOf(holder, names),
    says: `${kind}: ${items.length > 1 ? items.map((item, i) => `(${i + 1}) ${item}`).join(' ') : quoted(text.quote)}`,
    more: [to && `to ${nameOf(to, names)}`, answered && `answers the ${answered.kind} of ${nameOf(answered.holder, names)}`],
    voice,
  }
}

function questionRow({ cue, about, voice }: Question): Row {
  return { lead: quoted(cue.quote), says: about.quote, more: [], voice }
}

function labelRow({ text, for: whom, kind, voice }: Label): Row {
  return { lead: quoted(text.quote), says: whom === undefined ? kind : `${kind}, for ${whom}`, more: [], voice }
}

function oddityRow({ kind, text, because, note }: Oddity): Row {
  return { lead: kind, says: note, more: [quoted(text.quote), ...because.map(({ quote }) => `beside ${quoted(quote)}`)], voice: null }
}

function nameOf({ actor, name }: Party, names: Names): string {
  return (actor === undefined ? undefined : names.of.get(actor)) ?? name
}

function named(id: string | undefined, names: Names): string | undefined {
  return id === undefined ? undefined : names.of.get(id)
}
