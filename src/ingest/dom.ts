/** The little of the DOM that is used here. The compiler has no browser types, and linkedom's are of a browser. */
import { parseHTML } from 'linkedom'

export type PageNode = {
  readonly nodeType: number
  readonly nodeName: string
  readonly textContent: string | null
  readonly firstChild: PageNode | null
  readonly nextSibling: PageNode | null
  readonly parentNode: PageNode | null
}

export type PageElement = PageNode & {
  readonly localName: string
  getAttribute(name: string): string | null
  querySelector(selector: string): PageElement | null
  querySelectorAll(selector: string): Iterable<PageElement>
  remove(): void
}

export type PageDocument = {
  readonly title: string
  readonly body: PageElement | null
  readonly documentElement: PageElement | null
  querySelector(selector: string): PageElement | null
  querySelectorAll(selector: string): Iterable<PageElement>
}

export const elementNode = 1
export const textNode = 3

/**
 * Parses a page. Runs no script, loads nothing.
 * @param html a whole page, slimmed (see slim.ts): the size and depth of the tree are its bound
 */
export function parsePage(html: string): PageDocument {
  const page: unknown = parseHTML(html)
  return (page as { document: PageDocument }).document
}
