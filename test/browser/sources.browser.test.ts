import type { Browser, BrowserContextOptions } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { axeViolations, settings } from './axe-violations.ts'
import { chromiumPath, launch } from './browser.ts'
import { madeUpSources, reportKey } from './made-up-sources.ts'
import { servePage } from './page-server.ts'
import { visit } from './visit.ts'

describe.skipIf(!chromiumPath)('sources', () => {
  let browser: Browser
  let server: Awaited<ReturnType<typeof servePage>>

  beforeAll(async () => {
    server = await servePage(madeUpSources)
    browser = await launch()
  })
  afterAll(async () => {
    await browser.close()
    await server.close()
  })

  const open = (place: string, options: BrowserContextOptions = {}) => visit(browser, `${server.address}#/record/${place}`, { reducedMotion: 'reduce', ...options })

  it('list reports with what each carries of another, narrowed to an outlet', async () => {
    const { page, errors } = await open('sources')
    const row = page.locator('main [role="row"]', { hasText: 'Old Port crossing closed' })
    await row.waitFor()
    for (const part of ['16 Mar 2031', 'The Quay', '7', '40% of its words', 'wire-1']) expect(await row.innerText()).toContain(part)
    await page.getByLabel('Outlet').selectOption('Marah Wire')
    await page.getByText('1 report', { exact: true }).waitFor()
    await page.locator('main').getByRole('button', { name: 'Crossing shut' }).click()
    await page.locator('.evidence').getByRole('link', { name: /Read the report/u }).waitFor()
    await page.reload()
    await page.getByText('1 report', { exact: true }).waitFor()
    expect(errors).toEqual([])
  })

  it('list outlets with whose text they carry, and lead to their reports', async () => {
    const { page } = await open('sources?list=outlets')
    const row = page.locator('main tbody tr').first()
    await row.waitFor()
    for (const part of ['The Quay', '100% of its reports', 'from Marah Wire (1 report)', '7 voices that it alone hears', '25% of statements not named']) expect(await row.innerText()).toContain(part)
    await row.getByRole('button', { name: 'its reports' }).click()
    await page.waitForURL(/outlet=The\+Quay/u)
    await page.goBack()
    await page.locator('main tbody tr').first().waitFor()
    await page.locator('main').getByRole('button', { name: 'The Quay', exact: true }).click()
    await page.locator('.evidence').getByRole('heading', { name: 'The Quay, in its own words' }).waitFor()
  })

  it('draw who carries from whom, and what was changed', async () => {
    const { page } = await open('sources?list=copies')
    await page.locator('main').getByRole('button', { name: /The Quay in part, 40% of its words/u }).click()
    await page.waitForURL(/member=quay-1.*c=copy%3Awire-1/u)
    const evidence = page.locator('.evidence')
    await evidence.locator('ins').waitFor()
    expect(await evidence.locator('del').innerText()).toBe('all')
    expect(await evidence.locator('ins').innerText()).toBe('the')
    await page.reload()
    await evidence.locator('ins').waitFor()
  })

  it('say how reports come in while there are no feeds', async () => {
    const { page } = await open('sources?list=feeds')
    await page.getByText('No feed is read').waitFor()
    await page.getByRole('link', { name: 'adds' }).click()
    await page.waitForURL(/record\/add/u)
  })

  it('lead to a report that shows what it carries, what it changed, how it was read and where its claims are', async () => {
    const { page, errors } = await visit(browser, `${server.address}#/record/reports/${reportKey}`, { reducedMotion: 'reduce' })
    const evidence = page.locator('.evidence')
    await evidence.getByText('1 event more: closed').waitFor()
    await page.locator('main').getByRole('button', { name: 'From Marah Wire, 15 Mar 2031; 2 other reports carry it' }).click()
    await page.waitForURL(/s=copy-0/u)
    await evidence.locator('ins').waitFor()
    await page.reload()
    await evidence.getByRole('heading', { name: 'Carried from another report' }).waitFor()
    await page.keyboard.press('Escape')
    await page.locator('[data-anchor]').first().click()
    const link = evidence.getByRole('link', { name: 'In the record: told by 5 origins, in dispute' })
    expect(await link.getAttribute('href')).toContain('c=attribution-1')
    expect(errors).toEqual([])
  })

  const places = { 'reports': 'sources', 'outlets': 'sources?list=outlets', 'copies': 'sources?list=copies&member=quay-1&c=copy%3Awire-1', 'a report': `reports/${reportKey}?s=copy-0` }
  describe.each(settings)('pass axe: $name', ({ options }) => {
    it.each(Object.entries(places))('%s', async (_, place) => {
      const { page } = await open(place, options)
      await page.locator('main [data-entry]').first().waitFor()
      expect(await axeViolations(page, 'main')).toEqual([])
      if (place.includes('copy')) expect(await axeViolations(page, '.evidence')).toEqual([])
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(options.viewport.width)
      await page.context().close()
    })
  })
})
