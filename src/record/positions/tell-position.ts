/** Tells a position of the record: who wants what of whom, since when, in which words, what shifted, and who tells it otherwise. */
import type { Account, PositionAccount } from '../account.ts'
import type { PositionEntry } from '../entry.ts'
import { isDisputing } from '../relations/disputes.ts'
import { relationsBetween, type Done } from '../relations/looking-back.ts'
import { daysBetween, inOrder, sameTeller } from '../relations/telling.ts'
import type { Around, Telling } from '../telling.ts'
import type { Told } from '../told.ts'
import { positionBook, type PositionBook } from './position-book.ts'
import { subjectOf } from './position-subject.ts'
import { sideOf } from './sides.ts'
import { haveOtherNumbers, standsOf } from './stands.ts'
import { sharedOf } from './wording.ts'

/** Words that two accounts share, at least, to say the same. */
const SAME_WORDS = 0.5
const LONGEST_TITLE_WORDS = 80

/**
 * @param told accounts of one side's stands on one issue, none judged misread, in any order
 * @param around names, and the answers that were judged to be some
 * @param book issues and shifts
 */
export function tellPosition(
  told: readonly Told<PositionAccount>[], around: Around, book: PositionBook = positionBook(),
): Telling<'position'> {
  const changing = reportsOfChange(told, book)
  const relations = relationsBetween(told, (later, earlier) => doneBy(later, earlier, changing, book))
  const accounts = told.map(({ account }) => account)
  const holder = holderOf(accounts, around, book)
  const issue = issueOf(accounts, book)
  const to = mostUsed(accounts.flatMap((account) => (account.to ? [nameOfParty(account.to, around)] : [])))
  const stands = [...standsOf(told, book)]
  return {
    kind: 'position',
    title: `${holder}${to === undefined ? '' : ` to ${to}`}: ${stands.length > 1 || issue.known ? issue.name : `${stands[0]?.kind ?? 'position'}, ${issue.name}`}`,
    disputed: relations.some(isDisputing),
    holder,
    ...(to !== undefined && { to }),
    issue: issue.name,
    stands,
    answers: answersTo(accounts, around),
    relations,
  }
}

/** What an account says, in short. */
export function positionSays({ positionKind }: PositionAccount): string {
  return positionKind
}

/** What a later account does to an earlier one. That a stand changes is a shift, and nothing that accounts do to one another. */
function doneBy(later: Told<PositionAccount>, earlier: Told<PositionAccount>, changing: ReadonlySet<string>, book: PositionBook): Done | undefined {
  const [now, before] = [later.account, earlier.account]
  if (book.areOpposed(now.positionKind, before.positionKind)) {
    return changing.has(now.report) || changing.has(before.report) ? undefined : opposedBy(later, earlier, book)
  }
  if (now.positionKind !== before.positionKind) return undefined
  const [one, other] = [subjectOf(now, book).whole, subjectOf(before, book).whole]
  const shared = sharedOf(one, other)
  if (shared.share < SAME_WORDS) return undefined
  if (sameTeller(later, earlier)) return { kind: 'repeats', because: 'the same origin says the same again' }
  const adds = [...one.names].filter((name) => !other.stems.has(name)).length >= 2 && shared.share > 0.8
  return adds
    ? { kind: 'adds detail', because: 'another origin says the same, and more' }
    : { kind: 'corroborates', because: 'another origin says the same' }
}

/** Reports that tell of opposed stands themselves: they tell that the stand changed. */
function reportsOfChange(told: readonly Told<PositionAccount>[], book: PositionBook): ReadonlySet<string> {
  const kinds = new Map<string, Set<PositionAccount['positionKind']>>()
  for (const { account } of told) kinds.set(account.report, (kinds.get(account.report) ?? new Set()).add(account.positionKind))
  const tellsChange = ([, held]: readonly [string, ReadonlySet<PositionAccount['positionKind']>]) =>
    [...held].some((one) => [...held].some((other) => book.areOpposed(one, other)))
  return new Set([...kinds].filter(tellsChange).map(([report]) => report))
}

