import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { chromiumPath, launch } from './browser.ts'
import { servePage } from './page-server.ts'
import { answers } from './reports.ts'
import { visit } from './visit.ts'

const ready = async (page: Page) => await page.getByRole('heading', { level: 1 }).waitFor()

/** Every state of the page: where it is, and what is done to come into it. */
const states: Record<string, { place?: string; reach?: (page: Page) => Promise<unknown> }> = {
  'a report': {},
  'a statement': { place: '#/demo/1-old-port-crossing?s=t4' },
  'a statement with a hedge': { place: '#/demo/1-old-port-crossing?s=t25' },
  'a statement of the title': { place: '#/demo/titled?s=t1' },
  'hearsay': { place: '#/demo/1-old-port-crossing?s=t30' },
  'a voice': { place: '#/demo/1-old-port-crossing?v=a9' },
  'a statement of a voice': { place: '#/demo/1-old-port-crossing?v=a9&s=t26' },
  'the outlet': { place: '#/demo/1-old-port-crossing?v=outlet' },
  'a report without statements': { place: '#/demo/silent' },
  'claims in the margin': { place: '#/demo/claims?s=f5' },
  'selected words': {
    place: '#/demo/claims',
    reach: async (page) => {
      await page.locator('.text [data-start]').first().waitFor()
      await page.evaluate(`getSelection().selectAllChildren(document.querySelector('.text [data-start]'))`)
      await page.getByRole('heading', { name: 'In the selected words' }).waitFor()
    },
  },
  'events': { place: '#/demo/claims/events?s=e1' },
  'figures': { place: '#/demo/claims/figures?s=f7' },
  'places': { place: '#/demo/claims/places?s=d1', reach: async (page) => await page.getByText('Drawing the map').waitFor({ state: 'detached' }) },
  'positions': { place: '#/demo/claims/positions?s=s3' },
  'actors': { place: '#/demo/claims/actors?s=a1' },
  'cautions': { place: '#/demo/claims/cautions?s=o1' },
  'figures of a voice': { place: '#/demo/claims/figures?v=a10' },
  'no figures': { place: '#/demo/silent/figures' },
  'no report': { place: '#/demo/none', reach: async (page) => await page.getByRole('alert').waitFor() },
  'the list of reports': { reach: async (page) => await page.getByRole('button', { name: 'Reports' }).click() },
  'the keys': { reach: async (page) => await page.keyboard.press('?') },
  'reading': {
    reach: async (page) => {
      await page.locator('#box').fill('wait for it')
      await page.getByRole('button', { name: 'Read', exact: true }).click()
      await page.getByRole('button', { name: 'Stop' }).waitFor()
    },
  },
  'a refusal': {
    reach: async (page) => {
      await page.locator('#box').fill('https://post.example/gone')
      await page.keyboard.press('Enter')
      await page.getByRole('alert').waitFor()
    },
  },
}

type Violation = { id: string; nodes: { html: string; failureSummary: string }[] }

const widths = { desk: 1440, tablet: 1024, phone: 390 }
const rules = { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }

describe.skipIf(!chromiumPath)('the page passes axe', () => {
  let browser: Browser
  let server: Awaited<ReturnType<typeof servePage>>
  let axe: string

  beforeAll(async () => {
    axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
    server = await servePage(answers)
    browser = await launch()
  })

  afterAll(async () => {
    await browser.close()
    await server.close()
  })

  for (const colorScheme of ['light', 'dark'] as const) {
    for (const [device, width] of Object.entries(widths)) {
      it.each(Object.entries(states))(`${device}, ${colorScheme}: %s`, async (_, { place = '', reach }) => {
        const { page } = await visit(browser, server.address + place, { viewport: { width, height: 900 }, colorScheme, reducedMotion: 'reduce' })
        if (!place.endsWith('none')) await ready(page)
        await reach?.(page)
        await page.evaluate(axe)
        const { violations } = await page.evaluate<{ violations: Violation[] }>(`axe.run(document, ${JSON.stringify(rules)})`)
        expect(violations.map(({ id, nodes }) => ({ id, nodes: nodes.slice(0, 3).map(({ html, failureSummary }) => `${html} ${failureSummary}`) }))).toEqual([])
        expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width)
        await page.context().close()
      })
    }
  }
})
