import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { apiFiles } from './schema.ts'

it.each(Object.entries(apiFiles()))('%s is what the routes say; else run: node scripts/schema.mjs', (path, text) => {
  expect(readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')).toBe(text)
})
