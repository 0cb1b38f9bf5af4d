/** `onrecord read`: reports in, readings out, in order and in bounded memory. */
import type { Desk, ReadReport } from '../desk/desk.ts'
import { ownIdOf } from '../desk/source.ts'
import { asProblem, Problem } from '../report/problem.ts'
import { exitCodes, failureLine } from './failure.ts'
import { inOrder } from '../desk/in-order.ts'
import { inputsOf, maybeSeveral, type Input, type StandardInput } from './inputs.ts'
import { paintFor } from './paint.ts'
import { noProgress, progressOn, type Progress, type Screen } from './progress.ts'
import { ReaderGone, sinkOn, type Sink } from './sink.ts'
import { untilAborted } from './until-aborted.ts'

export type ReadOptions = {
  /** Files, addresses, and `-` for standard input. */
  readonly names: readonly string[]
  readonly format: 'people' | 'json'
  /** Standard input is JSON Lines. */
  readonly jsonl: boolean
  readonly threads: number
}

/** What the command needs of the world. */
export type Surroundings = {
  readonly stdin: StandardInput
  readonly stdout: Screen
  readonly stderr: Screen
  readonly env: NodeJS.ProcessEnv
  /** Aborted by Ctrl-C: no further report is begun, and what is printed ends with a whole line. */
  readonly signal: AbortSignal
}

/**
 * Reads all that the options name, and prints each reading in its place.
 * @returns the exit code
 * @throws what the output throws, other than its reader having gone
 */
export async function read(options: ReadOptions, desk: Desk, around: Surroundings): Promise<number> {
  const sink = sinkOn(around.stdout)
  const progress = maybeSeveral(options.names, options.jsonl) ? progressOn(around.stderr) : noProgress
  // Twice as many as cores, so that a core that has finished finds the next report taken in.
  const outcomes = inOrder(inputsOf(options.names, { jsonl: options.jsonl, stdin: around.stdin }), options.threads * 2, (input) => outcomeOf(input, desk))
  try {
    const print = await printerFor(options, around, sink, progress)
    let failed = 0
    for await (const outcome of untilAborted(outcomes, around.signal)) {
      if (outcome.result instanceof Problem) failed++
      await print(outcome)
      progress.step(outcome.through)
    }
    if (around.signal.aborted) return exitCodes.interrupted
    return failed > 0 ? exitCodes.someUnread : exitCodes.allRead
  } catch (error) {
    if (error instanceof ReaderGone) return exitCodes.allRead
    throw error
  } finally {
    progress.stop()
  }
}

type Outcome = { readonly id: string; readonly through: number | undefined; readonly result: ReadReport | Problem }

async function outcomeOf({ id, source, through }: Input, desk: Desk): Promise<Outcome> {
  let known = id
  try {
    if (source instanceof Problem) throw source
    const report = await desk.takeIn(source)
    known = report.id
    return { id: known, through, result: { report, reading: await desk.read(report) } }
  } catch (error) {
    const result = asProblem(error)
    return { id: ownIdOf(result) ?? known, through, result }
  }
}

type Print = (outcome: Outcome) => Promise<void>

async function printerFor(options: ReadOptions, around: Surroundings, sink: Sink, progress: Progress): Promise<Print> {
  if (options.format === 'json') return (outcome) => sink.write(`${JSON.stringify(wireOf(outcome))}\n`)
  const { ruleBetween, sheet } = await import('./sheet.ts')
  const setting = { columns: around.stdout.columns ?? 80, paint: paintFor(around.stdout, around.env) }
  let between = ''
  return async ({ result }) => {
    progress.clear()
    if (result instanceof Problem) around.stderr.write(`${failureLine(result)}\n`)
    else {
      await sink.write(`${between}${sheet(result, setting)}`)
      between = `\n${ruleBetween(setting)}\n\n`
    }
  }
}

/** A reading, or in its place why there is none. */
function wireOf({ id, result }: Outcome): object {
  return result instanceof Problem ? { id, error: result } : result.reading
}
