/** The model's configuration, models/reader/config.json: how it is to be run and decoded, and which files make it up. */
import { Type, type Static } from 'typebox'
import { Value } from 'typebox/value'
import { Problem } from '../report/problem.ts'
import { entityTypes, partsOfSpeech } from './language.ts'

const Tables = Type.Object({
  labels: Type.Array(Type.String()),
  start: Type.Array(Type.Number()),
  end: Type.Array(Type.Number()),
  transitions: Type.Array(Type.Array(Type.Number())),
})
/** Tags and the scores of a chain over them. */
export type Tables = Static<typeof Tables>

const digest = Type.String({ pattern: '^[0-9a-f]{64}$' })

const Config = Type.Object({
  format: Type.Literal(2),
  window: Type.Integer({ minimum: 8, description: 'wordpieces in a window, with its start and end marks' }),
  stride: Type.Integer({ minimum: 1, description: "wordpieces from one window's start to the next" }),
  before: Type.Integer({ minimum: 0, description: 'words before a cue that the linker sees' }),
  after: Type.Integer({ minimum: 0, description: 'words after it' }),
  far: Type.Integer({ minimum: 0, description: 'words after it where content reaches the end of those' }),
  cueThreshold: Type.Number({ minimum: 0, maximum: 1, description: 'a candidate less sure than this is no cue' }),
  flat: Tables,
  link: Tables,
  syntax: Type.Object({
    upos: Type.Array(Type.Enum(partsOfSpeech)),
    relations: Type.Array(Type.String({ minLength: 1 })),
    lemmas: Type.Array(Type.String({ pattern: '^\\d+\\|' }), { description: 'edits of a form: how much to cut from its end, a stroke, what to add' }),
    entities: Type.Array(Type.Enum(entityTypes)),
    entityThreshold: Type.Number({ description: 'logit; a span less sure than this is no entity' }),
  }),
  coref: Type.Object({
    threshold: Type.Number({ description: 'logit; mentions whose best pair is less sure than this begin a chain' }),
    near: Type.Integer({ minimum: 1, description: 'mentions before one that may be the same thing' }),
  }),
  files: Type.Object(
    { 'encoder.onnx': digest, 'linker.onnx': digest, 'syntax.onnx': digest, 'coref.onnx': digest, 'vocab.txt': digest },
    { description: 'sha256 of each' },
  ),
})
export type Config = Static<typeof Config>

/**
 * @param json the configuration as read from its file
 * @throws Problem `model-corrupt` where it is not JSON or not of this shape
 */
export function configFrom(json: string): Config {
  const config = parsed(json)
  if (!Value.Check(Config, config)) {
    const [first] = Value.Errors(Config, config)
    throw corrupt(`its ${first?.instancePath.slice(1).replaceAll('/', '.') || 'content'} ${first?.message ?? 'is wrong'}`)
  }
  for (const name of ['flat', 'link'] as const)
    if (!isSquare(config[name])) throw corrupt(`its ${name} tables differ in size`)
  return config
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch (error) {
    throw corrupt('it is not JSON', error)
  }
}

function isSquare({ labels, start, end, transitions }: Tables): boolean {
  return [start, end, transitions, ...transitions].every((row) => row.length === labels.length)
}

function corrupt(why: string, cause?: unknown): Problem {
  return new Problem('model-corrupt', `The configuration of the reader cannot be used: ${why}.`, 'Restore models/reader from the project.', { cause })
}
