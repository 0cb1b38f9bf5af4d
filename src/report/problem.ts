/** What went wrong, in a form that a program can act on and a person can mend. */
export type ProblemCode =
  | 'empty'
  | 'binary'
  | 'no-article'
  | 'too-large'
  | 'not-found'
  | 'not-readable'
  | 'bad-address'
  | 'address-refused'
  | 'address-status'
  | 'address-timeout'
  | 'address-redirects'
  | 'address-failed'
  | 'bad-line'
  | 'model-missing'
  | 'model-corrupt'
  | 'codebook-invalid'
  | 'situation-invalid'
  | 'situation-unknown'
  | 'bad-request'
  | 'bad-option'
  | 'port-taken'
  | 'record-locked'
  | 'record-damaged'
  | 'record-newer'
  | 'record-unreachable'
  | 'record-failed'
  | 'bad-judgment'
  | 'internal'

/**
 * An error that says its code, what happened and what to do. Thrown at the edges (files, network,
 * model, requests) and reported to whoever asked; it never ends a stream, a store or a server.
 */
export class Problem extends Error {
  readonly code: ProblemCode
  /** What the reader of the message can do about it. */
  readonly remedy: string

  constructor(code: ProblemCode, happened: string, remedy: string, options?: { cause?: unknown }) {
    super(happened, options)
    this.name = 'Problem'
    this.code = code
    this.remedy = remedy
  }

  /** One sentence for what happened and one for what to do. */
  get sentence(): string {
    return `${this.message} ${this.remedy}`
  }

  /** The wire shape: what happened and what to do, in `message`. */
  toJSON(): { code: ProblemCode; message: string } {
    return { code: this.code, message: this.sentence }
  }
}

/**
 * Any thrown thing as a Problem, so that edges report one shape.
 * @param thrown whatever was caught
 */
export function asProblem(thrown: unknown): Problem {
  if (thrown instanceof Problem) return thrown
  const message = thrown instanceof Error ? thrown.message : String(thrown)
  return new Problem('internal', `Unexpected: ${message}.`, 'Please report this with the input that caused it.', { cause: thrown })
}
