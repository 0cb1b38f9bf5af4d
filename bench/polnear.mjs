/** PolNeAR dev, where it lies beside the checkout: articles with the attributions that people marked in them. */
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { root } from '../scripts/fresh.mjs'

const shared = path.join(root, '..', 'shared')
export const goldFile = path.join(shared, 'data', 'polnear', 'dev.jsonl')
export const scoreScript = path.join(shared, 'score', 'attribution.mjs')

/** Why nothing can be measured on it here, or nothing. */
export const whyNotHere = [goldFile, scoreScript].every((file) => existsSync(file)) ? undefined : '../shared (data/polnear, score) is not beside this checkout'

/** @returns {{ id: string, text: string }[]} as the command gets them: without what people marked, and without metadata */
export function articles() {
  return readFileSync(goldFile, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))
    .map(({ id, text }) => ({ id, text }))
}
