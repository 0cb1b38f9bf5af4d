/** Brings a statement, an entry, the evidence or the box before the reader's eyes and under their keys. */
import { mainOf, type Entry } from './entries.ts'

const oneColumn = '(max-width: 899px)'

/** Scrolls to where a statement is reached by keyboard, and puts the focus there. */
export function revealStatement(id: string): void {
  anchorOf(id)?.focus({ preventScroll: true })
  scrollToStatement(id, 'center')
}

/** Scrolls to a statement as far as is needed to see it; the focus stays where it is. */
export function scrollToStatement(id: string, block: ScrollLogicalPosition = 'nearest'): void {
  bringIntoView(anchorOf(id), block)
}

/**
 * Goes to where an entry is listed in the view, and to its words where the view is the text.
 * @param focus whether the focus goes to the entry
 */
export function revealEntry(entry: Entry, focus: 'take' | 'keep'): void {
  const row = document.querySelector<HTMLElement>(`main [data-entry="${CSS.escape(entry.id)}"]`)
  if (focus === 'take') row?.focus({ preventScroll: true })
  bringIntoView(document.querySelector(`main [data-start="${mainOf(entry).start}"]`) ?? row, 'nearest')
}

/** Ids of all that the view lists, in its order. */
export function listedIds(): string[] {
  return Array.from(document.querySelectorAll<HTMLElement>('main [data-entry]'), (row) => row.dataset['entry']!)
}

function bringIntoView(element: Element | null, block: ScrollLogicalPosition): void {
  if (!element) return
  // On a phone the evidence covers the lower half.
  const scroll = () => element.scrollIntoView({ block: matchMedia(oneColumn).matches ? 'start' : block, behavior: 'instant' })
  scroll()
  // Again when what is above has its height: paragraphs of a long report have a guessed one until they are in view,
  // and all have another one when the fonts come.
  requestAnimationFrame(scroll)
  if (document.fonts.status === 'loading') void document.fonts.ready.then(scroll)
}

function anchorOf(id: string): HTMLElement | null {
  return document.querySelector<HTMLElement>(`[data-anchor="${CSS.escape(id)}"]`)
}

/** Puts the focus on a part of the page that has an id. */
export function focusOn(id: 'evidence' | 'box' | 'report'): void {
  document.getElementById(id)?.focus()
}
