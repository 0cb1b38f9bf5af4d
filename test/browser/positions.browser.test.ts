import type { Browser, BrowserContextOptions } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { axeViolations, settings } from './axe-violations.ts'
import { chromiumPath, launch } from './browser.ts'
import { madeUpSeries } from './made-up-series.ts'
import { servePage } from './page-server.ts'
import { visit } from './visit.ts'

describe.skipIf(!chromiumPath)('positions', () => {
  let browser: Browser
  let server: Awaited<ReturnType<typeof servePage>>

  beforeAll(async () => {
    server = await servePage(madeUpSeries)
    browser = await launch()
  })
  afterAll(async () => {
    await browser.close()
    await server.close()
  })

  const open = (place: string, options: BrowserContextOptions = {}) => visit(browser, `${server.address}#/record/${place}`, { reducedMotion: 'reduce', ...options })

  it('are a table of holders by issues, each with the latest words, since when, what shifted and what was answered', async () => {
    const { page, errors } = await open('positions')
    const table = page.locator('main table')
    await table.waitFor()
    expect(await table.getByRole('columnheader').allInnerTexts()).toEqual(['Talks', 'Other'])
    const cell = table.getByRole('row', { name: /^Ana Tark/u }).getByRole('cell').first()
    const words = await cell.innerText()
    for (const part of ['Offer', 'offered talks on a ship', 'offers what it refused, 15 Mar 2031', 'Quay Guard refuses it, 16 Mar 2031', 'on 15 Mar 2031', '1 independent origin', '2 stands']) expect(words).toContain(part)
    await cell.getByRole('button', { name: /^Offer/u }).click()
    await page.waitForURL(/c=position-1/u)
    await page.locator('.evidence').getByRole('heading', { name: 'Ana Tark: talks' }).waitFor()
    expect(errors).toEqual([])
  })

  it('lead to every stand of one holder, or on one issue, and to the answer; reload and back keep the place', async () => {
    const { page } = await open('positions')
    await page.getByRole('button', { name: 'Ana Tark', exact: true }).click()
    await page.waitForURL(/holder=Ana\+Tark/u)
    await page.reload()
    const stands = page.locator('main li')
    await stands.first().waitFor()
    expect((await stands.allInnerTexts()).map((words) => words.split('\n').find((line) => /^(Refusal|Offer|Demand|Answered)/u.test(line)))).toEqual(['Refusal', 'Offer', 'Answered: Quay Guard refuses it', 'Demand'])
    await page.keyboard.press('j')
    await page.keyboard.press('j')
    await page.waitForURL(/c=account/u)
    await page.getByRole('button', { name: 'All positions' }).click()
    await page.locator('main table').waitFor()
    await page.getByRole('button', { name: 'talks', exact: true }).click()
    await page.waitForURL(/issue=talks/u)
    await page.getByRole('button', { name: /^Quay Guard/u }).first().waitFor()
    await page.goBack()
    await page.locator('main table').waitFor()
    await page.locator('main').getByRole('button', { name: /refuses it/u }).click()
    await page.locator('.evidence').getByText('turned that down').first().waitFor()
  })

  it('are narrowed to a holder, an issue and a period by the address', async () => {
    const { page, asked: requests } = await open('positions')
    await page.getByLabel('Held by').selectOption('Quay Guard')
    await page.waitForURL(/holder=Quay\+Guard/u)
    await page.getByLabel('To', { exact: true }).fill('2031-03-20')
    await page.waitForURL(/to=2031-03-20/u)
    await page.getByText('1 of 1 holder').waitFor()
    expect(requests.some((url) => /positions\?.*holder=Quay\+Guard.*to=2031-03-20/u.test(url))).toBe(true)
    await page.getByRole('button', { name: 'Show all' }).click()
    await page.locator('main table').waitFor()
  })

  it('stand by holder on a phone, issues beneath', async () => {
    const { page } = await open('positions', { viewport: { width: 390, height: 844 } })
    await page.getByRole('heading', { name: 'Ana Tark' }).waitFor()
    expect(await page.locator('main table').count()).toBe(0)
    expect(await page.locator('main li').first().innerText()).toContain('talks')
  })

  const places = { 'the table': 'positions?c=position-1', 'all stands of a holder': 'positions?holder=Ana+Tark' }
  describe.each(settings)('pass axe: $name', ({ options }) => {
    it.each(Object.entries(places))('%s', async (_, place) => {
      const { page } = await open(place, options)
      await page.locator('main [data-entry]').first().waitFor()
      expect(await axeViolations(page, 'main')).toEqual([])
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(options.viewport.width)
      await page.context().close()
    })
  })
})
