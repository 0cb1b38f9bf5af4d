/** A thread with a trained reader of its own: texts in, layers out, one at a time. Started by readers.ts. */
import { parentPort, workerData } from 'node:worker_threads'
import { asProblem } from '../report/problem.ts'
import { packed } from './packed.ts'
import { loadReader, type ReaderOptions } from './reader.ts'
import type { ProblemParts, Said } from './readers.ts'

const port = parentPort!
const say = (said: Said, transfer: ArrayBuffer[] = []) => {
  port.postMessage(said, transfer)
}

try {
  const reader = await loadReader(workerData as ReaderOptions)
  port.on('message', (text: string) => {
    reader.read(text).then(
      (language) => {
        const { layers, transfer } = packed(language)
        say({ layers }, transfer)
      },
      (thrown: unknown) => say({ problem: partsOf(thrown) }),
    )
  })
  say({ ready: { version: reader.version, runtime: reader.runtime } })
} catch (thrown) {
  say({ problem: partsOf(thrown) })
}

function partsOf(thrown: unknown): ProblemParts {
  const { code, message, remedy } = asProblem(thrown)
  return { code, happened: message, remedy }
}
