/**
 * Several trained readers, each in a thread of its own, behind the interface of one. ONNX Runtime computes in the thread
 * that asks it, so one reader keeps one core busy and lets nothing else run in its thread meanwhile.
 */
import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import { asProblem, Problem, type ProblemCode } from '../report/problem.ts'
import type { Language, Reader } from './language.ts'
import { unpacked, type Packed } from './packed.ts'
import { loadReader, type ReaderOptions } from './reader.ts'

/** Of what a thread has just made; Node's own choice keeps more than all else that a thread holds. */
const YOUNG_MEGABYTES = 6

export type ReadersOptions = ReaderOptions & {
  /** Readers at most; by default one a core. More are started only when all there are have something to read. */
  readonly threads?: number
}

/** A problem as it crosses from thread to thread. */
export type ProblemParts = { readonly code: ProblemCode; readonly happened: string; readonly remedy: string }

/** What a reader's thread says: first that it is ready or why it is not, then an answer to each text. */
export type Said =
  | { readonly ready: { readonly version: string; readonly runtime: Reader['runtime'] } }
  | { readonly layers: Packed }
  | { readonly problem: ProblemParts }

type Job = { readonly text: string; readonly resolve: (language: Language) => void; readonly reject: (problem: Problem) => void }
type Ready = Extract<Said, { ready: unknown }>['ready']

// The sources are run as they are only in tests, where a thread would not know how to.
const isBuilt = import.meta.url.endsWith('.js')

/**
 * Loads the trained reader, in as many threads as there is work for.
 * @throws Problem as loadReader does
 */
export async function loadReaders(options: ReadersOptions = {}): Promise<Reader> {
  const { threads = availableParallelism(), ...own } = options
  if (threads === 1 || !isBuilt) return loadReader(own)
  const pool = new Pool(own, threads)
  const { version, runtime } = await pool.start()
  return { version, runtime, read: (text) => pool.read(text), close: () => pool.close() }
}

class Pool {
  readonly #options: ReaderOptions
  readonly #most: number
  readonly #idle: Worker[] = []
  readonly #jobs = new Map<Worker, Job>()
  readonly #waiting: Job[] = []
  readonly #gone = new WeakSet<Worker>()
  #threads = 0
  #emptied: (() => void) | undefined

  constructor(options: ReaderOptions, most: number) {
    this.#options = options
    this.#most = most
  }

  /** Starts a thread; it takes its share of the work once its reader is loaded. */
  start(): Promise<Ready> {
    this.#threads++
    const worker = new Worker(new URL('./reader-thread.js', import.meta.url), { workerData: this.#options, resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MEGABYTES } })
    return new Promise((resolve, reject) => {
      worker.on('message', (said: Said) => {
        const job = this.#jobs.get(worker)
        this.#jobs.delete(worker)
        if ('ready' in said) resolve(said.ready)
        else if ('layers' in said) job?.resolve(unpacked(said.layers))
        else if (job) job.reject(problemFrom(said.problem))
        else {
          reject(problemFrom(said.problem))
          void worker.terminate()
          this.#lose(worker, problemFrom(said.problem))
          return
        }
        this.#idle.push(worker)
        this.#next()
      })
      worker.on('error', (error) => {
        const problem = new Problem('internal', `A reader stopped: ${error.message}.`, 'Read the report again; report this where it stops again.', { cause: error })
        reject(problem)
        this.#lose(worker, problem)
      })
      worker.on('exit', () => {
        this.#lose(worker, new Problem('internal', 'A reader stopped.', 'Read the report again.'))
      })
    })
  }

  read(text: string): Promise<Language> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ text, resolve, reject })
      const notReading = this.#threads - this.#jobs.size
      if (this.#waiting.length > notReading && this.#threads < this.#most) this.start().catch(() => undefined)
      this.#next()
    })
  }

  /** Ends the threads once what was begun is read. */
  async close(): Promise<void> {
    if (this.#jobs.size + this.#waiting.length > 0) await new Promise<void>((resolve) => (this.#emptied = resolve))
    await Promise.all(this.#idle.splice(0).map((worker) => worker.terminate()))
  }

  #next(): void {
    while (this.#idle.length > 0 && this.#waiting.length > 0) {
      const [worker, job] = [this.#idle.shift()!, this.#waiting.shift()!]
      this.#jobs.set(worker, job)
      worker.postMessage(job.text)
    }
    if (this.#jobs.size + this.#waiting.length === 0) this.#emptied?.()
  }

  /** A thread that has gone takes its report with it, and nothing else. */
  #lose(worker: Worker, problem: Problem): void {
    if (this.#gone.has(worker)) return
    this.#gone.add(worker)
    this.#threads--
    const place = this.#idle.indexOf(worker)
    if (place >= 0) this.#idle.splice(place, 1)
    this.#jobs.get(worker)?.reject(problem)
    this.#jobs.delete(worker)
    if (this.#threads === 0 && this.#waiting.length > 0) this.#startAnew()
    this.#next()
  }

  /** The last thread has gone and texts wait: they are read by a new one, or told why there is none. */
  #startAnew(): void {
    this.start().catch((thrown: unknown) => {
      for (const { reject } of this.#waiting.splice(0)) reject(asProblem(thrown))
      this.#next()
    })
  }
}

function problemFrom({ code, happened, remedy }: ProblemParts): Problem {
  return new Problem(code, happened, remedy)
}