/** Two voices that tell opposed stands of one day: both cannot be right, unless the stand changed within it. */
function opposedBy(later: Told<PositionAccount>, earlier: Told<PositionAccount>, book: PositionBook): Done | undefined {
  const [now, before] = [later.account, earlier.account]
  if (sameTeller(later, earlier) || subjectOf(now, book).looksBack || subjectOf(before, book).looksBack) return undefined
  if (daysBetween(now.told, before.told) !== 0 || haveOtherNumbers(now, before, book)) return undefined
  if (speaksForItself(now) && !speaksForItself(before)) return { kind: 'denies', because: `${now.holder.name} says otherwise: ${now.positionKind}, not ${before.positionKind}` }
  return { kind: 'contradicts', because: `${now.positionKind} by one account, ${before.positionKind} by the other, on one day` }
}

function speaksForItself({ holder, voice }: PositionAccount): boolean {
  return holder.actor !== undefined && holder.actor === voice.actor
}

/** The name that most accounts use; of a side and those who speak for it, the side's. */
function holderOf(accounts: readonly PositionAccount[], around: Around, book: PositionBook): string {
  const sides = accounts.map((account) => sideOf(account, book))
  const bodies = accounts.filter((_, i) => sides[i]!.speaksFor.size === 0 && sides[i]!.named)
  const names = (bodies.length > 0 ? bodies : accounts).map(({ holder }) => nameOfParty(holder, around))
  return mostUsed(names) ?? 'unknown'
}

function nameOfParty(party: { readonly name: string; readonly actor?: string }, around: Around): string {
  return (party.actor === undefined ? undefined : around.nameOf(party.actor)) || party.name
}

/** The issue of the codebook that most accounts are on, or else the words of the shortest of them. */
function issueOf(accounts: readonly PositionAccount[], book: PositionBook): { readonly name: string; readonly known: boolean } {
  const issue = mostUsed(accounts.flatMap((account) => subjectOf(account, book).issues.map(({ name }) => name)))
  if (issue !== undefined) return { name: issue, known: true }
  const words = accounts.map(({ items, quote }) => items[0] ?? quote.quote).sort((one, other) => one.length - other.length || (one < other ? -1 : 1))
  return { name: shortened(words[0] ?? ''), known: false }
}

function shortened(words: string): string {
  const plain = words.replaceAll(/\s+/g, ' ').trim()
  if (plain.length <= LONGEST_TITLE_WORDS) return plain
  const cut = plain.lastIndexOf(' ', LONGEST_TITLE_WORDS)
  return `${plain.slice(0, cut > 0 ? cut : LONGEST_TITLE_WORDS)} ...`
}

/** Each answer once, the earliest first. How it answers is the first of its reasons. */
function answersTo(accounts: readonly PositionAccount[], { answersGiven }: Around): PositionEntry['answers'] {
  const given = new Map(accounts.flatMap(({ address }) => answersGiven(address)).map((answer) => [answer.told.account.address, answer]))
  return inOrder([...given.values()].map(({ told }) => told)).map(({ account, voice }) => {
    const { entry, reasons } = given.get(account.address)!
    return { entry, by: answeredBy(account) ?? voice, how: reasons[0] ?? 'answers', address: account.address }
  })
}

function answeredBy(account: Account): string | undefined {
  if (account.kind === 'position') return account.holder.name
  return account.kind === 'event' ? account.actor?.name : 'voice' in account ? account.voice.name : undefined
}

/** The most frequent; of equally frequent ones the longest, then the first in order. */
function mostUsed(names: readonly string[]): string | undefined {
  const counts = new Map<string, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  return [...counts].sort(([a, x], [b, y]) => y - x || b.length - a.length || (a < b ? -1 : 1))[0]?.[0]
}
