/** Reads one YAML file of the codebook and holds it against its schema, so that a slip is named with its line. */
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { LineCounter, parseDocument, type Document } from 'yaml'
import type { Static, TSchema } from 'typebox'
import { Value } from 'typebox/value'
import { Problem } from '../report/problem.ts'

/**
 * @param folder the codebook's folder, for the file to be named within it
 * @param name path within the folder
 * @returns the file's content, as its schema has it
 * @throws Problem 'codebook-invalid' naming file, line, what is wrong and what to do
 */
export function readCodebookFile<T extends TSchema>(folder: string, name: string, schema: T): Static<T> {
  const lines = new LineCounter()
  const document = parseDocument(sourceOf(folder, name), { lineCounter: lines })
  const broken = document.errors[0]
  if (broken) throw invalid(name, lines.linePos(broken.pos[0]).line, broken.message.split('\n')[0]!)
  const value: unknown = document.toJS()
  // The last error is about the innermost place that can be named; those before it may be about its parts.
  const error = Value.Errors(schema, value).find(({ keyword }) => keyword !== 'boolean')
  if (error) {
    const steps = stepsOf(error.instancePath)
    throw invalid(name, lineOf(document, steps, lines), `${steps.join(' / ') || 'the file'} ${error.message}${detail(error.params)}`)
  }
  return value as Static<T>
}

/**
 * @param folder the codebook's folder
 * @param part of it, a folder of files of one shape
 * @returns the names of its files, in order
 * @throws Problem 'codebook-invalid' where it is not there
 */
export function filesIn(folder: string, part: string): string[] {
  try {
    return readdirSync(path.join(folder, part)).filter((name) => name.endsWith('.yaml')).sort()
  } catch (cause) {
    throw new Problem('codebook-invalid', `The codebook has no folder ${part}.`, 'Put it back, or name a folder that holds a whole codebook.', { cause })
  }
}

/** What to throw for a codebook that cannot be used. */
export function invalid(name: string, line: number | undefined, wrong: string): Problem {
  const place = line === undefined ? name : `${name}, line ${line}`
  return new Problem('codebook-invalid', `The codebook cannot be used: ${place}: ${wrong.replace(/\.$/, '')}.`, 'Mend that place; docs/codebook.md says what each file may hold.')
}

function sourceOf(folder: string, name: string): string {
  try {
    return readFileSync(path.join(folder, name), 'utf8')
  } catch (cause) {
    throw new Problem(
      'codebook-invalid',
      `The codebook's file ${name} cannot be read: ${cause instanceof Error ? cause.message : String(cause)}.`,
      'Put the file back, or name a folder that holds a whole codebook.',
      { cause },
    )
  }
}

/** A JSON pointer as the keys that it goes through. */
export function stepsOf(pointer: string): string[] {
  return pointer.split('/').slice(1).map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
}

function lineOf(document: Document, steps: readonly string[], lines: LineCounter): number {
  for (let depth = steps.length; depth >= 0; depth--) {
    const node: unknown = document.getIn(steps.slice(0, depth), true)
    if (hasRange(node)) return lines.linePos(node.range[0]).line
  }
  return 1
}

function hasRange(node: unknown): node is { range: [number, number, number] } {
  return typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range)
}

/** What a schema would have allowed in the place of an error. */
export function detail(params: object): string {
  if ('allowedValues' in params && Array.isArray(params.allowedValues)) return `: ${params.allowedValues.join(', ')}`
  if ('additionalProperties' in params && Array.isArray(params.additionalProperties)) return `: ${params.additionalProperties.join(', ')}`
  if ('requiredProperties' in params && Array.isArray(params.requiredProperties)) return `: ${params.requiredProperties.join(', ')}`
  return ''
}
