/** Where the package keeps its codebook, and what all parts of it share. */
import { existsSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Static } from 'typebox'
import { Problem } from '../report/problem.ts'
import { readCodebookFile } from './codebook-file.ts'
import { InflectionFile } from './codebook-schema.ts'
import type { Inflection } from './inflection.ts'

/**
 * The folder that stands beside `src/` and beside `dist/`.
 * @throws Problem 'codebook-invalid' where it is missing
 */
export function ownCodebook(): string {
  let folder = path.dirname(fileURLToPath(import.meta.url))
  for (;;) {
    const candidate = path.join(folder, 'codebook')
    if (existsSync(path.join(candidate, 'reporting'))) return candidate
    const above = path.dirname(folder)
    if (above === folder) throw new Problem('codebook-invalid', 'The codebook is missing.', 'Install the program again, with its folder codebook/.')
    folder = above
  }
}

/**
 * Forms of irregular words, as the codebook of reporting lists them.
 * @param folder of a whole codebook
 * @throws Problem 'codebook-invalid' naming file and line
 */
export function inflectionIn(folder: string): Inflection {
  return inflectionOf(readCodebookFile(folder, 'reporting/inflection.yaml', InflectionFile))
}

/** Those of a file that has been read. */
export function inflectionOf(file: Static<typeof InflectionFile>): Inflection {
  return {
    irregular: new Map(Object.entries(file.irregular)),
    doubling: new Set(file.doubling),
    plurals: new Map(Object.entries(file.plurals)),
  }
}
