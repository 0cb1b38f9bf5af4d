/** Copies between reports, as the book of the record has them now: what holds, and where a change of it reaches. */
import { copyValueOf } from '../record/copies/carried.ts'
import { boilerplatePlaces, copiesInEffect, type BoilerplatePlaces, type Copy } from '../record/copies/in-effect.ts'
import type { Span } from '../report/quote.ts'
import { fold } from '../record/fold.ts'
import type { Judgment } from '../record/judgment.ts'
import { judgmentsBySubject, judgmentsOn, judgmentsOnCopies } from './book.ts'
import type { Session } from './database.ts'
import type { Held } from './held.ts'
import { reportSubject, seqOf } from './numbers.ts'
import type { Tied } from './placing.ts'
import { subjectsOf } from './subjects.ts'

/** Words that went through more hands than these are followed no further; src/record/carried-words.ts follows them as far. */
export const MOST_HANDS = 12

/** What says that one report carries text of another, or does not. */
export const COPYING = ['copy', 'no-copy'] as const

/**
 * Judgments in effect on copies and boilerplate, for who writes: what is known of them is not asked for.
 * @param subjects reports. @param decisions only these
 * @returns in the order of their numbers, each once
 */
export async function copyingKnown(session: Session, { mirror: { copying } }: Held, subjects: readonly number[], decisions: readonly string[]): Promise<Judgment[]> {
  const found = new Map(subjects.map((subject) => [subject, copying.get(subject)]))
  const missing = subjects.filter((subject) => found.get(subject) === undefined)
  for (const [subject, judgments] of await judgmentsBySubject(session, missing, [...COPYING, 'boilerplate'])) {
    copying.set(subject, judgments)
    found.set(subject, judgments)
  }
  const all = [...found.values()].flatMap((judgments) => judgments ?? []).filter(({ decision }) => decisions.includes(decision))
  return [...new Map(all.map((judgment) => [judgment.number, judgment])).values()].sort((one, other) => one.number - other.number)
}

/** @param tied judgments that just came into effect, with what they are about. @param fresh reports of which there are no others */
export function mirrorCopying({ mirror: { copying } }: Held, tied: readonly Tied[], fresh: readonly number[]): void {
  for (const subject of fresh) copying.set(subject, [])
  for (const { judgment, subjects } of tied) {
    if (judgment.decision !== 'boilerplate' && !isCopying(judgment)) continue
    for (const subject of subjects) {
      const before = copying.get(subject)
      if (before) copying.set(subject, [...before, judgment])
    }
  }
}

function isCopying({ decision }: Judgment): boolean {
  return COPYING.some((one) => one === decision)
}

/** @param seqs of reports @returns the copies that hold and that these carry or are carried in, in the order of the judgments */
export async function copiesOn(session: Session, seqs: readonly number[]): Promise<Copy[]> {
  return seqs.length === 0 ? [] : copiesFrom(await judgmentsOnCopies(session, seqs.map(reportSubject)))
}

/** @param judgments in effect, in the order of their numbers: all of the pairs of reports that matter, and all boilerplate in these */
export function copiesFrom(judgments: readonly Judgment[]): Copy[] {
  return copiesInEffect(fold({ accounts: [], reports: [...new Set(judgments.flatMap(({ of }) => of))] }, judgments).copies)
}

/**
 * @param judgments that came into effect, or went out of it
 * @returns the reports that may carry something else of others than before
 */
export async function changedCarriers(session: Session, judgments: readonly Judgment[]): Promise<number[]> {
  const copies = judgments.filter(({ decision }) => decision === 'copy' || decision === 'no-copy')
  const hung = judgments.filter(({ decision }) => decision === 'boilerplate')
  if (copies.length === 0 && hung.length === 0) return []
  const subjects = await subjectsOf(session, [...copies, ...hung].flatMap(({ of }) => of))
  const carriers = await carryingInto(session, hung, subjects)
  const both = await judgedAgain(session, copies, subjects)
  const keys = copies.flatMap((judgment) => (judgment.decision === 'no-copy' || both.has(judgment) ? judgment.of : judgment.of.slice(0, 1)))
  return [...new Set([...carriers, ...keys.flatMap((key) => subjects.get(key) ?? [])].map(seqOf))]
}

/** Of a pair that was judged more than once, either may have been the one that carries. */
async function judgedAgain(session: Session, copies: readonly Judgment[], subjects: ReadonlyMap<string, number>): Promise<Set<Judgment>> {
  const pairs = copies.flatMap((judgment) => {
    const [one, other] = judgment.of.map((key) => subjects.get(key))
    return one === undefined || other === undefined ? [] : [{ judgment, one, other }]
  })
  if (pairs.length === 0) return new Set()
  const rows = await session.query<{ which: number }>(
    `select which::int4 as which from unnest($1::int8[], $2::int8[], $3::int8[]) with ordinality as given (one, other, number, which)
     where exists (
       select from bond join bond as its using (judgment)
       where bond.subject = given.one and its.subject = given.other and bond.decision = any($4::text[]) and judgment <> given.number
     )`,
    [pairs.map(({ one }) => one), pairs.map(({ other }) => other), pairs.map(({ judgment }) => judgment.number), COPYING],
  )
  return new Set(rows.map(({ which }) => pairs[which - 1]!.judgment))
}

/** Reports that carry a passage in which these words are boilerplate, there or where it comes from. */
async function carryingInto(session: Session, hung: readonly Judgment[], subjects: ReadonlyMap<string, number>): Promise<number[]> {
  const places = boilerplatePlaces(hung)
  const judged = await judgmentsOn(session, [...places.keys()].flatMap((key) => subjects.get(key) ?? []), ['copy'])
  const reached = judged.filter((judgment) => meets(judgment, places)).flatMap(({ of: [copy = ''] }) => copy)
  return [...(await subjectsOf(session, reached)).values()]
}

function meets(judgment: Judgment, places: BoilerplatePlaces): boolean {
  const [copy = '', source = ''] = judgment.of
  const passages = copyValueOf(judgment)?.passages ?? []
  return passages.some((passage) => overlaps(passage.in, places.get(copy)) || overlaps(passage.from, places.get(source)))
}

function overlaps([start, end]: Span, places: readonly Span[] = []): boolean {
  return places.some(([from, to]) => from < end && start < to)
}

/** Reports that have words of these, through any hands. @returns them and these */
export async function carriersOf(session: Session, seqs: readonly number[]): Promise<number[]> {
  const found = new Set(seqs)
  let edge = [...found]
  for (let hand = 0; hand < MOST_HANDS && edge.length > 0; hand++) {
    const judged = await judgmentsOn(session, edge.map(reportSubject), ['copy'])
    const subjects = await subjectsOf(session, judged.flatMap(({ of }) => of))
    const sources = new Set(edge.map(reportSubject))
    const carrying = judged.filter(({ of: [, source = ''] }) => sources.has(subjects.get(source) ?? -1)).flatMap(({ of: [copy = ''] }) => subjects.get(copy) ?? [])
    edge = [...new Set(carrying.map(seqOf))].filter((seq) => !found.has(seq))
    for (const seq of edge) found.add(seq)
  }
  return [...found]
}
