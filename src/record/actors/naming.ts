/** What an actor account is called, in the parts that are held against those of others. */
import type { ActorAccount } from '../account.ts'
import { bodyName, type BodyName } from './body-name.ts'
import type { ActorJoiningBook } from './joining-book.ts'
import { officeOf, type Office } from './office.ts'
import { personName, type PersonName } from './person-name.ts'
import { plainWord } from './spelling.ts'

/**
 * named: by a proper name, as a person's, a body's or a state's; where nobody knows whether a person or a body has it, it is taken
 * apart as both. unnamed: by what it is. nobody: words that mean nobody whom another report could mean.
 */
export type Naming =
  | { readonly sort: 'named'; readonly kind: 'person' | 'body' | 'state' | 'either'; readonly full: readonly PersonName[]; readonly short: readonly PersonName[]; readonly bodies: readonly BodyName[]; readonly offices: readonly Office[]; readonly isProminent: boolean; readonly doubt: number; readonly isMaybeBody: boolean }
  | { readonly sort: 'unnamed'; readonly office: Office; readonly words: string }
  | { readonly sort: 'nobody' }
export type Named = Extract<Naming, { sort: 'named' }>
export type Unnamed = Extract<Naming, { sort: 'unnamed' }>

const MOST_FORMS = 6
const MOST_OFFICES = 4
const LONGEST_NAME = 120
/** Mentions in a report from which on it tells of somebody at length. */
const PROMINENT = 3
/** How much less a single name tells in another story, where it may be anybody's family name. */
const DOUBTS: Readonly<Record<string, number>> = { person: 0.4, unknown: 0.2 }
const ARTICLE = /^(?:the|a|an|this|that|these|those|his|her|its|their|our|my|your)\s+/i
/** Small words inside names of bodies and persons. */
const SMALL: ReadonlySet<string> = new Set(['of', 'for', 'and', 'the', 'on', 'in', 'de', 'la', 'le', 'du', 'del', 'della', 'di', 'da', 'dos', 'das', 'der', 'den', 'van', 'von', 'zu', 'ter', 'bin', 'ibn', 'al', 'el', 'ben', 'bint', 'abu', 'un'])
const PERSONAL: ReadonlySet<string> = new Set(['person'])
const BODILY: ReadonlySet<string> = new Set(['government', 'armed-force', 'organisation', 'media'])

const known = new WeakMap<ActorJoiningBook, WeakMap<ActorAccount, Naming>>()

/** Worked out once for an account. */
export function namingOf(account: ActorAccount, book: ActorJoiningBook): Naming {
  let namings = known.get(book)
  if (!namings) known.set(book, (namings = new WeakMap()))
  let naming = namings.get(account)
  if (!naming) namings.set(account, (naming = read(account, book)))
  return naming
}

function read(account: ActorAccount, book: ActorJoiningBook): Naming {
  const name = plainly(account.name)
  if (isNobody(name, book) || isSeveral(name, account)) return { sort: 'nobody' }
  if (account.profile !== undefined || account.actorKind === 'state' || (isProper(name, book) && !isRole(name, account) && !isNoun(name, book))) return named(account, name, book)
  const office = officeOf(name, book)
  if (!office || book.nobody.nouns.has(office.noun) || book.nobody.words.has(office.noun)) return { sort: 'nobody' }
  return { sort: 'unnamed', office, words: name.replace(ARTICLE, '').toLowerCase() }
}

function named(account: ActorAccount, name: string, book: ActorJoiningBook): Naming {
  const forms = [name, ...account.names.map(plainly).filter((form) => form !== name && isProper(form, book) && !isNobody(form, book))].slice(0, MOST_FORMS)
  const kind = kindOf(account, name, book)
  const persons = kind === 'person' || kind === 'either' ? forms.map((form) => personName(form, book)).filter((parts) => parts !== undefined) : []
  const bodies = kind === 'person' ? [] : forms.map((form) => bodyName(form.replace(ARTICLE, ''), book)).filter((parts) => parts !== undefined)
  const offices = account.roles.slice(0, MOST_OFFICES).map((role) => officeOf(role, book)).filter((office) => office !== undefined)
  return {
    sort: 'named', kind, bodies, offices,
    isProminent: account.mentions.length >= PROMINENT,
    isMaybeBody: account.actorKind === 'organisation',
    doubt: DOUBTS[account.actorKind] ?? 0,
    full: persons.filter(({ words }) => words.length > 1),
    short: persons.filter(({ words }) => words.length === 1),
  }
}

