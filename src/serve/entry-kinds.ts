/** What entries are called where they are listed, and of what kind they are. */
import { Type, type Static } from 'typebox'
import type { AccountKind } from '../record/account.ts'

const kinds = {
  events: 'event', figures: 'figure', forces: 'deployment', positions: 'position', questions: 'question', actors: 'actor',
  attributions: 'attribution', labels: 'label',
} as const satisfies Readonly<Record<string, AccountKind>>

const names = Object.keys(kinds) as (keyof typeof kinds)[]

export const EntryRows = Type.Enum(names, { description: 'what is listed' })
export type EntryRows = Static<typeof EntryRows>

/** @returns the kind of the entries that are listed under a name */
export function entryKindOf(name: EntryRows): AccountKind {
  return kinds[name]
}

/** Whether rows of this name are entries. */
export function isEntryRows(name: string): name is EntryRows {
  return Object.hasOwn(kinds, name)
}
