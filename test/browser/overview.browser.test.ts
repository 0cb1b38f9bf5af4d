import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { axeViolations, settings } from './axe-violations.ts'
import { chromiumPath, launch } from './browser.ts'
import { serveMadeUpNews, type MadeUpNews } from './made-up-news.ts'
import { visit } from './visit.ts'

// In order: what one test adds to the record is there for those after it.
describe.skipIf(!chromiumPath)('the overview, disputes and questions', () => {
  let browser: Browser
  let made: MadeUpNews

  beforeAll(async () => {
    made = await serveMadeUpNews()
    browser = await launch()
  }, 120_000)
  afterAll(async () => {
    await browser.close()
    await made.server.stop()
  })

  const open = (place: string, options: BrowserContextOptions = {}) => visit(browser, `${made.server.address}/#/record/${place}`, { reducedMotion: 'reduce', ...options })
  const section = (page: Page, name: string) => page.getByRole('region', { name })
  const evidence = (page: Page) => page.locator('.evidence')

  it('tell on the first visit what the record holds, and each word leads to its account', async () => {
    const { page, errors } = await open('overview')
    await page.getByRole('heading', { name: 'What the record tells, from its beginning' }).waitFor()
    expect(await section(page, 'Not known').innerText()).toMatch(/who cut the chain[^]+Ona Brill[^]+1 report, 1 origin/iu)
    const contest = section(page, 'In dispute').locator('li').first()
    expect((await contest.innerText()).replace(/\s+/gu, ' ')).toMatch(/(12|30)\D+against (30|12)/u)
    await contest.getByRole('link', { name: /^30/u }).click()
    await page.waitForURL(/c=account/u)
    await evidence(page).getByText('Major Tolk said').first().waitFor()
    await page.reload()
    await evidence(page).getByText('Major Tolk said').first().waitFor()
    await page.goBack()
    await page.getByRole('heading', { name: 'Select anything and see the words' }).waitFor()
    await page.keyboard.press('j')
    await page.locator('main [data-entry][aria-pressed="true"]').waitFor()
    expect(errors).toEqual([])
  })

  it('say that nothing is new once it is marked as seen, and show what is open', async () => {
    const { page, errors } = await open('overview')
    await page.getByRole('button', { name: 'Mark as seen' }).click()
    await page.getByText('Nothing has changed. What is open:').waitFor()
    await section(page, 'In dispute').waitFor()
    await section(page, 'Not known').waitFor()
    await page.reload()
    await page.getByText('Nothing has changed. What is open:').waitFor()
    await page.getByRole('button', { name: 'Show all since the beginning' }).click()
    await page.waitForURL(/since=begun/u)
    await page.getByRole('heading', { name: 'What the record tells, from its beginning' }).waitFor()
    await page.goBack()
    await page.getByText('Nothing has changed. What is open:').waitFor()

    await made.addLater()
    await page.reload()
    const moved = section(page, 'Figures that moved')
    expect((await moved.innerText()).replace(/\s+/gu, ' ')).toMatch(/12 .* 15 .*Ona Brill.*revised 6 May/u)
    expect((await section(page, 'Positions that shifted').innerText()).replace(/\s+/gu, ' ')).toMatch(/refusal .*would not open the lock.* acceptance .*agreed to open the lock.*Major Tolk/u)
    await section(page, 'Forces').getByText('not confirmed').first().waitFor()
    expect(await section(page, 'Not known').count()).toBe(0)
    await moved.getByRole('link', { name: /15/u }).click()
    await evidence(page).getByText('were now').first().waitFor()
    expect(errors).toEqual([])
  })

  it('narrow disputes to casualties of the latest day, by three presses, and take it back', async () => {
    const { page, errors } = await open('overview')
    await page.getByRole('navigation', { name: 'Made-up news' }).getByRole('link', { name: /^Disputes/u }).click()
    await page.getByRole('button', { name: 'Casualties' }).click()
    await page.getByRole('button', { name: 'Latest day' }).click()
    await page.waitForURL(/from=2031-05-0\d/u)
    const dispute = page.locator('main li.dispute')
    await dispute.first().waitFor()
    expect(await dispute.count()).toBe(1)
    expect((await dispute.innerText()).replace(/\s+/gu, ' ')).toMatch(/Ona Brill .*1[25].*Major Tolk .*30|Major Tolk .*30.*Ona Brill .*1[25]/u)
    await page.reload()
    await dispute.first().waitFor()
    await page.getByRole('button', { name: 'Events', exact: true }).click()
    await page.getByText('No dispute is like this.').waitFor()
    await page.goBack()
    await dispute.getByRole('link', { name: /^30/u }).click()
    await evidence(page).getByText('Major Tolk said').first().waitFor()
    expect(errors).toEqual([])
  })

  it('list questions by what they ask for, open ones with how long', async () => {
    const { page, errors } = await open('questions')
    const asked = section(page, 'Open 1').locator('li').first()
    expect((await asked.innerText()).replace(/\s+/gu, ' ')).toMatch(/who cut the chain.*open 4 days.*1 report, 1 origin/iu)
    await page.getByRole('button', { name: 'Who 1' }).click()
    await page.waitForURL(/type=who/u)
    await page.getByRole('button', { name: 'Why' }).click()
    await page.getByText('No question is like this.').waitFor()
    await page.goBack()
    await asked.locator('[data-entry]').click()
    await evidence(page).getByText('who cut the chain').first().waitFor()
    expect(errors).toEqual([])
  })

  describe.each(settings)('pass axe: $name', ({ options }) => {
    it.each(['overview', 'disputes', 'questions'])('%s', async (view) => {
      const { page } = await open(view, options)
      await page.locator('main [data-entry]').first().click()
      await evidence(page).getByRole('button', { name: 'Close' }).waitFor()
      expect(await axeViolations(page, 'main')).toEqual([])
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(options.viewport.width)
      await page.context().close()
    })
  })
})
