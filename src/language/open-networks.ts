/** The model's graphs, opened on a runtime and put to work. */
import { Problem } from '../report/problem.ts'
import { coreferenceOf } from './coreference.ts'
import { encoderOf } from './encode.ts'
import type { Networks } from './findings.ts'
import { linkerOf } from './link.ts'
import { loadModel, modelFolder } from './model.ts'
import type { Network, Runtime } from './network.ts'
import { parserOf } from './parse.ts'
import { piecesFrom, type Pieces } from './pieces.ts'
import { runtimeChoice, runtimeFor, runtimeVariable, type RuntimeChoice } from './runtime.ts'
import { inventoryOf } from './syntax-table.ts'
import { wordpiecesFrom } from './wordpieces.ts'

export type ReaderOptions = {
  /** Where the model lies; by default the project's own, models/reader. */
  readonly folder?: string
  /** Which build of ONNX Runtime runs it; `auto` by default. The environment variable ONRECORD_RUNTIME goes before it. */
  readonly runtime?: RuntimeChoice
}

export type OpenNetworks = Networks & {
  readonly piecesOf: (text: string) => Pieces
  /** Identity of the model. */
  readonly version: string
  readonly runtime: Runtime['kind']
  /** Nothing may be running. */
  close(): Promise<void>
}

/** @throws Problem as `loadReader` does */
export async function openNetworks(options: ReaderOptions = {}): Promise<OpenNetworks> {
  const choice = runtimeChoice(process.env[runtimeVariable], options.runtime ?? 'auto')
  const [model, runtime] = await Promise.all([loadModel(options.folder ?? modelFolder), runtimeFor(choice)])
  const { config } = model
  const wordpieces = wordpiecesFrom(model.vocabulary)
  const [encoder, linker, syntax, coref] = await Promise.all([
    opened(runtime, model.encoder, 'encoder'),
    opened(runtime, model.linker, 'linker'),
    opened(runtime, model.syntax, 'parser'),
    opened(runtime, model.coref, 'coreference'),
  ])
  return {
    config,
    inventory: inventoryOf(config.syntax),
    encode: encoderOf(encoder, config, wordpieces),
    link: linkerOf(linker, config),
    parse: parserOf(syntax, config),
    resolve: coreferenceOf(coref, config),
    piecesOf: piecesFrom(wordpieces, config.window - 2),
    version: model.version,
    runtime: runtime.kind,
    close: async () => {
      await Promise.all([encoder, linker, syntax, coref].map((network) => network.close()))
    },
  }
}

async function opened(runtime: Runtime, graph: Uint8Array, name: string): Promise<Network> {
  try {
    return await runtime.open(graph)
  } catch (error) {
    throw new Problem('model-corrupt', `The reader's ${name} cannot be run by ONNX Runtime.`, 'Restore models/reader from the project.', { cause: error })
  }
}
