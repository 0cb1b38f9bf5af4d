/** What a page's metadata says about its article: JSON-LD, OpenGraph, meta elements, microdata, time elements. */
import { agencyNamed } from './agency.ts'
import { dayGiven } from './day.ts'
import { parsePage, type PageDocument, type PageElement } from './dom.ts'
import { isNode, linkedArticle, type LinkedArticle } from './linked-data.ts'
import type { PageFacts } from './page.ts'

/** One way in which pages give a fact. Gives raw words; empty where the page does not use it. */
type Way = (page: Page) => readonly string[]
type Page = { readonly document: PageDocument; readonly linked: LinkedArticle | undefined }

/*
 * The ways in the order in which they win. JSON-LD first: publishers write it for machines that check it, and it
 * tells writers from houses. Then OpenGraph and other meta elements, written for sharing (titles may be
 * shortened), then what is marked in the body, which may belong to another article on the page.
 */
const titleWays: readonly Way[] = [linked('headline'), meta('og:title'), meta('twitter:title', 'parsely-title', 'dc.title'), itemprop('headline'), heading, titleElement]
const outletWays: readonly Way[] = [linked('publisher'), meta('og:site_name'), itemprop('publisher'), meta('application-name', 'dc.publisher', 'citation_journal_title')]
const authorWays: readonly Way[] = [linked('author', 'creator'), meta('article:author', 'og:article:author'), meta('author', 'parsely-author', 'byl', 'dc.creator', 'sailthru.author'), itemprop('author'), relAuthor]
const publishedWays: readonly Way[] = [
  linked('datePublished', 'dateCreated'),
  meta('article:published_time', 'og:article:published_time', 'og:published_time'),
  meta('parsely-pub-date', 'date', 'pubdate', 'publishdate', 'publish-date', 'publication_date', 'dc.date', 'dc.date.issued', 'dcterms.created', 'sailthru.date', 'citation_publication_date'),
  itemprop('datePublished'),
  timeElement,
]

/**
 * Reads a page's metadata.
 * @param document the page, slimmed
 * @param linkedData the text of its JSON-LD scripts
 * @returns facts as the page gives them; a date that cannot be read is as good as none
 */
export function pageFacts(document: PageDocument, linkedData: readonly string[]): PageFacts {
  const page = { document, linked: linkedArticle(linkedData) }
  const title = first(page, titleWays, (words) => (words.length <= 300 ? words : undefined))
  const outlet = first(page, outletWays, (words) => (words.length <= 100 ? words : undefined))
  const authors = all(page, authorWays).flatMap(splitNames).filter((name) => name !== outlet)
  const wire = [...authors, outlet ?? ''].map(agencyNamed).find((name) => name !== undefined)
  const published = first(page, publishedWays, dayGiven)
  const url = first(page, [canonical, meta('og:url')], httpAddress)
  return {
    byline: [...new Set(authors.filter((name) => agencyNamed(name) === undefined))],
    cut: isCut(page),
    ...(title === undefined ? {} : { title: outlet === undefined ? title : withoutOutlet(title, outlet) }),
    ...(outlet === undefined ? {} : { outlet }),
    ...(wire === undefined ? {} : { wire }),
    ...(published === undefined ? {} : { published }),
    ...(url === undefined ? {} : { url }),
  }
}

function first<Value>(page: Page, ways: readonly Way[], read: (words: string) => Value | undefined): Value | undefined {
  for (const way of ways)
    for (const words of way(page)) {
      const value = plain(words) === '' ? undefined : read(plain(words))
      if (value !== undefined) return value
    }
  return undefined
}

/** All that the first way which gives anything usable gives. */
function all(page: Page, ways: readonly Way[]): readonly string[] {
  for (const way of ways) {
    const names = way(page).map(plain).filter((name) => name !== '' && name.length <= 200 && !/^https?:|@|\//i.test(name))
    if (names.length > 0) return names.slice(0, 20)
  }
  return []
}

function linked(...keys: string[]): Way {
  return ({ linked: found }) => {
    if (found === undefined) return []
    const values = keys.map((key) => found.article[key]).find((value) => value !== undefined && value !== null)
    return [values].flat(3).slice(0, 50).map((value) => nameOf(found.resolve(value)))
  }
}

function nameOf(value: unknown): string {
  if (typeof value === 'string') return value
  const name = isNode(value) ? [value.name].flat()[0] : undefined
  return typeof name === 'string' ? name : ''
}

function meta(...names: string[]): Way {
  return ({ document }) => {
    const found: string[] = []
    for (const element of document.querySelectorAll('meta')) {
      const name = (element.getAttribute('property') ?? element.getAttribute('name') ?? '').toLowerCase()
      if (names.includes(name)) found.push(element.getAttribute('content') ?? '')
    }
    return found
  }
}

function itemprop(name: string): Way {
  return ({ document }) => [...document.querySelectorAll(`[itemprop~="${name}"]`)].slice(0, 20).map((element) => valueOf(element.querySelector('[itemprop~="name"]') ?? element))
}

function valueOf(element: PageElement): string {
  return element.getAttribute('content') ?? element.getAttribute('datetime') ?? element.textContent ?? ''
}

/** The page's heading, where it has only one. */
function heading({ document }: Page): readonly string[] {
  const headings = [...document.querySelectorAll('h1')]
  return headings.length === 1 ? [headings[0]!.textContent ?? ''] : []
}

function titleElement({ document }: Page): readonly string[] {
  const words = document.querySelector('title')?.textContent ?? ''
  // "Headline | Outlet": a stroke between spaces never stands in a headline.
  return [words.split(/\s+[|·»]\s+/)[0] ?? '']
}

function relAuthor({ document }: Page): readonly string[] {
  return [...document.querySelectorAll('[rel~="author"]')].slice(0, 5).map((element) => element.textContent ?? '')
}

function timeElement({ document }: Page): readonly string[] {
  const time = document.querySelector('article time[datetime]') ?? document.querySelector('main time[datetime]')
  return time === null ? [] : [time.getAttribute('datetime') ?? '']
}

function canonical({ document }: Page): readonly string[] {
  return [document.querySelector('link[rel~="canonical"]')?.getAttribute('href') ?? '']
}

function httpAddress(words: string): string | undefined {
  return /^https?:\/\//i.test(words) && URL.canParse(words) ? words : undefined
}

/** "Free to read: no", in JSON-LD. */
function isCut({ linked: found }: Page): boolean {
  const free = found?.article.isAccessibleForFree
  return free === false || (typeof free === 'string' && /false/i.test(free))
}

/** "By Ann Onym and Bo Li, Agency": one name each. */
function splitNames(words: string): string[] {
  return words.replace(/^by\s+/i, '').split(/\s*[,;|&]\s*|\s+and\s+/).filter((name) => name !== '')
}

function withoutOutlet(title: string, outlet: string): string {
  const [, bare] = /^(.+\S)\s+[|–—-]\s+(\S.*)$/u.exec(title) ?? []
  return bare !== undefined && title.endsWith(outlet) ? bare : title
}

/** Words without markup or entities, which many pages leave in their metadata, and with single spaces. */
function plain(words: string): string {
  const short = words.slice(0, 2_000)
  const bare = /[&<]/.test(short) ? (parsePage(`<html><body>${short}</body></html>`).body?.textContent ?? '') : short
  return bare.replace(/\s+/g, ' ').trim()
}
