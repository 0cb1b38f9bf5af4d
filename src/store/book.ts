/** The book of judgments in the database: what was appended, and which of it is in effect on what. */
import { inEffect } from '../record/in-effect.ts'
import type { Judgment, JudgmentDraft } from '../record/judgment.ts'
import type { Session } from './database.ts'
import { insertRows } from './insert.ts'
import { numbersOf, partsOf } from './numbers.ts'
import { storable } from './storable.ts'
import { subjectsOf } from './subjects.ts'
import { addToTotals, totals } from './totals.ts'

/** Appends drafts, in their order; nothing follows from them yet. */
export async function append(session: Session, drafts: readonly JudgmentDraft[], at: string): Promise<Judgment[]> {
  if (drafts.length === 0) return []
  const { judgments: before } = await totals(session)
  const judgments = drafts.map((draft, place): Judgment => ({ ...draft, number: before + place + 1, at }))
  await insertRows(session, 'judgment', [
    { name: 'number', type: 'int8', of: ({ number }) => number },
    { name: 'at', type: 'text', of: () => at },
    { name: 'decision', type: 'text', of: ({ decision }) => decision },
    { name: 'about', type: 'text', of: ({ about }) => storable(about) },
    { name: 'body', type: 'text', of: (judgment) => JSON.stringify(judgment) },
    { name: 'person', type: 'text', of: ({ by }) => ('person' in by ? storable(by.person).slice(0, 200) : null) },
  ], judgments)
  await addToTotals(session, { judgments: judgments.length })
  return judgments
}

/**
 * Ties judgments in effect to what they are about: to all of it, or where some of it is not there, to nothing; then they are adrift.
 * @param known numbers that need no looking up, by address
 * @returns those that hold, each with its subjects
 */
export async function tie(
  session: Session, judgments: readonly Judgment[], known: ReadonlyMap<string, number> = new Map(),
): Promise<{ readonly judgment: Judgment; readonly subjects: readonly number[] }[]> {
  const lasting = judgments.filter(({ decision }) => decision !== 'undone')
  const missing = lasting.flatMap(({ of }) => of).filter((address) => !known.has(address))
  const found = missing.length === 0 ? new Map<string, number>() : await subjectsOf(session, missing)
  const numberOf = (address: string): number | undefined => known.get(address) ?? found.get(address)
  const held = lasting.flatMap((judgment) => {
    const subjects = judgment.of.map(numberOf)
    return subjects.every((subject) => subject !== undefined) ? [{ judgment, subjects: [...new Set(subjects)] }] : []
  })
  const holding = new Set(held.map(({ judgment }) => judgment))
  await insertRows(session, 'bond', [
    { name: 'subject', type: 'int8', of: ({ subject }) => subject },
    { name: 'judgment', type: 'int8', of: ({ judgment }) => judgment.number },
    { name: 'decision', type: 'text', of: ({ judgment }) => judgment.decision },
  ], held.flatMap(({ judgment, subjects }) => subjects.map((subject) => ({ subject, judgment }))), 'on conflict do nothing')
  await insertRows(session, 'adrift', [
    { name: 'report', type: 'text', of: ({ report }) => report },
    { name: 'judgment', type: 'int8', of: ({ judgment }) => judgment.number },
  ], lasting.filter((judgment) => !holding.has(judgment)).flatMap((judgment) => reportsIn(judgment).map((report) => ({ report, judgment }))), 'on conflict do nothing')
  return held
}

function reportsIn({ of }: Judgment): string[] {
  return [...new Set(of.map((address) => storable(partsOf(address)?.report ?? address).slice(0, 400)))]
}

/** Takes judgments' effect away, whether they hold or are adrift. @returns the subjects that they had */
export async function untie(session: Session, numbers: readonly number[]): Promise<number[]> {
  const rows = await session.query<{ subject: number }>('delete from bond where judgment = any($1::int8[]) returning subject', [numbers])
  await session.query('delete from adrift where judgment = any($1::int8[])', [numbers])
  return rows.map(({ subject }) => subject)
}

/** Judgments in effect that name a report or accounts of it, which hold or are adrift. */
export async function judgmentsNaming(session: Session, seq: number, key: string): Promise<Judgment[]> {
  const [from, to] = numbersOf(seq)
  return judgmentsIn(session, `number in (select judgment from bond where subject between $1 and $2) or number in (select judgment from adrift where report = $3)`, [from, to, key])
}

