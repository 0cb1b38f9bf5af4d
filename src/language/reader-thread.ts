/** A thread with a trained reader of its own: texts in, layers out, one at a time. Started by readers.ts. */
import { parentPort, workerData } from 'node:worker_threads'
import { asProblem } from '../report/problem.ts'
import { loadReader, type ReaderOptions } from './reader.ts'
import type { ProblemParts, Said } from './readers.ts'

const port = parentPort!
const say = (said: Said) => {
  port.postMessage(said)
}

try {
  const reader = await loadReader(workerData as ReaderOptions)
  port.on('message', (text: string) => {
    reader.read(text).then(
      (language) => say({ language }),
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
