#!/usr/bin/env node
/**
 * Scores a record of demo/crisis against the key beside this file, or one of another crisis.
 *
 *     node test/crisis/score.mjs RECORD.jsonl... [--crisis FOLDER] [--json]
 *
 * RECORD.jsonl holds what `onrecord show KIND --all --json` prints for events, figures, forces, positions, questions, actors,
 * attributions, copies and judgments; in one file or several, in any order. `-` is standard input.
 * FOLDER holds the reports of the other crisis, in `.jsonl` files, and its `key.yaml`: test/second-crisis, say.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { parse } from 'yaml'
import { scoreRecord } from './score-record.mjs'

const { values: options, positionals: files } = parseArgs({
  options: { crisis: { type: 'string' }, json: { type: 'boolean', default: false } },
  allowPositionals: true,
})
if (files.length === 0) {
  process.stderr.write('Name the files with what the record shows: node test/crisis/score.mjs RECORD.jsonl... [--crisis FOLDER]\n')
  process.exit(2)
}

const linesOf = (file) => readFileSync(file, 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line))
const crisis = options.crisis ?? fileURLToPath(new URL('../../demo/crisis', import.meta.url))
const keyFile = options.crisis === undefined ? new URL('./key.yaml', import.meta.url) : join(options.crisis, 'key.yaml')
const reports = readdirSync(crisis).filter((name) => name.endsWith('.jsonl')).sort().flatMap((name) => linesOf(join(crisis, name)))
const key = parse(readFileSync(keyFile, 'utf8'))
const scores = scoreRecord(key, reports, files.flatMap((file) => linesOf(file === '-' ? 0 : file)))

process.stdout.write(options.json ? `${JSON.stringify(scores)}\n` : tableOf(scores))

/** One line for each figure. */
function tableOf(scores) {
  const lines = Object.entries(scores).flatMap(([section, figures]) => figuresIn(figures).map(([name, words]) => `${section.padEnd(12)} ${name.padEnd(20)} ${words}`))
  return `${lines.join('\n')}\n`
}

function figuresIn(figures) {
  return Object.entries(figures).flatMap(([name, figure]) => {
    if (Array.isArray(figure)) return [[name, `${figure[0]} of ${figure[1]}`]]
    if (typeof figure === 'object') return figuresIn(figure).map(([inner, words]) => [`${name}, ${inner}`, words])
    return [[name, Number.isInteger(figure) ? String(figure) : figure.toFixed(name === 'adjustedRandIndex' ? 3 : 1)]]
  })
}
