/** A place in the record as an address: `#/record/events/event-3f9a12cd77ab0e41` is one event, beside the list of all. */
import { isRecordView, type RecordViewId } from './views.ts'

export type RecordPlace = {
  readonly view: RecordViewId
  /** What is chosen: the id of an entry, the key of a voice or a report, or the first report of a family of copies. */
  readonly chosen: string | null
  /** Words that are searched for, in the view of what was found. */
  readonly words: string
  /** The kind of accounts that the search is for; null: all. */
  readonly kind: string | null
  /** Only what is in dispute. */
  readonly disputed: boolean
}

/** The view that opens first. */
export const firstView: RecordViewId = 'disputes'

/** @returns a view as it opens: all of it, nothing chosen */
export function startOfView(view: RecordViewId): RecordPlace {
  return { view, chosen: null, words: '', kind: null, disputed: false }
}

/** Whether an address is of the record, and not of one of its reports or of another. */
export function isRecordPlace(hash: string): boolean {
  return /^#\/record(?![^/?])(?!\/reports\/[^/?])/u.test(hash)
}

/**
 * @param hash what stands after the address, with its `#`; anything may stand there
 * @returns the place in the record that it names; what it does not understand is left out
 */
export function recordPlaceFrom(hash: string): RecordPlace {
  const [path = '', query = ''] = hash.split('?', 2)
  const [, , view = '', chosen = ''] = path.split('/')
  const asked = new URLSearchParams(query)
  return {
    view: isRecordView(view) ? view : firstView,
    chosen: decoded(asked.get('c') ?? chosen) || null,
    words: asked.get('q') ?? '',
    kind: asked.get('kind'),
    disputed: asked.get('disputed') === 'true',
  }
}

/** @returns the hash of a place, which `recordPlaceFrom` reads back */
export function recordHashOf({ view, chosen, words, kind, disputed }: RecordPlace): string {
  // A report's own address shows its text, so that one that is chosen in the list stands behind the question mark.
  const behind = view === 'reports' ? chosen : null
  const asked = new URLSearchParams({
    ...(words !== '' && { q: words }), ...(kind !== null && { kind }), ...(disputed && { disputed: 'true' }), ...(behind !== null && { c: behind }),
  }).toString()
  return `#/record/${view}${chosen !== null && behind === null ? `/${encodeURIComponent(chosen)}` : ''}${asked && `?${asked}`}`
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}
