/** The JSON Schemas of the record that are printed into files: what `show --json` prints, and what the files of codebook/joining hold. */
import { ActorJoiningFile } from './actors/joining-book.ts'
import { DeploymentsFile } from './deployments/deployment-book.ts'
import { CopyRow, DisputeRow, Entry, JudgmentRow, ReadingRow, ReportRow, VoiceRow } from './entry.ts'
import { EventFile } from './events/event-schema.ts'
import { FigureJoiningFile } from './figures/figure-schema.ts'
import { PositionsFile } from './positions/position-schema.ts'
import { QuestionsFile } from './questions/question-book.ts'
import { StoryFile } from './stories/story-book.ts'

/**
 * @returns text by path from the project's root: what `node scripts/schema.mjs` writes
 */
export function recordSchemaFiles(): Record<string, string> {
  return {
    'docs/record.schema.json': print({
      title: 'A row of `onrecord show --json`',
      anyOf: [...Entry.anyOf, CopyRow, ReportRow, ReadingRow, VoiceRow, DisputeRow, JudgmentRow],
    }),
    'codebook/joining/schema.json': print({
      title: 'Files of codebook/joining, each by its name under $defs',
      $defs: {
        actors: ActorJoiningFile, deployments: DeploymentsFile, events: EventFile, figures: FigureJoiningFile, positions: PositionsFile,
        questions: QuestionsFile, stories: StoryFile,
      },
    }),
  }
}

function print(schema: object): string {
  return `${JSON.stringify({ $schema: 'https://json-schema.org/draft/2020-12/schema', ...schema }, null, 2)}\n`
}
