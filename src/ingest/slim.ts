/**
 * A page without what is never article, in one pass that keeps no tree. What comes out is small, shallow and
 * whole (one head, one body), so that the libraries after it are safe: their work grows faster than the page,
 * and they call themselves once for every level. Most of a page of ten megabytes is script, style and inlined
 * images, and goes here.
 */
import { Parser } from 'htmlparser2'
import { Problem } from '../report/problem.ts'

export type SlimPage = {
  readonly html: string
  /** The text of each JSON-LD script, as it stands there. */
  readonly linkedData: readonly string[]
}

/** Gone with all they hold. */
const dropped = new Set([
  'script', 'style', 'noscript', 'template', 'svg', 'math', 'iframe', 'object', 'embed', 'canvas', 'video', 'audio', 'map', 'select', 'button', 'textarea', 'dialog',
])
/** What later steps look at. All else goes: handlers, images, data. */
const attributes = new Set([
  'class', 'id', 'role', 'hidden', 'aria-hidden', 'style', 'rel', 'href', 'name', 'property', 'content', 'itemprop', 'itemtype', 'itemscope', 'datetime',
])
const longestAttribute = 2_000
const empty = new Set(['area', 'base', 'br', 'col', 'hr', 'img', 'input', 'link', 'meta', 'source', 'track', 'wbr'])
const frame = new Set(['html', 'head', 'body'])
const headed = new Set(['title', 'meta', 'link'])

/** Chromium and WebKit stop nesting at 512. A quarter of that is more than any article has. */
const deepest = 128
/** More open at once, and the parser's own search for what a closing tag closes takes too long. */
const mostOpen = 1_000
/** A long live blog has some 20,000. */
const mostElements = 40_000
/** Five times the longest articles there are. */
const mostText = 1_000_000
const mostLinkedData = 1_000_000

/**
 * @param html a page as it came, broken or not
 * @returns well-formed HTML, its elements nested at most 128 deep: deeper ones are left out, their text is not
 * @throws Problem 'too-large' where more than 40,000 elements or a million characters of text are left
 */
export function slimPage(html: string): SlimPage {
  const page = new Slimmer()
  const parser = new Parser(page)
  parser.write(html)
  parser.end()
  return page.result()
}

class Slimmer {
  private readonly head: string[] = []
  private readonly body: string[] = []
  private readonly linkedData: string[] = []
  /** Of the elements that are open, in order: where each was written. */
  private readonly open: (string[] | undefined)[] = []
  private elements = 0
  private depth = 0
  private text = 0
  /** The element that is being dropped, by its depth. */
  private dropping: { readonly depth: number; readonly isLinkedData: boolean } | undefined

  onopentag(name: string, attribs: Record<string, string>): void {
    if (this.dropping === undefined && dropped.has(name)) {
      const isLinkedData = name === 'script' && /^\s*application\/ld\+json/i.test(attribs.type ?? '')
      if (isLinkedData) this.linkedData.push('')
      this.dropping = { depth: this.open.length, isLinkedData }
    }
    this.open.push(this.write(name, attribs))
    if (this.open.length > mostOpen) throw tooMuch(`more than ${mostOpen} elements inside each other`)
  }

  ontext(data: string): void {
    if (this.dropping?.isLinkedData === true) {
      const script = (this.linkedData.pop() ?? '') + data
      this.linkedData.push(script.length <= mostLinkedData ? script : '')
    }
    if (this.dropping !== undefined) return
    this.text += data.length
    if (this.text > mostText) throw tooMuch(`more than ${mostText} characters of text`)
    const target = this.open.at(-1) === this.head ? this.head : this.body
    target.push(escaped(data))
  }

  onclosetag(name: string): void {
    const target = this.open.pop()
    if (this.dropping !== undefined && this.open.length <= this.dropping.depth) this.dropping = undefined
    if (target === undefined || empty.has(name)) return
    if (target === this.body) this.depth -= 1
    target.push(`</${name}>`)
  }

  result(): SlimPage {
    const html = `<!doctype html><html><head>${this.head.join('')}</head><body>${this.body.join('')}</body></html>`
    return { html, linkedData: this.linkedData.filter((data) => data !== '') }
  }

  /** Writes a start tag, and tells where to; undefined where it was left out. */
  private write(name: string, attribs: Record<string, string>): string[] | undefined {
    if (this.dropping !== undefined || frame.has(name)) return undefined
    this.elements += 1
    if (this.elements > mostElements) throw tooMuch(`more than ${mostElements} elements`)
    const target = headed.has(name) && !('itemprop' in attribs) ? this.head : this.body
    if (target === this.body && !empty.has(name)) {
      if (this.depth >= deepest) return undefined
      this.depth += 1
    }
    target.push(startTag(name, attribs))
    return target
  }
}

function startTag(name: string, attribs: Record<string, string>): string {
  const kept = Object.entries(attribs).filter(([key, value]) => attributes.has(key) && value.length <= longestAttribute)
  return `<${name}${kept.map(([key, value]) => ` ${key}="${escaped(value)}"`).join('')}>`
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}

function tooMuch(what: string): Problem {
  return new Problem('too-large', `The page has ${what}.`, 'Give the address or file of one article, or its plain text.')
}
