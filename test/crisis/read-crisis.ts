/** The demo's crisis and the key to it, as they lie on disk. */
import { readdirSync, readFileSync } from 'node:fs'
import { parse } from 'yaml'

const reportsFolder = new URL('../../demo/crisis/', import.meta.url)
const keyFile = new URL('./key.yaml', import.meta.url)

export type CrisisReport = {
  readonly id: string
  readonly text: string
  readonly title: string
  readonly outlet: string
  readonly published: string
  readonly url: string
}

/** The reports of every outlet: `{ id, text, title, outlet, published, url }`, outlet by outlet, each in order of printing. */
export function crisisReports(): CrisisReport[] {
  return readdirSync(reportsFolder)
    .filter((name) => name.endsWith('.jsonl'))
    .sort()
    .flatMap((name) => readFileSync(new URL(name, reportsFolder), 'utf8').trim().split('\n'))
    .map((line) => JSON.parse(line) as CrisisReport)
}

/** The key, as YAML gives it; key.test.ts says what its form is. */
export function crisisKey(): unknown {
  return parse(readFileSync(keyFile, 'utf8'))
}
