/** Where results go: whole lines, no faster than they are taken. */
import type { Writable } from 'node:stream'

export type Sink = {
  /**
   * Writes a text and waits until it has been taken: this is the back-pressure of a stream of readings.
   * @throws ReaderGone where whoever read the output has stopped
   */
  write(text: string): Promise<void>
}

/** Whoever read the output has stopped, as `head` does: no failure, only the end. */
export class ReaderGone extends Error {}

/**
 * A sink on a stream.
 * @param stream usually standard output
 */
export function sinkOn(stream: Writable): Sink {
  // The failure reaches the write that caused it; without a listener it would end the process as well.
  if (stream.listenerCount('error') === 0) stream.on('error', () => undefined)
  return {
    write: (text) =>
      new Promise((resolve, reject) => {
        stream.write(text, (error) => {
          if (!error) resolve()
          else reject(gone.has((error as NodeJS.ErrnoException).code ?? '') ? new ReaderGone() : error)
        })
      }),
  }
}

const gone = new Set(['EPIPE', 'ERR_STREAM_DESTROYED', 'ECONNRESET'])
