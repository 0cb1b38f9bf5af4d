/** How common a word of English is, wherever it stands: what a report shares with another weighs more, the rarer it is. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { Problem } from '../../report/problem.ts'

const FILE = 'joining/common-words.tsv'
/** Of a thousand texts; a stem that the table does not have stands in fewer. */
const UNSEEN = 1

/**
 * @param stem as `stemOf` makes it
 * @returns 0 for a word that every text has, 1 for one that hardly any has
 */
export type Rarity = (stem: string) => number

/**
 * Rarity is the logarithm of the share of texts that have the stem (inverse document frequency, Spärck Jones 1972), as a share of that
 * of a stem never seen. The table is of English at large and not of the record: else adding a report would change all others.
 * @param folder the codebook
 * @throws Problem 'codebook-invalid' where the table is missing or is none
 */
export function loadRarity(folder: string): Rarity {
  const perThousand = new Map(linesOf(folder).map(entryOf))
  const most = Math.log(1000 / UNSEEN)
  return (stem) => Math.log(1000 / Math.max(UNSEEN, perThousand.get(stem) ?? 0)) / most
}

function linesOf(folder: string): string[] {
  try {
    return readFileSync(path.join(folder, FILE), 'utf8').split('\n').slice(1).filter(Boolean)
  } catch (cause) {
    const remedy = 'Put it back, or make it with training/joining/common-words.mjs.'
    throw new Problem('codebook-invalid', `The codebook's file ${FILE} cannot be read.`, remedy, { cause })
  }
}

function entryOf(line: string, index: number): [stem: string, perThousand: number] {
  const [stem, count] = line.split('\t')
  const perThousand = Number(count)
  if (stem && perThousand > 0) return [stem, perThousand]
  const wrong = `${FILE}, line ${index + 2}: there should be a stem, a tab and a number above 0`
  throw new Problem('codebook-invalid', `The codebook cannot be used: ${wrong}.`, 'Mend that line.')
}
