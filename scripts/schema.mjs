// Writes the JSON Schemas and docs/api.md from the types that the code itself uses: node scripts/schema.mjs
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { runnerImport } from 'vite'

const root = new URL('../', import.meta.url)
for (const [source, schemas] of [['src/reading/schema.ts', 'schemaFiles'], ['src/record/schema.ts', 'recordSchemaFiles'], ['src/serve/schema.ts', 'apiFiles']]) {
  const { module } = await runnerImport(fileURLToPath(new URL(source, root)), { configFile: false, logLevel: 'error' })
  for (const [path, text] of Object.entries(module[schemas]())) {
    writeFileSync(new URL(path, root), text)
    console.log(`wrote ${path}`)
  }
}
