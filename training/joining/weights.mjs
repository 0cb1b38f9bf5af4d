/**
 * Fits the weights of codebook/joining/events.yaml and stories.yaml over pairs of ECB+ that people marked: logistic regression by
 * Newton's method, with a little weight decay. Prints what it finds; it is rounded, and what ECB+ says little of is set, by hand.
 *
 *     npm run build -- server && node training/joining/weights.mjs READ.jsonl train.jsonl
 *
 * READ.jsonl: a line {report, reading} for each report of train.jsonl, as bench/readings.mjs keeps them in .cache/bench.
 */
import { readFileSync } from 'node:fs'
import { accountsOf } from '../../dist/record/accounts/accounts-of.js'
import { eventBook } from '../../dist/record/events/event-book.js'
import { signsOf } from '../../dist/record/events/signs.js'
import { storyRules } from '../../dist/record/stories/story-rules.js'
import { storyBook } from '../../dist/record/stories/story-book.js'
import { storySigns } from '../../dist/record/stories/likeness.js'

/** Of pairs from two topics, which are many and easy, one in so many. */
const ONE_IN = 50
const ROUNDS = 12
const DECAY = 1

const [readFile, markedFile] = process.argv.slice(2)
const lines = (file) => readFileSync(file, 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line))
const marked = lines(markedFile)
const dossiers = lines(readFile).map(({ report, reading }) => accountsOf(report, reading))
const profiles = dossiers.map((dossier) => storyRules.profile(dossier))

print('stories', storyPairs())
print('events', eventPairs())

function storyPairs() {
  return pairs(marked.map((report, n) => ({ topic: report.topic, class: report.story, n }))).map(([one, other]) => ({
    same: one.class === other.class, signs: storySigns(profiles[one.n], profiles[other.n], storyBook()),
  }))
}

function eventPairs() {
  const place = new Map(dossiers.map(({ key }, n) => [key, n]))
  const around = {
    actorOf: (key) => key,
    entryOf: (key) => key,
    copied: () => false,
    likeness: (one, other) => (one === other ? 1 : storyRules.compare(profiles[place.get(one)], profiles[place.get(other)]).score),
  }
  const found = marked.flatMap(({ mentions, topic }, n) => mentions.filter(({ kind }) => kind === 'event').flatMap(({ start, end, chain }) => {
    const account = dossiers[n].accounts.find(({ kind, quote }) => kind === 'event' && quote.start < end && start < quote.end)
    return account ? [{ topic, class: chain, account }] : []
  }))
  return pairs(found).filter(([one, other]) => one.account !== other.account).map(([one, other]) => {
    const signs = {}
    for (const each of signsOf(one.account, other.account, around, eventBook())) if ('sign' in each) signs[each.sign] = (signs[each.sign] ?? 0) + each.strength
    return { same: one.class === other.class, signs }
  })
}

function pairs(items) {
  return items.flatMap((one, i) => items.slice(0, i).flatMap((other, j) => (one.topic === other.topic || (i * 31 + j * 17) % ONE_IN === 0 ? [[one, other]] : [])))
}

function print(name, rows) {
  const signs = [...new Set(rows.flatMap((row) => Object.keys(row.signs)))]
  const weights = fitted(rows.map(({ same, signs: found }) => [[1, ...signs.map((sign) => found[sign] ?? 0)], same ? 1 : 0]), signs.length + 1)
  process.stdout.write(`${name}, ${rows.length} pairs\n${['bias', ...signs].map((sign, n) => `  ${sign}: ${weights[n].toFixed(2)}`).join('\n')}\n`)
}

/** Newton's method. */
function fitted(rows, size) {
  const weights = new Array(size).fill(0)
  for (let round = 0; round < ROUNDS; round++) {
    const slope = weights.map((weight) => -DECAY * weight)
    const bend = weights.map((_, a) => weights.map((_, b) => (a === b ? DECAY : 0)))
    for (const [values, truth] of rows) {
      const likely = 1 / (1 + Math.exp(-values.reduce((sum, value, a) => sum + value * weights[a], 0)))
      for (let a = 0; a < size; a++) {
        slope[a] += (truth - likely) * values[a]
        for (let b = 0; b < size; b++) bend[a][b] += likely * (1 - likely) * values[a] * values[b]
      }
    }
    solved(bend, slope).forEach((step, a) => (weights[a] += step))
  }
  return weights
}

/** Gauss-Jordan with pivots. */
function solved(matrix, right) {
  const rows = matrix.map((row, a) => [...row, right[a]])
  rows.forEach((_, a) => {
    const pivot = rows.slice(a).reduce((best, row, n) => (Math.abs(row[a]) > Math.abs(rows[best][a]) ? a + n : best), a)
    ;[rows[a], rows[pivot]] = [rows[pivot], rows[a]]
    rows.forEach((row, b) => {
      if (b === a) return
      const share = row[a] / rows[a][a]
      for (let c = a; c < row.length; c++) row[c] -= share * rows[a][c]
    })
  })
  return rows.map((row, a) => row.at(-1) / row[a])
}
