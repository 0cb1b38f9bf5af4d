/** Reads a situation profile from its file, and tells all that is wrong with it by line and column. */
import { readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { Value } from 'typebox/value'
import { LineCounter, parseDocument, type Document } from 'yaml'
import { Problem } from '../../report/problem.ts'
import { detail, stepsOf } from '../codebook-file.ts'
import { ProfileFile, type Profile } from './profile.ts'
import { slipsIn, type Steps } from './profile-slips.ts'

/** Something that is wrong at a place of a file; lines and columns count from 1. */
export type Fault = { readonly line: number; readonly column: number; readonly wrong: string }

/** A profile, or what keeps it from being one. */
export type Outcome = { readonly profile: Profile; readonly faults?: undefined } | { readonly profile?: undefined; readonly faults: readonly Fault[] }

/** The name of the file in a profile's folder. */
export const PROFILE_FILE = 'profile.yaml'
/** Ten times the largest that anybody would write; what is larger is no profile. */
const MOST_BYTES = 5_000_000
const RADIUS_KM = 2

/**
 * @param file a profile's file, or its folder
 * @returns the profile
 * @throws Problem 'situation-invalid' naming file, line and column of the first fault; 'not-found', 'not-readable'
 */
export function readProfile(file: string): Profile {
  const { profile, faults } = checkProfile(file)
  if (profile) return profile
  const [{ line, column, wrong }] = faults as [Fault]
  const more = faults.length > 1 ? ` (and ${faults.length - 1} more)` : ''
  throw new Problem(
    'situation-invalid',
    `The situation profile cannot be used: ${profilePath(file)}, line ${line}, column ${column}: ${wrong}${more}.`,
    'Mend that place; `onrecord situation check` lists all, and docs/situations.md says what a profile holds.',
  )
}

/**
 * @param file a profile's file, or its folder
 * @returns the profile, or all of its faults in the order of the file
 * @throws Problem 'not-found', 'not-readable'
 */
export function checkProfile(file: string): Outcome {
  return profileFrom(sourceOf(profilePath(file)), nameOf(file))
}

/**
 * @param source YAML
 * @param name what the profile is called
 */
export function profileFrom(source: string, name: string): Outcome {
  const lines = new LineCounter()
  const document = parseDocument(source, { lineCounter: lines })
  const at = (offset: number, wrong: string): Fault => {
    const { line, col } = lines.linePos(offset)
    return { line, column: col, wrong: wrong.replace(/\.$/, '') }
  }
  if (document.errors.length > 0) return { faults: document.errors.map(({ pos, message }) => at(pos[0], message.split('\n')[0]!)) }
  const value = valueOf(document)
  if (value instanceof Error) return { faults: [at(0, value.message)] }
  if (!Value.Check(ProfileFile, value)) {
    return {
      faults: inOrder([...Value.Errors(ProfileFile, value)].filter(({ keyword }) => keyword !== 'boolean').map(({ instancePath, message, params }) => {
        const steps = stepsOf(instancePath)
        return at(offsetOf(document, steps), `${steps.join(' / ') || 'the file'} ${message}${detail(params)}`)
      })),
    }
  }
  const lineOf = (steps: Steps) => lines.linePos(offsetOf(document, steps)).line
  const slips = slipsIn(value, lineOf)
  if (slips.length > 0) return { faults: inOrder(slips.map(({ steps, wrong }) => at(offsetOf(document, steps), wrong))) }
  return { profile: profileOf(value, name) }
}

function inOrder(faults: readonly Fault[]): Fault[] {
  return [...faults].sort((a, b) => a.line - b.line || a.column - b.column)
}

function valueOf(document: Document): unknown {
  try {
    // Anchors that refer to one another could make gigabytes of a few lines.
    return document.toJS({ maxAliasCount: 100 })
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error))
  }
}

function profileOf({ title, since, countries, actors = [], forces = [], places = [], dates = [] }: ProfileFile, name: string): Profile {
  const named = <T extends { aliases?: string[] }>(entry: T) => ({ ...entry, aliases: entry.aliases ?? [] })
  return {
    name,
    title,
    ...(since !== undefined && { since }),
    countries,
    actors: actors.map(named),
    forces: forces.map(named),
    places: places.map((place) => ({ ...named(place), radiusKm: place.radiusKm ?? RADIUS_KM })),
    dates: dates.map(named),
  }
}

/** The folder's name; of a file that is called otherwise, its own. */
function nameOf(file: string): string {
  const whole = path.resolve(profilePath(file))
  return path.basename(whole) === PROFILE_FILE ? path.basename(path.dirname(whole)) : path.basename(whole).replace(/\.ya?ml$/, '')
}

function profilePath(file: string): string {
  try {
    return statSync(file).isDirectory() ? path.join(file, PROFILE_FILE) : file
  } catch {
    return file
  }
}

function sourceOf(file: string): string {
  try {
    if (statSync(file).size > MOST_BYTES) throw new Problem('too-large', `${file} is larger than ${MOST_BYTES / 1_000_000} MB.`, 'Name a situation profile.')
    return readFileSync(file, 'utf8')
  } catch (cause) {
    if (cause instanceof Problem) throw cause
    const isMissing = (cause as NodeJS.ErrnoException).code === 'ENOENT'
    if (isMissing) throw new Problem('not-found', `There is no situation profile ${file}.`, 'Check the name and the folder you are in.', { cause })
    throw new Problem('not-readable', `The situation profile ${file} cannot be read.`, 'Check what it is and who may read it.', { cause })
  }
}

/** Where the innermost part that there is of a path begins. */
function offsetOf(document: Document, steps: Steps): number {
  for (let depth = steps.length; depth >= 0; depth--) {
    const node: unknown = document.getIn(steps.slice(0, depth), true)
    if (typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range)) return (node.range as number[])[0]!
  }
  return 0
}
