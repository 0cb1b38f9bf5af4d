import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { chromiumPath, launch } from './browser.ts'
import { serveCommand } from './command-server.ts'
import { visit, wordsOf } from './visit.ts'

describe.skipIf(!chromiumPath)('the page on its own server', () => {
  let browser: Browser
  let server: Awaited<ReturnType<typeof serveCommand>>

  beforeAll(async () => {
    server = await serveCommand()
    browser = await launch()
  })

  afterAll(async () => {
    await browser.close()
    server.process.kill()
  })

  it('shows a demo report read, and asks nobody else', async () => {
    const { page, asked, errors } = await visit(browser, server.address)
    await page.getByRole('heading', { level: 1, name: /^Army says it has left the Old Port/u }).waitFor({ timeout: 60_000 })
    expect(await wordsOf(page, '.text p')).toContain('Telephone lines to the eastern quarters have been down since Friday morning.')
    await page.getByRole('button', { name: 'Reports' }).click()
    expect(await page.getByRole('list', { name: 'Demo reports' }).getByRole('link').count()).toBe(5)
    expect(asked.filter((url) => !url.startsWith(server.address))).toEqual([])
    expect(errors).toEqual([])
  })

  it('shows what was read in every view, each claim with its voice, and draws the map under the server’s own policy', async () => {
    const { page, asked, errors } = await visit(browser, `${server.address}#/demo/1-old-port-crossing/figures`)
    await page.getByRole('heading', { level: 2, name: 'Figures' }).waitFor({ timeout: 60_000 })
    for (const view of ['Figures', 'Events', 'Positions', 'Actors']) {
      await page.getByRole('navigation', { name: 'This report' }).getByRole('link', { name: new RegExp(`^${view}`, 'u') }).click()
      await page.getByRole('heading', { level: 2, name: view }).waitFor()
      expect(await page.locator('main [data-entry]').count()).toBeGreaterThan(0)
    }
    await page.getByRole('navigation', { name: 'This report' }).getByRole('link', { name: /^Places/u }).click()
    await page.locator('.ground canvas').waitFor()
    await page.getByText('Drawing the map').waitFor({ state: 'detached' })
    expect(await page.locator('.labels .label:not(.unplaced)').count()).toBeGreaterThan(0)
    expect(asked.filter((url) => !url.startsWith(server.address) && !url.startsWith('blob:'))).toEqual([])
    expect(errors).toEqual([])
  })

  it('reads what is pasted, and shows the server’s refusals', async () => {
    const { page } = await visit(browser, server.address)
    await page.locator('#box').fill('The ferry sank at dawn, the harbour master said.\n\n"Nobody drowned," she said.')
    await page.getByRole('button', { name: 'Read', exact: true }).click()
    await page.waitForURL(/#\/read\//u, { timeout: 60_000 })
    expect(await wordsOf(page, '.text')).toContain('Nobody drowned')
    await page.locator('#box').fill('http://127.0.0.1:9/inside')
    await page.keyboard.press('Enter')
    expect(await page.getByRole('alert').innerText()).toMatch(/Code: address-/u)
  })
})
