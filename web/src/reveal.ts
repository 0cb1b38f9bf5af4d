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
