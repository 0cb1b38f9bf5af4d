/** Choosing in the text: statements and claims by a click on their words, statements by key on their anchor. */
import type { Attachment } from 'svelte/attachments'
import type { Page } from './page.svelte.ts'
import { focusOn } from './reveal.ts'

/**
 * @param page in whose text is chosen
 * @returns what makes an element that holds the text listen
 */
export function choosing(page: Page): Attachment<HTMLElement> {
  return (element) => {
    const click = (event: MouseEvent) => {
      const id = (event.target as Element).closest<HTMLElement>('[data-chooses]')?.dataset['chooses']
      if (id !== undefined && !isSelecting()) void page.choose(id)
    }
    const keydown = (event: KeyboardEvent) => {
      const id = (event.target as HTMLElement).dataset['anchor']
      if (id === undefined || (event.key !== 'Enter' && event.key !== ' ')) return
      event.preventDefault()
      const chosen = page.statement?.id === id ? Promise.resolve() : page.choose(id)
      if (event.key === 'Enter') void chosen.then(() => focusOn('evidence'))
    }
    element.addEventListener('click', click)
    element.addEventListener('keydown', keydown)
    return () => {
      element.removeEventListener('click', click)
      element.removeEventListener('keydown', keydown)
    }
  }
}

/** Whoever marks words to copy them chooses nothing. */
function isSelecting(): boolean {
  return getSelection()?.isCollapsed === false
}
