/** An event as each independent origin tells it, part by part, so that accounts can be held against one another. */
import type { EventAccount, FigureAccount, PartyRef } from '../account.ts'
import type { EventEntry } from '../entry.ts'
import { figureSays } from '../figures/figure-title.ts'
import { voiceShown } from '../origins.ts'
import type { Relation } from '../relation.ts'
import { sideOf } from '../relations/claims.ts'
import { isDisputing } from '../relations/disputes.ts'
import { inOrder } from '../relations/telling.ts'
import type { Told } from '../told.ts'
import { eventBook, type EventBook } from './event-book.ts'
import { conflictOf } from './event-relations.ts'
import { sideParts, type EventSide, type EventSides, type SideFigure, type SidePart } from './event-side.ts'
import { partyOf } from './parties.ts'

/** A figure told with an account of the event. */
export type FigureWith = { readonly event: string; readonly entry: string; readonly told: Told<FigureAccount> }

/**
 * Pure; the order of what is given makes no difference.
 * @param entry as told from these accounts
 * @param told accounts of it that count, at least one
 * @param figures that are told with them, and what those do to one another
 * @param nameOf name of a voice, or of an actor by its account
 */
export function eventSides(
  entry: EventEntry, told: readonly Told<EventAccount>[], figures: readonly FigureWith[], relations: readonly Relation[],
  nameOf: (key: string) => string, book: EventBook = eventBook(),
): EventSides {
  const byOrigin = new Map<string, Told<EventAccount>[]>()
  for (const each of inOrder(told)) byOrigin.set(each.origin, [...(byOrigin.get(each.origin) ?? []), each])
  const columns = [...byOrigin.values()].map((own) => ({ own, shown: fullest(own) }))
  const sides = columns.map(({ own, shown }) => sideFrom(own, shown, figuresOf(own, figures, nameOf), nameOf))
  markDiffering(sides)
  markApart(sides, columns.map(({ shown }) => shown.account), nameOf, book)
  markFigures(sides, relations)
  const { id, title, disputed, counts } = entry
  return { id, title, disputed, counts, sides }
}

function sideFrom(own: readonly Told<EventAccount>[], shown: Told<EventAccount>, figures: SideFigure[], nameOf: (key: string) => string): EventSide {
  const { account, origin, reportId, at } = shown
  const { type, status, quote, sentence, within, outlet, address } = account
  const start = quote.start - within[0]
  const mark: [number, number] = [start, start + quote.quote.length]
  const voice = voiceShown(shown)
  return {
    origin, address, report: reportId,
    ...(voice && { voice: { ...voice, name: nameOf(voice.key) || voice.name } }),
    ...(outlet !== undefined && { outlet }), ...(at !== '' && { told: at }),
    quote, sentence, ...(sentence.slice(...mark) === quote.quote && { mark }),
    carriers: carriersOf(own),
    denied: sideOf(account) === 'against',
    type: { says: type, differs: false },
    ...partsOf([shown, ...own.toReversed()].map((each) => each.account), nameOf),
    status: { says: status, differs: false },
    figures,
  }
}

/** What an account may leave open, of the first that does not. */
function partsOf(accounts: readonly EventAccount[], nameOf: (key: string) => string): Partial<Record<'mode' | 'actor' | 'recipients' | 'place' | 'when', SidePart>> {
  const name = (party: PartyRef): string => (party.actor === undefined ? party.name : nameOf(party.actor) || party.name)
  const first = (says: (account: EventAccount) => string | undefined): SidePart | undefined => {
    const said = accounts.map(says).find((words) => words !== undefined && words !== '')
    return said === undefined ? undefined : { says: said, differs: false }
  }
  const parts = {
    mode: first(({ mode }) => mode),
    actor: first(({ actor }) => (actor && partyOf(actor) ? name(actor) : undefined)),
    recipients: first(({ recipients, object }) => recipients.filter(partyOf).map(name).join(', ') || object),
    place: first(({ place }) => place?.name),
    when: first(({ time }) => time?.edtf),
  }
  return Object.fromEntries(Object.entries(parts).filter(([, part]) => part))
}

/** The latest of those that say the most; a headline says it in short. */
function fullest(own: readonly Told<EventAccount>[]): Told<EventAccount> {
  const fullness = ({ account }: Told<EventAccount>): number =>
    Object.values(account).filter((value: unknown) => value !== undefined && (!Array.isArray(value) || value.length > 0)).length - (account.inTitle === true ? 2 : 0)
  return own.reduce((best, each) => (fullness(each) >= fullness(best) ? each : best))
}

function carriersOf(own: readonly Told<EventAccount>[]): EventSide['carriers'] {
  const first = new Map<string, Told<EventAccount>>()
  for (const each of own) if (!first.has(each.account.report)) first.set(each.account.report, each)
  return [...first.values()].map(({ account: { outlet, address }, reportId, at }) => (
    { report: reportId, ...(outlet !== undefined && { outlet }), ...(at !== '' && { told: at }), address }))
}

/** The latest of each series and voice. */
function figuresOf(own: readonly Told<EventAccount>[], figures: readonly FigureWith[], nameOf: (key: string) => string): SideFigure[] {
  const addresses = new Set(own.map(({ account }) => account.address))
  const here = new Map(figures.filter(({ event }) => addresses.has(event)).map((figure) => [figure.told, figure]))
  const latest = new Map(inOrder([...here.keys()]).map((told) => [`${here.get(told)!.entry} ${told.voice}`, told]))
  return [...latest.values()].map((told) => {
    const voice = voiceShown(told)
    return {
      entry: here.get(told)!.entry, address: told.account.address, says: figureSays(told.account),
      ...(voice && { voice: { ...voice, name: nameOf(voice.key) || voice.name } }),
    }
  })
}

/** What is said by fewer than say something else. */
function markDiffering(sides: readonly EventSide[]): void {
  for (const name of sideParts) {
    const parts = sides.flatMap((side) => side[name] ?? [])
    const counts = new Map<string, number>()
    for (const { says } of parts) counts.set(plain(says), (counts.get(plain(says)) ?? 0) + 1)
    const most = Math.max(0, ...counts.values())
    const [usual] = [...counts].find(([, count]) => count === most) ?? []
    for (const part of parts) part.differs = plain(part.says) !== usual
  }
}

function plain(says: string): string {
  return says.toLowerCase().replace(/^the /, '')
}

function markApart(sides: readonly EventSide[], accounts: readonly EventAccount[], nameOf: (key: string) => string, book: EventBook): void {
  for (const [place, one] of accounts.entries()) {
    for (const [offset, other] of accounts.slice(place + 1).entries()) {
      const pair = [sides[place]!, sides[place + 1 + offset]!]
      const [mine, theirs] = [sideOf(one), sideOf(other)]
      if (mine === undefined || theirs === undefined) continue
      const conflict = mine === theirs
        ? mine === 'for' ? conflictOf(one, other, { nameOf }, book) : undefined
        : { part: 'status' as const, because: 'one says that it is so, the other that it is not' }
      if (!conflict) continue
      for (const side of pair) {
        const part = side[conflict.part]
        if (part) part.apart ??= conflict.because
      }
    }
  }
}

function markFigures(sides: readonly EventSide[], relations: readonly Relation[]): void {
  const figures = new Map(sides.flatMap((side) => side.figures.map((figure) => [figure.address, { side, figure }] as const)))
  for (const relation of relations) {
    const [one, other] = [figures.get(relation.from), figures.get(relation.to)]
    if (!isDisputing(relation) || !one || !other || one.side === other.side) continue
    one.figure.apart ??= relation.because
    other.figure.apart ??= relation.because
  }
}
