/** What an account says, field by field, in words: what is compared where two are looked at side by side, and corrected where one is read wrongly. */
import { Type, type Static } from 'typebox'
import type { Account, AccountKind, AccountOf, Days, PartyRef, PlaceRef } from './account.ts'

export const AccountField = Type.Object(
  {
    field: Type.String({ description: 'as corrections name it' }),
    words: Type.Optional(Type.String({ description: 'its value, for people; none where the account does not say' })),
    given: Type.Optional(Type.String({ description: 'its value as a correction takes it; none where the account does not say' })),
  },
  { additionalProperties: false },
)
export type AccountField = Static<typeof AccountField>

/** For people; what a correction takes is the same where `given` says no other. */
type Value = { readonly words: string; readonly given?: string } | undefined

type Reader<K extends AccountKind> = readonly (readonly [field: string, value: (account: AccountOf<K>) => Value])[]

const plain = (words: string | undefined): Value => (words === undefined || words === '' ? undefined : { words })
const code = (words: string | undefined): Value => (words === undefined ? undefined : { words: words.replaceAll('-', ' '), given: words })
const json = (words: string, value: unknown): Value => ({ words, given: JSON.stringify(value) })
const number = (value: number | null | undefined, open = 'open'): Value => (value === undefined ? undefined : json(value === null ? open : value.toLocaleString('en-GB'), value))
const party = (one: PartyRef | undefined): Value => one && json(one.name, { name: one.name, words: one.words, ...(one.actor !== undefined && { actor: one.actor }) })
const place = (one: PlaceRef | undefined): Value => one && json(one.name, one)
const days = (time: Days | undefined): Value => time && { words: time.edtf }
const parties = (all: readonly PartyRef[]): Value =>
  all.length === 0 ? undefined : json(all.map(({ name }) => name).join(', '), all.map(({ name, words, actor }) => ({ name, words, ...(actor !== undefined && { actor }) })))

/** By kind of account, in the order in which they are shown; only what corrections know, see corrections.ts. */
const readers: { readonly [K in AccountKind]: Reader<K> } = {
  actor: [['name', (account) => plain(account.name)], ['actorKind', (account) => code(account.actorKind)]],
  attribution: [['voice', ({ voice }) => plain(voice.outlet ? 'outlet' : voice.name)], ['stance', ({ stance }) => code(stance)]],
  event: [
    ['type', ({ type }) => plain(type)], ['mode', ({ mode }) => plain(mode)], ['actor', ({ actor }) => party(actor)],
    ['recipients', ({ recipients }) => parties(recipients)], ['object', ({ object }) => plain(object)], ['place', (account) => place(account.place)],
    ['time', ({ time }) => days(time)], ['status', ({ status }) => code(status)], ['stance', ({ stance }) => code(stance)],
  ],
  figure: [
    ['value', ({ value }) => number(value)], ['min', ({ min }) => number(min)], ['max', ({ max }) => number(max)], ['approx', ({ approx }) => code(approx)],
    ['unit', ({ unit }) => plain(unit)], ['measure', ({ measure }) => code(measure)], ['of', (account) => plain(account.of)],
    ['place', (account) => place(account.place)], ['time', ({ time }) => days(time)],
  ],
  deployment: [
    ['force', ({ force }) => plain(force)], ['state', ({ state }) => code(state)], ['place', (account) => place(account.place)], ['time', ({ time }) => days(time)],
  ],
  position: [
    ['positionKind', ({ positionKind }) => code(positionKind)], ['holder', ({ holder }) => party(holder)], ['to', ({ to }) => party(to)],
    ['items', ({ items }) => (items.length === 0 ? undefined : json(items.join('; '), items))],
  ],
  question: [['about', ({ about }) => plain(about)]],
  label: [['labelKind', ({ labelKind }) => code(labelKind)], ['for', (account) => plain(account.for)]],
}

/** @returns every field of the account that may be corrected, also those of which it says nothing */
export function accountFields(account: Account): AccountField[] {
  const reader = readers[account.kind] as Reader<AccountKind>
  return reader.map(([field, valueOf]) => {
    const value = valueOf(account)
    return { field, ...(value && { words: value.words, given: value.given ?? value.words }) }
  })
}
