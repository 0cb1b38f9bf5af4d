/** A record of the crisis, held against the key. */
import { bCubed } from '../score/b-cubed.mjs'
import { adjustedRandIndex } from '../score/rand-index.mjs'
import { accountsIn, familiesOf, matched, placeOf } from './located.mjs'
import { scoreClaims } from './score-claims.mjs'
import { scoreFigures } from './score-figures.mjs'

/** Of two notes, so many words of the shorter must be the longer's. */
const MOST_WORDS = 0.8

/**
 * @param {object} key test/crisis/key.yaml, parsed
 * @param {{ id: string, text: string, outlet: string }[]} reports
 * @param {object[]} rows all that `onrecord show` prints of the record, of all kinds: src/record/entry.ts
 * @returns {object} for each section of the key counts `[of the key's that the record has, all of the key's]`, and shares in
 *   percent; the adjusted Rand index of copies is 1 at best
 */
export function scoreRecord(key, reports, rows) {
  const texts = new Map(reports.map(({ id, text }) => [id, text]))
  return {
    events: scoreEvents(key, texts, rows),
    copies: scoreCopies(key, texts, rows),
    boilerplate: scoreBoilerplate(key, rows),
    ...scoreFigures(key, texts, rows),
    ...scoreClaims(key, texts, rows),
  }
}

/** Joining alone is scored, over the accounts that the record has: what the reader did not find is in `found`. */
function scoreEvents(key, texts, rows) {
  const accounts = key.events.flatMap(({ id, accounts }) => accounts.map(({ report, quote, trigger }) => ({ ...placeOf(texts, report, quote, trigger), event: id })))
  const found = matched(accounts, accountsIn(texts, rows, 'event'))
  return {
    found: [found.size, accounts.length],
    ...bCubed(new Map(accounts.map((account) => [account, account.event])), new Map(Array.from(found, ([account, { entry }]) => [account, entry]))),
  }
}

function scoreCopies(key, texts, rows) {
  const families = familiesOf(key.copies)
  const said = new Map(Array.from(texts.keys(), (report) => [report, report]))
  const hows = new Map()
  for (const { id, members } of rows.filter(({ kind }) => kind === 'copy'))
    for (const { report, how } of members) {
      if (said.get(report) === report) said.set(report, id)
      hows.set(report, how)
    }
  const members = key.copies.flatMap((family) => family.members)
  return {
    adjustedRandIndex: adjustedRandIndex(new Map(Array.from(texts.keys(), (report) => [report, families.get(report)?.[0] ?? report])), said),
    how: [members.filter(({ report, kind }) => hows.get(report) === kind).length, members.length],
  }
}

/** @returns besides: notes of the record that are none of the key's */
function scoreBoilerplate(key, rows) {
  const notes = rows.filter(({ kind, decision, undone }) => kind === 'judgment' && decision === 'boilerplate' && undone === undefined).map(({ value }) => value)
  const isOf = ({ outlet, quote }) => (note) => note.outlet === outlet && sharedWords(note.words, quote) >= MOST_WORDS
  return {
    found: [key.boilerplate.filter((one) => notes.some(isOf(one))).length, key.boilerplate.length],
    besides: notes.filter((note) => !key.boilerplate.some((one) => isOf(one)(note))).length,
  }
}

function sharedWords(one, other) {
  const [shorter, longer] = [one, other].map((text) => new Set(text.toLowerCase().match(/\p{L}+/gu) ?? [])).sort((a, b) => a.size - b.size)
  return shorter.size === 0 ? 0 : Array.from(shorter).filter((word) => longer.has(word)).length / shorter.size
}
