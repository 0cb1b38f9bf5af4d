/** Opens the gazetteer: from the file that was built before, or built now from the installed packages. */
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { Problem } from '../../report/problem.ts'
import type { Gazetteer } from './gazetteer.ts'
import { openGazetteer, writeGazetteer } from './gazetteer-file.ts'
import { readSources, sourceFiles } from './gazetteer-sources.ts'

/** Goes up with every change of how a gazetteer is made from its sources. */
const MAKING = '6'

let loaded: Gazetteer | undefined

/**
 * @returns the gazetteer, the same for the whole process; from `.cache/gazetteer.bin` where that was made from the packages and
 * codebook that are here now, else made from them in some seconds and kept there
 * @throws Problem 'codebook-invalid' where a file of codebook/places is wrong, 'internal' where a package is missing
 */
export function loadGazetteer(): Gazetteer {
  loaded ??= opened(root())
  return loaded
}

function opened(folder: string): Gazetteer {
  const codebook = path.join(folder, 'codebook')
  const version = versionOf(codebook)
  const file = path.join(folder, '.cache', 'gazetteer.bin')
  const kept = existsSync(file) ? openGazetteer(readFileSync(file), version) : undefined
  if (kept) return kept
  const bytes = writeGazetteer(readSources(codebook), version)
  keep(file, bytes)
  return openGazetteer(bytes, version)!
}

function versionOf(codebook: string): string {
  const hash = createHash('sha256').update(MAKING)
  try {
    for (const file of sourceFiles(codebook)) hash.update(path.basename(file)).update('\0').update(readFileSync(file)).update('\0')
  } catch (cause) {
    throw new Problem('internal', `The gazetteer cannot be made: ${cause instanceof Error ? cause.message : String(cause)}.`, 'Install the packages again: npm ci.', { cause })
  }
  return hash.digest('hex')
}

/** Another process may be doing the same: each writes its own file, and the last to finish gives the name. */
function keep(file: string, bytes: Buffer): void {
  const own = `${file}.${process.pid}`
  try {
    mkdirSync(path.dirname(file), { recursive: true })
    writeFileSync(own, bytes)
    renameSync(own, file)
  } catch {
    // A folder that cannot be written to costs the next start some seconds, no more.
    rmSync(own, { force: true })
  }
}

/** The folder that holds `codebook/`, beside `src/` and beside `dist/`. */
function root(): string {
  let folder = path.dirname(fileURLToPath(import.meta.url))
  for (;;) {
    if (existsSync(path.join(folder, 'codebook', 'places'))) return folder
    const above = path.dirname(folder)
    if (above === folder) throw new Problem('codebook-invalid', 'The codebook has no folder places.', 'Install the program again, with its folder codebook/.')
    folder = above
  }
}
