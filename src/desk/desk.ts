/**
 * The desk: where a report goes through all stages. The one place that joins ingest, the trained reader and the
 * codebook; the command line and the server both work at it.
 */
import type { Reader } from '../language/language.ts'
import type { Knowledge } from '../reading/knowledge.ts'
import type { Reading } from '../reading/reading.ts'
import { AUTO, withSituation } from '../reading/situation/asked.ts'
import type { Report } from '../report/report.ts'
import { takeIn, type Source } from './source.ts'

/** A report as taken in, and what was found in it: every offset of the reading points into the report's text. */
export type ReadReport = {
  readonly report: Report
  readonly reading: Reading
}

/** Safe to call concurrently: several reports in flight keep several cores busy. */
export type Desk = {
  /**
   * Takes a report in.
   * @param source where it comes from
   * @throws Problem where it cannot be taken in
   */
  takeIn(source: Source): Promise<Report>
  /**
   * @param report as taken in
   * @param situation name of a profile, 'auto' or 'none'; none: what the desk was opened with
   * @throws Problem where the reader, the codebook, the gazetteer or a situation profile could not be opened; 'situation-unknown'
   */
  read(report: Report, situation?: string): Promise<Reading>
  /**
   * Which model reads, on which runtime.
   * @throws Problem where the reader could not be opened
   */
  reader(): Promise<{ readonly version: string; readonly runtime: string }>
  close(): Promise<void>
}

export type DeskOptions = {
  /** Folder of the model; none: the one that comes with the program. */
  readonly model?: string
  /** How many cores to use; none: all. */
  readonly threads?: number
  /** Name or path of a situation profile, 'auto' or 'none'; none: 'auto'. */
  readonly situation?: string
  /** Whether readings have the words of the syntax. */
  readonly syntax?: boolean
}

/** How the desk gets its reader and what it reads with; a test passes its own. */
export type Tools = {
  readonly loadReader: () => Promise<Reader>
  readonly loadKnowledge: () => Promise<Knowledge>
}

/**
 * Opens a desk. Returns at once: reader, codebook and gazetteer load while the first report is being taken in, and a failure to
 * load them is told by each read.
 */
export function openDesk(options: DeskOptions = {}, tools: Tools = toolsFor(options)): Desk {
  const reader = settled(tools.loadReader())
  const knowledge = settled(tools.loadKnowledge())
  const rules = settled(import('../reading/read.ts'))
  const words = options.syntax === true ? settled(import('../reading/syntax-words.ts')) : undefined
  return {
    takeIn,
    async read(report, situation) {
      const [opened, known, { readReport }] = await Promise.all([reader, knowledge, rules])
      const asked = situation === undefined ? known : withSituation(known, situation)
      const language = await opened.read(report.text)
      const reading = readReport(report, language, asked, opened.version)
      return words ? { ...reading, words: (await words).syntaxWordsOf(language.syntax) } : reading
    },
    async reader() {
      const { version, runtime } = await reader
      return { version, runtime }
    },
    async close() {
      const opened = await reader.catch(() => undefined)
      await opened?.close()
    },
  }
}

/**
 * Takes a report in and reads it.
 * @param situation as {@link Desk.read} takes it
 * @throws Problem as both do
 */
export async function readFrom(source: Source, desk: Desk, situation?: string): Promise<ReadReport> {
  const report = await desk.takeIn(source)
  return { report, reading: await desk.read(report, situation) }
}

function toolsFor({ model, threads, situation = AUTO }: DeskOptions): Tools {
  return {
    async loadReader() {
      const { loadReaders } = await import('../language/readers.ts')
      return loadReaders({ ...(model === undefined ? {} : { folder: model }), ...(threads === undefined ? {} : { threads }) })
    },
    async loadKnowledge() {
      const [{ loadCodebook }, { loadGazetteer }, { chooseFrom }] = await Promise.all([
        import('../reading/codebook.ts'), import('../reading/places/load-gazetteer.ts'), import('../reading/situation/profiles.ts'),
      ])
      return { codebook: loadCodebook(), gazetteer: loadGazetteer(), ...chooseFrom(situation) }
    },
  }
}

// A promise that may fail before anybody waits for it must not end the process.
function settled<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => undefined)
  return promise
}
