import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { axeViolations, settings } from './axe-violations.ts'
import { chromiumPath, launch } from './browser.ts'
import { serveMadeUpEvents } from './made-up-events.ts'
import { visit } from './visit.ts'

describe.skipIf(!chromiumPath)('forces', () => {
  let browser: Browser
  let made: Awaited<ReturnType<typeof serveMadeUpEvents>>

  beforeAll(async () => {
    made = await serveMadeUpEvents()
    browser = await launch()
  }, 120_000)
  afterAll(async () => {
    await browser.close()
    await made.server.stop()
  })

  const open = (place: string, options: BrowserContextOptions = {}) => visit(browser, `${made.server.address}/#/record/${place}`, { reducedMotion: 'reduce', ...options })
  const row = (page: Page, force: string) => page.locator('main table tbody tr').filter({ hasText: force })

  it('stand on the latest day, each with its claim, its age and who says otherwise', async () => {
    const { page, errors } = await open('forces')
    await row(page, 'rifle company').waitFor()
    const words = (await row(page, 'rifle company').innerText()).replace(/\s+/gu, ' ')
    expect(words).toContain('stationed')
    expect(words).toContain('against: withdrawn, Tarn Oskel')
    expect(words).toContain('that day')
    expect(await row(page, 'pontoon troop').innerText()).toContain('1 day old')
    await page.getByRole('button', { name: /^rifle company, Ammer ford: stationed, says Ede Marl, that day; in dispute$/u }).waitFor()
    expect(errors).toEqual([])
  })

  it('go from day to day by key, which the address keeps', async () => {
    const { page } = await open('forces')
    await row(page, 'rifle company').waitFor()
    await page.getByRole('slider', { name: 'Day that is shown' }).focus()
    await page.keyboard.press('ArrowLeft')
    await page.waitForURL(/day=2031-03-04/u)
    await row(page, 'rifle company').getByText('2 days old').waitFor()
    await page.keyboard.press('Home')
    await page.waitForURL(/day=2031-03-02/u)
    await row(page, 'pontoon troop').waitFor({ state: 'detached' })
    await page.reload()
    await row(page, 'rifle company').waitFor()
    expect(await page.locator('main table tbody tr').count()).toBe(1)
    await page.keyboard.press('.')
    await page.waitForURL(/day=2031-03-04/u)
    await page.getByRole('button', { name: 'Later' }).click()
    await row(page, 'rifle company').getByText('against').waitFor()
  })

  it('lead to the words of a claim and of the one against it', async () => {
    const { page } = await open('forces')
    await row(page, 'rifle company').getByRole('button', { name: 'rifle company' }).click()
    await page.waitForURL(/c=account/u)
    await page.locator('.evidence').getByText('said again on Wednesday').first().waitFor()
    await row(page, 'rifle company').getByRole('button', { name: /^against: withdrawn/u }).click()
    await page.locator('.evidence').getByText('had been withdrawn').first().waitFor()
    await page.reload()
    await row(page, 'rifle company').locator('.against[aria-pressed="true"]').waitFor()
    await page.goBack()
    await page.getByRole('heading', { name: 'Select anything and see the words' }).waitFor()
  })

  it('say that there is none like what is asked', async () => {
    const { page } = await open('forces?place=Nowhere')
    await page.getByText('Of no such force is anything said.').waitFor()
    await page.getByRole('button', { name: 'at Nowhere, take back' }).click()
    await row(page, 'mountain battery').waitFor()
  })

  describe.each(settings)('pass axe: $name', ({ options }) => {
    it('with one chosen', async () => {
      const { page } = await open(`forces?c=${made.force}`, options)
      await page.locator('main [data-entry]').first().waitFor()
      expect(await axeViolations(page, 'main')).toEqual([])
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(options.viewport.width)
      await page.context().close()
    })
  })
})
