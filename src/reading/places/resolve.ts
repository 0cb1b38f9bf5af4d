/** From names to places: each name in one sense wherever the report has it, chosen in rounds, since places speak for one another. */
import type { Layers } from '../layers.ts'
import { choose, liesIn, type Asked, type Chosen } from './choose.ts'
import { Context, hintsOf, type Anchor } from './context.ts'
import type { GazetteerPlace } from './gazetteer.ts'
import type { Sighting } from './sighting.ts'
import { profileSite, siteOf, type Mention, type Site } from './site.ts'

const ROUNDS = 3
/** A text with more names than this is no report: each is taken by itself then, in one round, since rounds look at all for each. */
const MOST_SENSES = 1000

type Needed = Pick<Layers, 'report' | 'gazetteer' | 'tokens' | 'situation'>
type Sense = { readonly sightings: Sighting[]; readonly asked: Asked }

/**
 * @param sightings those that are places, in text order; `within` is an index among `all`
 * @param all the sightings that `within` points into
 * @param known places that are resolved already, to be taken into account
 * @returns where each of them lies, in the same order
 */
export function resolve(sightings: readonly Sighting[], all: readonly Sighting[], layers: Needed, known: readonly Mention[] = []): Mention[] {
  const senses = sensesOf(sightings, all)
  const fromProfile = sightings.flatMap(({ profile, key }): Anchor[] => (profile ? [{ point: profile, country: profile.country ?? '', times: 1, key }] : []))
  const anchors = [...fromProfile, ...anchorsOf(known)]
  const chosen = chooseAll([...senses.values()].map(({ asked, sightings: of }) => ({ asked, times: of.length })), anchors, layers)
  const siteBySighting = new Map<Sighting, Site>()
  const sites = new Map<string, Site>()
  const same = (site: Site) => {
    const known = sites.get(site.key)
    if (!known) sites.set(site.key, site)
    return known ?? site
  }
  ;[...senses.values()].forEach(({ sightings: of }, index) => {
    const choice = chosen[index]
    for (const sighting of of) if (choice) siteBySighting.set(sighting, same(siteOf(choice.place, sighting.name, choice.because)))
  })
  return sightings.flatMap((sighting): Mention[] => {
    const { first, last, span, profile } = sighting
    const site = profile && layers.situation ? same(profileSite(profile, layers.situation.profile)) : siteBySighting.get(sighting)
    return site ? [{ first, last, span, site }] : []
  })
}

/**
 * @param asked names, each with how often the report has it
 * @param sure places that are known already
 * @returns for each what it means, in the same order
 */
export function chooseAll(asked: readonly { asked: Asked; times: number }[], sure: readonly Anchor[], layers: Needed): (Chosen | undefined)[] {
  const hints = hintsOf(layers)
  const situation = layers.situation?.profile.countries ?? []
  let chosen: (Chosen | undefined)[] = []
  const rounds = asked.length > MOST_SENSES ? 1 : ROUNDS
  for (let round = 0; round < rounds; round++) {
    const anchors = [...sure, ...chosen.flatMap((choice, index): Anchor[] => (choice ? [anchorOf(choice.place, asked[index]!)] : []))]
    const context = new Context(layers.gazetteer, anchors, hints, situation)
    chosen = asked.map((one) => choose(one.asked, context))
  }
  return chosen
}

/** One for each place, with how often it is named. */
function anchorsOf(mentions: readonly Mention[]): Anchor[] {
  const times = new Map<Site, number>()
  for (const { site } of mentions) times.set(site, (times.get(site) ?? 0) + 1)
  return [...times].flatMap(([{ key, point, country, admin1, described }, count]) =>
    point ? [{ point, country: country ?? '', ...(admin1 !== undefined && described !== 'country' && { admin1 }), times: count, key }] : [])
}

function anchorOf(place: GazetteerPlace, { asked, times }: { asked: Asked; times: number }): Anchor {
  const { lat, lon, country, admin1 } = place
  return { point: { lat, lon }, country, ...(admin1 && place.kind !== 'country' && { admin1 }), times, key: asked.key }
}

/** One sense for a name and what it is named with; a name alone has the sense that it had last, or will have first. */
function sensesOf(sightings: readonly Sighting[], all: readonly Sighting[]): Map<string, Sense> {
  const containers = sightings.map((sighting) => containerOf(sighting, all))
  const byId = new Map<string, GazetteerPlace>()
  const senseNow = new Map<string, string>()
  sightings.forEach(({ key }, index) => {
    const container = containers[index]
    if (!container) return
    byId.set(idOf(key, container), container)
    if (!senseNow.has(key)) senseNow.set(key, idOf(key, container))
  })
  const senses = new Map<string, Sense>()
  sightings.forEach((sighting, index) => {
    const { key, found, level, profile, hasParts } = sighting
    if (profile) return
    const container = containers[index]
    if (container) senseNow.set(key, idOf(key, container))
    const id = senseNow.get(key) ?? key
    const known = senses.get(id)
    known?.sightings.push(sighting)
    const within = byId.get(id)
    const said = known?.asked.level ?? level
    const inParts = known?.asked.hasParts ?? hasParts
    senses.set(id, { sightings: known?.sightings ?? [sighting], asked: { key, found, ...(said && { level: said }), ...(inParts && { hasParts: inParts }), ...(within && { within }) } })
  })
  return senses
}

function idOf(key: string, { kind, name, country }: GazetteerPlace): string {
  return `${key} in ${kind} ${name} ${country}`
}

/** The region or country beside a name, in the sense in which the name has a place there. */
function containerOf({ found, within }: Sighting, all: readonly Sighting[]): GazetteerPlace | undefined {
  if (within === undefined) return undefined
  return all[within]!.found.find((whole) => found.some((place) => liesIn(place, whole)))
}
