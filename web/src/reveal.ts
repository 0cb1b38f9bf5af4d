/** Brings a statement, the evidence or the box before the reader's eyes and under their keys. */

const oneColumn = '(max-width: 899px)'

/** Scrolls to where a statement is reached by keyboard, and puts the focus there. */
export function revealStatement(id: string): void {
  anchorOf(id)?.focus({ preventScroll: true })
  scrollToStatement(id, 'center')
}

/** Scrolls to a statement as far as is needed to see it; the focus stays where it is. */
export function scrollToStatement(id: string, block: ScrollLogicalPosition = 'nearest'): void {
  const anchor = anchorOf(id)
  if (!anchor) return
  // On a phone the evidence covers the lower half.
  const scroll = () => anchor.scrollIntoView({ block: matchMedia(oneColumn).matches ? 'start' : block, behavior: 'instant' })
  scroll()
  // Paragraphs that were never in view have a guessed height until they are: once more when it is known.
  requestAnimationFrame(scroll)
}

function anchorOf(id: string): HTMLElement | null {
  return document.querySelector<HTMLElement>(`[data-anchor="${CSS.escape(id)}"]`)
}

/** Puts the focus on a part of the page that has an id. */
export function focusOn(id: 'evidence' | 'box' | 'report'): void {
  document.getElementById(id)?.focus()
}
