import type { ChildProcess } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { recordViews } from '../../web/src/record/views.ts'
import { chromiumPath, launch } from './browser.ts'
import { serveCommand } from './command-server.ts'
import { visit } from './visit.ts'

const settings: readonly { readonly name: string; readonly options: BrowserContextOptions }[] = [
  { name: 'desk, light', options: { viewport: { width: 1440, height: 900 }, colorScheme: 'light' } },
  { name: 'tablet, dark', options: { viewport: { width: 1024, height: 900 }, colorScheme: 'dark' } },
  { name: 'phone, light', options: { viewport: { width: 390, height: 900 }, colorScheme: 'light' } },
]

/** Views that list nothing to choose, or nothing at first. */
const withoutRows: ReadonlySet<string> = new Set(['review', 'add'])

// One record for all tests: it is filled once, and what one changes it takes back.
describe.skipIf(!chromiumPath)('the record on the page', () => {
  let browser: Browser
  let server: { process: ChildProcess; address: string }
  let folder: string

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'onrecord-'))
    server = await serveCommand('--demo', '--record', path.join(folder, 'record'))
    browser = await launch()
  })

  afterAll(async () => {
    await browser.close()
    const ended = new Promise((resolve) => server.process.once('exit', resolve))
    server.process.kill()
    await ended
    await rm(folder, { recursive: true, force: true })
  })

  const open = (place: string, options: BrowserContextOptions = {}) => visit(browser, server.address + place, { reducedMotion: 'reduce', ...options })
  const rows = (page: Page) => page.locator('main [data-entry]')
  const evidence = (page: Page) => page.locator('.evidence')

  it('opens with the record, says how far it is while it is filled, and has all 34 reports in the end', async () => {
    const { page, asked, errors } = await open('')
    await page.getByText(/^\d+ of 34 reports read$/u).waitFor()
    await page.getByText(/of 34 reports read$/u).waitFor({ state: 'detached', timeout: 180_000 })
    expect(page.url()).toMatch(/#\/record\/overview$/u)
    const nav = page.getByRole('navigation', { name: 'Demo record' })
    await nav.getByRole('link', { name: 'Sources 34' }).waitFor()
    expect(await rows(page).count()).toBeGreaterThan(0)
    expect(asked.filter((url) => !url.startsWith(server.address))).toEqual([])
    expect(errors).toEqual([])
  }, 240_000)

  it('goes through rows by key, shows all accounts of one, and leads to the words in the report and back', async () => {
    const { page, errors } = await open('#/record/figures')
    await rows(page).first().waitFor()
    await page.keyboard.press('j')
    await evidence(page).getByText(/^All \d+ accounts, in the order of publication$/u).waitFor()
    const chosen = page.url()
    expect(chosen).toMatch(/#\/record\/figures\?c=figure-/u)
    const words = await evidence(page).locator('blockquote mark').first().innerText()
    await page.reload()
    await evidence(page).getByRole('link', { name: /^Read it in the report/u }).first().click()
    await page.waitForURL(/#\/record\/reports\/[0-9a-f]{64}\?s=f\d+$/u)
    expect(await page.locator('.evidence .part-content').first().innerText()).toContain(words)
    await page.goBack()
    await evidence(page).getByText(/accounts, in the order of publication$/u).waitFor()
    expect(page.url()).toBe(chosen)
    await page.keyboard.press('Escape')
    await page.getByRole('heading', { name: 'Select anything and see the words' }).waitFor()
    await page.keyboard.press('g')
    await page.keyboard.press('s')
    await page.getByRole('heading', { level: 1, name: 'Sources' }).waitFor()
    expect(errors).toEqual([])
  })

  it('finds accounts by their words, and narrows what it found to a kind', async () => {
    const { page } = await open('#/record/events')
    await rows(page).first().waitFor()
    await page.keyboard.press('/')
    await page.keyboard.type('market')
    await page.keyboard.press('Enter')
    await page.getByText(/^\d+ accounts have/u).waitFor()
    await page.getByRole('button', { name: /^\d+ figures?$/u }).click()
    await page.waitForURL(/q=market&kind=figure/u)
    await page.getByRole('button', { name: /^\d+ figures?$/u, pressed: true }).waitFor()
    await page.locator('#find').fill('xyzzy')
    await page.keyboard.press('Enter')
    await page.getByText('No account has all of these words.').waitFor()
  })

  it('looks for words as they are typed, with the words in the address and each letter not in the history', async () => {
    const { page } = await open('#/record/events')
    await page.getByRole('heading', { level: 1, name: 'Events' }).waitFor()
    await page.keyboard.press('/')
    await page.keyboard.type('mark', { delay: 30 })
    await page.waitForURL(/#\/record\/search\?q=mark$/u)
    await page.keyboard.type('et', { delay: 30 })
    await page.waitForURL(/q=market$/u)
    await page.getByText(/^\d+ accounts have/u).waitFor()
    expect(await page.locator('#find:focus').inputValue()).toBe('market')
    await page.goBack()
    await page.getByRole('heading', { level: 1, name: 'Events' }).waitFor()
  })

  it('calls views, actions and entries by name', async () => {
    const { page, errors } = await open('#/record/overview')
    await page.getByRole('heading', { level: 1, name: 'Overview' }).waitFor()
    await page.keyboard.press('Control+k')
    const box = page.getByRole('combobox', { name: /^Name of a view/u })
    await box.fill('quest')
    await page.getByRole('option', { name: /^Questions/u, selected: true }).waitFor()
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: 'Questions' }).waitFor()
    await page.keyboard.press('Control+k')
    await box.fill('harbour')
    await page.getByRole('group', { name: 'Entries' }).getByRole('option').first().click()
    await evidence(page).getByRole('button', { name: 'Close' }).waitFor()
    expect(page.url()).toMatch(/\?c=[a-z]+-[0-9a-f]+$/u)
    expect(errors).toEqual([])
  })

  it('shows the words in their paragraph, with the voice and the report that they came by', async () => {
    const { page } = await open('#/record/questions')
    await rows(page).first().click()
    const chain = evidence(page).getByRole('list', { name: 'How it came' })
    await chain.getByRole('link', { name: /^in /u }).waitFor()
    const sentence = await evidence(page).locator('.lead blockquote').first().innerText()
    expect(sentence.length).toBeGreaterThan(20)
    await page.reload()
    await chain.waitFor()
  })

  it('goes through a table by key, to its end and back, and keeps the place when the page is opened again', async () => {
    const { page } = await open('#/record/actors')
    await page.getByRole('table', { name: 'actors' }).waitFor()
    await page.keyboard.press('j')
    await page.locator('[data-index="0"]:focus').waitFor()
    await page.keyboard.press('End')
    await expect.poll(() => page.locator('[data-index]:focus').getAttribute('data-index').then(Number)).toBeGreaterThan(100)
    expect(await rows(page).count()).toBeLessThan(80)
    const [chosen, top] = [page.url(), await page.evaluate<number>('scrollY')]
    await page.waitForTimeout(400)
    await page.reload()
    await page.locator('main [data-entry][aria-pressed="true"]').waitFor()
    expect(page.url()).toBe(chosen)
    expect(Math.abs(await page.evaluate<number>('scrollY') - top)).toBeLessThan(600)
    await page.keyboard.press('Escape')
    await page.locator('[data-index]').last().focus()
    await page.keyboard.press('Home')
    await page.locator('[data-index="0"]:focus').waitFor()
  })

  it('keeps an account apart with a reason, says so, and takes that back by one key', async () => {
    const { page, errors } = await open('#/record/disputes')
    await rows(page).first().click()
    const counts = evidence(page).locator('.counts')
    const before = await counts.innerText()
    await evidence(page).getByRole('button', { name: 'Keep apart' }).last().click()
    await evidence(page).getByLabel('Why').fill('another street')
    await evidence(page).getByLabel('Your name').fill('Ana Orrin')
    await evidence(page).locator('form').getByRole('button', { name: 'Keep apart' }).click()
    await evidence(page).getByText('Kept apart.').waitFor()
    await expect.poll(() => counts.innerText()).not.toBe(before)
    await page.locator('h1').click()
    await page.keyboard.press('u')
    await expect.poll(() => counts.innerText()).toBe(before)
    expect(errors).toEqual([])
  })

  it('says what is wrong where there is nothing at an address, and where the record is in use', async () => {
    const { page } = await open('#/record/events/event-0000')
    await evidence(page).getByRole('alert').waitFor()
    await rows(page).first().waitFor()
    const second = await serveCommand('--record', path.join(folder, 'record'))
    try {
      const { page: locked } = await visit(browser, second.address)
      expect(await locked.getByRole('alert').innerText()).toMatch(/in use by process \d+[^]+Code: record-locked/u)
    } finally {
      second.process.kill()
    }
  })

  describe('passes axe', () => {
    let axe: string
    const rules = { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }
    beforeAll(async () => {
      axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
    })

    it.each(settings)('in every view, with something chosen: $name', async ({ options }) => {
      const { page } = await open('#/record/disputes', options)
      for (const { id, name } of recordViews) {
        await page.goto(`${server.address}#/record/${id}`)
        await page.getByRole('heading', { level: 1, name }).waitFor()
        if (!withoutRows.has(id)) {
          await rows(page).first().waitFor()
          await page.keyboard.press('j')
          await evidence(page).getByRole('button', { name: 'Close' }).waitFor()
        }
        await page.evaluate(axe)
        const { violations } = await page.evaluate<{ violations: { id: string; nodes: { html: string; failureSummary: string }[] }[] }>(`axe.run(document, ${JSON.stringify(rules)})`)
        expect(violations.map((violation) => [id, violation.id, ...violation.nodes.slice(0, 3).map(({ html, failureSummary }) => `${html} ${failureSummary}`)])).toEqual([])
        expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(options.viewport!.width)
      }
    }, 120_000)
  })
})
