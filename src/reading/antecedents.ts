/**
 * Who a pronoun or a description in a source means. Precision before reach: where the report leaves two
 * equally good answers, or none, the question stays open and says why.
 */
import { lowest } from '../report/lowest.ts'
import type { Span } from '../report/quote.ts'
import type { Cast, Member } from './cast.ts'
import type { Gender } from './source-phrase.ts'

/** Somebody who was spoken of in the report's own words, outside what anybody said. */
export type Spoken = { readonly at: number; readonly end: number; readonly member: number; readonly asSource: boolean }

export type Answer = { readonly member: number; readonly because: string } | { readonly member: undefined; readonly because: string }

export type Scene = {
  readonly cast: Cast
  readonly paragraphs: readonly Span[]
  readonly sentences: readonly Span[]
  /** In text order. */
  readonly spoken: readonly Spoken[]
}

/** Paragraphs before the word that are looked through, nearest first. */
const PARAGRAPHS_BACK = 2
/** Looked at in one paragraph, nearest first; enough for any paragraph that people wrote. */
const MOST_IN_PARAGRAPH = 200
/** A subject stands this near, in characters, to where its sentence begins. */
const SUBJECT_REACH = 40
const PLACES = ['in the same paragraph', 'in the paragraph before', 'two paragraphs before']

/**
 * @param at offset of the word that is to be explained
 * @param fits which members it may mean
 * @param what the word in plain English, for the reason: "person", "man", "group"
 * @returns the one that it means, or why that stays open
 */
export function nearest(scene: Scene, at: number, fits: (member: Member, index: number) => boolean, what: string): Answer {
  const { cast, paragraphs } = scene
  const here = indexAt(paragraphs, at)
  for (let back = 0; back <= PARAGRAPHS_BACK && here - back >= 0; back++) {
    const before = spokenIn(scene, paragraphs[here - back]!, at).filter(({ member }) => fits(cast.members[member]!, member))
    const place = PLACES[back] ?? 'earlier'
    const members = [...new Set(before.map(({ member }) => member))]
    if (members.length === 1) return { member: members[0]!, because: `the only ${what} spoken of ${place}` }
    if (members.length > 1) return lastSpeaker(scene, before, place) ?? undecided(cast, members, place)
  }
  return { member: undefined, because: `no ${what} is spoken of shortly before` }
}

/** The one who spoke last, unless somebody else became the subject since. */
function lastSpeaker({ cast, sentences }: Scene, before: readonly Spoken[], place: string): Answer | undefined {
  const speaker = before.findLast(({ asSource }) => asSource)
  if (!speaker) return undefined
  const isRival = ({ at, member }: Spoken) => member !== speaker.member && at > speaker.at && isSubject(sentences, at)
  if (before.some(isRival)) return undefined
  return { member: speaker.member, because: `"${cast.members[speaker.member]!.name}" was the last to speak, ${place}` }
}

function isSubject(sentences: readonly Span[], at: number): boolean {
  const sentence = sentences[indexAt(sentences, at)]
  return sentence !== undefined && at - sentence[0] <= SUBJECT_REACH
}

/** Why a choice between these stays open. */
export function undecided(cast: Cast, members: readonly number[], place = 'before'): Answer {
  const names = members.slice(0, 3).map((member) => `"${cast.members[member]!.name}"`)
  const more = members.length > 3 ? ' and others' : ''
  const listed = more ? names.join(', ') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)!}`
  return { member: undefined, because: `it may be any of ${listed}${more}, spoken of ${place}` }
}

/** Does nothing that is known of a member's gender speak against a word's? */
export function mayBe(gender: Gender | undefined): (member: Member) => boolean {
  return (member) => member.kind === 'person' && !member.plural && (gender === undefined || member.gender === undefined || member.gender === gender)
}

/** Where one place stands as seen from another: "in the paragraph before". */
export function placeOf(paragraphs: readonly Span[], named: number, at: number): string {
  const back = indexAt(paragraphs, at) - indexAt(paragraphs, named)
  if (back < 0 || (back === 0 && named > at)) return 'further on'
  return PLACES[back] ?? 'earlier'
}

function spokenIn({ spoken }: Scene, [start, end]: Span, at: number): Spoken[] {
  const from = lowest(spoken.length, (i) => spoken[i]!.at >= start)
  const to = lowest(spoken.length, (i) => spoken[i]!.at >= Math.min(end, at))
  return spoken.slice(Math.max(from, to - MOST_IN_PARAGRAPH), to)
}

/** The last span that begins at or before an offset; -1 where none does. */
function indexAt(spans: readonly Span[], at: number): number {
  return lowest(spans.length, (i) => spans[i]![0] > at) - 1
}
