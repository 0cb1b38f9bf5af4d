/** The trained model's files: found, checked against their digests, and read. */
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Problem } from '../report/problem.ts'
import { configFrom, type Config } from './config.ts'

export type Model = {
  readonly config: Config
  readonly encoder: Uint8Array
  readonly linker: Uint8Array
  readonly syntax: Uint8Array
  readonly coref: Uint8Array
  readonly vocabulary: string
  /** sha256 of the configuration, which holds that of every other file. */
  readonly version: string
}

/** Where the project keeps its model. */
export const modelFolder = fileURLToPath(new URL('../../models/reader', import.meta.url))

/**
 * @param folder holds config.json and the files that it names
 * @throws Problem `model-missing` where a file is not there, `model-corrupt` where one is not what it should be
 */
export async function loadModel(folder: string): Promise<Model> {
  const config = await contents(folder, 'config.json')
  const parsed = configFrom(config.toString('utf8'))
  const [encoder, linker, syntax, coref, vocabulary] = await Promise.all([
    checked(folder, 'encoder.onnx', parsed),
    checked(folder, 'linker.onnx', parsed),
    checked(folder, 'syntax.onnx', parsed),
    checked(folder, 'coref.onnx', parsed),
    checked(folder, 'vocab.txt', parsed),
  ])
  return { config: parsed, encoder, linker, syntax, coref, vocabulary: vocabulary.toString('utf8'), version: sha256(config) }
}

async function checked(folder: string, name: keyof Config['files'], config: Config): Promise<Buffer> {
  const bytes = await contents(folder, name)
  if (sha256(bytes) === config.files[name]) return bytes
  throw new Problem(
    'model-corrupt',
    `The reader's file ${join(folder, name)} is not the one that its configuration names.`,
    'It may be cut short or from another version: restore models/reader from the project.',
  )
}

async function contents(folder: string, name: string): Promise<Buffer> {
  try {
    return await readFile(join(folder, name))
  } catch (error) {
    throw new Problem(
      'model-missing',
      `The reader's file ${join(folder, name)} cannot be read.`,
      'Restore models/reader from the project, or make it with training/README.md.',
      { cause: error },
    )
  }
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
