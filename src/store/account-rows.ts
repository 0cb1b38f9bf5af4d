/** Accounts as rows: what they are found and counted by, apart from what they say. */
import type { Account, AccountKind, AccountOf, Address, Days, Dossier, PlaceRef } from '../record/account.ts'
import { voiceShown } from '../record/origins.ts'
import type { Told } from '../record/told.ts'
import type { Session } from './database.ts'
import { dayNumber } from './days.ts'
import { insertRows, type Column } from './insert.ts'
import { kindNumber, partsOf, seqOf } from './numbers.ts'
import { indexable, storable, voiceText } from './storable.ts'
import { writeRows } from './write-behind.ts'

/** An account on its way into the database. */
export type AccountRow = {
  readonly number: number
  readonly account: Account
  /** Numbers of the actors' accounts of the same report that take part. */
  readonly parts: readonly number[]
  readonly speaker: number | null
  /** Number of the first account of its entry. */
  readonly entry: number
  /** Hashed blocking keys, and the day near which they are looked for. */
  readonly keys: readonly string[]
  readonly keyDay: number
  /** Voice and origin; the key of a voice may change when actors are joined. */
  readonly told: Told
}

/** Of an account, what a search may ask for besides its words: its type, by kind. */
const typeOf: { readonly [K in AccountKind]: (account: AccountOf<K>) => string | undefined } = {
  actor: ({ actorKind }) => actorKind,
  attribution: ({ stance }) => stance,
  event: ({ type }) => type,
  figure: ({ measure, unit }) => measure ?? unit,
  deployment: ({ state }) => state,
  position: ({ positionKind }) => positionKind,
  question: () => undefined,
  label: ({ labelKind }) => labelKind,
}

/** Of an account, the actors' accounts that take part in it, by kind; the voice is not among them. */
const actorsIn: { readonly [K in AccountKind]: (account: AccountOf<K>) => readonly (Address | undefined)[] } = {
  actor: ({ address }) => [address],
  attribution: ({ voice }) => [voice.actor],
  event: ({ actor, recipients }) => [actor?.actor, ...recipients.map((recipient) => recipient.actor)],
  figure: () => [],
  deployment: ({ actor, of }) => [actor, of],
  position: ({ holder, to }) => [holder.actor, to?.actor],
  question: () => [],
  label: ({ actor }) => [actor],
}

/** Asks a table by kind about an account. The types of both sides are the same kind's; TypeScript cannot see it for a union. */
function ofKind<T>(table: { readonly [K in AccountKind]: (account: AccountOf<K>) => T }, account: Account): T {
  return (table[account.kind] as (account: Account) => T)(account)
}

/**
 * @param numbers of the report's accounts by address
 * @param placeOf entry and blocking keys of an account
 * @returns a row for each account, in their order
 */
export function accountRows(
  { accounts }: Dossier, numbers: ReadonlyMap<Address, number>, placeOf: (account: Account) => Pick<AccountRow, 'entry' | 'keys' | 'keyDay' | 'told'>,
): AccountRow[] {
  return accounts.map((account) => ({
    number: numbers.get(account.address)!,
    account,
    parts: [...new Set(ofKind(actorsIn, account).flatMap((address) => (address === undefined ? [] : (numbers.get(address) ?? []))))],
    speaker: 'voice' in account && account.voice.actor !== undefined ? (numbers.get(account.voice.actor) ?? null) : null,
    ...placeOf(account),
  }))
}

/** Writes accounts; voices and origins are told later. */
export async function insertAccounts(session: Session, rows: readonly AccountRow[]): Promise<void> {
  await writeRows(session, 'account', rows, insertColumns)
  await insertRows(session, 'told', [
    { name: 'number', type: 'int8', of: ({ number }) => number },
    { name: 'body', type: 'text', of: ({ account }) => JSON.stringify(account) },
  ], rows)
  await insertRows(session, 'part', [
    { name: 'actor', type: 'int8', of: ([actor]) => actor },
    { name: 'account', type: 'int8', of: ([, account]) => account },
  ] satisfies Column<readonly [number, number]>[], rows.flatMap(({ number, parts }) => parts.map((actor) => [actor, number] as const)))
}

async function insertColumns(session: Session, rows: readonly AccountRow[]): Promise<void> {
  const sentences = [...new Set(rows.map(wordsOf))]
  const places = new Map(sentences.map((sentence, place) => [sentence, place + 1]))
  const columns = columnsWith((row) => places.get(wordsOf(row))!)
  const names = columns.map(({ name }) => name)
  const plain = names.filter((name) => !name.startsWith('its_')).join(', ')
  const arrays = columns.map(({ type }, place) => `$${place + 2}::${type}[]`)
  // The words of a sentence are stemmed once, however many accounts stand in it.
  await session.query(
    `with sentence as materialized (
       select which, to_tsvector('simple', words) || to_tsvector('english', words) as words
       from unnest($1::text[]) with ordinality as given (words, which)
     )
     insert into account (${plain}, find, keys)
     select ${plain}, sentence.words || array_to_tsvector(its_terms::text[]), its_keys::int8[]
     from unnest(${arrays.join(', ')}) as given (${names.join(', ')}) join sentence on which = its_sentence
     order by number`,
    [sentences, ...columns.map(({ of }) => rows.map(of))],
  )
}

