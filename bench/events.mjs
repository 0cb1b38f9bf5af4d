/**
 * PLOVER events as `onrecord read` finds them, held against sentences with a marked actor, recipient and type.
 *
 * A marked sentence asks for one event among those that it tells of. What the program answers is the type of the read event
 * that fits the marked parties best: its actor's words overlap the marked actor, its recipients' or object's the marked
 * recipient (crosswise counts, but less). No event that touches either: none, and the sentence is missed.
 *
 * Two things are translated, since the data have neither statuses nor the newest types. PLOVER has what is announced as an act
 * of its own: cooperation to come is AGREE, conflict to come THREATEN, cooperation refused REJECT; a reading keeps the act and
 * says its status. The older YIELD is CONCEDE or RETREAT.
 */
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { root } from '../scripts/fresh.mjs'
import { readAll } from './desk.mjs'
import { row, skipped } from './row.mjs'

const file = path.join(root, '..', 'shared', 'data', 'plover', 'train.jsonl')
const COOPERATION = new Set(['CONSULT', 'SUPPORT', 'CONCEDE', 'COOPERATE', 'AID', 'RETREAT'])
const CONFLICT = new Set(['PROTEST', 'SANCTION', 'MOBILIZE', 'COERCE', 'ASSAULT'])
/** Every fifth sentence was never looked at while the codebook was written. */
const isKeptAside = (index) => index % 5 === 4

const published = 'published, given actor and recipient: UniversalPetrarch 46.3; GPT-4 61.5; NLI 82.4; ConfliBERT 86.7'
const endToEnd = 'PLOVER types end to end'

/** @returns {Promise<import('./row.mjs').Row[]>} */
export async function events({ say = () => {} } = {}) {
  if (!existsSync(file)) return [skipped(endToEnd, '../shared/data/plover is not beside this checkout')]
  const sentences = readFileSync(file, 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line))
  const read = await readAll(sentences.map(({ text }, index) => ({ id: String(index), text })))
  const answers = sentences.map((sentence, index) => ({ wanted: sentence.event, got: answerOf(sentence, read[index]), index }))
  const aside = scoresOf(answers.filter(({ index }) => isKeptAside(index)))
  const all = scoresOf(answers)
  say(perType(all.types, aside.types))
  return [
    row(`${endToEnd}, macro-F1`, all.macro, '%', 'at least', 60, `${sentences.length} sentences; ${published}`),
    row(`${endToEnd}, macro-F1, sentences never looked at`, aside.macro, '%', 'at least', 60, `${aside.count} sentences; right ${aside.right.toFixed(1)}%, none found ${aside.none.toFixed(1)}%`),
  ]
}

/** The type that a reading gives for the marked parties, as the data name it; undefined for none. */
function answerOf({ marked, text }, { report, reading }) {
  const [actor, recipient] = [spansOf(marked, 's'), spansOf(marked, 't')]
  if (!report.text.startsWith(text.slice(0, 20))) return undefined
  let best
  let most = 0
  for (const event of reading.events) {
    const fit = fitOf(event, actor, recipient)
    if (fit > most) [best, most] = [event, fit]
  }
  return best && asInData(best)
}

function fitOf({ actor, recipients, object, status }, wantedActor, wantedRecipient) {
  const others = [...recipients.map(({ text }) => text), ...(object ? [object] : [])]
  const touches = (quotes, spans) => quotes.some(({ start, end }) => spans.some(([from, to]) => start < to && from < end))
  const actors = actor ? [actor.text] : []
  const straight = 3 * touches(actors, wantedActor) + 3 * touches(others, wantedRecipient)
  const crosswise = touches(others, wantedActor) + touches(actors, wantedRecipient)
  if (straight + crosswise === 0) return 0
  return straight + crosswise + { current: 0.3, historical: 0.2, future: 0.2, hypothetical: 0, negated: 0 }[status]
}

function asInData({ type, status }) {
  if (status === 'future' && COOPERATION.has(type)) return 'AGREE'
  if (status === 'future' && CONFLICT.has(type)) return 'THREATEN'
  if (status === 'negated' && COOPERATION.has(type)) return 'REJECT'
  return type === 'RETREAT' || type === 'CONCEDE' ? 'YIELD' : type
}

/** Offsets into the plain text of what stands in <s>...</s> or <t>...</t>. */
function spansOf(marked, tag) {
  const spans = []
  let plain = 0
  let last = 0
  let open = 0
  for (const match of marked.matchAll(/<(\/?)([st])>/g)) {
    plain += match.index - last
    last = match.index + match[0].length
    if (match[2] !== tag) continue
    if (match[1] === '/') spans.push([open, plain])
    else open = plain
  }
  return spans
}

function scoresOf(answers) {
  const types = [...new Set(answers.map(({ wanted }) => wanted))].sort().map((type) => {
    const wanted = answers.filter((answer) => answer.wanted === type)
    const given = answers.filter(({ got }) => got === type).length
    const right = wanted.filter(({ got }) => got === type).length
    return { type, count: wanted.length, precision: percent(right, given), recall: percent(right, wanted.length), f1: percent(2 * right, given + wanted.length) }
  })
  return {
    types,
    count: answers.length,
    macro: types.reduce((sum, { f1 }) => sum + f1, 0) / types.length,
    right: percent(answers.filter(({ wanted, got }) => wanted === got).length, answers.length),
    none: percent(answers.filter(({ got }) => got === undefined).length, answers.length),
  }
}

const percent = (part, whole) => (whole === 0 ? 0 : (100 * part) / whole)

function perType(types, aside) {
  const f1 = new Map(aside.map((entry) => [entry.type, entry.f1]))
  const cell = (value) => value.toFixed(1).padStart(6)
  const lines = types.map(({ type, count, precision, recall, f1: all }) =>
    `${type.padEnd(10)}${String(count).padStart(6)}${cell(precision)}${cell(recall)}${cell(all)}${cell(f1.get(type) ?? 0)}`)
  return ['type       count     P     R    F1  F1 never looked at', ...lines].join('\n')
}
