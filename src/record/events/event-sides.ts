/** An event as each independent origin tells it, part by part, so that accounts can be held against one another. */
import { Type, type Static } from 'typebox'
import { Quote } from '../../report/quote.ts'
import type { EventAccount, FigureAccount, PartyRef } from '../account.ts'
import { BriefVoice } from '../brief.ts'
import { Counts, type EventEntry } from '../entry.ts'
import { figureSays } from '../figures/figure-title.ts'
import { voiceShown } from '../origins.ts'
import type { Relation } from '../relation.ts'
import { sideOf } from '../relations/claims.ts'
import { isDisputing } from '../relations/disputes.ts'
import { inOrder } from '../relations/telling.ts'
import type { Told } from '../told.ts'
import { eventBook, type EventBook } from './event-book.ts'
import { conflictOf } from './event-relations.ts'
import { partyOf } from './parties.ts'

const closed = { additionalProperties: false } as const

const SidePart = Type.Object(
  {
    says: Type.String({ description: 'of a time EDTF, of all else words or a code' }),
    differs: Type.Boolean({ description: 'whether most of the other sides that say something of it say something else' }),
    apart: Type.Optional(Type.String({ description: 'why it and what another side says cannot both be so' })),
  },
  closed,
)
export type SidePart = Static<typeof SidePart>

/** A figure that is told with the event. */
export const SideFigure = Type.Object(
  {
    entry: Type.String({ description: 'id of its series' }),
    address: Type.String(),
    says: Type.String({ description: 'in short: "at least 41 people killed"' }),
    voice: Type.Optional(BriefVoice),
    apart: Type.Optional(Type.String({ description: 'why it and a figure of another side cannot both be so' })),
  },
  closed,
)
export type SideFigure = Static<typeof SideFigure>

export const EventSide = Type.Object(
  {
    origin: Type.String(),
    address: Type.String({ description: 'of the account that is shown: of those of this origin the latest that says the most' }),
    voice: Type.Optional(BriefVoice),
    report: Type.String({ description: 'the id that the report of that account came with' }),
    outlet: Type.Optional(Type.String()),
    told: Type.Optional(Type.String({ description: 'when that report was published, EDTF' })),
    quote: Quote,
    sentence: Type.String(),
    mark: Type.Optional(Type.Tuple([Type.Integer(), Type.Integer()], { description: 'where the quote stands in the sentence: UTF-16 offsets, end exclusive' })),
    carriers: Type.Array(
      Type.Object({ report: Type.String(), outlet: Type.Optional(Type.String()), told: Type.Optional(Type.String()), address: Type.String() }, closed),
      { description: 'the reports that carry this origin, in the order of publication, each by its first account' },
    ),
    denied: Type.Boolean({ description: 'whether it says that it is not so' }),
    type: SidePart,
    mode: Type.Optional(SidePart),
    actor: Type.Optional(SidePart),
    recipients: Type.Optional(SidePart),
    place: Type.Optional(SidePart),
    when: Type.Optional(SidePart),
    status: SidePart,
    figures: Type.Array(SideFigure),
  },
  closed,
)
export type EventSide = Static<typeof EventSide>

/** What accounts of an event can be held against one another by. */
export const sideParts = ['type', 'mode', 'actor', 'recipients', 'place', 'when', 'status'] as const
export type SidePartName = (typeof sideParts)[number]

export const EventSides = Type.Object(
  {
    id: Type.String(),
    title: Type.String(),
    disputed: Type.Boolean(),
    counts: Counts,
    sides: Type.Array(EventSide, { description: 'one for each independent origin, in the order of publication' }),
  },
  closed,
)
export type EventSides = Static<typeof EventSides>

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
    Object.values(account).filter((value) => value !== undefined && (!Array.isArray(value) || value.length > 0)).length - (account.inTitle === true ? 2 : 0)
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
