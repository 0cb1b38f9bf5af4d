/** Which copies hold, once everything that was judged is known: what turned out to be boilerplate carries nothing. */
import type { Span } from '../../report/quote.ts'
import type { Passage } from '../entry.ts'
import { byPerson, type JudgmentDraft } from '../judgment.ts'
import { boilerplateValueOf, copyValueOf, type CopyValue } from './carried.ts'

/** One report carries text of another. */
export type Copy = {
  /** Key of the report that carries. */
  readonly copy: string
  /** Key of the report that it carries from. */
  readonly source: string
  readonly how: CopyValue['how']
  /** Of the words of the report that carries, 0 to 1. */
  readonly share: number
  readonly passages: readonly Passage[]
  readonly because: readonly string[]
}

/** Where boilerplate stands in each report, by its key. */
export type BoilerplatePlaces = ReadonlyMap<string, readonly Span[]>

/** Words hung under the reports of an outlet. */
export type Boilerplate = { readonly outlet: string; readonly words: string; readonly reports: readonly string[] }

/** Of a passage, in characters, that must be boilerplate for the passage to carry nothing. */
const MOSTLY = 0.5
/** Same words that a copy keeps at least, where some of its passages are boilerplate. */
const SHORTEST = 25
const WHOLE = 0.8

/**
 * @param judgments all that are in effect, in the order of their numbers; other decisions than copy, no-copy and boilerplate are passed over
 * @returns the copies that hold: a person's word goes before a rule's and a later one before an earlier one, passages that lie in
 *   boilerplate are left out, and copies that have nothing else are none. In the order of the judgments
 */
export function copiesInEffect(judgments: readonly JudgmentDraft[]): Copy[] {
  const places = boilerplatePlaces(judgments)
  const decided = new Map<string, JudgmentDraft>()
  for (const judgment of judgments) {
    if (judgment.about !== 'report' || (judgment.decision !== 'copy' && judgment.decision !== 'no-copy')) continue
    const pair = [...judgment.of].sort().join(' ')
    const before = decided.get(pair)
    if (before && byPerson(before) && !byPerson(judgment)) continue
    decided.set(pair, judgment)
  }
  return [...decided.values()].flatMap((judgment) => copyInEffect(judgment, places) ?? [])
}

/**
 * @param judgment any
 * @param places of the boilerplate of both reports
 * @returns the copy that a judgment `copy` leaves; undefined for any other, and where all was boilerplate
 */
export function copyInEffect(judgment: JudgmentDraft, places: BoilerplatePlaces): Copy | undefined {
  const [copy, source] = judgment.of
  if (judgment.decision !== 'copy' || copy === undefined || source === undefined) return undefined
  const value = copyValueOf(judgment)
  if (!value) return { copy, source, how: 'whole', share: judgment.score ?? 1, passages: [], because: judgment.reasons }
  const { how, words } = value
  const passages = how === 'version' ? value.passages : value.passages.filter((passage) =>
    !isMostlyIn(passage.in, places.get(copy)) && !isMostlyIn(passage.from, places.get(source)))
  const carried = passages.reduce((sum, passage) => sum + passage.words, 0)
  if (passages.length < value.passages.length && carried < SHORTEST) return undefined
  const share = Math.min(1, Math.round((1000 * carried) / words) / 1000)
  return { copy, source, how: how === 'whole' && share < WHOLE ? 'part' : how, share, passages, because: judgment.reasons }
}

/** @returns where boilerplate stands, by all judgments that say so; stretches in text order, apart from each other */
export function boilerplatePlaces(judgments: readonly JudgmentDraft[]): BoilerplatePlaces {
  const spans = new Map<string, Span[]>()
  for (const judgment of judgments) for (const { report, span } of boilerplateValueOf(judgment)?.at ?? []) spans.set(report, [...(spans.get(report) ?? []), span])
  return new Map([...spans].map(([report, some]) => [report, merged(some)]))
}

/**
 * Boilerplate by its words: judgments that name the same place in a report are of the same words.
 * @param judgments all that are in effect
 * @returns one for each, with the keys of all reports that have it, in the order in which they were judged
 */
export function boilerplatesOf(judgments: readonly JudgmentDraft[]): Boilerplate[] {
  type Found = { outlet: string; words: string; at: Map<string, Span> }
  const found = new Set<Found>()
  const standing = new Map<string, [Span, Found][]>()
  for (const judgment of judgments) {
    const value = boilerplateValueOf(judgment)
    if (!value) continue
    const same = new Set(value.at.flatMap(({ report, span }) => (standing.get(report) ?? []).filter(([other]) => isMostlyIn(span, [other])).map(([, one]) => one)))
    const [kept = { outlet: value.outlet, words: value.words, at: new Map<string, Span>() }, ...others] = [...same].filter((one) => found.has(one))
    for (const other of others) {
      for (const [report, span] of other.at) place(kept, report, span)
      found.delete(other)
    }
    found.add(kept)
    for (const { report, span } of value.at) place(kept, report, span)
  }
  return [...found].map(({ outlet, words, at }) => ({ outlet, words, reports: [...at.keys()] }))

  function place(boilerplate: Found, report: string, span: Span): void {
    boilerplate.at.set(report, span)
    standing.set(report, [...(standing.get(report) ?? []), [span, boilerplate]])
  }
}

function isMostlyIn([start, end]: Span, places: readonly Span[] = []): boolean {
  const within = places.reduce((sum, place) => sum + Math.max(0, Math.min(end, place[1]) - Math.max(start, place[0])), 0)
  return within >= MOSTLY * (end - start)
}

function merged(spans: readonly Span[]): Span[] {
  const result: [number, number][] = []
  for (const [start, end] of [...spans].sort((a, b) => a[0] - b[0])) {
    const last = result.at(-1)
    if (last && start <= last[1]) last[1] = Math.max(last[1], end)
    else result.push([start, end])
  }
  return result
}
