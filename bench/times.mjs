/**
 * Times: how many of the times that people marked are found (ECB+), and how often a hidden day of publication is inferred,
 * and rightly (PolNeAR). What the words mean is held to a table in src/reading/times/expressions.test.ts, since no data with
 * values may be used here.
 */
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { root } from '../scripts/fresh.mjs'
import { row, skipped } from './row.mjs'

const data = path.join(root, '..', 'shared', 'data')
const marked = path.join(data, 'ecb', 'dev.jsonl')
const dated = ['dev', 'train'].map((split) => path.join(data, 'polnear', `${split}.jsonl`))

const published = 'published, TempEval-3: HeidelTime strict F1 81.3, value 77.6; other texts, other marks'

export async function times() {
  const timesOf = await reader()
  const rows = [...(existsSync(marked) ? found(timesOf) : [skipped('times found', '../shared/data/ecb is not beside this checkout')])]
  rows.push(...(dated.every((file) => existsSync(file)) ? inferred(timesOf) : [skipped('dates inferred', '../shared/data/polnear is not beside this checkout')]))
  return rows
}

function found(timesOf) {
  const reports = linesOf(marked)
  let gold = 0
  let overlapping = 0
  let given = 0
  for (const { text, mentions } of reports) {
    const { report, times } = timesOf(text)
    // Offsets move where ingest takes something away; these texts have nothing of that kind.
    if (report.text !== text) continue
    const wanted = mentions.filter(({ kind }) => kind === 'time')
    gold += wanted.length
    given += times.length
    overlapping += wanted.filter(({ start, end }) => times.some(({ span }) => span[0] < end && start < span[1])).length
  }
  return [row('times found that people marked, any overlap', (100 * overlapping) / gold, '%', 'at least', null, `ECB+ dev, ${gold} marked, ${given} found: only some sentences are marked. ${published}`)]
}

function inferred(timesOf) {
  const articles = dated.flatMap(linesOf)
  const counts = { right: 0, wrong: 0, open: 0, misbounded: 0 }
  for (const { text, published: day } of articles) {
    const { published, dateBounds: { notBefore, notAfter } } = timesOf(text)
    if (!published) {
      counts.open++
      if ((notBefore && notBefore.day > day) || (notAfter && notAfter.day < day)) counts.misbounded++
    } else if (day.startsWith(published.value.replace('~', ''))) counts.right++
    else counts.wrong++
  }
  const note = `PolNeAR, ${articles.length} articles, day hidden, no situation profile: ${counts.right} right, ${counts.wrong} wrong, ${counts.open} open`
  const given = counts.right + counts.wrong
  return [
    given > 0 ? row('days of publication inferred that are wrong', (100 * counts.wrong) / given, '%', 'at most', 5, note) : { ...skipped('days of publication inferred that are wrong', ''), note },
    row('bounds of an open day that are wrong', (100 * counts.misbounded) / Math.max(1, counts.open), '%', 'at most', 5, 'the same articles'),
  ]
}

function linesOf(file) {
  return readFileSync(file, 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line))
}

/** The steps up to times, on the words and sentences of a text: they need nothing of the trained reader. */
async function reader() {
  const at = (file) => import(path.join(root, 'dist', file))
  const [{ reportFromText }, { wordsOf }, { sentencesOf }, { loadCodebook }, { outermost, tokens }, { quotations }, { take }, { tree }, { times: step }, { situation }] =
    await Promise.all([
      'ingest/text.js', 'language/words.js', 'language/sentences.js', 'reading/codebook.js', 'reading/outermost.js', 'reading/quotations.js', 'reading/step.js',
      'reading/tree.js', 'reading/times/times.js', 'reading/situation/situation.js',
    ].map(at))
  const codebook = loadCodebook()
  const timesOf = (text) => {
    const report = reportFromText({ text })
    const { count, starts, ends } = wordsOf(report.text)
    const words = Array.from({ length: count }, (_, n) => [starts[n], ends[n]])
    const syntax = { words: [], sentence: [], lemma: [], upos: [], head: [], relation: [] }
    const language = { words, sentences: sentencesOf(report.text), paragraphs: [], attributions: [], syntax, entities: [] }
    return take([tokens, tree, quotations, outermost, situation, step], { report, language, codebook, gazetteer: undefined, profiles: [], asked: 'none' })
  }
  return timesOf
}
