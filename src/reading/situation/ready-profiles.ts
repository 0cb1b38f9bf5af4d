/**
 * Profiles as they were made ready before: parsed and checked, since YAML of some thousand lines takes longer to parse than a report
 * to read. Each names the digest of the file that it was made from, so that a changed file is read anew.
 */
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Profile } from './profile.ts'
import { readProfile } from './profile-file.ts'

type Ready = { readonly digest: string; readonly profile: Profile }

/** Goes up with every change of what a profile is made into. */
const MAKING = '1'

/**
 * @param file of a profile
 * @param folder where profiles made ready are kept
 * @returns the profile, from there or read and kept there
 * @throws Problem as readProfile does
 */
export function readyProfile({ name, file }: { readonly name: string; readonly file: string }, folder: string): Profile {
  const kept = path.join(folder, `${name}.json`)
  const digest = createHash('sha256').update(MAKING).update(readFileSync(file)).digest('hex')
  const ready = existsSync(kept) ? (JSON.parse(readFileSync(kept, 'utf8')) as Ready) : undefined
  if (ready?.digest === digest) return ready.profile
  const profile = readProfile(file)
  keep(kept, { digest, profile })
  return profile
}

/** Another process may be doing the same: each writes its own file, and the last to finish gives the name. */
function keep(file: string, ready: Ready): void {
  const own = `${file}.${process.pid}`
  try {
    mkdirSync(path.dirname(file), { recursive: true })
    writeFileSync(own, JSON.stringify(ready))
    renameSync(own, file)
  } catch {
    // A folder that cannot be written to costs the next start some time, no more.
    rmSync(own, { force: true })
  }
}