/** A reader takes single names, and names that it is unsure of, now for a person's and now for a body's. */
function kindOf({ actorKind, roles }: ActorAccount, name: string, book: ActorJoiningBook): Named['kind'] {
  if (actorKind === 'state') return 'state'
  if (isOfPeoples(name, book)) return 'body'
  if (BODILY.has(actorKind)) return actorKind === 'organisation' && isOneName(name, book) ? 'either' : 'body'
  if (PERSONAL.has(actorKind) && (name.includes(' ') || roles.length > 0)) return 'person'
  return 'either'
}

/** "Tolmin", which a reader may take for a body's; "Kelmar", where it is a country's too, is nobody's. */
function isOneName(name: string, { owners, common }: ActorJoiningBook): boolean {
  const word = plainWord(name)
  return !name.includes(' ') && !owners.has(word) && !common.has(word) && !/^(?:\p{Lu}\.?){2,}$/u.test(name)
}

/** "Republicans", "Arizona Republican": members of what many are of. */
function isOfPeoples(name: string, { peoples }: ActorJoiningBook): boolean {
  const words = name.split(' ').map(plainWord)
  const isOne = (noun: string) => peoples.has(noun) || peoples.has(noun.replace(/s$/, '')) || peoples.has(noun.replace(/ies$/, 'y'))
  return isOne(words.at(-1)!) || isOne(words.slice(-2).join(' '))
}

function plainly(name: string): string {
  return name.slice(0, LONGEST_NAME).replace(/\s+/g, ' ').trim().replace(/['’]s?$/, '')
}

function isNobody(name: string, { nobody }: ActorJoiningBook): boolean {
  const words = name.replace(ARTICLE, '').split(' ').map(plainWord)
  return !/\p{L}/u.test(name) || nobody.words.has(words.join(' ')) || (words.length === 1 && nobody.nouns.has(words[0]!))
}

/** "Ann Lee and Jon Ferro": several, who are actors of their own. */
function isSeveral(name: string, { actorKind }: ActorAccount): boolean {
  return (actorKind === 'person' || actorKind === 'group' || actorKind === 'unknown') && /\p{L},? and \p{L}/iu.test(name)
}

/** Whether all its words have a capital, small ones and what stands before apart. */
function isProper(name: string, { indefinite }: ActorJoiningBook): boolean {
  const words = name.replace(ARTICLE, '').split(' ')
  return !indefinite.has(plainWord(name.split(' ')[0]!)) && /^[\p{Lu}\d]/u.test(words[0]!) && words.some((word) => /^\p{Lu}/u.test(word)) &&
    words.every((word) => /^[^\p{L}]*[\p{Lu}\d]/u.test(word) || SMALL.has(word) || /^(?:al|el|an|ar|as)-\p{Lu}/u.test(word) || !/\p{L}/u.test(word))
}

/** "North Korean Leader", in a headline: what somebody is, with capitals. */
function isRole(name: string, { roles, actorKind }: ActorAccount): boolean {
  return actorKind === 'person' && roles.some((role) => role.toLowerCase() === name.toLowerCase())
}

/** "Police", at the beginning of a sentence: a word for many, with a capital. */
function isNoun(name: string, { people, oneOfAKind }: ActorJoiningBook): boolean {
  const noun = plainWord(name.replace(ARTICLE, ''))
  return !name.replace(ARTICLE, '').includes(' ') && (people.has(noun) || oneOfAKind.has(noun))
}
