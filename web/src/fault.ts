/** What went wrong, as the page shows it. */

/** An error with a code, what happened and what to do: the server's, or one of the page's own. */
export class Fault extends Error {
  readonly code: string

  constructor(code: string, message: string) {
    super(message)
    this.name = 'Fault'
    this.code = code
  }
}

/** Any thrown thing as a Fault. */
export function asFault(thrown: unknown): Fault {
  if (thrown instanceof Fault) return thrown
  return new Fault('page', `The page failed: ${thrown instanceof Error ? thrown.message : String(thrown)}. Reload it and try again.`)
}
