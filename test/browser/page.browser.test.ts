import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { chromiumPath, launch } from './browser.ts'
import { servePage } from './page-server.ts'
import { answers, bothWays, crossing, hostileWords, silent } from './reports.ts'
import { arrived, visit, wordsOf, type Visit } from './visit.ts'

const voices = (page: Page) => page.getByRole('navigation', { name: 'Voices' })
const lit = { source: '.lit-source', cue: '.lit-cue', content: '.lit-content' }

describe.skipIf(!chromiumPath)('the page', () => {
  let browser: Browser
  let server: Awaited<ReturnType<typeof servePage>>
  const visits: Visit[] = []

  beforeAll(async () => {
    server = await servePage(answers)
    browser = await launch()
  })

  // What holds for every visit above: nothing is thrown, no policy broken, nobody else asked.
  afterAll(async () => {
    await browser.close()
    await server.close()
    expect(visits.flatMap(({ errors }) => errors)).toEqual([])
    expect(visits.flatMap(({ asked }) => asked).filter((url) => !url.startsWith(server.address))).toEqual([])
    expect(visits.length).toBeGreaterThan(0)
  })

  async function open(place = '', options: Parameters<typeof visit>[2] = {}) {
    const visited = await visit(browser, server.address + place, options)
    visits.push(visited)
    await arrived(visited.page)
    return visited.page
  }

  it('shows the first demo report, and every word of it once', async () => {
    const page = await open()
    await page.getByRole('heading', { level: 1 }).waitFor()
    expect(page.url()).toBe(`${server.address}#/demo/1-old-port-crossing`)
    const body = crossing.text.slice(crossing.text.indexOf('SORRIN —'))
    expect((await wordsOf(page, '.text p')).replaceAll(' … ', '\n\n').trim()).toBe(body.trim())
    expect(await page.title()).toContain('Army says it has left the Old Port')
    expect(await wordsOf(page, 'article header')).toContain('14 November 2026 stated in the text')
  })

  it('lights up source, cue and content of a statement that is clicked, and shows its evidence', async () => {
    const page = await open()
    await page.getByText('that some of the hostages had been moved').first().click()
    expect(await wordsOf(page, lit.source)).toBe("Dario Selk, the movement's spokesman,")
    expect(await wordsOf(page, lit.cue)).toBe('admitted')
    expect(await wordsOf(page, lit.content)).toBe('that some of the hostages had been moved')
    const evidence = page.getByRole('region', { name: 'Dario Selk' })
    expect(await evidence.locator('dl').innerText()).toMatch(/Stance\s+admits\s+Form\s+indirect/u)
    expect(await evidence.locator('blockquote').innerText()).toContain("Dario Selk, the movement's spokesman, later admitted that some of the hostages had been moved")
    expect(page.url()).toContain('?s=t16')
  })

  it('tells source, cue and content apart without colour', async () => {
    const page = await open('#/demo/1-old-port-crossing?s=t25')
    const style = async (selector: string, property: string) =>
      await page.evaluate<string>(`getComputedStyle(document.querySelector('${selector}')).getPropertyValue('${property}')`)
    expect(await style(lit.source, 'outline-style')).toBe('solid')
    expect(await style(lit.cue, 'text-decoration-style')).toBe('double')
    expect(await style('.lit-hedge', 'text-decoration-style')).toBe('dotted')
    expect(await style(lit.content, 'background-color')).not.toBe('rgba(0, 0, 0, 0)')
  })

  it('lets statements of the title be chosen, by hand and by key', async () => {
    const page = await open('#/demo/titled')
    const title = page.getByRole('heading', { level: 1 })
    expect(await title.textContent()).toBe('Ferries stay in port, mayor says')
    await title.getByText('Ferries stay in port').click()
    expect(page.url()).toMatch(/\?s=t1$/u)
    expect([await wordsOf(page, lit.source), await wordsOf(page, lit.cue)]).toEqual(['mayor', 'says'])
    await page.keyboard.press('j')
    expect(await wordsOf(page, `.text ${lit.content}`)).toBe('that the water is too high')
    await page.keyboard.press('k')
    expect(await page.locator('h1 :focus').getAttribute('aria-description')).toBe('Statement by the mayor, indirect, says')
    expect(await wordsOf(page, '.text p')).not.toContain('Ferries stay in port')
  })

  it('shows hearsay under who is said to have said it, and by whom it was told', async () => {
    const page = await open('#/demo/1-old-port-crossing?s=t30')
    const evidence = page.getByRole('region', { name: 'A neighbour' })
    await evidence.getByRole('button', { name: 'Lena Moravin' }).click()
    await page.getByRole('region', { name: 'Lena Moravin' }).waitFor()
    expect(page.url()).toContain('s=t29')
  })

  it('lets all but a chosen voice step back, and steps through what that voice says', async () => {
    const page = await open()
    await voices(page).getByRole('button', { name: /^Dario Selk/u }).click()
    expect(await page.locator('.text [data-form]').count()).toBe(4)
    await page.keyboard.press('j')
    await page.keyboard.press('k')
    expect(await wordsOf(page, lit.content)).toBe('five of them are ill')
    expect(page.url()).toMatch(/\?v=a7&s=t19$/u)
  })

  it('tells the outlet’s own words apart', async () => {
    const page = await open()
    await page.getByRole('button', { name: /^The outlet’s own words/u }).click()
    const quiet = await wordsOf(page, '.text .quiet')
    const own = await wordsOf(page, '.text span:not(.quiet)')
    expect(quiet).toContain('that some of the hostages had been moved')
    expect(own).toContain('Telephone lines to the eastern quarters have been down since Friday morning.')
    expect(own).not.toContain('that some of the hostages')
  })

  it('goes back and forth in the history, and keeps its place on reload', async () => {
    const page = await open()
    await voices(page).getByRole('button', { name: /^Halvard Stenn/u }).click()
    await page.keyboard.press('j')
    const chosen = page.url()
    await page.reload()
    await page.locator(lit.content).first().waitFor()
    expect(page.url()).toBe(chosen)
    await page.goBack()
    expect(page.url()).toMatch(/\?v=a9$/u)
    expect(await page.locator(lit.content).count()).toBe(0)
    await page.goBack()
    expect(await page.locator('[aria-pressed="true"]').count()).toBe(0)
    await page.goForward()
    await page.locator('nav [aria-pressed="true"]').waitFor()
  })

  it('works by keyboard alone', async () => {
    const page = await open()
    await page.getByRole('heading', { level: 1 }).waitFor()
    await page.keyboard.press('Tab')
    expect(await wordsOf(page, ':focus')).toBe('Skip to the report')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    expect(await page.locator(':focus').getAttribute('aria-description')).toBe('Statement by The Ardaneli army, indirect, says')
    await page.keyboard.press('Enter')
    expect(await wordsOf(page, ':focus')).toContain('The Ardaneli army')
    await page.keyboard.press('j')
    expect(await page.locator(':focus').getAttribute('aria-description')).toBe('Statement by The Harbour Front, mixed, rejects')
    expect(await page.locator('.text [tabindex="0"]').count()).toBe(1)
    await page.keyboard.press('k')
    await page.keyboard.press('k')
    expect(await page.locator(':focus').getAttribute('aria-pressed')).toBe('true')
    await page.keyboard.press('e')
    expect(await page.locator(':focus').getAttribute('id')).toBe('evidence')
    await page.keyboard.press('Escape')
    expect(await page.locator('.text [aria-pressed="true"]').count()).toBe(0)
    await page.keyboard.press('v')
    expect(await page.getByRole('status').textContent()).toMatch(/^Colonel Jonas Verrin: \d statements/u)
    await page.keyboard.press('V')
    expect(await page.getByRole('status').textContent()).toContain('The outlet’s own words')
    await page.keyboard.press('/')
    expect(await page.locator(':focus').getAttribute('id')).toBe('box')
    await page.keyboard.type('j?')
    expect(await page.locator('#box').inputValue()).toBe('j?')
    await page.keyboard.press('Escape')
    await page.keyboard.press('?')
    await page.getByRole('dialog', { name: 'Keys' }).waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('dialog', { name: 'Keys' }).waitFor({ state: 'hidden' })
  })

  it('has a pasted text read, keeps it on reload and lists it', async () => {
    const page = await open()
    await page.locator('#box').fill(silent.text)
    await page.getByRole('button', { name: 'Read', exact: true }).click()
    await page.getByRole('heading', { name: 'The ferry sank at dawn.' }).waitFor()
    expect(await page.evaluate('scrollY')).toBe(0)
    expect(await page.getByRole('region', { name: 'Who says what' }).innerText()).toContain('No statement of anybody else')
    await page.reload()
    await page.getByRole('heading', { name: 'The ferry sank at dawn.' }).waitFor()
    await page.getByRole('button', { name: 'Reports' }).click()
    expect(await page.getByRole('list', { name: 'Read in this tab' }).innerText()).toContain('The ferry sank')
    await page.getByRole('link', { name: /1-old-port/u }).click()
    await page.getByRole('heading', { name: /^Army says/u }).waitFor()
  })

  it('takes a chosen file and a dropped one', async () => {
    const page = await open()
    await page.locator('input[type=file]').setInputFiles({ name: 'ferry.txt', mimeType: 'text/plain', buffer: Buffer.from(silent.text) })
    await page.getByRole('heading', { name: 'The ferry sank at dawn.' }).waitFor()
    await page.goBack()
    await page.getByRole('heading', { name: /^Army says/u }).waitFor()
    await page.evaluate(`{
      const data = new DataTransfer()
      data.items.add(new File(['The ferry sank.'], 'ferry.txt'))
      document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }))
    }`)
    await page.getByRole('heading', { name: 'The ferry sank at dawn.' }).waitFor()
  })

  it('says what happened and what to do, with a code, and leaves the report in its place', async () => {
    const page = await open()
    await page.getByRole('heading', { level: 1 }).waitFor()
    await page.locator('#box').fill('https://post.example/gone')
    await page.keyboard.press('Enter')
    const alert = page.getByRole('alert')
    expect(await alert.innerText()).toMatch(/^https:\/\/post\.example\/gone could not be read[\s\S]*answered 404\. Check that it is right[\s\S]*Code: address-status/u)
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toMatch(/^Army says/u)
    await page.locator('#box').fill('  ')
    await page.getByRole('button', { name: 'Read', exact: true }).click()
    expect(await alert.innerText()).toContain('Code: empty')
  })

  it('says what it is doing and for how long, and stops when asked', async () => {
    const page = await open()
    await page.locator('#box').fill('wait for it')
    await page.getByRole('button', { name: 'Read', exact: true }).click()
    await page.getByText('Reading 11 characters, 1 s').waitFor()
    const read = page.getByRole('button', { name: 'Read', exact: true })
    await read.hover({ force: true })
    const style = await page.evaluate(`{ const { color, backgroundColor } = getComputedStyle(document.querySelector('button.read')); [color, backgroundColor] }`)
    expect(style).toEqual(['rgb(90, 93, 100)', 'rgba(0, 0, 0, 0)'])
    await page.getByRole('button', { name: 'Stop' }).click()
    expect(await page.getByText('Reading 11 characters').count()).toBe(0)
    expect(await page.locator('#box').inputValue()).toBe('wait for it')
  })

  it('says when a report is not there', async () => {
    const unknown = await open('#/demo/none')
    expect(await unknown.getByRole('alert').innerText()).toContain('Code: not-found')
    const lost = await open('#/read/0123456789ab')
    expect(await lost.getByRole('alert').innerText()).toContain('Code: not-kept')
  })

  it('says when the server is away, and tries again when asked', async () => {
    const visited = await visit(browser, server.address)
    await visited.page.getByRole('heading', { level: 1 }).waitFor()
    await visited.page.route('**/api/**', (route) => route.abort())
    await visited.page.reload()
    expect(await visited.page.getByRole('alert').innerText()).toContain('Code: server-away')
    await visited.page.unroute('**/api/**')
    await visited.page.getByRole('button', { name: 'Try again' }).click()
    await visited.page.getByRole('heading', { name: /^Army says/u }).waitFor()
  })

  it('shows text that would do harm as text', async () => {
    const page = await open('#/demo/hostile?s=t1')
    await page.locator(lit.content).first().waitFor()
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(hostileWords)
    await page.getByRole('button', { name: 'Reports' }).click()
    await page.getByRole('button', { name: /^<img/u }).first().waitFor()
    expect(await page.evaluate('window.harmed')).toBeUndefined()
    expect(await page.locator('img, article script').count()).toBe(0)
  })

  it('keeps words that run the other way to themselves', async () => {
    const page = await open('#/demo/both-ways?s=t1')
    expect(await wordsOf(page, '.text p')).toBe(bothWays.text)
    expect(await page.locator('.text p').getAttribute('dir')).toBe('auto')
    expect(await page.locator('blockquote').getAttribute('dir')).toBe('auto')
  })

  it('stays usable with half a megabyte', async () => {
    const page = await open('#/demo/long')
    await page.getByRole('heading', { name: 'All gates' }).waitFor()
    expect((await wordsOf(page, '.text p')).length).toBeGreaterThan(500_000)
    await page.keyboard.press('k')
    expect(await wordsOf(page, lit.content)).toContain('gate 3999 ')
    const { y } = (await page.locator(lit.content).first().boundingBox())!
    expect(y).toBeGreaterThan(0)
    expect(y).toBeLessThan(900)
    await page.keyboard.press('j')
    expect(await wordsOf(page, lit.content)).toContain('gate 0 ')
    await page.keyboard.press('v')
    // A hundred statements, each cut where cue and content cross.
    expect(await page.locator('.text [data-form]').count()).toBe(200)
  })

  it('remembers the chosen theme', async () => {
    const page = await open('', { colorScheme: 'light' })
    const ground = async () => await page.evaluate<string>('getComputedStyle(document.documentElement).backgroundColor')
    const light = await ground()
    await page.getByLabel('Theme').selectOption('Dark')
    const dark = await ground()
    expect(dark).not.toBe(light)
    await page.reload()
    await page.getByRole('heading', { level: 1 }).waitFor()
    expect(await ground()).toBe(dark)
    await page.getByLabel('Theme').selectOption('System')
    expect(await ground()).toBe(light)
  })

  it('does not move where the system asks for none', async () => {
    const page = await open('', { reducedMotion: 'reduce', viewport: { width: 390, height: 844 } })
    await page.getByText('that some of the hostages had been moved').first().click()
    expect(await page.evaluate(`document.getAnimations().filter((animation) => animation.effect.getComputedTiming().duration > 0).length`)).toBe(0)
  })

  it('shows the evidence as a sheet from below on a phone, with the statement above it', async () => {
    const page = await open('#/demo/1-old-port-crossing?s=t26', { viewport: { width: 390, height: 844 }, reducedMotion: 'reduce' })
    await page.locator(lit.content).first().waitFor()
    const sheet = (await page.getByRole('region', { name: 'Halvard Stenn' }).boundingBox())!
    const statement = (await page.locator(lit.content).first().boundingBox())!
    const views = (await page.getByRole('navigation', { name: 'This report' }).boundingBox())!
    expect(views.y + views.height).toBeCloseTo(844, 0)
    expect(sheet.y + sheet.height).toBeCloseTo(views.y, 0)
    expect(statement.y).toBeGreaterThan(0)
    expect(statement.y + statement.height).toBeLessThan(sheet.y)
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390)
  })
})
