/** The arguments of `onrecord add` as a stream of reports: folders walked, patterns expanded, each file in its turn. */
import { statSync } from 'node:fs'
import path from 'node:path'
import { glob, isDynamicPattern } from 'tinyglobby'
import { Problem } from '../report/problem.ts'
import { inputsOf, type Input, type InputOptions } from './inputs.ts'

/** Endings of the files that are taken from a folder; a file that is named itself may have any. */
export const endings = ['.txt', '.text', '.md', '.html', '.htm', '.xhtml', '.jsonl', '.ndjson'] as const

/** Something to take reports from, as `inputsOf` takes it, or why there is none under a name. */
export type Named = string | { readonly name: string; readonly problem: Problem }

/**
 * What the arguments name, in their order: files of a folder and of a pattern sorted by path. A name under which there is a file is
 * that file, whatever characters it has.
 * @param names files, folders, patterns (`reports/**\/*.html`), addresses and `-`
 */
export async function expanded(names: readonly string[]): Promise<Named[]> {
  const all: Named[] = []
  for (const name of names) all.push(...(await filesOf(name)))
  return all
}

async function filesOf(name: string): Promise<Named[]> {
  if (name === '-' || /^https?:\/\//i.test(name)) return [name]
  const found = statSync(name, { throwIfNoEntry: false })
  if (found?.isDirectory() === true) return inFolder(name)
  if (found || !isDynamicPattern(name)) return [name]
  // Windows writes folders with backslashes, which mean something else in a pattern.
  const files = (await glob(path.sep === '\\' ? name.replaceAll('\\', '/') : name, { expandDirectories: false })).sort()
  return files.length > 0 ? files : [{ name, problem: new Problem('not-found', `No file fits the pattern ${name}.`, 'Check the pattern and the folder you are in.') }]
}

async function inFolder(folder: string): Promise<Named[]> {
  const files = await reportFilesIn(folder)
  if (files.length > 0) return files
  return [{ name: folder, problem: new Problem('not-found', `The folder ${folder} holds no reports.`, `Reports are files that end in ${endings.join(', ')}; name any other file itself.`) }]
}

/**
 * All files of a folder and those in it that may hold reports, by their endings, sorted. Hidden files and folders are left out.
 * @throws what reading the folder throws
 */
export async function reportFilesIn(folder: string): Promise<string[]> {
  const found = await glob(endings.map((ending) => `**/*${ending}`), { cwd: folder, caseSensitiveMatch: false, followSymbolicLinks: false })
  return found.sort().map((file) => path.join(folder, file))
}

/**
 * The reports of all that is named, each only when asked for.
 * @param named as `expanded` gives it
 * @param options what standard input is
 */
export async function* inputsFrom(named: readonly Named[], options: InputOptions): AsyncGenerator<Input, void, undefined> {
  for (const [i, one] of named.entries()) {
    const share = (part: number) => (i + part) / named.length
    if (typeof one !== 'string') yield { id: one.name, source: one.problem, through: share(1) }
    else for await (const input of inputsIn(one, options)) yield { ...input, through: input.through === undefined ? undefined : share(input.through) }
  }
}

/**
 * The reports of one file, address or standard input; a line of a file is called by both: `news.jsonl, line-3`.
 * @param name as `inputsOf` takes it
 */
export async function* inputsIn(name: string, options: InputOptions): AsyncGenerator<Input, void, undefined> {
  for await (const input of inputsOf([name], options)) yield name === '-' || input.id === name ? input : { ...input, id: `${name}, ${input.id}` }
}
