/** The JSON Schemas that are printed into files, so that other programs and editors can use them. */
import { ActingFile } from './actors/actor-book.ts'
import { reportingSchema } from './codebook-schema.ts'
import { eventsSchema } from './events/event-schema.ts'
import { figuresSchema } from './figures/schema.ts'
import { labelsSchema } from './labels/schema.ts'
import { placesSchema } from './places/places-schema.ts'
import { deploymentsSchema } from './deployments/deployment-book.ts'
import { PositionFile } from './positions/position-rules.ts'
import { QuestionFile } from './questions/question-rules.ts'
import { Reading } from './reading.ts'
import { ProfileFile } from './situation/profile.ts'
import { timesSchema } from './times/time-book.ts'

/**
 * @returns text by path from the project's root: what `node scripts/schema.mjs` writes
 */
export function schemaFiles(): Record<string, string> {
  return {
    'docs/reading.schema.json': print({ ...draft, title: 'Reading', ...Reading }),
    'situations/schema.json': print({ $schema: 'https://json-schema.org/draft/2020-12/schema', title: 'situations/<name>/profile.yaml', ...ProfileFile }),
    'codebook/actors/schema.json': print({ ...draft, title: 'codebook/actors/acting.yaml', ...ActingFile }),
    'codebook/reporting/schema.json': print(reportingSchema),
    'codebook/events/schema.json': print(eventsSchema),
    'codebook/figures/schema.json': print(figuresSchema),
    'codebook/labels/schema.json': print(labelsSchema),
    'codebook/places/schema.json': print(placesSchema),
    'codebook/deployments/schema.json': print({ ...draft, ...deploymentsSchema }),
    'codebook/positions/schema.json': print({ ...draft, title: 'Files of codebook/positions', ...PositionFile }),
    'codebook/times/schema.json': print(timesSchema),
    'codebook/questions/schema.json': print({ ...draft, title: 'Files of codebook/questions', ...QuestionFile }),
  }
}

const draft = { $schema: 'https://json-schema.org/draft/2020-12/schema' }

function print(schema: object): string {
  return `${JSON.stringify(schema, null, 2)}\n`
}
