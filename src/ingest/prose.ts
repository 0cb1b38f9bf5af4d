/** The text of an article's element: paragraphs, with an empty line between them and no markup. */
import { elementNode, textNode, type PageElement, type PageNode } from './dom.ts'

/** Elements that begin and end a paragraph. */
const blocks = new Set([
  'address', 'article', 'aside', 'blockquote', 'body', 'center', 'dd', 'details', 'div', 'dl', 'dt', 'fieldset', 'footer', 'form', 'h1', 'h2', 'h3', 'h4',
  'h5', 'h6', 'header', 'hr', 'li', 'main', 'ol', 'p', 'pre', 'section', 'summary', 'table', 'tbody', 'td', 'tfoot', 'th', 'thead', 'time', 'tr', 'ul',
])
/** Elements whose words are not the article's: captions, and what is not text. */
const skipped = new Set(['figure', 'figcaption', 'nav', 'form', 'input', 'img', 'picture', 'head', 'title'])

/**
 * Reads an element as prose. A paragraph all of whose words stand in links is left out: it points elsewhere.
 * @param root the article's element
 * @param isLeftOut elements to pass over with all that they hold
 * @returns paragraphs joined by an empty line; space within one is single, as a browser shows it
 */
export function proseOf(root: PageElement, isLeftOut: (element: PageElement) => boolean = () => false): string {
  const paragraphs = new Paragraphs()
  let breaks = 0
  let node: PageNode | null = root
  // A loop, not a function that calls itself: no depth of nesting matters.
  while (node !== null) {
    let below: PageNode | null = null
    if (node.nodeType === textNode) {
      const text = node.textContent ?? ''
      if (text.trim() !== '') breaks = 0
      paragraphs.add(text)
    } else if (node.nodeType === elementNode) {
      const element = node as PageElement
      const name = nameOf(element)
      if (name === 'br') {
        // One break is a line of the same paragraph; two are how old pages end one.
        breaks += 1
        if (breaks > 1) paragraphs.end()
        else paragraphs.add('\n')
      } else if (!skipped.has(name) && !isLeftOut(element)) {
        paragraphs.enter(name)
        below = element.firstChild
        if (below === null) paragraphs.leave(name)
      }
    }
    node = below ?? after(node, root, paragraphs)
  }
  return paragraphs.text()
}

class Paragraphs {
  private readonly done: string[] = []
  private pieces: string[] = []
  private links = 0
  private hasOwnWords = false

  add(text: string): void {
    this.pieces.push(text)
    if (this.links === 0 && /[\p{L}\p{N}]/u.test(text)) this.hasOwnWords = true
  }

  end(): void {
    const paragraph = this.pieces.join('').replace(/[ \t\n\r\f]+/g, ' ').trim()
    if (this.hasOwnWords) this.done.push(paragraph)
    this.pieces = []
    this.hasOwnWords = false
  }

  enter(name: string): void {
    if (blocks.has(name)) this.end()
    if (name === 'a') this.links += 1
  }

  leave(name: string): void {
    if (blocks.has(name)) this.end()
    if (name === 'a') this.links -= 1
  }

  text(): string {
    this.end()
    return this.done.join('\n\n')
  }
}

/** The next node in reading order that is not below this one; leaves elements on the way up. */
function after(node: PageNode, root: PageNode, paragraphs: Paragraphs): PageNode | null {
  let here: PageNode | null = node
  while (here !== null && here !== root) {
    if (here !== node && here.nodeType === elementNode) paragraphs.leave(nameOf(here as PageElement))
    if (here.nextSibling !== null) return here.nextSibling
    here = here.parentNode
  }
  return null
}

function nameOf(element: PageElement): string {
  return element.localName.toLowerCase()
}
