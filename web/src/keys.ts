/** The page's keys: one table, for the hands and for the help. */
import type { Page } from './page.svelte.ts'
import { focusOn } from './reveal.ts'
import { views } from './views.ts'

type Key = {
  /** As `KeyboardEvent.key` names them; the first is shown. */
  readonly keys: readonly string[]
  readonly does: string
  readonly run: (page: Page) => void
}

export const keys: readonly Key[] = [
  { keys: ['j'], does: 'next statement in the text or row in a view, of the chosen voice or of all', run: (page) => page.step(1) },
  { keys: ['k'], does: 'previous statement or row', run: (page) => page.step(-1) },
  { keys: ['c'], does: 'next claim in the text', run: (page) => page.stepClaim(1) },
  { keys: ['C'], does: 'previous claim', run: (page) => page.stepClaim(-1) },
  { keys: ['v'], does: 'next voice', run: (page) => page.stepVoice(1) },
  { keys: ['V'], does: 'previous voice', run: (page) => page.stepVoice(-1) },
  { keys: ['e'], does: 'to the evidence; Enter on a statement does the same', run: () => focusOn('evidence') },
  { keys: ['Escape'], does: 'let go of what is chosen, then of the voice', run: (page) => page.clear() },
  { keys: ['/'], does: 'to the box for another report', run: () => focusOn('box') },
]

/** Opens the list of keys; the page handles it where the list is. */
export const helpKey = '?'

/** The key before the letter of a view. */
export const viewKey = 'g'

// Whether it was pressed last.
let going = false

/**
 * Does what a key stands for.
 * @returns whether it stands for something here; in a field only Escape does
 */
export function press(event: KeyboardEvent, page: Page): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return false
  if ((event.target as Element).closest('input, textarea, select, dialog')) return false
  const view = going ? views.find(({ key }) => key === event.key) : undefined
  going = event.key === viewKey
  const key = keys.find((known) => known.keys.includes(event.key))
  if (view) void page.openView(view.id)
  else key?.run(page)
  return view !== undefined || key !== undefined
}
