// Adds reports of the generator to a record, one batch after another, and says on standard output what is acknowledged. Killed by its test.
import { openStore } from '../../dist/store/open-store.js'
import { accountsOf } from '../../dist/record/accounts/accounts-of.js'
import { manyReports } from '../../bench/many/many-reports.mjs'

const [folder, count] = process.argv.slice(2)
const store = await openStore(folder)
const batch = []
for (const { report, reading } of manyReports(Number(count))) {
  batch.push({ report, reading, dossier: accountsOf(report, reading) })
  if (batch.length < 4) continue
  const known = await store.known(batch.map(({ dossier }) => dossier.key))
  for (const { key } of await store.add(batch.splice(0).filter(({ dossier }) => !known.has(dossier.key)))) process.stdout.write(`${key}\n`)
}
await store.close()
process.stdout.write('done\n')
