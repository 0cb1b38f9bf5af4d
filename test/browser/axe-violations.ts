/** What axe has against a part of the page, at each size and in light and dark. */
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { BrowserContextOptions, Page } from 'playwright-core'

export const settings: readonly { readonly name: string; readonly options: BrowserContextOptions & { readonly viewport: { readonly width: number; readonly height: number } } }[] = [
  { name: 'desk, light', options: { viewport: { width: 1440, height: 900 }, colorScheme: 'light' } },
  { name: 'tablet, dark', options: { viewport: { width: 1024, height: 900 }, colorScheme: 'dark' } },
  { name: 'phone, light', options: { viewport: { width: 390, height: 900 }, colorScheme: 'light' } },
]

const rules = { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }
let axe: Promise<string> | undefined

type Violation = { readonly id: string; readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[] }

/** @param part selector of what is looked at @returns each with what it is of, as lines to be compared with none */
export async function axeViolations(page: Page, part: string): Promise<string[]> {
  axe ??= readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
  await page.evaluate(await axe)
  const { violations } = await page.evaluate<{ violations: Violation[] }>(`axe.run(${JSON.stringify(part)}, ${JSON.stringify(rules)})`)
  return violations.flatMap(({ id, nodes }) => nodes.slice(0, 3).map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`))
}
