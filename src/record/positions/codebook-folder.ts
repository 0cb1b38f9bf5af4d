/** Where the package keeps its codebook. */
import { existsSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { readCodebookFile } from '../../reading/codebook-file.ts'
import { InflectionFile } from '../../reading/codebook-schema.ts'
import type { Inflection } from '../../reading/inflection.ts'
import { Problem } from '../../report/problem.ts'

/**
 * The codebook's folder, which stands beside `src/` and beside `dist/`.
 * @throws Problem 'codebook-invalid' where it is missing
 */
export function ownCodebook(): string {
  let folder = path.dirname(fileURLToPath(import.meta.url))
  for (;;) {
    if (existsSync(path.join(folder, 'codebook', 'joining'))) return path.join(folder, 'codebook')
    const above = path.dirname(folder)
    if (above === folder) throw new Problem('codebook-invalid', 'The codebook is missing.', 'Install the program again, with its folder codebook/.')
    folder = above
  }
}

/**
 * Forms of irregular words, as the codebook of reporting lists them.
 * @throws Problem 'codebook-invalid' naming file and line
 */
export function inflectionIn(folder: string): Inflection {
  const { irregular, doubling, plurals } = readCodebookFile(folder, 'reporting/inflection.yaml', InflectionFile)
  return { irregular: new Map(Object.entries(irregular)), doubling: new Set(doubling), plurals: new Map(Object.entries(plurals)) }
}
