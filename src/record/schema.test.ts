import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { recordSchemaFiles } from './schema.ts'

it.each(Object.entries(recordSchemaFiles()))('%s is what the types say; else run: node scripts/schema.mjs', (path, text) => {
  expect(readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')).toBe(text)
})
