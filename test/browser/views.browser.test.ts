import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { chromiumPath, launch } from './browser.ts'
import { servePage } from './page-server.ts'
import { answers } from './reports.ts'
import { arrived, visit, wordsOf, type Visit } from './visit.ts'

const views = (page: Page) => page.getByRole('navigation', { name: 'This report' })
const row = (page: Page, words: string | RegExp) => page.locator('main tr, main li').filter({ hasText: words }).first()
const lit = '.lit-content'

describe.skipIf(!chromiumPath)('the views of a report', () => {
  let browser: Browser
  let server: Awaited<ReturnType<typeof servePage>>
  const visits: Visit[] = []

  beforeAll(async () => {
    server = await servePage(answers)
    browser = await launch()
  })

  // What holds for every visit: nothing is thrown, no policy broken, nobody else asked.
  afterAll(async () => {
    await browser.close()
    await server.close()
    expect(visits.flatMap(({ errors }) => errors)).toEqual([])
    expect(visits.flatMap(({ asked }) => asked).filter((url) => !url.startsWith(server.address) && !url.startsWith('blob:'))).toEqual([])
    expect(visits.length).toBeGreaterThan(0)
  })

  async function open(view: string, options: Parameters<typeof visit>[2] = {}) {
    const visited = await visit(browser, `${server.address}#/demo/claims${view}`, { reducedMotion: 'reduce', ...options })
    visits.push(visited)
    await arrived(visited.page)
    return visited.page
  }

  it('stand in the address, and go back and forth', async () => {
    const page = await open('')
    await views(page).getByRole('link', { name: /^Figures/u }).click()
    await page.getByRole('heading', { name: 'Figures', level: 2 }).waitFor()
    expect(page.url()).toMatch(/#\/demo\/claims\/figures$/u)
    await page.reload()
    await page.getByRole('heading', { name: 'Figures', level: 2 }).waitFor()
    await page.goBack()
    await page.locator('.text p').first().waitFor()
    await page.keyboard.press('g')
    await page.keyboard.press('d')
    await page.getByRole('heading', { name: 'Positions', level: 2 }).waitFor()
  })

  it('show every figure with who says it, and light up its words', async () => {
    const page = await open('/figures')
    expect(await page.locator('main tbody tr').count()).toBe(8)
    expect(await row(page, '134 dock workers').innerText()).toMatch(/held[\s\S]*grain terminal[\s\S]*since 27 Oct 2026[\s\S]*Teodor Ravnik/u)
    for (const cells of await page.locator('main tbody tr').all()) expect((await cells.locator('.voice').innerText()).trim()).not.toBe('')
    await row(page, '134 dock workers').click()
    expect(page.url()).toMatch(/\/figures\?s=f5$/u)
    const evidence = page.getByRole('region', { name: 'Teodor Ravnik' })
    expect(await evidence.locator('.part-content').first().innerText()).toBe('134 dock workers and customs officers')
    await evidence.getByRole('button', { name: 'Show in the text' }).click()
    expect((await wordsOf(page, `.text ${lit}`)).replaceAll(' … ', '')).toBe('134 dock workers and customs officers')
    expect(await page.locator('.margin [aria-pressed="true"]').innerText()).toContain('134 dock workers')
  })

  it('step through rows by key, and lead to the evidence', async () => {
    const page = await open('/events')
    expect(await page.locator('main tbody tr').count()).toBe(7)
    await page.keyboard.press('j')
    expect(await page.locator(':focus').getAttribute('data-entry')).toBe('e5')
    await page.keyboard.press('j')
    expect(await page.locator(':focus').getAttribute('data-entry')).toBe('e1')
    await page.keyboard.press('e')
    expect(await page.locator(':focus').getAttribute('id')).toBe('evidence')
    const evidence = page.getByRole('region', { name: 'The Ardaneli army' })
    await evidence.getByRole('button', { name: 'Old Port', exact: true }).click()
    expect(await page.getByRole('region', { name: 'Old Port' }).innerText()).toContain('somewhere within 1 km')
  })

  it('listen to one voice, whichever view is open', async () => {
    const page = await open('/figures?v=a10')
    expect(await page.locator('main tbody tr').count()).toBe(2)
    expect(await page.locator('main header').innerText()).toContain('2 of 8 in the words of The International Relief Mission')
    await views(page).getByRole('link', { name: /^Events/u }).click()
    expect(await page.locator('main header').innerText()).toContain('Nothing of this in the words of')
    await page.getByRole('button', { name: 'Show all voices' }).click()
    expect(await page.locator('main tbody tr').count()).toBe(7)
  })

  it('put positions side by side, items in a list, answers linked', async () => {
    const page = await open('/positions')
    const columns = page.locator('.holders section')
    expect(await columns.getByRole('heading').allInnerTexts()).toEqual(['Teodor Ravnik', 'Harbour Front', 'Mediators from neighbouring Kestria'])
    expect(await columns.nth(1).getByRole('list', { name: 'Items' }).first().getByRole('listitem').allInnerTexts()).toEqual(['every pier', 'every roof'])
    await columns.nth(0).getByRole('button', { name: /condition/u }).click()
    expect(page.url()).toMatch(/\?s=s3$/u)
    expect(await columns.nth(1).locator('[aria-pressed="true"]').innerText()).toMatch(/condition/iu)
  })

  it('say who an actor is called, and why', async () => {
    const page = await open('/actors?s=a1')
    expect(await row(page, 'Ardaneli army').innerText()).toContain('the one army that the report names')
    expect(await page.getByRole('region', { name: 'Ardaneli army' }).innerText()).toContain('Why these are one')
  })

  it('tell what is not known, loaded words and contradictions', async () => {
    const page = await open('/cautions')
    for (const words of ['Neither count', 'proof of our good faith', 'two counts of the killed']) await page.getByText(words).first().waitFor()
    await page.getByText('17 deaths').first().click()
    expect(await page.locator('.evidence .part-cue').first().innerText()).toBe('41')
  })

  it('draw a map with places and forces, and light up what is chosen on it', async () => {
    const page = await open('/places')
    await page.locator('.ground canvas').waitFor()
    await page.getByText('Drawing the map').waitFor({ state: 'detached' })
    await page.locator('.labels').getByRole('button', { name: /^3rd Brigade ?, withdrawn, says The Ardaneli army$/u }).click()
    expect(page.url()).toMatch(/\?s=d1$/u)
    await page.getByRole('region', { name: 'The Ardaneli army' }).waitFor()
    expect(await row(page, /3rd Brigade/u).locator('[aria-pressed="true"]').count()).toBe(1)
    await page.getByText('Natural Earth').waitFor()
    expect(await page.getByText('CC BY 4.0').count()).toBe(1)
    await page.getByRole('heading', { name: 'Places that are not on the map' }).waitFor()
    expect(await row(page, 'Tamber bridge').count()).toBe(1)
  })

  it('draw a sketch where the browser cannot draw the map', async () => {
    const visited = await visit(browser, 'about:blank', { reducedMotion: 'reduce' })
    visits.push(visited)
    const { page } = visited
    await page.addInitScript(`{
      const { getContext } = HTMLCanvasElement.prototype
      HTMLCanvasElement.prototype.getContext = function (kind, ...rest) { return kind.startsWith('webgl') ? null : getContext.call(this, kind, ...rest) }
    }`)
    await page.goto(`${server.address}#/demo/claims/places`)
    await page.getByText('it has no WebGL').waitFor()
    expect((await page.locator('.sketch-coast').getAttribute('d'))?.length).toBeGreaterThan(500)
    const highlands = page.locator('.reaches .area')
    const before = await highlands.getAttribute('d')
    await page.getByRole('button', { name: 'Nearer' }).click()
    await expect.poll(async () => await highlands.getAttribute('d')).not.toBe(before)
  })

  it('keep claims in line with their words in the margin, and let words light them up', async () => {
    const page = await open('')
    const claim = page.locator('.margin .claim').filter({ hasText: 'armoured vehicles' })
    const words = page.getByText('the last armoured vehicles had crossed the Tamber bridge').first()
    const [claimBox, wordsBox] = [(await claim.boundingBox())!, (await words.boundingBox())!]
    expect(Math.abs(claimBox.y - wordsBox.y)).toBeLessThanOrEqual(28)
    expect(claimBox.x).toBeGreaterThan(wordsBox.x)
    await claim.click()
    expect(await wordsOf(page, `.text ${lit}`)).toContain('the last armoured vehicles had crossed')
    await page.keyboard.press('c')
    expect(page.url()).toMatch(/\?s=q1$/u)
    await page.keyboard.press('Escape')
    await page.evaluate(`{
      const run = [...document.querySelectorAll('.text [data-start]')].find((run) => run.textContent.includes('17 deaths'))
      getSelection().selectAllChildren(run)
    }`)
    const evidence = page.getByRole('region', { name: 'In the selected words' })
    await evidence.getByRole('button', { name: /17 deaths/u }).first().waitFor()
    expect(await page.locator('.margin .touched').count()).toBeGreaterThanOrEqual(1)
  })

  it('fold claims up below their paragraph where there is no margin', async () => {
    const page = await open('', { viewport: { width: 1024, height: 900 } })
    expect(await page.locator('.margin').count()).toBe(0)
    const folded = page.locator('.text details').first()
    await folded.locator('summary').click()
    await folded.getByRole('button', { name: /nineteen days/u }).click()
    expect(await wordsOf(page, `.text ${lit}`)).toBe('nineteen days')
  })

  it('are a bar at the bottom on a phone, rows blocks of words', async () => {
    const page = await open('/figures', { viewport: { width: 390, height: 844 } })
    const bar = (await views(page).boundingBox())!
    expect(bar.y + bar.height).toBeCloseTo(844, 0)
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390)
    await row(page, '17 deaths').click()
    const sheet = (await page.getByRole('region', { name: 'The Ardaneli army' }).boundingBox())!
    expect(sheet.y + sheet.height).toBeLessThanOrEqual(bar.y + 1)
  })

  it.each([
    ['events', 'No event was found'],
    ['figures', 'No number that counts'],
    ['places', 'No place was found'],
    ['positions', 'This report says of nobody'],
    ['actors', 'Nobody who acts or speaks'],
    ['cautions', 'no loaded word and no contradiction'],
  ])('say in a sentence that there are no %s', async (view, sentence) => {
    const visited = await visit(browser, `${server.address}#/demo/silent/${view}`)
    visits.push(visited)
    await visited.page.getByText(sentence).waitFor()
  })
})
