// Writes the JSON Schemas from the types that the code itself uses: node scripts/schema.mjs
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { runnerImport } from 'vite'

const root = new URL('../', import.meta.url)
const source = fileURLToPath(new URL('src/reading/schema.ts', root))
const { module } = await runnerImport(source, { configFile: false, logLevel: 'error' })
for (const [path, text] of Object.entries(module.schemaFiles())) {
  writeFileSync(new URL(path, root), text)
  console.log(`wrote ${path}`)
}
