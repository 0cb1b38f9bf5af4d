/** The situation profiles that there are: those that come with the program, and one that a path names. */
import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { AUTO, NONE, unknownSituation } from './asked.ts'
import type { Profile } from './profile.ts'
import { PROFILE_FILE, readProfile } from './profile-file.ts'
import { readyProfile } from './ready-profiles.ts'

/** What to read with: the profiles to choose from, and how to choose. */
export type Choice = {
  readonly profiles: readonly Profile[]
  /** A profile's name, 'auto' or 'none'. */
  readonly situation: string
}

/** The folder that stands beside `src/` and beside `dist/`; undefined where the program came without it. */
export function situationsFolder(): string | undefined {
  for (let folder = path.dirname(fileURLToPath(import.meta.url)); ; folder = path.dirname(folder)) {
    const candidate = path.join(folder, 'situations')
    if (existsSync(path.join(candidate, 'schema.json'))) return candidate
    if (path.dirname(folder) === folder) return undefined
  }
}

/**
 * @param folder where each profile has a folder of its name
 * @returns the files of the profiles, by name
 */
export function profileFiles(folder: string | undefined = situationsFolder()): readonly { readonly name: string; readonly file: string }[] {
  if (folder === undefined) return []
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => ({ name, file: path.join(folder, name, PROFILE_FILE) }))
    .filter(({ file }) => existsSync(file))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
}

/**
 * Loads what is needed and no more: a profile that is asked for alone, all of them only where one is to be chosen by itself.
 * @param asked a profile's name, the path of a profile or its folder, 'auto' or 'none'
 * @throws Problem 'situation-unknown' with the names that there are, and as readProfile does
 */
export function chooseFrom(asked: string, folder: string | undefined = situationsFolder()): Choice {
  if (asked === NONE) return { profiles: [], situation: NONE }
  const files = profileFiles(folder)
  const ready = path.join(folder ?? '', '..', '.cache', 'situations')
  if (asked === AUTO) return { profiles: files.map((file) => readyProfile(file, ready)), situation: AUTO }
  const named = files.find(({ name }) => name === asked)
  if (!named && !isPath(asked)) throw unknownSituation(asked, files.map(({ name }) => name))
  const profile = named ? readyProfile(named, ready) : readProfile(asked)
  return { profiles: [profile], situation: profile.name }
}

function isPath(asked: string): boolean {
  return /[/\\]|\.ya?ml$/.test(asked) || existsSync(path.join(asked, PROFILE_FILE))
}
