import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { axeViolations, settings } from './axe-violations.ts'
import { chromiumPath, launch } from './browser.ts'
import { madeUpSeries } from './made-up-series.ts'
import { servePage, type Answers } from './page-server.ts'
import { visit } from './visit.ts'

describe.skipIf(!chromiumPath)('series of figures', () => {
  let browser: Browser
  let server: Awaited<ReturnType<typeof servePage>>
  let answers: Answers = madeUpSeries

  beforeAll(async () => {
    server = await servePage((...asked) => answers(...asked))
    browser = await launch()
  })
  afterAll(async () => {
    await browser.close()
    await server.close()
  })

  const open = (place: string, options: BrowserContextOptions = {}) => visit(browser, `${server.address}#/record/${place}`, { reducedMotion: 'reduce', ...options })
  const card = (page: Page, title: RegExp) => page.locator('main li').filter({ has: page.getByRole('button', { name: title }) }).first()
  const asked = (page: Page) => new URLSearchParams(new URL(page.url()).hash.split('?')[1] ?? '')
  const marks = (page: Page) => page.locator('main [data-mark]')

  it('draw a line of steps for each voice, name it where it ends, and shade what is contested', async () => {
    const { page, errors, asked: requests } = await open('figures')
    const killed = card(page, /^People killed in Orrin/u)
    await killed.locator('.frame').waitFor()
    expect(await killed.locator('.frame [aria-label="line"] path').count()).toBe(5)
    expect(await killed.locator('.frame [aria-label="rect"] rect').count()).toBe(1)
    expect(await killed.getByRole('list', { name: 'What each voice says now' }).locator('button').allInnerTexts()).toEqual([
      expect.stringMatching(/^31\s+Orrin clinic\s+, before that\s+at least 19$/u), expect.stringMatching(/^dozens\s+The Orrin Post/u), expect.stringMatching(/^17\s+The army$/u),
    ])
    expect(await killed.getByText('against').count()).toBe(1)
    // What a chart shows, a table says.
    expect(await killed.getByRole('table').getByRole('row').count()).toBe(8)
    expect(await page.locator('svg style, main style').count()).toBe(0)
    expect(requests.filter((url) => !url.startsWith(server.address))).toEqual([])
    expect(errors).toEqual([])
  })

  it('open the quote of each mark, by hand and by key, and keep the place on reload and back', async () => {
    const { page } = await open('figures')
    await marks(page).first().waitFor()
    await page.getByRole('button', { name: /^Orrin clinic: 31 killed, 13 March 2031/u }).first().click()
    await page.waitForURL(/c=account/u)
    await page.locator('.evidence').getByText('are counted on the quay').first().waitFor()
    const chosen = page.url()
    await page.reload()
    await page.locator('main .mark.chosen').first().waitFor()
    expect(page.url()).toBe(chosen)
    await page.locator('main .mark.chosen').first().focus()
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Enter')
    await page.waitForFunction(`location.href !== ${JSON.stringify(chosen)}`)
    await page.goBack()
    await page.getByRole('heading', { name: 'Select anything and see the words' }).waitFor()
  })

  it('open large with every account by day and voice, and lead back', async () => {
    const { page } = await open('figures')
    await card(page, /^People killed in Orrin/u).getByRole('link', { name: /^Open/u }).click()
    await page.waitForURL(/series=figure-1/u)
    const table = page.locator('main table')
    await table.waitFor()
    await page.reload()
    await table.waitFor()
    expect(await table.locator('tr.day').allInnerTexts()).toEqual(['12 March 2031', '13 March 2031', '14 March 2031', '15 March 2031', '16 March 2031'])
    expect(await table.locator('s').allInnerTexts()).toEqual(['90 killed'])
    expect(await table.getByText('rose from at least 19 to 31').count()).toBe(1)
    await page.keyboard.press('j')
    await page.waitForURL(/c=account/u)
    await page.getByRole('button', { name: 'All series' }).click()
    await card(page, /^Pumps/u).waitFor()
    await page.goBack()
    await table.waitFor()
    await page.keyboard.press('o')
    await card(page, /^Pumps/u).getByRole('button', { name: /^Pumps/u }).first().click()
    await page.keyboard.press('o')
    await page.waitForURL(/series=figure-2/u)
  })

  it('are narrowed by what is asked, which the address keeps, and taken back at once', async () => {
    const { page } = await open('figures')
    await page.getByLabel('What is counted').selectOption('pumps')
    await page.waitForURL(/type=pumps/u)
    await card(page, /^People killed/u).waitFor({ state: 'detached' })
    await page.reload()
    await card(page, /^Pumps/u).waitFor()
    expect(await page.getByLabel('What is counted').inputValue()).toBe('pumps')
    await page.goBack()
    await card(page, /^People killed/u).waitFor()
    await page.getByLabel('Only in dispute').check()
    await card(page, /^Pumps/u).waitFor({ state: 'detached' })
    await page.getByLabel('From', { exact: true }).fill('2031-03-12')
    await page.waitForURL(/from=2031-03-12/u)
    await page.getByRole('button', { name: 'Show all' }).click()
    await card(page, /^Pumps/u).waitFor()
    expect([...asked(page).keys()]).toEqual([])
    await page.getByRole('combobox', { name: 'Place', exact: true }).selectOption('Nowhere')
    await page.getByText('No series is of what is asked for.').waitFor()
  })

  it('show more of them where there are more, and as many again on reload', async () => {
    const { page } = await open('figures')
    await page.getByText('12 of 15 series, 1 in dispute').waitFor()
    await page.getByRole('button', { name: 'Show more' }).click()
    await page.getByText('15 of 15 series, 1 in dispute').waitFor()
    await page.reload()
    await page.getByText('15 of 15 series, 1 in dispute').waitFor()
  })

  it('stand above the list where they are chosen elsewhere and not on it', async () => {
    const { page } = await open('figures?c=figure-21')
    await card(page, /^Sandbags on quay 12$/u).waitFor()
  })

  it('say what is wrong, and try again', async () => {
    answers = (method, path, ...rest) => (path === '/api/record/figures' ? { status: 500, body: { error: { code: 'record-failed', message: 'The disk is full. Make room.' } } } : madeUpSeries(method, path, ...rest))
    const { page } = await open('figures')
    await page.getByText('The disk is full. Make room.').waitFor()
    answers = madeUpSeries
    await page.getByRole('button', { name: 'Try again' }).click()
    await card(page, /^Pumps/u).waitFor()
  })

  const places = { 'all of them': 'figures', 'one by itself': 'figures?series=figure-1&c=figure-1' }
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
