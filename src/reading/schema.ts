/** The JSON Schemas that are printed into files, so that other programs and editors can use them. */
import { reportingSchema } from './codebook-schema.ts'
import { QuestionFile } from './questions/question-rules.ts'
import { Reading } from './reading.ts'
import { ProfileFile } from './situation/profile.ts'

/**
 * @returns text by path from the project's root: what `node scripts/schema.mjs` writes
 */
export function schemaFiles(): Record<string, string> {
  return {
    'docs/reading.schema.json': print({ ...draft, title: 'Reading', ...Reading }),
    'situations/schema.json': print({ $schema: 'https://json-schema.org/draft/2020-12/schema', title: 'situations/<name>/profile.yaml', ...ProfileFile }),
    'codebook/reporting/schema.json': print(reportingSchema),
    'codebook/questions/schema.json': print({ ...draft, title: 'Files of codebook/questions', ...QuestionFile }),
  }
}

const draft = { $schema: 'https://json-schema.org/draft/2020-12/schema' }

function print(schema: object): string {
  return `${JSON.stringify(schema, null, 2)}\n`
}