/** Brings what accounts are found by up to what they are now, corrected. */
export async function columnsAnew(session: Session, changed: readonly { readonly number: number; readonly account: Account }[]): Promise<void> {
  if (changed.length === 0) return
  const columns: readonly Column<{ readonly account: Account }>[] = FACETS
  const names = columns.map(({ name }) => name)
  await session.query(
    `update account set ${names.map((name) => `${name} = given.${name}`).join(', ')},
       find = to_tsvector('simple', words) || to_tsvector('english', words) || array_to_tsvector(terms::text[])
     from unnest($1::int8[], $2::text[], $3::text[], ${columns.map(({ type }, place) => `$${place + 4}::${type}[]`).join(', ')})
       as given (number, words, terms, ${names.join(', ')})
     where account.number = given.number`,
    [changed.map(({ number }) => number), changed.map(wordsOf), changed.map((row) => arrayOf(termsOf(row))), ...columns.map(({ of }) => changed.map(of))],
  )
}

/** What may change when an account is corrected. */
const FACETS: readonly Column<{ readonly account: Account }>[] = [
  { name: 'day_from', type: 'int4', of: ({ account }) => dayNumber(timeOf(account)?.from ?? account.told) ?? null },
  { name: 'day_to', type: 'int4', of: ({ account }) => dayNumber(timeOf(account)?.to ?? account.told) ?? null },
  { name: 'type', type: 'text', of: ({ account }) => indexable(ofKind(typeOf, account)) },
  { name: 'status', type: 'text', of: ({ account }) => (account.kind === 'event' ? account.status : null) },
  { name: 'place', type: 'text', of: ({ account }) => indexable(placeOf(account)?.name) },
  { name: 'lat', type: 'real', of: ({ account }) => placeOf(account)?.lat ?? null },
  { name: 'lon', type: 'real', of: ({ account }) => placeOf(account)?.lon ?? null },
]

function columnsWith(sentenceOf: (row: AccountRow) => number): Column<AccountRow>[] {
  return [
    { name: 'number', type: 'int8', of: ({ number }) => number },
    { name: 'entry', type: 'int8', of: ({ entry }) => entry },
    { name: 'key_day', type: 'int4', of: ({ keyDay }) => keyDay },
    { name: 'kind', type: 'int2', of: ({ account }) => kindNumber(account.kind) },
    { name: 'word_start', type: 'int4', of: ({ account }) => partsOf(account.address)?.start ?? account.quote.start },
    { name: 'word_end', type: 'int4', of: ({ account }) => partsOf(account.address)?.end ?? account.quote.end },
    { name: 'nth', type: 'int2', of: ({ account }) => partsOf(account.address)?.nth ?? 1 },
    { name: 'told', type: 'int4', of: ({ account }) => dayNumber(account.told) ?? null },
    { name: 'outlet', type: 'text', of: ({ account }) => indexable(account.outlet) },
    { name: 'voice', type: 'text', of: ({ told }) => voiceText(told.voice) },
    { name: 'voice_name', type: 'text', of: ({ told }) => indexable(voiceShown(told)?.name) },
    { name: 'voice_named', type: 'boolean', of: ({ told }) => voiceShown(told)?.named ?? null },
    { name: 'origin', type: 'text', of: ({ told }) => voiceText(told.origin) },
    { name: 'speaker', type: 'int8', of: ({ speaker }) => speaker },
    { name: 'confidence', type: 'real', of: ({ account }) => (account.kind === 'attribution' ? account.confidence : null) },
    ...FACETS,
    { name: 'its_terms', type: 'text', of: (row) => arrayOf(termsOf(row)) },
    { name: 'its_keys', type: 'text', of: ({ keys }) => `{${keys.join(',')}}` },
    { name: 'its_sentence', type: 'int4', of: sentenceOf },
  ]
}

// Names as well, since an actor is first mentioned by one of them only. Cut: a name is no place for a book.
function wordsOf({ account }: { readonly account: Account }): string {
  const words = account.kind === 'actor' ? `${account.sentence} ${account.names.join(' ')}` : account.sentence
  return storable(words.slice(0, 2_000))
}

function timeOf(account: Account): Days | undefined {
  return 'time' in account ? account.time : undefined
}

function placeOf(account: Account): PlaceRef | undefined {
  return 'place' in account ? account.place : undefined
}

/** What an account can be filtered by, as words that nobody types: they begin with a control character. */
export type Term = 'kind' | 'outlet' | 'type' | 'status' | 'place' | 'bucket'

/** @returns the word by which accounts with this value of a facet are found */
export function term(facet: Term, value: string | number): string {
  return storable(`\u0001${facet}:${String(value).toLowerCase()}`.slice(0, 500))
}

/** Reports that are looked through together, the latest first, where more is found than is shown. */
export const BUCKET = 4_096

function termsOf({ account, number }: { readonly account: Account; readonly number: number }): string[] {
  const values: readonly (readonly [Term, string | number | undefined])[] = [
    ['kind', account.kind],
    ['outlet', account.outlet],
    ['type', ofKind(typeOf, account)],
    ['status', account.kind === 'event' ? account.status : undefined],
    ['place', placeOf(account)?.name],
    ['bucket', Math.floor(seqOf(number) / BUCKET)],
  ]
  return [...new Set(values.flatMap(([facet, value]) => (value === undefined || value === '' ? [] : [term(facet, value)])))]
}

/** PostgreSQL's spelling of an array of text. */
export function arrayOf(texts: readonly string[]): string {
  return `{${texts.map((text) => `"${text.replace(/["\\]/g, '\\$&')}"`).join(',')}}`
}
