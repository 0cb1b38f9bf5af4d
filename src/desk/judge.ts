/** What a person decides about the record, by whatever name it is called there, appended to its book. */
import { accountKinds, type AccountKind, type Address } from '../record/account.ts'
import { readAddress } from '../record/accounts/addresses.ts'
import type { Judgment, JudgmentDraft } from '../record/judgment.ts'
import { Problem } from '../report/problem.ts'
import { cursorOf } from '../store/cursor.ts'
import type { Store } from '../store/store.ts'

/** What is judged, for what is to be decided; names are addresses, ids of entries, reports, or numbers of judgments. */
export type Verdict =
  | { readonly decide: 'join' | 'split' | 'reject' | 'confirm' | 'no-copy' | 'undo'; readonly names: readonly string[] }
  | { readonly decide: 'correct'; readonly names: readonly [string]; readonly field: string; /** Words, or JSON for what has fields or is a number. */ readonly value: string }

/** By whom, and why. */
export type Grounds = { readonly by: string; readonly reasons: readonly string[] }

// So many pairs are more than somebody means who keeps two entries apart.
const MOST_PAIRS = 2_000

/**
 * Appends what a person decides.
 * @returns the judgments with their numbers
 * @throws Problem `bad-judgment` where something named is not in the record, or cannot be judged so
 */
export async function judge(verdict: Verdict, grounds: Grounds, store: Store): Promise<readonly Judgment[]> {
  const drafts = await draftsFor(verdict, store)
  return store.judge(drafts.map((draft) => ({ ...draft, by: { person: grounds.by }, reasons: [...grounds.reasons] })))
}

type Draft = Omit<JudgmentDraft, 'by' | 'reasons'>

function draftsFor(verdict: Verdict, store: Store): Promise<Draft[]> {
  switch (verdict.decide) {
    case 'join': return joining(verdict.names, store)
    case 'split': return splitting(verdict.names, store)
    case 'reject': return eachIs('misread', verdict.names, store)
    case 'confirm': return eachIs('confirmed', verdict.names, store)
    case 'correct': return correcting(verdict, store)
    case 'no-copy': return notCopied(verdict.names, store)
    case 'undo': return undoing(verdict.names, store)
  }
}

/** What is named, as addresses of accounts: one for an account, all of its accounts for an entry. */
type Thing = { readonly kind: AccountKind; readonly addresses: readonly Address[]; readonly entry: boolean }

async function joining(names: readonly string[], store: Store): Promise<Draft[]> {
  const [first, ...others] = await thingsOf(names, store)
  const { kind } = alike([first!, ...others])
  // One account is enough: what belongs to it comes with it.
  return others.map(({ addresses }) => ({ decision: 'same', about: kind, of: [first!.addresses[0]!, addresses[0]!] }))
}

async function splitting(names: readonly string[], store: Store): Promise<Draft[]> {
  const things = await thingsOf(names, store)
  const { kind } = alike(things)
  const pairs = things.flatMap((one, i) => things.slice(i + 1).flatMap((other) => pairsOf(one, other)))
  if (pairs.length > MOST_PAIRS) throw new Problem('bad-judgment', `That keeps ${pairs.length.toLocaleString('en')} pairs of accounts apart.`, 'Name the accounts that are meant, as `onrecord show ENTRY` prints them.')
  return pairs.map((of) => ({ decision: 'different', about: kind, of }))
}

/** Of an account and the entry that it is in: the account and each of the others. */
function pairsOf(one: Thing, other: Thing): [Address, Address][] {
  const [ones, others] = [apartFrom(one, other), apartFrom(other, one)]
  return ones.flatMap((here) => others.map((there): [Address, Address] => [here, there]))
}

function apartFrom({ addresses, entry }: Thing, other: Thing): readonly Address[] {
  return entry ? addresses.filter((address) => !other.addresses.includes(address)) : addresses
}

async function eachIs(decision: 'misread' | 'confirmed', names: readonly string[], store: Store): Promise<Draft[]> {
  const things = await Promise.all(names.map((name) => thingOf(name, store)))
  return things.flatMap(({ kind, addresses }) => addresses.map((address) => ({ decision, about: kind, of: [address] })))
}

async function correcting({ names: [name], field, value }: Extract<Verdict, { decide: 'correct' }>, store: Store): Promise<Draft[]> {
  const { kind, addresses } = await thingOf(name, store)
  const meant = valueOf(value)
  return Promise.all(addresses.map(async (address) => (
    { decision: 'corrected' as const, about: kind, of: [address], field, value: field === 'voice' ? await voiceMeant(meant, address, store) : meant }
  )))
}

// So many actors are more than a report names.
const MOST_ACTORS = 500

/**
 * Who is meant by words: the actor that the report has under that name, where it has one. `outlet` is the outlet itself.
 * @param value words alone, words with their place in the text, or a voice as it is
 */
