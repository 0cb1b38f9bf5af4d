/** Everything by name: what the palette offers for what is typed. */
import { counted } from '../words.ts'
import type { RecordBrowser } from './browser.svelte.ts'
import { found, listed } from './server.ts'
import { kindsInWords, listedBy, recordViews } from './views.ts'

export type Offer = {
  /** Told apart by it. */
  readonly id: string
  readonly group: string
  readonly name: string
  /** Beside the name: a key, or what it is. */
  readonly hint?: string
  readonly run: () => void
}

/** What the page around the record can do. */
export type PageActions = { readonly help: () => void; readonly theme: (theme: 'system' | 'light' | 'dark') => void }

/** What is there whatever the record holds: views and actions. */
export function standingOffers(record: RecordBrowser, { help, theme }: PageActions): Offer[] {
  const views = recordViews.map(({ id, name, key }): Offer => ({ id: `view-${id}`, group: 'Views', name, hint: `g ${key}`, run: () => void record.openView(id) }))
  const asked = Object.keys(record.place.asked)
  const actions: readonly (Offer & { readonly is?: boolean })[] = [
    { id: 'undo', group: 'Actions', name: 'Undo the last judgment', hint: 'u', run: () => void record.undo(), is: record.lastVerdict !== null },
    { id: 'disputed', group: 'Actions', name: 'Only what is in dispute', run: () => record.ask({ disputed: 'true' }), is: record.place.asked['disputed'] !== 'true' },
    { id: 'all', group: 'Actions', name: 'Show all: take back what narrows this view', run: () => record.ask(Object.fromEntries(asked.map((key) => [key, null]))), is: asked.length > 0 },
    { id: 'clear', group: 'Actions', name: 'Let go of what is chosen', hint: 'Esc', run: () => record.clear(), is: record.place.chosen !== null },
    { id: 'print', group: 'Actions', name: 'Print this view', hint: 'Ctrl P', run: () => print() },
    { id: 'copy', group: 'Actions', name: 'Copy the address of this view', run: () => void navigator.clipboard.writeText(location.href) },
    { id: 'light', group: 'Actions', name: 'Light', run: () => theme('light') },
    { id: 'dark', group: 'Actions', name: 'Dark', run: () => theme('dark') },
    { id: 'system', group: 'Actions', name: 'Light or dark as the system asks', run: () => theme('system') },
    { id: 'keys', group: 'Actions', name: 'Keys', hint: '?', run: help },
  ]
  return [...views, ...actions.filter(({ is = true }) => is)]
}

/** @returns the offers whose names have all words, those that begin with them first */
export function matching(offers: readonly Offer[], typed: string): Offer[] {
  const words = wordsIn(typed)
  const rank = ({ name }: Offer) => Number(!name.toLowerCase().startsWith(words[0] ?? ''))
  return offers.filter(({ name }) => hasAll(name, words)).sort((a, b) => (a.group === b.group ? rank(a) - rank(b) : 0))
}

/** What a list can be narrowed to by the words themselves. */
export function narrowingOffers(record: RecordBrowser, typed: string): Offer[] {
  const words = typed.trim()
  if (words === '') return []
  return [
    { id: 'search', group: 'Look for', name: `“${words}” in the words of accounts`, run: () => void record.openView('search', { q: words }) },
    { id: 'at', group: 'Look for', name: `Events at ${words}`, run: () => void record.openView('events', { place: words }) },
    { id: 'with', group: 'Look for', name: `Events in which ${words} takes part`, run: () => void record.openView('events', { actor: words }) },
    { id: 'says', group: 'Look for', name: `What ${words} says`, run: () => void record.openView('search', { voice: words }) },
  ]
}

/** Actors, voices and entries that have the words. @throws Fault where the server is away */
export async function foundOffers(record: RecordBrowser, typed: string, signal: AbortSignal): Promise<Offer[]> {
  const words = wordsIn(typed)
  const [actors, accounts] = await Promise.all([listed('actor', { q: typed, limit: '40', order: 'origins' }, signal), found({ q: typed, limit: '40' }, signal)])
  const named = actors.rows.filter(({ name }) => hasAll(name, words)).slice(0, 5)
  const voices = accounts.facets.voice.filter(({ name }) => hasAll(name, words)).slice(0, 5)
  const entries = [...new Map(accounts.accounts.filter(({ kind }) => kind !== 'actor').map((account) => [account.entry, account])).values()].slice(0, 8)
  return [
    ...named.map((row): Offer => ({ id: row.id, group: 'Actors', name: row.name, hint: counted(row.counts.reports, 'report'), run: () => void record.show(row.id, 'actors') })),
    ...voices.map((voice): Offer => ({ id: `voice:${voice.value}`, group: 'Voices', name: voice.name, run: () => void record.show(`voice:${voice.value}`, 'voices') })),
    ...entries.map((account): Offer => ({
      id: account.entry, group: 'Entries', name: account.title, hint: kindsInWords[account.kind] ?? account.kind,
      run: () => void record.show(account.entry, listedBy(account.entry)?.view ?? 'search'),
    })),
  ]
}

function wordsIn(typed: string): string[] {
  return typed.toLowerCase().split(/\s+/u).filter((word) => word !== '')
}

function hasAll(name: string, words: readonly string[]): boolean {
  const low = name.toLowerCase()
  return words.every((word) => low.includes(word))
}
