/** The views of one report, in the order in which they are listed. */
import type { EntryKind } from './entries.ts'

export type ViewId = 'text' | 'events' | 'figures' | 'places' | 'positions' | 'actors' | 'cautions'

export type View = {
  readonly id: ViewId
  readonly name: string
  /** Pressed after "g". */
  readonly key: string
  /** What is shown there. */
  readonly kinds: readonly EntryKind[]
}

export const views: readonly View[] = [
  { id: 'text', name: 'Text', key: 't', kinds: [] },
  { id: 'events', name: 'Events', key: 'e', kinds: ['event'] },
  { id: 'figures', name: 'Figures', key: 'f', kinds: ['figure'] },
  { id: 'places', name: 'Places', key: 'p', kinds: ['deployment', 'place'] },
  { id: 'positions', name: 'Positions', key: 'd', kinds: ['position'] },
  { id: 'actors', name: 'Actors', key: 'a', kinds: ['actor'] },
  // What a careful reader is careful about.
  { id: 'cautions', name: 'Cautions', key: 'c', kinds: ['question', 'label', 'oddity'] },
]

export function isView(id: string): id is ViewId {
  return views.some((view) => view.id === id)
}

/** Where the entries of a kind are listed. */
export function viewOf(kind: EntryKind): ViewId {
  return views.find(({ kinds }) => kinds.includes(kind))!.id
}
