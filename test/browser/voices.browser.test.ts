import type { Browser, BrowserContextOptions } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { axeViolations, settings } from './axe-violations.ts'
import { chromiumPath, launch } from './browser.ts'
import { madeUpSources } from './made-up-sources.ts'
import { servePage } from './page-server.ts'
import { visit } from './visit.ts'

describe.skipIf(!chromiumPath)('voices', () => {
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

  it('are a table of who is heard how often and where', async () => {
    const { page, errors } = await open('voices')
    const row = page.locator('main [role="row"]', { hasText: 'the army' })
    await row.waitFor()
    for (const part of ['armed force', '14', '9', '7', 'The Quay', '10', '16 Mar 2031']) expect(await row.innerText()).toContain(part)
    await page.getByText('32 statements of others in 2 outlets; 5 statements (16%) do not name who speaks.').waitFor()
    await page.getByText('60 voices', { exact: true }).waitFor()
    expect(errors).toEqual([])
  })

  it('say all that one said this week in two clicks; reload and back keep the place', async () => {
    const { page } = await open('voices')
    const evidence = page.locator('.evidence')
    await page.locator('main').getByRole('button', { name: 'the army' }).click()
    await evidence.getByText('3 accounts, the latest first').waitFor()
    await evidence.getByRole('button', { name: 'Week' }).click()
    await evidence.getByText('2 accounts, the latest first, 10 to 16 March 2031').waitFor()
    expect(await evidence.locator('blockquote').allInnerTexts()).toEqual(['The army said the pier is open.', 'The army said 17 men were killed.'])
    await evidence.getByRole('button', { name: 'Figures 1' }).click()
    await page.waitForURL(/period=week.*of=figure/u)
    await page.reload()
    await evidence.getByText('1 account, the latest first').waitFor()
    await page.goBack()
    await evidence.getByText('2 accounts').waitFor()
    await evidence.getByRole('heading', { name: 'Whom it contradicts' }).waitFor()
    expect(await evidence.getByRole('link', { name: 'People killed in Marah' }).getAttribute('href')).toContain('c=figure-1')
  })

  it('go by keys, and are narrowed by name, by whether they are named, and in an order', async () => {
    const { page, asked } = await open('voices')
    await page.locator('main [data-entry]').first().waitFor()
    await page.keyboard.press('j')
    await page.waitForURL(/c=voice%3Aactor-army/u)
    await page.keyboard.press('j')
    await page.waitForURL(/c=voice%3Aactor-clinic/u)
    await page.getByLabel('Name', { exact: true }).fill('dock worker 4')
    await page.keyboard.press('Enter')
    await page.getByText('11 voices', { exact: true }).waitFor()
    await page.getByLabel('Those').selectOption('true')
    await page.getByText('No voice is like this.').waitFor()
    await page.getByRole('button', { name: 'Show all' }).click()
    await page.getByRole('button', { name: 'Claims' }).click()
    await page.waitForURL(/order=claims/u)
    await expect.poll(() => asked.some((url) => /voices\?order=claims/u.test(url))).toBe(true)
  })

  it('have room by outlet, in parts of its statements and in words; a cell leads to what was said there', async () => {
    const { page } = await open('voices?show=room')
    const cell = page.getByRole('button', { name: 'the army in The Quay: 50% 10 of 20 statements' })
    await cell.click()
    await page.waitForURL(/in=The\+Quay/u)
    const evidence = page.locator('.evidence')
    await evidence.getByText('2 accounts, the latest first').waitFor()
    await page.reload()
    await evidence.getByText('Only in The Quay').waitFor()
    expect(await cell.getAttribute('aria-pressed')).toBe('true')
    await page.getByRole('button', { name: 'who is not named in The Quay: 25% 5 of 20 statements' }).click()
    await evidence.getByRole('heading', { name: 'Who is not named' }).waitFor()
  })

  it('print loaded words, the least evenly used first, each leading to its sentences', async () => {
    const { page } = await open('voices?show=words')
    const rows = page.locator('main tbody tr')
    await rows.first().waitFor()
    const first = await rows.first().innerText()
    for (const part of ['bandit', 'the Front', 'The Quay alone', '3 independent origins', '3 own, 1 of others']) expect(first).toContain(part)
    await rows.nth(1).getByRole('button', { name: 'so-called' }).click()
    await page.waitForURL(/c=label-2/u)
    await page.goBack()
    await expect.poll(() => page.url()).not.toContain('label-2')
  })

  const places = { 'the table': 'voices?c=voice%3Aactor-army', 'room': 'voices?show=room', 'loaded words': 'voices?show=words' }
  describe.each(settings)('pass axe: $name', ({ options }) => {
    it.each(Object.entries(places))('%s', async (_, place) => {
      const { page } = await open(place, options)
      await page.locator('main [data-entry]').first().waitFor()
      expect(await axeViolations(page, 'main')).toEqual([])
      if (place.includes('c=')) expect(await axeViolations(page, '.evidence')).toEqual([])
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(options.viewport.width)
      await page.context().close()
    })
  })
})
