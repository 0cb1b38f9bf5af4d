/** The page's keys: one table, for the hands and for the help. */
import type { Page } from './page.svelte.ts'
import { focusOn } from './reveal.ts'

type Key = {
  /** As `KeyboardEvent.key` names them; the first is shown. */
  readonly keys: readonly string[]
  readonly does: string
  readonly run: (page: Page) => void
}

export const keys: readonly Key[] = [
  { keys: ['j'], does: 'next statement, of the chosen voice or of all', run: (page) => page.step(1) },
  { keys: ['k'], does: 'previous statement', run: (page) => page.step(-1) },
  { keys: ['v'], does: 'next voice', run: (page) => page.stepVoice(1) },
  { keys: ['V'], does: 'previous voice', run: (page) => page.stepVoice(-1) },
  { keys: ['e'], does: 'to the evidence; Enter on a statement does the same', run: () => focusOn('evidence') },
  { keys: ['Escape'], does: 'let go of the statement, then of the voice', run: (page) => page.clear() },
  { keys: ['/'], does: 'to the box for another report', run: () => focusOn('box') },
]

/** Opens the list of keys; the page handles it where the list is. */
export const helpKey = '?'

/**
 * Does what a key stands for.
 * @returns whether it stands for something here; in a field only Escape does
 */
export function press(event: KeyboardEvent, page: Page): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return false
  const key = keys.find((known) => known.keys.includes(event.key))
  if (!key || (event.target as Element).closest('input, textarea, select, dialog')) return false
  key.run(page)
  return true
}
