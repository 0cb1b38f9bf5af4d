/**
 * Actors across outlets, on NewsWCL50: one political story told by five outlets each, with actors marked however they are called. Reports
 * are read and added to one record as the command would. Only mentions on whose head word the reader has an actor; chains run within a
 * story there, so joining is held against them story by story. `say` gets the loaded words by outlet, which no figure can tell of.
 */
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { root } from '../scripts/fresh.mjs'
import { bCubed } from '../test/score/b-cubed.mjs'
import { meant } from './merges.mjs'
import { readOnce } from './readings.mjs'
import { row, skipped } from './row.mjs'

const OWN_FILE = path.join(root, '..', 'shared', 'data', 'newswcl', 'dev.jsonl')
const LEAST_F1 = 80

/** What is marked there, by kind; the target is for actors. */
const parts = [
  { kinds: ['actor'], called: 'persons and groups', target: LEAST_F1 },
  { kinds: ['country'], called: 'states', target: null, note: "; its chains of a state hold the state's officials and bodies too, which are other actors here" },
]

/**
 * @param {{ data?: string, say?: (line: string) => void }} options a file of the same shape as ../shared/data/newswcl/dev.jsonl
 * @returns {Promise<import('./row.mjs').Row[]>}
 */
export async function newswcl({ data = OWN_FILE, say = () => undefined }) {
  if (!existsSync(data)) return [skipped('actors across outlets, NewsWCL50', `${path.relative(root, data)} is not beside this checkout`)]
  const marked = readFileSync(data, 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line))
  const read = await readOnce(marked.map(({ id, text, outlet }) => ({ id, text, outlet })))
  const tools = await load()
  const dossiers = read.map(({ report, reading }) => tools.accountsOf(report, reading))
  const record = await tools.recordOf(dossiers)
  for (const line of labelLines(dossiers, record, tools)) say(line)
  return parts.flatMap((part) => rowsOf(part, marked, dossiers, record))
}

function rowsOf({ kinds, called, target, note = '' }, marked, dossiers, record) {
  const mentions = marked.flatMap((report, n) => report.mentions.filter(({ kind }) => kinds.includes(kind)).map((mention) => ({
    ...mention, story: report.story, last: lastWord(report.text.slice(mention.start, mention.end)), address: addressAt(mention, dossiers[n]),
  })))
  const found = mentions.filter(({ address }) => address !== undefined)
  const score = (over, said) => bCubed(new Map(over.map(({ chain }, n) => [n, chain])), new Map(over.map((each, n) => [n, `${each.story} ${said(each)}`])))
  const joined = score(found, ({ address }) => record.entryOf(address))
  const baseline = score(found, ({ last }) => last)
  const over = `${found.length} of ${mentions.length} mentions found by the reader; precision ${joined.precision.toFixed(1)}, recall ${joined.recall.toFixed(1)}${note}`
  const others = `over all mentions ${score(mentions, ({ last }) => last).f1.toFixed(1)}%`
  return [
    row(`${called} joined across outlets, B-cubed F1 (NewsWCL50)`, joined.f1, '%', 'at least', target, over),
    row(`${called} joined by the same last word, B-cubed F1 (NewsWCL50)`, baseline.f1, '%', 'at least', null, `the baseline, over the same mentions, story by story; ${others}`),
  ]
}

/** Address of the actor whose mention stands on the head word of what is marked. */
function addressAt(mention, { text, accounts }) {
  const read = accounts.filter(({ kind }) => kind === 'actor').flatMap(({ address, mentions }) => mentions.map(({ start, end }) => ({ start, end, id: address })))
  return meant(mention, read, text)
}

function lastWord(words) {
  return words.toLowerCase().match(/[\p{L}\p{N}]+/gu)?.at(-1) ?? words
}

/** Which outlet calls whom what, in its own words or quoted, the most used first. */
function labelLines(dossiers, record, { tellLabel, tellActor }) {
  const accounts = dossiers.flatMap((dossier) => dossier.accounts).filter(({ kind }) => kind === 'label')
  const told = (addresses) => addresses.map((address) => ({ account: record.account(address) }))
  const nameOf = (address) => tellActor(told(record.membersOf(record.entryOf(address)))).name
  const entries = new Set(accounts.map(({ address }) => record.entryOf(address)))
  return [...entries]
    .map((entry) => told(record.membersOf(entry)))
    .sort((one, other) => other.length - one.length)
    .map((members) => tellLabel(members, { nameOf }))
    .map(({ title, outlets }) => `${title}: ${outlets.map(({ outlet, own, quoted }) => `${outlet} ${own} own, ${quoted} quoted`).join('; ')}`)
}

async function load() {
  const at = (file) => import(path.join(root, 'dist', 'record', file))
  const modules = await Promise.all(['accounts/accounts-of.js', 'actors/tell-actor.js', 'in-memory.js', 'labels/tell-label.js'].map(at))
  return Object.assign({}, ...modules)
}
