/** Readings of a corpus, kept in .cache/bench: reading takes minutes, what is made of readings is measured again and again. */
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { root } from '../scripts/fresh.mjs'
import { readAll } from './desk.mjs'

/**
 * Reads reports as the command does, or takes what the same reader made of the same reports before.
 * @param {{ id: string, text: string }[]} inputs at least one
 * @returns {Promise<{ report: object, reading: object }[]>} in order
 */
export async function readOnce(inputs) {
  const [{ reading: { reader } }] = await readAll(inputs.slice(0, 1), 1)
  const name = createHash('sha256').update(JSON.stringify([reader, inputs])).digest('hex').slice(0, 16)
  const file = path.join(root, '.cache', 'bench', `readings-${name}.jsonl`)
  if (existsSync(file)) return readFileSync(file, 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line))
  const read = await readAll(inputs)
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, read.map((each) => `${JSON.stringify(each)}\n`).join(''))
  return read
}
