/** A place in the record as an address: `#/record/events?type=ASSAULT&c=event-3f9a12cd77ab0e41` is one event beside the list of assaults. */
import type { Choice } from './choice.ts'
import { isRecordView, type RecordViewId } from './views.ts'

export type RecordPlace = {
  readonly view: RecordViewId
  /** What the evidence is of. */
  readonly chosen: Choice | null
  /** What is asked in this view, by what: words, filters, an order, a day. The one home of all that narrows or arranges a view. */
  readonly asked: Readonly<Record<string, string>>
}

/** Under which name the choice stands behind the question mark. */
const choiceKey = 'c'

/** The view that opens first. */
export const firstView: RecordViewId = 'overview'

/** @returns a view as it opens: all of it, nothing chosen, unless something is asked */
export function startOfView(view: RecordViewId, asked: RecordPlace['asked'] = {}): RecordPlace {
  return { view, chosen: null, asked }
}

/** Whether an address is of the record, and not of one of its reports or of another. */
export function isRecordPlace(hash: string): boolean {
  return /^#\/record(?![^/?])(?!\/reports\/[^/?])/u.test(hash)
}

/**
 * Views that had names of their own, and what was chosen in those that listed no entries: addresses that somebody kept lead on.
 */
const former: Readonly<Record<string, { readonly view: RecordViewId; readonly chosen: (id: string) => Choice; readonly asked?: RecordPlace['asked'] }>> = {
  copies: { view: 'sources', chosen: (id) => `copy:${id}`, asked: { list: 'copies' } },
  reports: { view: 'sources', chosen: (id) => `report:${id}` },
  voices: { view: 'voices', chosen: (id) => (id.startsWith('voice:') ? id : `voice:${id}`) },
}

/**
 * @param hash what stands after the address, with its `#`; anything may stand there
 * @returns the place in the record that it names; what it does not understand is left out
 */
export function recordPlaceFrom(hash: string): RecordPlace {
  const mark = hash.indexOf('?')
  const [path, query] = mark < 0 ? [hash, ''] : [hash.slice(0, mark), hash.slice(mark + 1)]
  const [, , name = '', id = ''] = path.split('/')
  const given = new URLSearchParams(query)
  const chosen = given.get(choiceKey) ?? decoded(id)
  given.delete(choiceKey)
  const asked = Object.fromEntries([...given].filter(([, value]) => value !== ''))
  const before = Object.hasOwn(former, name) && (id !== '' || !isRecordView(name)) ? former[name]! : null
  if (before) return { view: before.view, chosen: chosen === '' ? null : before.chosen(chosen), asked: { ...before.asked, ...asked } }
  return { view: isRecordView(name) ? name : firstView, chosen: chosen === '' ? null : chosen, asked }
}

/** @returns the hash of a place, which `recordPlaceFrom` reads back */
export function recordHashOf({ view, chosen, asked }: RecordPlace): string {
  const query = new URLSearchParams({ ...asked, ...(chosen !== null && { [choiceKey]: chosen }) }).toString()
  return `#/record/${view}${query && `?${query}`}`
}

/** @returns what is asked with changes to it: null takes something back */
export function askedWith(asked: RecordPlace['asked'], changes: Readonly<Record<string, string | null>>): RecordPlace['asked'] {
  return Object.fromEntries(Object.entries({ ...asked, ...changes }).filter((pair): pair is [string, string] => pair[1] !== null && pair[1] !== ''))
}

/** What came with a percent sign that stands for nothing is taken as it is. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
