/** Selecting words of the text, as offsets into the report. */
import type { Attachment } from 'svelte/attachments'
import type { Span } from '../../src/report/quote.ts'
import type { Page } from './page.svelte.ts'

/**
 * @param page that is told which words of its text are selected
 * @returns what makes an element that holds the text listen
 */
export function selecting(page: Page): Attachment<HTMLElement> {
  return (element) => {
    const change = () => {
      const selection = getSelection()
      // Pressing a button elsewhere ends a selection, too: what was selected stays until another place of the text is.
      if (!selection?.anchorNode || !element.contains(selection.anchorNode)) return
      page.selected = selection.isCollapsed ? null : spanOf(selection.getRangeAt(0), element)
    }
    document.addEventListener('selectionchange', change)
    return () => {
      document.removeEventListener('selectionchange', change)
      page.selected = null
    }
  }
}

/** @returns what a range covers, as offsets into the report; null where it holds none of its text */
export function spanOf(range: Range, element: HTMLElement): Span | null {
  const start = offsetOf(range.startContainer, range.startOffset)
  const end = offsetOf(range.endContainer, range.endOffset)
  if (start !== null && end !== null) return start < end ? [start, end] : null
  // An end may lie between paragraphs.
  const runs = Array.from(element.querySelectorAll<HTMLElement>('[data-start]')).filter((run) => range.intersectsNode(run))
  const [first, last] = [runs[0], runs.at(-1)]
  return first && last ? [start ?? startOf(first), end ?? startOf(last) + last.textContent.length] : null
}

/** Where a place in the page lies in the report; null where it is not in a run of its text. */
function offsetOf(node: Node, offset: number): number | null {
  const run = node.nodeType === Node.TEXT_NODE ? node.parentElement?.closest<HTMLElement>('[data-start]') : null
  return run ? startOf(run) + offset : null
}

function startOf(run: HTMLElement): number {
  return Number(run.dataset['start'])
}
