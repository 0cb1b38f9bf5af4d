import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { axeViolations, settings } from './axe-violations.ts'
import { chromiumPath, launch } from './browser.ts'
import { serveMadeUpEvents } from './made-up-events.ts'
import { visit } from './visit.ts'

describe.skipIf(!chromiumPath)('events', () => {
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
  const rows = (page: Page) => page.locator('main [role="table"] [data-entry]')
  const asked = (page: Page) => new URLSearchParams(new URL(page.url()).hash.split('?')[1] ?? '')
  const total = (page: Page, words: string) => page.locator('main .total').getByText(words, { exact: true }).waitFor()
  const chart = (page: Page) => page.getByRole('img', { name: /^Events by/u })

  it('are listed with when, where, who and their words, and chosen by hand and by key', async () => {
    const { page, errors, asked: requests } = await open('events')
    await rows(page).first().waitFor()
    await total(page, '61 events')
    await page.keyboard.press('j')
    await page.waitForURL(/c=event-/u)
    const chosen = page.url()
    await page.reload()
    await page.locator('main [data-entry][aria-pressed="true"]').waitFor()
    expect(page.url()).toBe(chosen)
    expect(requests.filter((url) => !url.startsWith(made.server.address) && !url.startsWith('blob:'))).toEqual([])
    expect(errors).toEqual([])
  })

  it('are narrowed to the days that are drawn across, by hand and by key, and to all again', async () => {
    const { page } = await open('events?map=hidden')
    await rows(page).first().waitFor()
    const box = (await chart(page).boundingBox())!
    await page.mouse.move(box.x + box.width * 0.25, box.y + 30)
    await page.mouse.down()
    await page.mouse.move(box.x + box.width * 0.5, box.y + 30, { steps: 4 })
    await page.mouse.up()
    await page.waitForURL(/from=2031-02.*to=2031-0/u)
    const drawn = page.url()
    await page.reload()
    await page.getByRole('list', { name: 'Narrowed to' }).getByRole('button').first().waitFor()
    expect(page.url()).toBe(drawn)
    await page.getByRole('slider', { name: 'Last day' }).focus()
    const before = asked(page).get('to')
    await page.keyboard.press('ArrowLeft')
    await page.waitForURL((url) => url.hash !== new URL(drawn).hash)
    expect(asked(page).get('to')! < before!).toBe(true)
    await page.getByRole('list', { name: 'Narrowed to' }).getByRole('button').first().click()
    await total(page, '61 events')
    expect(asked(page).get('from')).toBeNull()
  })

  it('are narrowed to a place on the map, and a place too near another stands with it', async () => {
    const { page } = await open('events?map=shown', { viewport: { width: 1440, height: 900 } })
    const near = page.getByRole('button', { name: /^(Lower weir|Ammer ford) and 1 place more: 4 events, 1 in dispute$/u })
    await near.click()
    await page.waitForURL(/box=/u)
    await total(page, '4 events')
    await page.goBack()
    await total(page, '61 events')
    await near.waitFor()
  })

  it('are narrowed by facets, each of which can be taken back', async () => {
    const { page } = await open('events?map=hidden')
    await rows(page).first().waitFor()
    await page.locator('summary', { hasText: 'What' }).click()
    await page.getByRole('button', { name: /^Assault 1$/u }).click()
    await page.waitForURL(/type=ASSAULT/u)
    await total(page, '1 event')
    await page.getByRole('button', { name: 'Assault, take back' }).click()
    await total(page, '61 events')
    await page.goBack()
    await total(page, '1 event')
  })

  it('open to all accounts side by side, with what contradicts in the colour of dispute, and every part chosen', async () => {
    const { page } = await open('events?disputed=true&map=hidden')
    await rows(page).first().waitFor()
    await rows(page).first().focus()
    await page.keyboard.press('Enter')
    await page.waitForURL(new RegExp(`open=${made.shelled}`, 'u'))
    const table = page.getByRole('region', { name: 'Accounts side by side' }).getByRole('table')
    await table.waitFor()
    await page.reload()
    await table.waitFor()
    expect(await table.getByRole('columnheader').allInnerTexts()).toEqual([
      expect.stringContaining('Harbour Post'), expect.stringContaining('Ede Marl'), expect.stringContaining('Tarn Oskel'),
    ])
    expect(await table.getByRole('row', { name: /^Status/u }).getByText('denied').count()).toBe(1)
    expect(await table.getByRole('row', { name: /^Where/u }).locator('.apart').allInnerTexts()).toEqual(expect.arrayContaining(['Ammer ford', 'Toll End']))
    expect(await table.getByRole('row', { name: /^Words/u }).locator('mark').allInnerTexts()).toEqual(['shelled', 'shelled', 'shelled'])
    await table.getByRole('button', { name: /Ede Marl/u }).first().click()
    await page.waitForURL(/c=account/u)
    await page.locator('.evidence').getByText('the mill at Toll End was').first().waitFor()
    await page.getByRole('link', { name: 'Back to all events' }).click()
    await rows(page).first().waitFor()
    await page.goBack()
    await table.waitFor()
  })

  it('say that there are none like what is asked, and what is wrong', async () => {
    const { page } = await open('events?map=hidden&type=COERCE')
    await page.getByText('No event is like this.').waitFor()
    const { page: refused } = await open('events?map=hidden&open=event-0000')
    await refused.locator('main').getByText('The record has no such event.').waitFor()
  })

  const places = { 'the list': () => 'events?map=shown', 'side by side': () => `events?open=${made.shelled}&c=${made.shelled}` }
  describe.each(settings)('pass axe: $name', ({ options }) => {
    it.each(Object.entries(places))('%s', async (_, place) => {
      const { page } = await open(place(), options)
      await page.locator('main [data-entry]').first().waitFor()
      expect(await axeViolations(page, 'main')).toEqual([])
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(options.viewport.width)
      await page.context().close()
    })
  })
})
