/** An entry in one line: what kind it is, and what it comes to. */
import type { Entry, EntryKind, EntryOf } from './entries.ts'
import { withoutBreaks } from './words.ts'

/** Names of actors and places by their id. */
export type Names = ReadonlyMap<string, string>

type Gists = { readonly [Kind in EntryKind]: (entry: EntryOf<Kind>, names: Names) => readonly (string | undefined)[] }

const gists: Gists = {
  event: ({ item: { trigger, actor, recipients, place, object } }, names) => [
    actor?.name,
    trigger.quote,
    recipients[0]?.name ?? object?.quote,
    place && names.get(place),
  ],
  figure: ({ item: { text, measure } }) => [text.quote, measure],
  deployment: ({ item: { force, state, place, only } }, names) => [force, only ? `${state}, the only one` : state, place && names.get(place)],
  position: ({ item: { items, text, to } }) => [items.length > 0 ? items.join('; ') : text.quote, to && `to ${to.name}`],
  question: ({ item: { about } }) => [about.quote],
  label: ({ item: { text, for: said } }) => [`“${text.quote}”`, said && `for ${said}`],
  oddity: ({ item: { note } }) => [note],
  actor: ({ item: { name } }) => [name],
  place: ({ item: { name } }) => [name],
}

/** @returns what an entry comes to: "134 hostages · held" */
export function gistOf(entry: Entry, names: Names): string {
  const parts = (gists[entry.kind] as (entry: Entry, names: Names) => readonly (string | undefined)[])(entry, names)
  return parts.filter((part) => part !== undefined && part !== '').map((part) => withoutBreaks(part!)).join(' · ')
}

const kinds: Record<Exclude<EntryKind, 'event' | 'position' | 'label'>, string> = {
  figure: 'figure',
  deployment: 'force',
  question: 'not known',
  oddity: 'oddity',
  actor: 'actor',
  place: 'place',
}

const labelKinds = { loaded: 'loaded word', honorific: 'honorific', distancing: 'distancing word' } as const

/** @returns the word for its kind: "figure", "demand"; of an event its type: "retreat" */
export function kindInWords(entry: Entry): string {
  if (entry.kind === 'event') return entry.item.type.toLowerCase()
  if (entry.kind === 'position') return entry.item.kind
  return entry.kind === 'label' ? labelKinds[entry.item.kind] : kinds[entry.kind]
}
