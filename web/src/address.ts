/**
 * The page's state as an address: `#/demo/ID/figures?v=a2&s=f3` is the third figure of a demo report, among what one voice says;
 * `#/record/reports/KEY?at=event.120-128` are the words of an event in a report of the record.
 */
import { isView, type ViewId } from './views.ts'

/** Which report is open. `read` reports are kept in this tab, by the digest of their text; those of the record are known by key. */
export type OpenReport = { readonly kind: 'demo' | 'read' | 'record'; readonly id: string }

export type Place = {
  /** null: none asked for, the first demo report is shown. */
  readonly report: OpenReport | null
  readonly view: ViewId
  /** Id of what is chosen: a statement, a claim, an actor or a place of the report. */
  readonly chosen: string | null
  /** Key of the voice that is listened to alone. */
  readonly voice: string | null
  /** Words that an account of the record stands on, as `kind.start-end`, until it is known what is chosen by them. */
  readonly at?: string
}

/** What stands before the id of a report. */
const ways: Readonly<Record<OpenReport['kind'], string>> = { demo: '#/demo/', read: '#/read/', record: '#/record/reports/' }

/** @returns a report as it opens: its text, with nothing chosen */
export function startOf(report: OpenReport | null): Place {
  return { report, view: 'text', chosen: null, voice: null }
}

/**
 * @param hash what stands after the address, with or without its `#`; anything may stand there
 * @returns the place it names; what it does not understand is left out
 */
export function placeFrom(hash: string): Place {
  const [path = '', query = ''] = hash.replace(/^#/u, '').split('?', 2)
  const way = Object.entries(ways).find(([, before]) => `#${path}`.startsWith(before))
  const [id, view = ''] = way ? `#${path}`.slice(way[1].length).split('/') : []
  const asked = new URLSearchParams(query)
  if (!way || !id) return startOf(null)
  const at = asked.get('at')
  const report = { kind: way[0] as OpenReport['kind'], id: decoded(id) }
  return { report, view: isView(view) ? view : 'text', chosen: asked.get('s'), voice: asked.get('v'), ...(at !== null && { at }) }
}

/** @returns the hash of a place, which `placeFrom` reads back */
export function hashOf({ report, view, chosen, voice }: Place): string {
  if (!report) return '#/'
  const asked = new URLSearchParams({ ...(voice !== null && { v: voice }), ...(chosen !== null && { s: chosen }) }).toString()
  return `${ways[report.kind]}${encodeURIComponent(report.id)}${view === 'text' ? '' : `/${view}`}${asked && `?${asked}`}`
}

function decoded(id: string): string {
  try {
    return decodeURIComponent(id)
  } catch {
    return id
  }
}
