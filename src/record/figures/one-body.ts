/** A body that reports do not name, "the city's health office", is one voice wherever it gives a number of one series. */
import type { Account, VoiceRef } from '../account.ts'
import { inOrder } from '../relations/telling.ts'
import { singular } from '../singular.ts'
import type { Told } from '../told.ts'

type Claimed = Exclude<Account, { readonly kind: 'actor' }>
type Body<A extends Claimed> = { readonly words: ReadonlySet<string>; readonly head: string; readonly first: Told<A> }

const DETERMINER = /^(?:the|its|their|our|his|her)$|['’]s?$/u
/** What it is of or where it is: "the hospital in the old town". */
const BEHIND_HEAD = /\s(?:in|of|at|for|on|near)\s.*$/su
const NOBODY = /^(?:not said|officials?|witness|resident|source|other|one|two)$/u
const MOST_WORDS = 4

/**
 * Elsewhere "the health office" of two reports may be that of two cities; who counts the same dead is the same office, and "the ministry" the
 * one ministry that is named.
 * @param told accounts of one entry, in any order
 * @returns the same in order of publication, with the voice and origin of the first for all accounts of one body
 */
export function withOneBody<A extends Claimed>(told: readonly Told<A>[]): Told<A>[] {
  const ordered = inOrder(told)
  const named: Body<A>[] = []
  for (const each of ordered) {
    const { voice } = each.account
    if (voice.named && !voice.outlet && !named.some(({ first }) => first.voice === each.voice)) named.push({ ...nameOf(voice.name), first: each })
  }
  const bodies: Body<A>[] = []
  const firstOf = (each: Told<A>): Told<A> | undefined => {
    const { voice } = each.account
    if (voice.outlet) return undefined
    if (voice.named) return speaksFor(voice, named)?.first ?? named.find((other) => areOneName(nameOf(voice.name), other))?.first
    if (!isBody(voice)) return undefined
    const body = wordsOf(voice.name)
    const known = bodies.find((other) => areOne(body, other)) ?? only(named.filter((other) => isIn(body.words, other.words)))
    if (!known) bodies.push({ ...body, first: each })
    return known?.first
  }
  return ordered.map((each) => {
    const first = firstOf(each)
    return first && first.voice !== each.voice ? { ...each, voice: first.voice, origin: first.origin } : each
  })
}

/** "The River League's coordinator", "spokesman of the River League": whose count it is where the League counts too. */
function speaksFor<A extends Claimed>({ role, name }: VoiceRef, named: readonly Body<A>[]): Body<A> | undefined {
  if (role === undefined) return undefined
  const words = nameOf(role).words
  return only(named.filter((other) => other.words.size > 1 && isIn(other.words, words) && other.first.account.voice.name !== name))
}

/** "Interior Ministry" and "Ministry of the Interior". */
function nameOf(name: string): Pick<Body<Claimed>, 'words' | 'head'> {
  const words = name.toLowerCase().split(/[^\p{L}\p{N}]+/u).filter((word) => word.length > 1 && !/^(?:the|of|for|and|in|on|its|their)$/.test(word))
  return { words: new Set(words), head: words.at(-1) ?? '' }
}

function areOneName(one: Pick<Body<Claimed>, 'words'>, other: Pick<Body<Claimed>, 'words'>): boolean {
  return one.words.size > 1 && one.words.size === other.words.size && isIn(one.words, other.words)
}

/** One thing and not several, described: "the ministry", and in a headline "hospital". */
function isBody({ name, named, outlet }: Pick<VoiceRef, 'name' | 'named' | 'outlet'>): boolean {
  if (named || outlet) return false
  const { head, words } = wordsOf(name)
  const isDefinite = /^(?:the|its|their|our|\p{L}+['’]s)\s/iu.test(name) || name.trim() === head
  return isDefinite && words.size <= MOST_WORDS && singular(head) === head && !NOBODY.test(name.toLowerCase()) && !head.endsWith('people')
}

function wordsOf(name: string): { readonly words: ReadonlySet<string>; readonly head: string } {
  const words = name.toLowerCase().replace(BEHIND_HEAD, '').split(/\s+/u).filter((word) => word !== '' && !DETERMINER.test(word))
  return { words: new Set(words), head: words.at(-1) ?? '' }
}

function areOne(one: Pick<Body<Claimed>, 'words' | 'head'>, other: Pick<Body<Claimed>, 'words' | 'head'>): boolean {
  return one.head === other.head && (isIn(one.words, other.words) || isIn(other.words, one.words))
}

function isIn(part: ReadonlySet<string>, whole: ReadonlySet<string>): boolean {
  return [...part].every((word) => whole.has(word))
}

function only<T>(found: readonly T[]): T | undefined {
  return found.length === 1 ? found[0] : undefined
}