/** Whether judgments in effect are adrift on any of these reports. */
export async function isAwaited(session: Session, keys: readonly string[]): Promise<boolean> {
  return (await session.query('select from adrift where report = any($1::text[]) limit 1', [keys])).length > 0
}

/** Judgments in effect that were adrift on reports; they are tied anew by whoever asks. */
export async function awaiting(session: Session, keys: readonly string[]): Promise<Judgment[]> {
  const rows = await session.query<{ judgment: number }>('select distinct judgment from adrift where report = any($1::text[])', [keys])
  if (rows.length === 0) return []
  const numbers = rows.map(({ judgment }) => judgment)
  await session.query('delete from adrift where judgment = any($1::int8[])', [numbers])
  return judgmentsByNumber(session, numbers)
}

/** Judgments in effect on subjects. @param decisions only these */
export async function judgmentsOn(session: Session, subjects: readonly number[], decisions: readonly string[]): Promise<Judgment[]> {
  if (subjects.length === 0) return []
  return judgmentsIn(session, 'number in (select judgment from bond where subject = any($1::int8[]) and decision = any($2::text[]))', [subjects, decisions])
}

/** As {@link judgmentsOn}, by subject; none is an empty list. */
export async function judgmentsBySubject(session: Session, subjects: readonly number[], decisions: readonly string[]): Promise<Map<number, Judgment[]>> {
  const found = new Map(subjects.map((subject): [number, Judgment[]] => [subject, []]))
  if (subjects.length === 0) return found
  const rows = await session.query<{ subject: number; body: string }>(
    `select subject, body from bond join judgment on number = judgment
     where subject = any($1::int8[]) and bond.decision = any($2::text[]) order by number`, [subjects, decisions])
  for (const { subject, body } of rows) found.get(subject)!.push(JSON.parse(body) as Judgment)
  return found
}

/** Judgments in effect on what carries what among these reports and any others, and on boilerplate in all of them. @param subjects reports */
export function judgmentsOnCopies(session: Session, subjects: readonly number[]): Promise<Judgment[]> {
  return judgmentsIn(session, `number in (
    with copying as materialized (select judgment from bond where subject = any($1::int8[]) and decision in ('copy', 'no-copy'))
    select judgment from copying
    union
    select hung.judgment from copying join bond using (judgment) join bond as hung on hung.subject = bond.subject and hung.decision = 'boilerplate'
  )`, [subjects])
}

/** Judgments by their numbers; those that are not there are left out. */
export function judgmentsByNumber(session: Session, numbers: readonly number[]): Promise<Judgment[]> {
  return judgmentsIn(session, 'number = any($1::int8[])', [numbers])
}

async function judgmentsIn(session: Session, where: string, parameters: Parameters<Session['query']>[1]): Promise<Judgment[]> {
  const rows = await session.query<{ body: string }>(`select body from judgment where ${where} order by number`, parameters)
  return rows.map(({ body }) => JSON.parse(body) as Judgment)
}

/**
 * Which judgments new takings-back change: those that they take back, and those that come back since what took them back is taken back.
 * @param undoing just appended, all `undone`
 */
export async function changedBy(session: Session, undoing: readonly Judgment[]): Promise<{ readonly gone: readonly number[]; readonly back: readonly number[] }> {
  if (undoing.length === 0) return { gone: [], back: [] }
  const all = await judgmentsIn(session, "decision = 'undone'", [])
  const fresh = new Set(undoing.map(({ number }) => number))
  const before = inEffect(all.filter(({ number }) => !fresh.has(number))).undoneBy
  const after = inEffect(all).undoneBy
  return { gone: [...after.keys()].filter((number) => !before.has(number)), back: [...before.keys()].filter((number) => !after.has(number)) }
}

/** By which judgment each of these was taken back, for those that were. */
export async function undoneAmong(session: Session, numbers: readonly number[]): Promise<Map<number, number>> {
  const { undoneBy } = inEffect(await judgmentsIn(session, "decision = 'undone'", []))
  return new Map(numbers.flatMap((number) => (undoneBy.has(number) ? [[number, undoneBy.get(number)!]] : [])))
}
