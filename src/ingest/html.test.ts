import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { Problem } from '../report/problem.ts'
import type { Report } from '../report/report.ts'
import { reportFromHtml } from './html.ts'

const folder = new URL('../../test/pages/', import.meta.url)
const page = (name: string): string => readFileSync(new URL(name, folder), 'utf8')
const report = (name: string): Report => reportFromHtml(page(name))
const codeOf = (html: string): string => {
  try {
    reportFromHtml(html)
  } catch (thrown) {
    if (thrown instanceof Problem) return thrown.code
    throw thrown
  }
  return 'none'
}
const paragraph = '<p>The harbour was closed on Monday, the harbour master said, after a blast that nobody could explain.</p>'

describe('a report from a page', () => {
  it.each(readdirSync(folder).filter((name) => name.endsWith('.txt')))('reads the article, and nothing beside it: %s', (name) => {
    expect(report(name.replace('.txt', '.html')).text).toBe(page(name).trimEnd())
  })

  it('reads JSON-LD, with several writers', () => {
    expect(report('news.html').facts).toMatchObject({
      title: 'Ferry talks stall over night crossings',
      byline: ['Ann Onym', 'Bo Lindqvar'],
      outlet: 'The Harbour Post',
      published: { value: '2024-04-07T06:30:00+02:00', basis: 'page', because: [] },
      known: { title: 'page', byline: 'page', outlet: 'page' },
    })
  })

  it('reads JSON-LD whose nodes refer to each other', () => {
    expect(report('captions.html').facts).toMatchObject({ byline: ['Fay Castellane'], outlet: 'Velland Weekly', published: { value: '2024-02-29' } })
  })

  it('leaves the outlet out of the writers', () => {
    expect(report('live.html').facts).toMatchObject({ byline: [], outlet: 'Sarrow Courier' })
  })

  it('reads OpenGraph', () => {
    expect(report('opengraph.html').facts).toMatchObject({
      byline: ['Jon Aldercott'],
      outlet: 'Radio Sarrow',
      published: { value: '2024-01-15T11:45:00Z' },
      url: 'https://radiosarrow.example/news/strike',
    })
  })

  it('reads meta elements', () => {
    expect(report('meta.html').facts).toMatchObject({ byline: ['Kit Barrowmore'], published: { value: '2009-08-21', basis: 'page' } })
  })

  it('reads microdata', () => {
    expect(report('microdata.html').facts).toMatchObject({
      title: 'Observatory loses funding',
      byline: ['Noor Tessaly'],
      outlet: 'The Marah Observer',
      published: { value: '2022-10-03' },
    })
  })

  it('takes the writer that the text states before the one in the metadata', () => {
    expect(report('paywall.html').facts).toMatchObject({ byline: ['Rhea Mandel'], known: { byline: 'stated' } })
  })

  it('finds wire, credit and, from the address, the date', () => {
    const { facts } = report('wire.html')
    expect(facts).toMatchObject({ wire: 'Reuters', wireDerived: true, byline: [], published: { value: '2024-06-18', basis: 'inferred' } })
    expect(facts.credit?.quote).toBe('(Reporting by Vic Torrance in Kessel Gap; Editing by May Ledbury)')
  })

  it('says that a page behind a paywall is only a part', () => {
    expect(report('paywall.html').warnings.map(({ code }) => code)).toContain('page-cut')
  })

  it('reads a broken page, and says what is odd in its text', () => {
    expect(report('broken.html').warnings.map(({ code }) => code)).toContain('unpaired-quotes')
  })

  it('takes the address that was asked for before the one that the page gives', () => {
    expect(reportFromHtml(page('opengraph.html'), { url: 'https://radiosarrow.example/amp/strike', id: 'strike' })).toMatchObject({
      id: 'strike',
      facts: { url: 'https://radiosarrow.example/amp/strike' },
    })
  })

  it('cleans what pages leave in their metadata', () => {
    const html = `<title>Salt &amp; smoke - The Harbour Post</title><meta property="og:site_name" content="The Harbour Post">
      <meta property="article:author" content="https://social.example/ann"><meta name="author" content="By Ann Onym &amp;amp; Bo Li">
      <meta name="date" content="not a date"><article>${paragraph.repeat(8)}</article>`
    expect(reportFromHtml(html).facts).toMatchObject({ title: 'Salt & smoke', byline: ['Ann Onym', 'Bo Li'] })
  })

  it.each(['{"@type":', '[1,2', '{"@graph":[null,1,{"@type":5}]}', '{"@type":"NewsArticle","headline":{"a":1},"author":[null,[{"name":3}]],"datePublished":7}', '['.repeat(200_000)])(
    'passes over JSON-LD that makes no sense: %.40s',
    (script) => {
      const html = `<title>Salt and smoke</title><script type="application/ld+json">${script}</script><article>${paragraph.repeat(8)}</article>`
      expect(reportFromHtml(html).facts).toMatchObject({ title: 'Salt and smoke', byline: [] })
    },
  )
})

describe('a page that cannot be read', () => {
  it('is refused without an article', () => {
    expect(codeOf(page('front.html'))).toBe('no-article')
    expect(codeOf('<html><body></body></html>')).toBe('no-article')
    expect(codeOf('<!-- nothing -->')).toBe('no-article')
  })

  it('is refused when empty', () => {
    expect(codeOf(' \n')).toBe('empty')
  })

  it.each([
    ['text', `<article>${paragraph.repeat(100_000)}</article>`],
    ['elements', `<article>${'<b>a</b>'.repeat(60_000)}</article>`],
    ['nesting', `<article>${'<b>a'.repeat(60_000)}`],
  ])('is refused for too much of it: %s', (_what, html) => {
    expect(codeOf(html)).toBe('too-large')
  })
})

describe('a page that is large or deep, but has an article', () => {
  it('of ten megabytes, mostly script, is read', () => {
    const html = `<html><head><script>${'var x = "<p>";'.repeat(750_000)}</script></head><body><article>${paragraph.repeat(20)}</article></body></html>`
    expect(html.length).toBeGreaterThan(10_000_000)
    expect(reportFromHtml(html).text.split('\n\n')).toHaveLength(20)
  })

  it('nested deeper than any article keeps its words', () => {
    const { text } = reportFromHtml(`${'<div>'.repeat(500)}${paragraph.repeat(8)}${'</div>'.repeat(500)}`)
    expect(text).toContain('said, after a blast')
  })
})
