/** The arguments of `onrecord read` as a stream of reports to be taken in. */
import { fstatSync } from 'node:fs'
import path from 'node:path'
import type { Source } from '../desk/source.ts'
import { mostBytes, tooLarge } from '../ingest/bytes.ts'
import { openFile } from '../ingest/open-file.ts'
import { asProblem, Problem } from '../report/problem.ts'
import { linesOf, type Line } from './lines.ts'

/** One report to be read, or why there is none. */
export type Input = {
  /** What to call it where it cannot be read. */
  readonly id: string
  readonly source: Source | Problem
  /** How much of all input is behind once this is read, 0 to 1; undefined where nobody can know. */
  readonly through: number | undefined
}

export type InputOptions = {
  /** Standard input is JSON Lines, one report a line. */
  readonly jsonl: boolean
  readonly stdin: StandardInput
}

export type StandardInput = AsyncIterable<Uint8Array> & { readonly fd?: number }

/**
 * The reports that the arguments name, in their order, each only when asked for.
 * @param names files, addresses and `-`; a name that ends in .jsonl or .ndjson holds a report a line
 * @param options what standard input is
 */
export async function* inputsOf(names: readonly string[], options: InputOptions): AsyncGenerator<Input, void, undefined> {
  for (const [i, name] of names.entries()) {
    const share = (part: number) => (i + part) / names.length
    const read = readers.find(({ when }) => when(name, options))!
    yield* read.inputs(name, options, share)
  }
}

/** Whether the arguments may name more than one report. */
export function maybeSeveral(names: readonly string[], jsonl: boolean): boolean {
  return names.length > 1 || names.some((name) => isLines(name) || (name === '-' && jsonl))
}

type Share = (part: number) => number

// The first that fits an argument says how it is read.
const readers: readonly {
  readonly when: (name: string, options: InputOptions) => boolean
  readonly inputs: (name: string, options: InputOptions, share: Share) => AsyncIterable<Input> | Iterable<Input>
}[] = [
  {
    when: (name, { jsonl }) => name === '-' && jsonl,
    inputs: (_name, { stdin }, share) => linesAsInputs(stdin, sizeOf(() => fstatSync(stdin.fd!)), share),
  },
  { when: (name) => name === '-', inputs: (_name, { stdin }, share) => wholeAsInput(stdin, share) },
  {
    when: (name) => /^https?:\/\//i.test(name),
    inputs: (name, _options, share) => [{ id: name, source: { kind: 'address', url: name }, through: share(1) }],
  },
  { when: isLines, inputs: (name, _options, share) => fileOfLines(name, share) },
  {
    when: () => true,
    inputs: (name, _options, share) => [{ id: name, source: { kind: 'file', path: name }, through: share(1) }],
  },
]

function isLines(name: string): boolean {
  return ['.jsonl', '.ndjson'].includes(path.extname(name).toLowerCase())
}

async function* fileOfLines(name: string, share: Share): AsyncGenerator<Input, void, undefined> {
  try {
    const { size, chunks } = await openFile(name)
    yield* linesAsInputs(chunks, size > 0 ? size : undefined, share)
  } catch (error) {
    yield { id: name, source: fileProblem(name, error), through: share(1) }
  }
}

async function* linesAsInputs(chunks: AsyncIterable<Uint8Array>, size: number | undefined, share: Share): AsyncGenerator<Input, void, undefined> {
  for await (const line of linesOf(chunks, mostBytes)) {
    if (line.text?.trim() === '') continue
    yield {
      id: `line-${line.number}`,
      source: line.text === null ? tooLong(line) : { kind: 'line', line: line.text, number: line.number },
      through: size === undefined ? undefined : share(Math.min(1, line.end / size)),
    }
  }
}

async function* wholeAsInput(stdin: StandardInput, share: Share): AsyncGenerator<Input, void, undefined> {
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of stdin) {
    length += chunk.length
    if (length > mostBytes) {
      yield { id: '-', source: tooLarge(), through: share(1) }
      return
    }
    chunks.push(chunk)
  }
  yield { id: '-', source: { kind: 'bytes', bytes: Buffer.concat(chunks) }, through: share(1) }
}

function tooLong({ number }: Line): Problem {
  return new Problem('too-large', `Line ${number} is longer than ${mostBytes / 1_000_000} MB.`, 'Give one report a line, and only its text.')
}

function fileProblem(name: string, error: unknown): Problem {
  const { code } = error as NodeJS.ErrnoException
  if (code === 'ENOENT') return new Problem('not-found', `There is no file ${name}.`, 'Check the name and the folder you are in.', { cause: error })
  if (typeof code !== 'string') return asProblem(error)
  return new Problem('not-readable', `The file ${name} cannot be read (${code}).`, 'Check what it is and who may read it.', { cause: error })
}

// A pipe or terminal has no size; only a file's says how much is to come.
function sizeOf(stat: () => { isFile(): boolean; size: number }): number | undefined {
  try {
    const found = stat()
    return found.isFile() && found.size > 0 ? found.size : undefined
  } catch {
    return undefined
  }
}
