/** The command's surroundings in memory, for tests. */
import { Writable } from 'node:stream'
import type { Desk } from '../../desk/desk.ts'
import { fakeDesk } from '../../desk/testing/fake-desk.ts'
import type { World } from '../program.ts'

/** A stream that keeps what is written to it. */
export class Kept extends Writable {
  text = ''
  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    this.text += chunk.toString()
    done()
  }
}

export type MemoryWorld = World & { readonly stdout: Kept; readonly stderr: Kept; readonly interruption: AbortController }

/**
 * A world in which standard input holds what is given and all output is kept.
 * @param stdin its content, or chunks as they come
 * @param desk where reports are read
 */
export function memoryWorld(stdin: string | AsyncIterable<Uint8Array> = '', desk: Desk = fakeDesk()): MemoryWorld {
  const interruption = new AbortController()
  const chunks = typeof stdin === 'string' ? chunksOf(stdin) : stdin
  return {
    stdin: { [Symbol.asyncIterator]: () => chunks[Symbol.asyncIterator](), isTTY: false } as World['stdin'],
    stdout: new Kept(),
    stderr: new Kept(),
    env: {},
    interruption,
    signal: interruption.signal,
    openDesk: () => desk,
  }
}

// eslint-disable-next-line @typescript-eslint/require-await -- what reads it asks for an asynchronous source
async function* chunksOf(text: string): AsyncGenerator<Uint8Array> {
  if (text !== '') yield Buffer.from(text)
}
