/** An event's accounts side by side, with the figures that are told with them. */
import type { EventAccount, FigureAccount } from '../record/account.ts'
import type { EventSides } from '../record/events/event-side.ts'
import { eventSides, type FigureWith } from '../record/events/event-sides.ts'
import type { Told } from '../record/told.ts'
import type { Context } from './context.ts'
import type { Session } from './database.ts'
import { accountsByNumber } from './held.ts'
import { kindNumber, REPORT_BITS } from './numbers.ts'
import { tellWithMembers } from './telling.ts'

/** Accounts at most that are held against one another: the latest. Nobody compares more, and each is held against each. */
const MOST_ACCOUNTS = 160
/** Series at most whose numbers are held against one another. */
const MOST_SERIES = 24

/** @returns undefined where the record has no such event */
export async function sidesOf(session: Session, context: Context, id: string): Promise<EventSides | undefined> {
  const [kept] = await session.query<{ number: number }>('select number from entry where id = $1 and kind = $2', [id, kindNumber('event')])
  if (!kept) return undefined
  const told = (await tellWithMembers(session, context.held, context.tellers, [kept.number], MOST_ACCOUNTS)).get(kept.number)
  if (told?.entry.kind !== 'event') return undefined
  const accounts = told.told as readonly Told<EventAccount>[]
  const byEvent = await figuresToldWith(session, context, accounts)
  const series = await tellWithMembers(session, context.held, context.tellers, [...new Set(byEvent.map(({ entry }) => entry))].slice(0, MOST_SERIES), MOST_ACCOUNTS)
  const names = new Map<string, string>()
  const figures = byEvent.flatMap(({ event, address, entry }): FigureWith[] => {
    const one = series.get(entry)
    const figure = one?.told.find(({ account }) => account.address === address) as Told<FigureAccount> | undefined
    if (!one || !figure) return []
    names.set(figure.voice, one.nameOf(figure.voice))
    return [{ event, entry: one.entry.id, told: figure }]
  })
  const relations = [...series.values()].flatMap((one) => (one?.entry.kind === 'figure' ? one.entry.relations : []))
  return eventSides(told.entry, accounts, figures, relations, (key) => names.get(key) ?? told.nameOf(key))
}

/** Figures that their report ties to one of these events: by its words, or as what happened where they stand. */
async function figuresToldWith(
  session: Session, { held }: Context, accounts: readonly Told<EventAccount>[],
): Promise<{ readonly event: string; readonly address: string; readonly entry: number }[]> {
  const events = new Set(accounts.map(({ account }) => account.address))
  const rows = await session.query<{ number: number; entry: number }>(
    `select account.number, entry from report join account on account.number >> ${REPORT_BITS} = seq
     where key = any($1::text[]) and kind = $2 and not misread`,
    [[...new Set(accounts.map(({ account }) => account.report))], kindNumber('figure')],
  )
  const bodies = await accountsByNumber(session, held, rows.map(({ number }) => number))
  return rows.flatMap(({ number, entry }) => {
    const figure = bodies.get(number)
    if (figure?.kind !== 'figure') return []
    const event = [figure.event, figure.scene?.event].find((address) => address !== undefined && events.has(address))
    return event === undefined ? [] : [{ event, address: figure.address, entry }]
  })
}
