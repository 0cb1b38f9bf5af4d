/** The page's state as an address: `#/demo/ID?s=t3` is the third statement of a demo report. */

/** Which report is open. `read` reports are kept in this tab, by the digest of their text. */
export type OpenReport = { readonly kind: 'demo' | 'read'; readonly id: string }

export type Place = {
  /** null: none asked for, the first demo report is shown. */
  readonly report: OpenReport | null
  /** Id of the chosen statement. */
  readonly statement: string | null
  /** Key of the chosen voice. */
  readonly voice: string | null
}

/**
 * @param hash what stands after the address, with or without its `#`; anything may stand there
 * @returns the place it names; what it does not understand is left out
 */
export function placeFrom(hash: string): Place {
  const [path = '', query = ''] = hash.replace(/^#/u, '').split('?', 2)
  const [, kind, id] = path.split('/')
  const asked = new URLSearchParams(query)
  const report = (kind === 'demo' || kind === 'read') && id ? { kind, id: decoded(id) } as const : null
  return { report, statement: report && asked.get('s'), voice: report && asked.get('v') }
}

/** @returns the hash of a place, which `placeFrom` reads back */
export function hashOf({ report, statement, voice }: Place): string {
  if (!report) return '#/'
  const asked = new URLSearchParams({ ...(voice !== null && { v: voice }), ...(statement !== null && { s: statement }) }).toString()
  return `#/${report.kind}/${encodeURIComponent(report.id)}${asked && `?${asked}`}`
}

function decoded(id: string): string {
  try {
    return decodeURIComponent(id)
  } catch {
    return id
  }
}
