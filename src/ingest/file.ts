/** A file in, a report out. */
import { basename } from 'node:path'
import { Problem } from '../report/problem.ts'
import type { Report } from '../report/report.ts'
import { mostBytes, reportFromBytes, tooLarge } from './bytes.ts'
import { openFile } from './open-file.ts'

/**
 * Takes in one file: text or HTML, by its ending or its first characters.
 * @param path as the user gave it; never made from a report's text
 * @throws Problem 'not-found', 'not-readable' (a folder, no permission), 'too-large', and what {@link reportFromBytes} throws
 */
export async function reportFromFile(path: string, options: { id?: string } = {}): Promise<Report> {
  const bytes = await contents(path).catch((thrown: unknown) => {
    throw thrown instanceof Problem ? thrown : fileProblem(path, thrown)
  })
  return reportFromBytes(bytes, { name: basename(path), ...options })
}

/** All of a file; stops at the limit even where the file does not say how large it is (a pipe, a device). */
async function contents(path: string): Promise<Uint8Array> {
  const { size, chunks } = await openFile(path)
  try {
    if (size > mostBytes) throw tooLarge()
    return await collected(chunks)
  } finally {
    chunks.destroy()
  }
}

async function collected(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const all: Uint8Array[] = []
  let size = 0
  for await (const chunk of chunks) {
    size += chunk.length
    if (size > mostBytes) throw tooLarge()
    all.push(chunk)
  }
  return Buffer.concat(all)
}

function fileProblem(path: string, thrown: unknown): Problem {
  const code = thrown instanceof Error && 'code' in thrown ? thrown.code : undefined
  if (code === 'ENOENT' || code === 'ENOTDIR') return new Problem('not-found', `There is no file ${path}.`, 'Check the name and the folder that you are in.', { cause: thrown })
  if (code === 'EISDIR') return new Problem('not-readable', `${path} is a folder.`, 'Give the files in it by name, or as FOLDER/*.txt.', { cause: thrown })
  if (code === 'EACCES' || code === 'EPERM') return new Problem('not-readable', `${path} may not be read.`, "Change the file's permissions, or copy it to where you may read it.", { cause: thrown })
  return new Problem('not-readable', `${path} cannot be read (${thrown instanceof Error ? thrown.message : String(thrown)}).`, 'Copy the file to another place and try again.', { cause: thrown })
}
