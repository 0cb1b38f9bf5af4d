/** What is written into files from the routes: docs/api.md. */
import { apiPage } from './api-page.ts'
import { routes } from './routes.ts'

/** @returns text by path from the project's root: what `node scripts/schema.mjs` writes */
export function apiFiles(): Record<string, string> {
  return { 'docs/api.md': apiPage(routes) }
}
