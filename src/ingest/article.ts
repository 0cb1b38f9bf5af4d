/** The article in a page: which element holds it, and its words. By Mozilla's Readability. */
import { Readability } from '@mozilla/readability'
import { boilerplateRule } from './boilerplate.ts'
import type { PageDocument, PageElement } from './dom.ts'
import { proseOf } from './prose.ts'

/** Class and id names, as whole words, of parts inside articles that are not the report. */
const aside = /(?:^|[\s_-])(?:newsletter|related|recirculation|pull-?quote|share|sharing|social|promo|advert|advertisement|ad-slot|subscribe|comments?|caption|gallery|tags)(?:$|[\s_-])/i
/** A paragraph of so many characters is report; pages of links have none. */
const shortest = 50

/**
 * The words of a page's article.
 * @param document the page, slimmed. Readability changes it: read its metadata first
 * @returns paragraphs with an empty line between them, or undefined where the page has no article
 */
export function articleOf(document: PageDocument): string | undefined {
  // Readability takes a browser's document; linkedom's is near enough, as its makers test.
  const reader = new Readability<PageElement>(document, { serializer: (node: unknown) => node as PageElement, keepClasses: true, disableJSONLD: true })
  const root = reader.parse()?.content
  if (root === null || root === undefined) return undefined
  const paragraphs = proseOf(root, isAside).split('\n\n').filter((paragraph) => !leftOver.test(paragraph))
  const isReport = paragraphs.some((paragraph) => paragraph.length >= shortest && boilerplateRule(paragraph) === undefined)
  return isReport ? paragraphs.join('\n\n') : undefined
}

/** What stays of a byline when its names were taken out. */
const leftOver = /^by[\s,|]*$/i

function isAside(element: PageElement): boolean {
  return element.localName === 'aside' || aside.test(element.getAttribute('class') ?? '') || aside.test(element.getAttribute('id') ?? '')
}
