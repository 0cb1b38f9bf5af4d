/** A record of generated reports to look at, made once and kept in .cache/bench. */
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import path from 'node:path'
import { root } from '../scripts/fresh.mjs'
import { manyReports } from './many/many-reports.mjs'
import { multiply } from './many/multiply.mjs'
import { quickRules } from './many/quick-rules.mjs'

/** Reports that are joined; the others are made of these (bench/many/multiply.mjs). */
const JOINED = 2_000
const BATCH = 25

/**
 * @param {number} reports at least, and at most 32,000
 * @param {(line: string) => void} say
 * @returns {Promise<string>} its folder
 */
export async function generatedRecord(reports, say) {
  const folder = path.join(root, '.cache', 'bench', `record-${reports}`)
  if (existsSync(folder)) return folder
  const begun = `${folder}.begun`
  rmSync(begun, { recursive: true, force: true })
  mkdirSync(path.dirname(folder), { recursive: true })
  await fill(begun, Math.min(JOINED, reports), say)
  if (reports > JOINED) await multiply(begun, reports, say)
  renameSync(begun, folder)
  return folder
}

async function fill(folder, reports, say) {
  const at = (file) => import(path.join(root, 'dist', file))
  const [{ openStore }, { accountsOf }, { rules }] = await Promise.all(['store/open-store.js', 'record/accounts/accounts-of.js', 'record/rules.js'].map(at))
  const store = await openStore(folder, quickRules(rules))
  let batch = []
  let count = 0
  for (const { report, reading } of manyReports(reports)) {
    batch.push({ report, reading, dossier: accountsOf(report, reading) })
    if (++count % BATCH !== 0 && count < reports) continue
    await store.add(batch)
    batch = []
    if (count % 500 === 0) say(`workbench: ${count.toLocaleString('en')} of ${reports.toLocaleString('en')} reports joined`)
  }
  await store.close()
}
