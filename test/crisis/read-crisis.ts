/** An invented crisis and the key to it, as they lie on disk. */
import { readdirSync, readFileSync } from 'node:fs'
import { parse } from 'yaml'

/** Where a crisis lies: every `.jsonl` file of `reports`, and `key`. */
export type Crisis = { readonly reports: URL; readonly key: URL }

export const demoCrisis: Crisis = {
  reports: new URL('../../demo/crisis/', import.meta.url),
  key: new URL('./key.yaml', import.meta.url),
}
export const secondCrisis: Crisis = {
  reports: new URL('../second-crisis/', import.meta.url),
  key: new URL('../second-crisis/key.yaml', import.meta.url),
}

export const thirdCrisis: Crisis = {
  reports: new URL('../third-crisis/', import.meta.url),
  key: new URL('../third-crisis/key.yaml', import.meta.url),
}

export type CrisisReport = {
  readonly id: string
  readonly text: string
  readonly title: string
  readonly outlet: string
  readonly published: string
  readonly url: string
}

/** The reports of every outlet: `{ id, text, title, outlet, published, url }`, file by file, in the files' order. */
export function crisisReports({ reports }: Crisis = demoCrisis): CrisisReport[] {
  return readdirSync(reports)
    .filter((name) => name.endsWith('.jsonl'))
    .sort()
    .flatMap((name) => readFileSync(new URL(name, reports), 'utf8').trim().split('\n'))
    .map((line) => JSON.parse(line) as CrisisReport)
}

/** The key, as YAML gives it; key.test.ts says what its form is. */
export function crisisKey({ key }: Crisis = demoCrisis): unknown {
  return parse(readFileSync(key, 'utf8'))
}
