/** One line of a stream of reports: `{"id", "text", "title"?, "outlet"?, "published"?, "url"?}`. */
import { Compile } from 'typebox/compile'
import { asProblem, Problem, type ProblemCode } from '../report/problem.ts'
import { ReportInput, type Report } from '../report/report.ts'
import { reportFromText } from './text.ts'

const input = Compile(ReportInput)

/** Longest line that is parsed, in UTF-16 units. */
const longest = 20_000_000

/** A line that could not be taken in, with its id where that could be read. */
export class LineProblem extends Problem {
  readonly id: string | null
  /** From 1. */
  readonly line: number

  constructor(line: number, id: string | null, happened: string, remedy: string, options: { code?: ProblemCode; cause?: unknown } = {}) {
    super(options.code ?? 'bad-line', `Line ${line}: ${happened}`, remedy, options)
    this.name = 'LineProblem'
    this.id = id
    this.line = line
  }
}

/**
 * Takes in one line of a stream. Offsets in the reading are into the text as normalised: the text as given
 * but for `\r\n`, which becomes `\n`, and a byte order mark at its start.
 * @param line one line of JSON, without its line end
 * @param number the line's number, from 1
 * @throws LineProblem: 'bad-line' for what is no JSON or no object of the shape, 'empty' where the text is empty
 */
export function reportFromLine(line: string, number: number): Report {
  if (line.length > longest) throw new LineProblem(number, null, `it has ${line.length} characters.`, 'Give one report a line, each below 20 million characters.')
  const value = parsed(line, number)
  const id = idIn(value)
  if (!input.Check(value)) {
    const [first] = input.Errors(value)
    const where = first?.instancePath.slice(1).replaceAll('/', '.') ?? ''
    const what = where === '' ? (first?.message ?? 'it has another shape') : `"${where}" ${first?.message ?? 'has another shape'}`
    throw new LineProblem(number, id, `${what}.`, 'Give {"id", "text", "title"?, "outlet"?, "published"?, "url"?}, all strings; only text is needed.')
  }
  try {
    return reportFromText(value)
  } catch (thrown) {
    const problem = asProblem(thrown)
    throw new LineProblem(number, id, problem.message, problem.remedy, { code: problem.code, cause: thrown })
  }
}

function parsed(line: string, number: number): unknown {
  try {
    return JSON.parse(line.replace(/^\uFEFF/, ''))
  } catch (thrown) {
    throw new LineProblem(number, null, 'it is not JSON.', 'Give one JSON object a line, with no line breaks inside.', { cause: thrown })
  }
}

function idIn(value: unknown): string | null {
  if (typeof value !== 'object' || value === null || !('id' in value)) return null
  return typeof value.id === 'string' || typeof value.id === 'number' ? String(value.id) : null
}
