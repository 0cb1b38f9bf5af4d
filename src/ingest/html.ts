/** A page in, a report out. */
import { Problem } from '../report/problem.ts'
import type { Report } from '../report/report.ts'
import { articleOf } from './article.ts'
import { boilerplateRule } from './boilerplate.ts'
import { parsePage } from './dom.ts'
import { pageFacts } from './metadata.ts'
import { normalise } from './normalise.ts'
import { slimPage } from './slim.ts'
import { sameTitle } from './stated.ts'
import { reportFromText } from './text.ts'
import { warning } from './warnings.ts'

/** Where a page came from, and what to call its report. */
export type HtmlOptions = { readonly url?: string; readonly id?: string }

/**
 * Takes in one page. The report's text is the article's title, an empty line, and the article's paragraphs with
 * an empty line between them; the title is left out where the article begins with it. Captions, navigation,
 * advertisements and related links are not in it. How facts from metadata and from the text are weighed is said
 * at {@link reportFromText}; which metadata wins, in metadata.ts.
 * @param html a page, whole or broken. Nothing in it is run or loaded
 * @param options `url`: where it was fetched from, which goes before what the page says of itself
 * @throws Problem 'empty', 'no-article', or 'too-large' (see slim.ts)
 */
export function reportFromHtml(html: string, options: HtmlOptions = {}): Report {
  if (html.trim() === '') throw new Problem('empty', 'The page is empty.', 'Give the address or file of one article.')
  const { html: slim, linkedData } = slimPage(html)
  const document = parsePage(slim)
  const page = pageFacts(document, linkedData)
  const article = articleOf(document)
  if (article === undefined) throw noArticle()
  const body = page.cut === true ? beforeOffer(article) : article
  const report = reportFromText({ text: withTitle(body, page.title), ...options }, { page })
  return page.cut === true ? { ...report, warnings: [...report.warnings, warning('page-cut')] } : report
}

/** Where a page is cut short, what follows the call to subscribe is an offer and not the article. */
function beforeOffer(article: string): string {
  const paragraphs = article.split('\n\n')
  const offer = paragraphs.findIndex((paragraph) => boilerplateRule(paragraph) === 'subscribe')
  return offer > 0 ? paragraphs.slice(0, offer).join('\n\n') : article
}

function withTitle(article: string, title: string | undefined): string {
  const firstLine = article.slice(0, 1_000).split('\n', 1)[0] ?? ''
  return title === undefined || sameTitle(normalise(firstLine).text, title) ? article : `${title}\n\n${article}`
}

function noArticle(): Problem {
  return new Problem('no-article', 'No article was found in the page.', 'Give the address of the article itself, or paste its text.')
}
