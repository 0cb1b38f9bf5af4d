/** The keys of the record: one table, for the hands and for the help. */
import { focusOn } from '../reveal.ts'
import { viewKey } from '../keys.ts'
import type { RecordBrowser } from './browser.svelte.ts'
import { recordViews } from './views.ts'

export type RecordKey = {
  /** As `KeyboardEvent.key` names them; the first is shown. */
  readonly keys: readonly string[]
  readonly does: string
  readonly run: (record: RecordBrowser) => void
}

export const recordKeys: readonly RecordKey[] = [
  { keys: ['j', 'ArrowDown'], does: 'next row', run: (record) => void record.step(1) },
  { keys: ['k', 'ArrowUp'], does: 'previous row', run: (record) => void record.step(-1) },
  { keys: ['e'], does: 'to the evidence; Enter on a chosen row does the same', run: () => focusOn('evidence') },
  { keys: ['Escape'], does: 'let go of what is chosen', run: (record) => record.clear() },
  { keys: ['/'], does: 'to the box that searches the record', run: () => document.getElementById('find')?.focus() },
  { keys: ['u'], does: 'undo the last judgment made here', run: (record) => void record.undo() },
]

/** The keys of the view that is shown and of the record; where both have one, the view's. */
export function keysOf(record: RecordBrowser): RecordKey[] {
  const own = new Set(record.viewKeys.flatMap(({ keys }) => keys))
  return [...record.viewKeys, ...recordKeys.filter(({ keys }) => !own.has(keys[0] ?? ''))]
}

/** Opens the palette, with Ctrl or Command. */
export const paletteKey = 'k'

// Whether the key before a view's was pressed last.
let going = false

/**
 * Does what a key stands for: of the view that is shown, or of the record.
 * @returns whether it stands for something here; in a field none does
 */
export function pressInRecord(event: KeyboardEvent, record: RecordBrowser): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return false
  const target = event.target as Element
  if (target.closest('input, textarea, select, dialog, [contenteditable]')) return false
  // Arrows scroll what is read; they go through rows only where the rows are.
  if (event.key.startsWith('Arrow') && !(target === document.body || target.closest('main'))) return false
  const view = going ? recordViews.find(({ key }) => key === event.key) : undefined
  going = event.key === viewKey
  const key = keysOf(record).find((known) => known.keys.includes(event.key))
  if (view) void record.openView(view.id)
  else key?.run(record)
  return view !== undefined || key !== undefined
}
