/** A file's bytes as they arrive, whatever kind of file it is. */
import { constants, createReadStream, fstatSync, open } from 'node:fs'
import { Socket } from 'node:net'
import type { Readable } from 'node:stream'
import { promisify } from 'node:util'

const descriptorOf = promisify(open)

/** In bytes; 0 for what does not say, such as a pipe. */
export type OpenFile = { readonly size: number; readonly chunks: Readable }

/**
 * Opens a file for reading. A named pipe that nobody writes to yet is waited for without a blocked thread, which would
 * keep the process from ending even when told to.
 * @param path as the user gave it
 * @returns its bytes, to be read to the end or destroyed
 * @throws what the system says
 */
export async function openFile(path: string): Promise<OpenFile> {
  // Not on every system; where it is, it means nothing for an ordinary file.
  const nonBlocking = (constants as { O_NONBLOCK?: number }).O_NONBLOCK ?? 0
  const descriptor = await descriptorOf(path, constants.O_RDONLY | nonBlocking)
  const about = fstatSync(descriptor)
  const chunks = about.isFIFO() ? new Socket({ fd: descriptor, readable: true, writable: false }) : createReadStream(path, { fd: descriptor })
  return { size: about.size, chunks }
}
