/**
 * Copies: how many of PolNeAR's articles that share text are found to, how many are found that do not, how often three paragraphs are
 * found that were carried into another article and gone over, and how long it takes. Which pairs are right was settled by reading them:
 * test/record/polnear-copies.json.
 */
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { root } from '../scripts/fresh.mjs'
import { numbers, one } from './random.mjs'
import { row, skipped } from './row.mjs'

const files = ['train', 'dev'].map((split) => path.join(root, '..', 'shared', 'data', 'polnear', `${split}.jsonl`))
const MOST_CANDIDATES = 40
const CARRIED = 200
const PARAGRAPHS = 3

export async function copies() {
  if (!files.every((file) => existsSync(file))) return [skipped('reports that carry another', '../shared/data/polnear is not beside this checkout')]
  const tools = await load()
  const articles = files.flatMap((file) => readFileSync(file, 'utf8').trim().split('\n')).map((line) => dossierOf(JSON.parse(line), tools))
  return [...real(articles, tools), ...carried(articles, tools)]
}

function real(articles, tools) {
  const { copies: right } = JSON.parse(readFileSync(path.join(root, 'test', 'record', 'polnear-copies.json'), 'utf8'))
  const wanted = new Set(right.map(([copy, source]) => [copy, source].sort().join(' ')))
  const started = performance.now()
  const judgments = added(articles, tools)
  const took = (performance.now() - started) / articles.length
  const found = new Set(tools.copiesInEffect(judgments).map(({ copy, source }) => [copy, source].sort().join(' ')))
  const hit = [...found].filter((pair) => wanted.has(pair)).length
  const note = `PolNeAR, ${articles.length} articles: ${wanted.size} pairs by hand, ${hit} found, ${wanted.size - hit} missed, ${found.size - hit} false`
  return [
    row('pairs that share text found', (100 * hit) / wanted.size, '%', 'at least', 100, note),
    row('pairs found that share none of their own', found.size - hit, '', 'at most', 0, 'boilerplate, and quotes of the same person, are no copies'),
    row('fingerprints, look-up and alignment of a report', took, 'ms', 'at most', null, 'in memory, one core, its words cut for the first time'),
  ]
}

/** Adds articles in the order of their publication, each beside those that share most bands with it. */
function added(articles, { fingerprintsOf, copiesOf }) {
  const byBand = new Map()
  const inOrder = [...articles].sort((a, b) => (a.published + a.key < b.published + b.key ? -1 : 1))
  return inOrder.flatMap((article) => {
    const shared = new Map()
    for (const band of fingerprintsOf(article)) {
      for (const other of byBand.get(band) ?? []) shared.set(other, (shared.get(other) ?? 0) + 1)
      byBand.set(band, [...(byBand.get(band) ?? []), article])
    }
    return copiesOf(article, [...shared].sort((a, b) => b[1] - a[1]).slice(0, MOST_CANDIDATES).map(([other]) => other))
  })
}

/** Three paragraphs of one article put into one of another publisher, as they are and with every so-manieth word changed. */
function carried(articles, tools) {
  const random = numbers(7)
  const pick = (list) => one(random, list)
  const long = articles.filter(({ text }) => paragraphsOf(text).length > 2 * PARAGRAPHS)
  const pairs = Array.from({ length: CARRIED }, () => {
    const source = pick(long)
    return { source, host: pick(long.filter(({ outlet }) => outlet !== source.outlet)), at: random() }
  })
  return [0, 20, 10].map((every) => {
    const found = pairs.filter(({ source, host, at }) => isFound(source, host, at, every, tools)).length
    const how = every === 0 ? 'as they are' : `with every ${every}th word changed`
    return row(`three paragraphs carried, ${how}, found`, (100 * found) / CARRIED, '%', 'at least', null, `${CARRIED} pairs made from PolNeAR; the quotes among them are no copies`)
  })
}

function isFound(source, host, at, every, tools) {
  const own = paragraphsOf(host.text)
  const all = paragraphsOf(source.text)
  const first = Math.floor(at * (all.length - PARAGRAPHS))
  const moved = all.slice(first, first + PARAGRAPHS).map((paragraph) => edited(paragraph, every))
  const middle = Math.floor(own.length / 2)
  const text = [...own.slice(0, middle), ...moved, ...own.slice(middle)].join('\n\n')
  const carrying = { ...host, key: `${host.key}+`, text, furniture: [], sentences: tools.sentencesOf(text) }
  const bands = new Set(tools.fingerprintsOf(source))
  return tools.fingerprintsOf(carrying).some((band) => bands.has(band)) && tools.copiesOf(carrying, [source]).some(({ decision }) => decision === 'copy')
}

function paragraphsOf(text) {
  return text.split(/\n\n+/).filter((paragraph) => paragraph.length > 80)
}

function edited(text, every) {
  let n = 0
  return text.replace(/\p{L}+/gu, (word) => (every > 0 && ++n % every === 0 ? `${word}x` : word))
}

function dossierOf({ id, text, title, publisher, published, wire, credit }, { reportFromText, sentencesOf }) {
  const report = reportFromText({ id, text, title, outlet: publisher, published })
  return {
    key: id, id, outlet: publisher, published, wire: wire ?? undefined, credit: credit ?? undefined,
    text: report.text, furniture: report.furniture, sentences: sentencesOf(report.text), accounts: [],
  }
}

async function load() {
  const at = (file) => import(path.join(root, 'dist', file))
  const modules = await Promise.all(['ingest/text.js', 'language/sentences.js', 'record/copies/fingerprints.js', 'record/copies/copies.js', 'record/copies/in-effect.js'].map(at))
  return Object.assign({}, ...modules)
}
