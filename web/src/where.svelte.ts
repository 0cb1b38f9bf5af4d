/** The page's address as state: whoever goes somewhere goes through here, so that the page knows what is shown. */
import { isRecordPlace } from './record/place.ts'

export class Where {
  #hash = $state(location.hash)
  /** Whether the record is shown, and not a report. */
  readonly inRecord = $derived(isRecordPlace(this.#hash))

  constructor() {
    addEventListener('popstate', () => {
      this.#hash = location.hash
    })
  }

  get hash(): string {
    return this.#hash
  }

  /** Goes to a place; Back leads to where it was. */
  push(hash: string): void {
    history.pushState(null, '', hash)
    this.#hash = hash
  }

  /** Goes to a place that takes the place of where it was. */
  replace(hash: string): void {
    history.replaceState(null, '', hash)
    this.#hash = hash
  }
}
