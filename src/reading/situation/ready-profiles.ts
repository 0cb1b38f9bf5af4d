/**
 * Profiles as the build left them: parsed and checked, since YAML of some thousand lines takes longer to parse than a report to
 * read. Each names the digest of the file that it was made from, so that a changed file is read anew.
 */
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Profile } from './profile.ts'
import { readProfile } from './profile-file.ts'

type Ready = { readonly digest: string; readonly profile: Profile }

/**
 * @param file of a profile
 * @param folder where the build left those that it made ready
 * @returns the profile, made ready or read
 * @throws Problem as readProfile does
 */
export function readyProfile({ name, file }: { readonly name: string; readonly file: string }, folder: string | undefined): Profile {
  const kept = folder === undefined ? undefined : path.join(folder, `${name}.json`)
  if (kept === undefined || !existsSync(kept)) return readProfile(file)
  const { digest, profile } = JSON.parse(readFileSync(kept, 'utf8')) as Ready
  return digest === digestOf(file) ? profile : readProfile(file)
}

/**
 * Writes profiles down as the program needs them.
 * @param files by name
 * @param folder where to
 * @throws Problem as readProfile does
 */
export function makeReady(files: readonly { readonly name: string; readonly file: string }[], folder: string): void {
  mkdirSync(folder, { recursive: true })
  for (const { name, file } of files) {
    const ready: Ready = { digest: digestOf(file), profile: readProfile(file) }
    writeFileSync(path.join(folder, `${name}.json`), JSON.stringify(ready))
  }
}

function digestOf(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex')
}
