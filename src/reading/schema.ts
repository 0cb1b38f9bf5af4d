/** The JSON Schemas that are printed into files, so that other programs and editors can use them. */
import { reportingSchema } from './codebook-schema.ts'
import { Reading } from './reading.ts'

/**
 * @returns text by path from the project's root: what `node scripts/schema.mjs` writes
 */
export function schemaFiles(): Record<string, string> {
  return {
    'docs/reading.schema.json': print({ $schema: 'https://json-schema.org/draft/2020-12/schema', title: 'Reading', ...Reading }),
    'codebook/reporting/schema.json': print(reportingSchema),
  }
}

function print(schema: object): string {
  return `${JSON.stringify(schema, null, 2)}\n`
}
