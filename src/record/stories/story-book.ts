/** What the codebook says of stories: the weights by which two reports are held to tell one, ready to be used. */
import { Type, type Static } from 'typebox'
import { readCodebookFile } from '../../reading/codebook-file.ts'
import { stemsIn } from '../accounts/stem.ts'
import { ownCodebook } from '../../reading/codebook-folder.ts'
import { loadRarity, type Rarity } from './common-words.ts'

const closed = { additionalProperties: false } as const
const share = Type.Number({ minimum: 0, maximum: 1 })

export const StoryFile = Type.Object(
  {
    join: share,
    suggest: share,
    weights: Type.Object(
      {
        bias: Type.Number(),
        'terms in common': Type.Number({ minimum: 0 }),
        'numbers in common': Type.Number({ minimum: 0 }),
        'other names': Type.Number({ maximum: 0 }),
        'told at one time': Type.Number({ minimum: 0 }),
        'told at other times': Type.Number({ maximum: 0 }),
      },
      closed,
    ),
    'within days': Type.Integer({ minimum: 0 }),
    'beyond days': Type.Integer({ minimum: 0 }),
    terms: Type.Object(
      {
        most: Type.Integer({ minimum: 1, maximum: 100 }),
        lead: Type.Number({ minimum: 1 }),
        name: Type.Number({ minimum: 1 }),
        number: Type.Number({ minimum: 0 }),
      },
      closed,
    ),
    'passed over': Type.Array(Type.String(), { description: 'words, several to a line' }),
  },
  { ...closed, description: 'When two reports tell one story' },
)
export type StoryFile = Static<typeof StoryFile>

export type StoryBook = {
  readonly file: StoryFile
  /** Stems that say nothing of what a report is about. */
  readonly passedOver: ReadonlySet<string>
  readonly rarity: Rarity
}

/**
 * @param folder the codebook; the package's own where not given
 * @throws Problem 'codebook-invalid' naming file, line and remedy
 */
export function loadStoryBook(folder: string = ownCodebook()): StoryBook {
  const file = readCodebookFile(folder, 'joining/stories.yaml', StoryFile)
  return { file, passedOver: new Set(file['passed over'].flatMap(stemsIn)), rarity: loadRarity(folder) }
}

let own: StoryBook | undefined
/** The package's own, read once. */
export function storyBook(): StoryBook {
  own ??= loadStoryBook()
  return own
}
