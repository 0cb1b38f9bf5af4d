/** What a schema cannot see in a situation profile: ids, references, dates and names that do not go together. */
import edtf from 'edtf'
import type { ProfileFile } from './profile.ts'

/** The way to a part of a file: keys and indexes. */
export type Steps = readonly (string | number)[]
export type Slip = { readonly steps: Steps; readonly wrong: string }

type Lists = Required<Pick<ProfileFile, 'actors' | 'forces' | 'places' | 'dates'>>
type Given = Lists & Pick<ProfileFile, 'since'>
type LineOf = (steps: Steps) => number

/** Lists whose names must not be shared: what is named in one of them may be named in another, as a state and its land. */
const NAMESPACES: readonly (readonly (keyof Lists)[])[] = [['actors', 'forces'], ['places'], ['dates']]

const checks: readonly ((given: Given, lineOf: LineOf) => Slip[])[] = [idsOnce, referencesKnown, noCircles, datesValid, namesOnce]

/**
 * @param file as its schema has it
 * @param lineOf line of a part of the file, for what is wrong between two
 * @returns all slips, check by check
 */
export function slipsIn({ since, actors = [], forces = [], places = [], dates = [] }: ProfileFile, lineOf: LineOf): Slip[] {
  const given = { actors, forces, places, dates, ...(since !== undefined && { since }) }
  return checks.flatMap((check) => check(given, lineOf))
}

function idsOnce(given: Given, lineOf: LineOf): Slip[] {
  const seen = new Map<string, Steps>()
  return idsIn(given).flatMap(({ id, steps }) => {
    const before = seen.get(id)
    if (before) return [{ steps, wrong: `the id ${id} stands on line ${lineOf(before)} already` }]
    seen.set(id, steps)
    return []
  })
}

function idsIn(given: Given): { id: string; steps: Steps }[] {
  return (['actors', 'forces', 'places'] as const).flatMap((list) => given[list].map(({ id }, index) => ({ id, steps: [list, index, 'id'] })))
}

function referencesKnown({ actors, forces, places }: Given): Slip[] {
  const acting = new Set([...actors, ...forces].map(({ id }) => id))
  const lying = new Set(places.map(({ id }) => id))
  const belongs = (['actors', 'forces'] as const).flatMap((list) =>
    ({ actors, forces })[list].map(({ of }, index) => ({ to: of, steps: [list, index, 'of'], known: acting, what: 'actor or force' })))
  const lies = places.map((place, index) => ({ to: place.in, steps: ['places', index, 'in'], known: lying, what: 'place' }))
  return [...belongs, ...lies].flatMap(({ to, steps, known, what }) => (to === undefined || known.has(to) ? [] : [{ steps, wrong: `there is no ${what} with the id ${to}` }]))
}

function noCircles({ actors, forces, places }: Given): Slip[] {
  return [
    ...circlesIn(new Map([...actors, ...forces].map(({ id, of }) => [id, of])), [...actors.map((entry, i) => ({ id: entry.id, steps: ['actors', i, 'of'] })), ...forces.map((entry, i) => ({ id: entry.id, steps: ['forces', i, 'of'] }))]),
    ...circlesIn(new Map(places.map((place) => [place.id, place.in])), places.map((place, i) => ({ id: place.id, steps: ['places', i, 'in'] }))),
  ]
}

function circlesIn(above: ReadonlyMap<string, string | undefined>, entries: readonly { id: string; steps: Steps }[]): Slip[] {
  return entries.flatMap(({ id, steps }) => {
    const passed = new Set<string>()
    for (let at = above.get(id); at !== undefined && !passed.has(at); at = above.get(at)) {
      if (at === id) return [{ steps, wrong: `${id} belongs to itself in the end` }]
      passed.add(at)
    }
    return []
  })
}

function datesValid({ since, actors, dates }: Given): Slip[] {
  const given = [
    { value: since, steps: ['since'] },
    ...dates.map(({ date }, index) => ({ value: date, steps: ['dates', index, 'date'] })),
    ...actors.flatMap((actor, index) => [
      ...limitsOf(actor, ['actors', index]),
      ...(actor.offices ?? []).flatMap((office, i) => limitsOf(office, ['actors', index, 'offices', i])),
    ]),
  ]
  return given.flatMap(({ value, steps }) => (value === undefined || isDate(value) ? [] : [{ steps, wrong: `${value} is no EDTF date, as 2023-10-07 or 2023-11` }]))
}

function limitsOf(office: { since?: string; until?: string }, steps: Steps): { value: string | undefined; steps: Steps }[] {
  return (['since', 'until'] as const).map((key) => ({ value: office[key], steps: [...steps, key] }))
}

/** Most are plain days, months and years, which need no parser of the whole standard. */
const PLAIN_DAY = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])$/

function isDate(value: string): boolean {
  try {
    if (!PLAIN_DAY.test(value)) edtf(value)
    return true
  } catch {
    return false
  }
}

/** A name or alias that two entries share would mean either. */
function namesOnce(given: Given, lineOf: LineOf): Slip[] {
  return NAMESPACES.flatMap((lists) => {
    const seen = new Map<string, { owner: string; steps: Steps }>()
    return namesIn(given, lists).flatMap(({ name, owner, steps }) => {
      const before = seen.get(sameName(name))
      if (!before) {
        seen.set(sameName(name), { owner, steps })
        return []
      }
      return [{ steps, wrong: `"${name}" stands on line ${lineOf(before.steps)} already${before.owner === owner ? '' : ', for another entry'}` }]
    })
  })
}

function namesIn(given: Given, lists: readonly (keyof Lists)[]): { name: string; owner: string; steps: Steps }[] {
  return lists.flatMap((list) =>
    given[list].flatMap(({ name, aliases = [] }, index) => {
      const owner = `${list}/${index}`
      return [{ name, owner, steps: [list, index, 'name'] }, ...aliases.map((alias, i) => ({ name: alias, owner, steps: [list, index, 'aliases', i] }))]
    }))
}

function sameName(name: string): string {
  return name.toLowerCase().replace(/^the /, '').replaceAll('’', "'")
}