async function voiceMeant(value: unknown, address: Address, store: Store): Promise<unknown> {
  const words = typeof value === 'string' ? value : typeof value === 'object' && value !== null && 'quote' in value ? String(value.quote) : undefined
  if (words === undefined) return value
  const name = words.replace(/\s+/g, ' ').trim()
  if (name.toLowerCase() === 'outlet') return { name: 'outlet', outlet: true, named: true }
  const report = address.split('/', 1)[0]!
  const { rows } = await store.show('actors', { report, limit: MOST_ACTORS })
  const actor = rows.find(({ names }) => names.some((one) => withoutArticle(one.name) === withoutArticle(name)))?.accounts.find((account) => account.address.startsWith(`${report}/`))
  return { name, outlet: false, named: /\p{Lu}/u.test(name.replace(/^the\s/i, '')), ...(actor && { actor: actor.address }) }
}

function withoutArticle(name: string): string {
  return name.toLowerCase().replace(/^(?:the|an?)\s+/, '')
}

async function notCopied(names: readonly string[], store: Store): Promise<Draft[]> {
  if (names.length !== 2) throw new Problem('bad-judgment', 'Two reports are needed.', 'Name the report and the one that it is said to carry text of.')
  return [{ decision: 'no-copy', about: 'report', of: await Promise.all(names.map((name) => keyOf(name, store))) }]
}

async function undoing(names: readonly string[], store: Store): Promise<Draft[]> {
  const undone = await Promise.all(names.map((name) => judgmentOf(name, store)))
  return undone.map(({ number, about }) => ({ decision: 'undone', about, of: [String(number)] }))
}

/** A number stands for the accounts of that judgment: so a suggestion is taken, or refused. */
async function thingsOf(names: readonly string[], store: Store): Promise<Thing[]> {
  const [only] = names
  if (names.length === 1 && /^\d+$/.test(only!)) {
    const { of, about } = await judgmentOf(only!, store)
    if (isAccountKind(about)) return of.map((address) => ({ kind: about, addresses: [address], entry: false }))
    throw new Problem('bad-judgment', `Judgment ${only} is about ${about}s, not about accounts.`, 'Name accounts or entries.')
  }
  if (names.length < 2) throw new Problem('bad-judgment', 'At least two are needed.', 'Name two accounts or entries, or the number of one judgment that suggests it.')
  return Promise.all(names.map((name) => thingOf(name, store)))
}

function alike(things: readonly Thing[]): Thing {
  const [first, ...others] = things as [Thing, ...Thing[]]
  const other = others.find(({ kind }) => kind !== first.kind)
  if (!other) return first
  throw new Problem('bad-judgment', `One is of the kind ${first.kind}, another of the kind ${other.kind}.`, 'Only accounts of one kind can be of the same thing, or not.')
}

const short = new RegExp(`^(.+)/(${accountKinds.join('|')})/(\\d+-\\d+(?:\\.\\d+)?)$`, 's')

async function thingOf(name: string, store: Store): Promise<Thing> {
  const [, report, kind, place] = short.exec(name) ?? []
  if (report !== undefined && kind !== undefined && isAccountKind(kind)) {
    const address = readAddress(name) ? name : `${await keyOf(report, store)}/${kind}/${place}`
    return { kind, addresses: [address], entry: false }
  }
  const entry = await store.entry(name)
  if (entry) return { kind: entry.kind, addresses: entry.accounts.map(({ address }) => address), entry: true }
  throw new Problem('bad-judgment', `The record has no account or entry "${name.slice(0, 100)}".`, 'Name it as `onrecord show` prints it.')
}

async function keyOf(report: string, store: Store): Promise<string> {
  const { rows } = await store.show('reports', { report, limit: 2 })
  const [only, another] = rows
  if (!only) throw new Problem('bad-judgment', `The record has no report "${report.slice(0, 100)}".`, 'Name it by its id or key, as `onrecord show reports` prints them.')
  if (another) throw new Problem('bad-judgment', `Several reports came with the id "${report.slice(0, 100)}".`, `Name it by its key: ${only.key} or ${another.key}.`)
  return only.key
}

async function judgmentOf(name: string, store: Store): Promise<Judgment> {
  const number = Number(name)
  // Judgments come latest first, so that the one before the next higher number is looked for.
  const { rows } = /^\d{1,15}$/.test(name) ? await store.show('judgments', { after: cursorOf([number + 1]), limit: 1 }) : { rows: [] }
  const [found] = rows
  if (found?.number === number) return found
  throw new Problem('bad-judgment', `There is no judgment ${name.slice(0, 40)}.`, 'Give the number of one, as `onrecord show judgments` prints it.')
}

/** JSON where it is JSON, such as a number or a place with its fields; else the words themselves. */
function valueOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return text
  }
}

function isAccountKind(kind: string): kind is AccountKind {
  return (accountKinds as readonly string[]).includes(kind)
}
