/** Brings a statement, the evidence or the box before the reader's eyes and under their keys. */

const oneColumn = '(max-width: 899px)'

/** Scrolls to where a statement is reached by keyboard, and puts the focus there. */
export function revealStatement(id: string): void {
  const anchor = document.querySelector<HTMLElement>(`[data-anchor="${CSS.escape(id)}"]`)
  if (!anchor) return
  anchor.focus({ preventScroll: true })
  // On a phone the evidence covers the lower half.
  const covered = matchMedia(oneColumn).matches
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches
  anchor.scrollIntoView({ block: covered ? 'start' : 'center', behavior: calm ? 'instant' : 'smooth' })
}

/** Puts the focus on a part of the page that has an id. */
export function focusOn(id: 'evidence' | 'box' | 'report'): void {
  document.getElementById(id)?.focus()
}
