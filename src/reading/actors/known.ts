/** Who is known before the report is read: the actors of the situation profile, by every name that they have there. */
import type { ActorKind } from '../codebook-schema.ts'
import { NameIndex } from '../situation/name-index.ts'
import type { Profile, ProfileActor } from '../situation/profile.ts'

export type KnownActor = {
  readonly id: string
  readonly name: string
  readonly kind: ActorKind
  readonly gender?: 'female' | 'male'
  /** ISO 3166-1 alpha-2, of a state. */
  readonly country?: string
  /** A part of an armed force or group. */
  readonly isForce: boolean
}

/** A place has an entry without an actor: what is a place there is nobody. */
export type KnownName = { readonly actor?: KnownActor }

/** An office: who holds it, of what, and when. */
type Office = { readonly role: string; readonly actor: ProfileActor; readonly since?: string; readonly until?: string }

export type KnownActors = {
  readonly names: NameIndex<KnownName>
  /** @returns the actors that share a description, without article, in lower case */
  readonly called: (description: string) => readonly string[]
  /**
   * @param role without article, in lower case: "prime minister"
   * @param on EDTF day; not given: at any time
   */
  readonly inOffice: (role: string, on?: string) => readonly ProfileActor[]
  readonly byId: (id: string) => ProfileActor | undefined
  /** The actor of a state. */
  readonly ofCountry: (country: string) => ProfileActor | undefined
}

const made = new WeakMap<Profile, KnownActors>()

/** @returns what the profile knows, made ready once for each profile */
export function knownActors(profile: Profile): KnownActors {
  const ready = made.get(profile)
  if (ready) return ready
  const known = knownFrom(profile)
  made.set(profile, known)
  return known
}

/** One who is known, as the roster takes him in. */
export function knownActor(actor: ProfileActor, isForce = false): KnownActor {
  const { id, name, kind, gender, country } = actor
  return { id, name, kind, isForce, ...(gender && { gender }), ...(kind === 'state' && country !== undefined && { country }) }
}

function knownFrom({ actors, forces, places }: Profile): KnownActors {
  const names = new NameIndex<KnownName>()
  // Before the places, so that of a state and its land, which have the same name, the state is found.
  for (const [entries, isForce] of [[actors, false], [forces, true]] as const)
    for (const entry of entries) {
      const actor = knownActor(entry, isForce)
      for (const name of [entry.name, ...entry.aliases]) names.add(name, { actor })
    }
  for (const place of places) for (const name of [place.name, ...place.aliases]) names.add(name, {})
  const all = [...actors, ...forces]
  const byId = new Map(all.map((actor) => [actor.id, actor]))
  const states = new Map(actors.filter(({ kind, country }) => kind === 'state' && country !== undefined).map((actor) => [actor.country!, actor]))
  const called = grouped(all.flatMap(({ id, called = [] }) => called.map((description) => [description.toLowerCase(), id] as const)))
  const offices = grouped(actors.flatMap((actor) => officesOf(actor).map((office) => [office.role.toLowerCase(), office] as const)))
  return {
    names,
    called: (description) => called.get(description) ?? [],
    inOffice: (role, on) => [...new Set((offices.get(role) ?? []).filter((office) => on === undefined || isHeld(office, on)).map(({ actor }) => actor))],
    byId: (id) => byId.get(id),
    ofCountry: (country) => states.get(country),
  }
}

function officesOf(actor: Profile['actors'][number]): Office[] {
  const limits = { ...(actor.since !== undefined && { since: actor.since }), ...(actor.until !== undefined && { until: actor.until }) }
  const first = actor.role === undefined ? [] : [{ role: actor.role, actor, ...limits }]
  return [...first, ...(actor.offices ?? []).map((office) => ({ ...office, actor }))]
}

/** Days, months and years of EDTF compare as they stand, as far as both say. */
function isHeld({ since, until }: Office, on: string): boolean {
  const before = (a: string, b: string) => a.slice(0, Math.min(a.length, b.length)) < b.slice(0, Math.min(a.length, b.length))
  return !(since !== undefined && before(on, since)) && !(until !== undefined && before(until, on))
}

function grouped<T>(pairs: readonly (readonly [string, T])[]): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const [key, value] of pairs) {
    const group = groups.get(key)
    if (group) group.push(value)
    else groups.set(key, [value])
  }
  return groups
}
