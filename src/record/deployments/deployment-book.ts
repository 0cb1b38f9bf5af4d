/** The codebook of forces across reports: states that exclude one another, and words that name no one force. */
import { Type, type Static } from 'typebox'
import { readCodebookFile } from '../../reading/codebook-file.ts'
import { stemOf } from '../accounts/stem.ts'
import { ownCodebook } from '../../reading/codebook-folder.ts'
import { thresholds } from '../positions/position-schema.ts'

const closed = { additionalProperties: false } as const
const nouns = Type.Array(Type.String({ minLength: 1 }), { minItems: 1 })

export const DeploymentsFile = Type.Object(
  {
    means: Type.String(),
    ...thresholds,
    states: Type.Array(
      Type.Object(
        {
          state: Type.String({ description: 'as the reading calls it' }),
          there: Type.Optional(Type.Enum(['yes', 'no'], { description: 'is the force at the place? nothing follows where not given' })),
          'since before': Type.Optional(Type.Enum(['yes'], { description: 'it was there all along' })),
        },
        closed,
      ),
    ),
    unnamed: Type.Object({ means: Type.String(), rows: Type.Array(nouns, { minItems: 1 }) }, closed),
    parts: Type.Object({ means: Type.String(), nouns }, closed),
  },
  closed,
)
export type DeploymentsFile = Static<typeof DeploymentsFile>

export type DeploymentBook = {
  readonly file: DeploymentsFile
  /** Whether a force in that state is at the place; undefined where the state says nothing of it. */
  isThere(state: string): boolean | undefined
  /** Whether a force in that state was at the place all along. */
  sinceBefore(state: string): boolean
  /** The row of words that an unnamed force stands in; undefined for a stem that may name one. */
  rowOf(stem: string): number | undefined
  isPart(stem: string): boolean
}

const FILE = 'joining/deployments.yaml'

/**
 * @param folder the codebook; the package's own where not given
 * @throws Problem 'codebook-invalid' naming file, line and remedy
 */
export function loadDeploymentBook(folder: string = ownCodebook()): DeploymentBook {
  const file = readCodebookFile(folder, FILE, DeploymentsFile)
  const states = new Map(file.states.map((state) => [state.state, state]))
  const rows = new Map(file.unnamed.rows.flatMap((row, i) => row.map((noun) => [stemOf(noun), i] as const)))
  const parts = new Set(file.parts.nouns.map(stemOf))
  return {
    file,
    isThere: (state) => {
      const there = states.get(state)?.there
      return there === undefined ? undefined : there === 'yes'
    },
    sinceBefore: (state) => states.get(state)?.['since before'] === 'yes',
    rowOf: (stem) => rows.get(stem),
    isPart: (stem) => parts.has(stem),
  }
}

let own: DeploymentBook | undefined
/** The package's own, read once. */
export function deploymentBook(): DeploymentBook {
  own ??= loadDeploymentBook()
  return own
}
