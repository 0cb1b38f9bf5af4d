/** Opens the page as a reader would, and watches that it asks nobody but its own server. */
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'

export type Visit = {
  readonly page: Page
  /** Addresses of all that the page asked for. */
  readonly asked: readonly string[]
  /** Errors that the page threw, and policies that it broke. */
  readonly errors: readonly string[]
}

/**
 * @param browser launched
 * @param address of the server, with the place on the page
 * @param options size, light or dark, motion
 */
export async function visit(browser: Browser, address: string, options: BrowserContextOptions = {}): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options })
  const page = await context.newPage()
  const asked: string[] = []
  const errors: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  page.on('pageerror', (error) => errors.push(error.message))
  page.on('console', (message) => {
    // That a request was refused is the server's to say, and the page's to show.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) errors.push(message.text())
  })
  await page.goto(address)
  return { page, asked, errors }
}

/** The part of the text that has the focus or is lit, and the like: words only. Waits until there is such a part. */
export async function wordsOf(page: Page, selector: string): Promise<string> {
  await page.locator(selector).first().waitFor({ state: 'attached' })
  return (await page.locator(selector).allTextContents()).join(' … ')
}

/** Waits until the page is drawn and what it was opened with is there, or is refused. */
export async function arrived(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).first().waitFor()
  await page.getByText('A report is on its way').waitFor({ state: 'detached' })
}
