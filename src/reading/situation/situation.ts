/** Step: which situation profile the report is read with, and why. How one applies by itself: docs/decisions/0009-actors.md. */
import type { Layers } from '../layers.ts'
import type { Printed } from '../names.ts'
import { step } from '../step.ts'
import { AUTO, NONE } from './asked.ts'
import { NameIndex } from './name-index.ts'
import type { Profile, ProfileActor, ProfilePlace } from './profile.ts'

type Applied = Layers['situation']

/** What a name says for a situation: one that many situations share says nothing, the state or people that it is about a little. */
const OWN = 2
const STATE = 1
const SHARED = 0
/** A report must reach this: three own names and the state, or four. */
const ENOUGH = 7
const YEAR = /^(?:19|20)\d\d$/
/** One mention of them at least for so many words: a long report that touches on a crisis is not about it. */
const WORDS_PER_MENTION = 100

export const situation = step({
  name: 'situation',
  needs: ['report', 'tokens', 'profiles', 'asked'],
  adds: ['situation'],
  read: ({ report, tokens, profiles, asked }) => ({ situation: choose({ text: report.text, tokens }, report.facts.published?.value, profiles, asked) }),
})

function choose(printed: Printed, published: string | undefined, profiles: readonly Profile[], asked: string): Applied {
  if (asked === NONE) return null
  if (asked !== AUTO) {
    const profile = profiles.find(({ name }) => name === asked)
    return profile ? { name: asked, because: 'it was asked for', profile } : null
  }
  let best: { profile: Profile; evidence: Evidence } | undefined
  for (const profile of profiles) {
    const latest = published ?? latestYear(printed)
    if (latest !== undefined && profile.since !== undefined && isBefore(latest, profile.since)) continue
    const evidence = evidenceFor(profile, printed)
    if (isEnough(evidence, printed) && (!best || evidence.weight > best.evidence.weight)) best = { profile, evidence }
  }
  return best ? { name: best.profile.name, because: becauseOf(best.evidence), profile: best.profile } : null
}

/** The latest year that an undated report names: who writes of a crisis seldom names earlier years alone. */
function latestYear({ tokens }: Printed): string | undefined {
  let latest: string | undefined
  for (const word of tokens.lower) if (YEAR.test(word) && (latest === undefined || word > latest)) latest = word
  return latest
}

/** Is a date (EDTF) surely before another? Compared as far as both say. */
function isBefore(date: string, other: string): boolean {
  const [a, b] = [date, other].map((value) => /^\d{4}(?:-\d{2}){0,2}/.exec(value)?.[0] ?? '')
  const length = Math.min(a!.length, b!.length)
  return length > 0 && a!.slice(0, length) < b!.slice(0, length)
}

type Evidence = { readonly weight: number; readonly names: readonly string[]; readonly mentions: number }

function evidenceFor(profile: Profile, printed: Printed): Evidence {
  const weights = new Map<string, { weight: number; name: string }>()
  let mentions = 0
  for (const { entry, name } of telltalesOf(profile).find(printed)) {
    if (entry.weight === SHARED) continue
    mentions++
    if (!weights.has(entry.id)) weights.set(entry.id, { weight: entry.weight, name })
  }
  const found = [...weights.values()].sort((a, b) => b.weight - a.weight)
  return { weight: found.reduce((sum, { weight }) => sum + weight, 0), names: found.map(({ name }) => name), mentions }
}

function isEnough({ weight, names, mentions }: Evidence, { tokens }: Printed): boolean {
  return weight >= ENOUGH && names.length >= 3 && mentions * WORDS_PER_MENTION >= tokens.starts.length
}

function becauseOf({ names }: Evidence): string {
  const shown = names.slice(0, 4).map((name) => `"${name}"`).join(', ')
  return `${names.length} of its names occur: ${shown}${names.length > 4 ? ` and ${names.length - 4} more` : ''}`
}

type Telltale = { readonly id: string; readonly weight: number }
const telltales = new WeakMap<Profile, NameIndex<Telltale>>()

/** The names of a profile that have a capital, each with what it says; made once for each profile. */
function telltalesOf(profile: Profile): NameIndex<Telltale> {
  const known = telltales.get(profile)
  if (known) return known
  const index = new NameIndex<Telltale>()
  const weightOf = weigher(profile)
  const add = (id: string, names: readonly string[], weight: number) => {
    for (const name of names) if (/\p{Lu}/u.test(name)) index.add(name, { id, weight })
  }
  for (const place of profile.places) add(place.id, [place.name, ...place.aliases], weightOfPlace(place, profile))
  for (const actor of [...profile.actors, ...profile.forces]) add(actor.id, [actor.name, ...actor.aliases], weightOf(actor))
  for (const date of profile.dates) add(date.date, [date.name, ...date.aliases], OWN)
  telltales.set(profile, index)
  return index
}

function weightOfPlace({ country, kind }: ProfilePlace, { countries }: Profile): number {
  if (country === undefined || !countries.includes(country)) return SHARED
  return kind === 'country' ? STATE : OWN
}

function weigher({ countries, actors, forces }: Profile): (actor: ProfileActor) => number {
  const byId = new Map([...actors, ...forces].map((actor) => [actor.id, actor]))
  const countryOf = (actor: ProfileActor | undefined): string | undefined => actor && (actor.country ?? countryOf(byId.get(actor.of ?? '')))
  return (actor) => {
    const country = countryOf(actor)
    if (country === undefined || !countries.includes(country)) return SHARED
    return actor.kind === 'state' || actor.kind === 'people' ? STATE : OWN
  }
}
