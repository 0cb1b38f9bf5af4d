import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { axeViolations, settings } from './axe-violations.ts'
import { chromiumPath, launch } from './browser.ts'
import { doubtful, madeUpReview, rightWords, type MadeUpReview } from './made-up-review.ts'
import { servePage } from './page-server.ts'
import { visit } from './visit.ts'

let browser: Browser
let server: Awaited<ReturnType<typeof servePage>>
let record: MadeUpReview

async function open(place: string, { name = 'Ana Orrin', ...options }: BrowserContextOptions & { readonly name?: string } = {}) {
  const visited = await visit(browser, `${server.address}#/record/${place}`, { reducedMotion: 'reduce', ...options })
  visited.page.setDefaultTimeout(10_000)
  if (name === '') return visited
  await visited.page.evaluate((person) => (globalThis as unknown as { localStorage: { setItem: (key: string, value: string) => void } }).localStorage.setItem('onrecord:person', person), name)
  await visited.page.reload()
  return visited
}
const title = (page: Page) => page.locator('main article h3').first()

describe.skipIf(!chromiumPath)('what is doubtful', () => {
  beforeAll(async () => {
    browser = await launch()
  })
  afterAll(() => browser.close())
  beforeEach(async () => {
    record = madeUpReview()
    server = await servePage(record.answers)
  })
  afterEach(() => server.close())

  it('asks for a name once, keeps it, and lets it be changed', async () => {
    const { page, errors } = await open('review', { name: '' })
    await page.getByText('3 pairs and 2 readings are open.').waitFor()
    await page.keyboard.press('y')
    expect(await page.locator('#reviewer:focus').count()).toBe(1)
    expect(record.sent).toEqual([])
    await page.keyboard.type('Oda Renn')
    await page.keyboard.press('Enter')
    await page.getByText('You decide as Oda Renn').waitFor()
    await page.reload()
    await page.getByText('You decide as Oda Renn').waitFor()
    await page.getByRole('button', { name: 'Change' }).click()
    await page.getByLabel('Your name').fill('Ana Orrin')
    await page.getByRole('button', { name: 'Decide in this name' }).click()
    await page.getByText('You decide as Ana Orrin').waitFor()
    expect(errors).toEqual([])
  })

  it('shows two accounts side by side, what differs, and the reasons with the score as words', async () => {
    const { page } = await open('review')
    await title(page).waitFor()
    const words = await page.locator('main').innerText()
    for (const part of ['Do both tell of one figure?', 'A rule holds it for likely: the same number · one day apart', 'The Quay, in its own words', 'Ines Tarrow']) expect(words).toContain(part)
    expect(words).not.toContain('0.7')
    expect(await page.getByRole('row', { name: /^where/u }).innerText()).toMatch(/Port Sallow\s+Sallow quay\s+≠ differs/u)
    expect(await page.getByRole('row', { name: /^unit/u }).innerText()).toMatch(/same$/u)
  })

  it('decides by key with the reason that stays, counts it kept when the server has it, and takes it back', async () => {
    const { page } = await open('review')
    await title(page).waitFor()
    await page.keyboard.press('r')
    await page.keyboard.type('one list')
    await page.keyboard.press('Enter')
    await page.keyboard.press('y')
    await page.getByText('kept, judgment 10').waitFor()
    await page.keyboard.press('n')
    await page.getByText('kept, judgment 11').waitFor()
    expect(record.sent.map(({ names }) => names[0]!.slice(0, 2))).toEqual(['a3', 'a2'])
    expect(record.sent.map(({ decide, reasons, by }) => [decide, reasons, by])).toEqual([['join', ['one list'], 'Ana Orrin'], ['split', ['one list'], 'Ana Orrin']])
    await page.getByText('2 things decided by you; 1 pairs').waitFor()
    const last = await title(page).innerText()
    await page.keyboard.press('x')
    await page.keyboard.press('2')
    await page.getByText('kept, judgment 12').waitFor()
    expect(record.sent[2]).toMatchObject({ decide: 'reject', names: [expect.stringContaining('b1')] })
    await page.keyboard.press('u')
    await page.getByText('taken back').waitFor()
    await expect.poll(() => title(page).innerText()).toBe(last)
    expect(record.sent[3]).toMatchObject({ decide: 'undo', names: ['12'] })
  })

  it('keeps what did not arrive, also over a reload, until it is tried again', async () => {
    const { page } = await open('review')
    await title(page).waitFor()
    record.refuses = true
    await page.keyboard.press('y')
    await page.getByText('not kept', { exact: true }).waitFor()
    await page.getByText('The record is busy.').first().waitFor()
    await page.reload()
    record.refuses = false
    await page.getByRole('button', { name: /^Try again/u }).click()
    await page.getByText('kept, judgment 10').waitFor()
    expect(record.sent).toHaveLength(2)
  })

  it('corrects a field of one of two, and the pair stays', async () => {
    const { page } = await open('review')
    const first = await title(page).innerText()
    await page.getByText('Correct the second').click()
    await page.getByRole('button', { name: /^Correct amount/u }).click()
    await page.getByRole('textbox', { name: 'amount' }).fill('1,400')
    await page.keyboard.press('Enter')
    await page.getByText('kept, judgment 10').waitFor()
    expect(record.sent[0]).toMatchObject({ decide: 'correct', names: [expect.stringContaining('b3')], field: 'value', value: '1400' })
    expect(await title(page).innerText()).toBe(first)
  })

  it('skips, and what is looked at stays over reload', async () => {
    const { page } = await open('review')
    const first = await title(page).innerText()
    await page.keyboard.press('s')
    await page.waitForURL(/at=pair%3A2/u)
    const next = await title(page).innerText()
    expect(next).not.toBe(first)
    await page.reload()
    await title(page).waitFor()
    expect(await title(page).innerText()).toBe(next)
  })

  it('has a doubtful reading in its paragraph, where other words can be said to be what is said, and a field corrected', async () => {
    const { page } = await open('review?tab=readings')
    await page.getByText('The reader is unsure').waitFor()
    await page.locator('main .part-source').first().waitFor()
    await page.evaluate((words) => {
      type Dom = { document: { querySelectorAll: (query: string) => ArrayLike<{ firstChild: { data: string } }>; createRange: () => { setStart: (node: unknown, at: number) => void; setEnd: (node: unknown, at: number) => void } }; getSelection: () => { removeAllRanges: () => void; addRange: (range: unknown) => void } }
      const { document, getSelection } = globalThis as unknown as Dom
      const run = Array.from(document.querySelectorAll('main [data-start]')).find(({ firstChild }) => firstChild.data.includes(words))!
      const range = document.createRange()
      range.setStart(run.firstChild, run.firstChild.data.indexOf(words))
      range.setEnd(run.firstChild, run.firstChild.data.indexOf(words) + words.length)
      getSelection().removeAllRanges()
      getSelection().addRange(range)
    }, rightWords)
    await page.getByRole('button', { name: 'what is said' }).click()
    await page.getByText('kept, judgment 10').waitFor()
    expect(record.sent[0]).toMatchObject({ decide: 'correct', field: 'quote' })
    expect(JSON.parse(record.sent[0]!.value!)).toMatchObject({ quote: rightWords })
    await page.keyboard.press('u')
    await page.getByRole('button', { name: /^Correct stance/u }).click()
    await page.getByRole('combobox', { name: 'stance' }).selectOption('deny')
    await page.getByRole('button', { name: 'Correct', exact: true }).click()
    await expect.poll(() => record.sent.at(-1)).toMatchObject({ decide: 'correct', field: 'stance', value: 'deny' })
    await page.getByText('The reader is not quite sure').waitFor()
  })

  it('confirms a reading by key', async () => {
    const { page } = await open('review?tab=readings')
    await page.getByText('The reader is unsure').waitFor()
    await page.keyboard.press('c')
    await page.getByText('kept, judgment 10').waitFor()
    await page.keyboard.press('x')
    await page.getByText('There is no reading that the reader doubts and nobody has looked at.').waitFor()
    expect(record.sent.map(({ decide, names }) => [decide, names[0]!.split('/')[2]])).toEqual([['confirm', doubtful[0]], ['reject', doubtful[1]]])
  })

  it('lists who decided what, narrowed by person, each to be taken back', async () => {
    const { page } = await open('review')
    await title(page).waitFor()
    await page.keyboard.press('y')
    await page.getByText('kept, judgment 10').waitFor()
    await page.getByRole('button', { name: 'Decisions' }).click()
    await page.waitForURL(/tab=decisions/u)
    const item = page.getByRole('listitem').filter({ hasText: 'by Ana Orrin' })
    await item.waitFor()
    await page.getByLabel('By', { exact: true }).selectOption('Ana Orrin')
    await page.waitForURL(/person=Ana\+Orrin/u)
    await item.getByRole('button', { name: /^Undo/u }).click()
    await page.getByText('taken back by judgment 11').waitFor()
    await page.goBack()
    await page.waitForURL(/tab=decisions$/u)
  })

  it('gives others’ decisions to be made once more without showing them, and says how far all agree', async () => {
    const { page } = await open('review')
    await title(page).waitFor()
    await page.keyboard.press('y')
    await page.getByText('kept, judgment 10').waitFor()
    await page.getByRole('button', { name: 'Change' }).click()
    await page.getByLabel('Your name').fill('Oda Renn')
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'Coding twice' }).click()
    await page.getByText('1 of 1 pair here').waitFor()
    await page.keyboard.press('n')
    await expect.poll(() => record.sent.at(-1)).toMatchObject({ decide: 'split', by: 'Oda Renn' })
    await page.getByRole('button', { name: 'How far all agree' }).click()
    await page.getByText('They agree little: Krippendorff’s alpha 0.42').waitFor()
    await page.getByText('Oda: kept apart').waitFor()
  })

  const places = { suggestions: 'review', readings: 'review?tab=readings', decisions: 'review?tab=decisions', agreement: 'review?tab=twice&part=agreement', add: 'add' }
  describe.each(settings)('passes axe: $name', ({ options }) => {
    it.each(Object.entries(places))('%s', async (_, place) => {
      const { page } = await open(place, options)
      await page.getByText(/are open\.|Nothing is being added/u).first().waitFor()
      expect(await axeViolations(page, 'main')).toEqual([])
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(options.viewport.width)
      await page.context().close()
    })
  })

  describe('adding', () => {
    it('takes text and addresses, says what became of each, and has what failed tried again', async () => {
      const { page, errors } = await open('add')
      await page.getByLabel(/^Text of a report/u).last().fill('The Mirel sank.')
      await page.locator('main').getByRole('button', { name: 'Add', exact: true }).click()
      await page.getByText('new: 14 claims, joined 1 event').waitFor()
      await page.getByRole('button', { name: 'Sinking of the Mirel' }).waitFor()
      await page.locator('#to-add').fill('https://quay.example/1\nhttps://quay.example/2')
      await page.getByRole('button', { name: 'Add 2 addresses' }).click()
      await page.getByText('1 of 3 reports added, 2 failed').waitFor()
      await page.getByText('There is nothing at this address. Look whether it is right.').first().waitFor()
      await page.reload()
      await page.getByRole('button', { name: 'Try all that failed again' }).click()
      await page.getByText('3 of 3 reports added').waitFor()
      expect(errors).toEqual([])
    })

    it('takes files, and keeps what did not arrive to be sent again', async () => {
      const { page } = await open('add')
      record.refuses = true
      await page.getByLabel('Files to add').setInputFiles([{ name: 'mirel.txt', mimeType: 'text/plain', buffer: Buffer.from('The Mirel sank.') }, { name: 'dawn.txt', mimeType: 'text/plain', buffer: Buffer.from('Nobody was alive.') }])
      await page.getByText('2 reports did not arrive').waitFor()
      record.refuses = false
      await page.getByRole('button', { name: 'Try again' }).click()
      await page.getByText('2 of 2 reports added').waitFor()
    })

    it('is where the box above leads', async () => {
      const { page } = await open('review')
      await page.locator('#box').fill('The Mirel sank.')
      await page.getByRole('banner').getByRole('button', { name: 'Add' }).click()
      await page.getByRole('heading', { level: 1, name: 'Add' }).waitFor()
      await page.getByText('1 of 1 report added').waitFor()
    })
  })
})
