/**
 * The page of a large record, as `onrecord serve` gives it to a browser: how soon it is there, how soon each view is, and whether a long table
 * scrolls; and how long the server takes over each answer (routes.mjs).
 */
import { gzipSync } from 'node:zlib'
import { chromiumPath, framesDuring, inPage, launch } from './browser.mjs'
import { generatedRecord } from './generated.mjs'
import { numbers, one } from './random.mjs'
import { routes } from './routes.mjs'
import { row, skipped } from './row.mjs'
import { served } from './served.mjs'

const LOADS = 5
const OPENINGS = 20
const WHEELS = 150
const JUMPS = 40
/** What is only fetched when a map is looked at. */
const MAP = /maplibre|pmtiles/i

/**
 * @param {{ reports: number, record?: string, say: (line: string) => void }} options a record's folder or address; none: one is generated
 * @returns {Promise<import('./row.mjs').Row[]>}
 */
export async function workbench({ reports, record, say }) {
  if (!chromiumPath) return [skipped('workbench', 'there is no Chromium; the environment may name one as CHROMIUM')]
  const server = await served(record ?? await generatedRecord(reports, say))
  const browser = await launch()
  try {
    const size = await sizeOf(server.address)
    say(`workbench: ${size}`)
    return [
      ...await firstLoad(browser, server.address, size),
      ...await views(browser, server.address, size, say),
      ...await scrolling(browser, server.address),
      ...await routes(server.address, size),
    ]
  } finally {
    await browser.close()
    await server.stop()
  }
}

const json = async (address) => (await fetch(address)).json()

async function sizeOf(address) {
  const { counts } = await json(`${address}api/record`)
  return `${counts.reports.count.toLocaleString('en')} reports`
}

async function opened(browser, address) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' })
  await context.addInitScript(inPage)
  const page = await context.newPage()
  const scripts = new Map()
  page.on('response', async (response) => {
    if (response.request().resourceType() === 'script') scripts.set(response.url(), response.body().catch(() => Buffer.alloc(0)))
  })
  await page.goto(address)
  const took = await page.evaluate(() => window.painted())
  return { page, context, took, scripts }
}

async function firstLoad(browser, address, size) {
  const took = []
  let bytes = 0
  for (let n = 0; n < LOADS; n++) {
    const { context, took: one, scripts } = await opened(browser, address)
    took.push(one)
    const bodies = await Promise.all([...scripts].filter(([url]) => !MAP.test(url)).map(([, body]) => body))
    bytes = bodies.reduce((sum, body) => sum + gzipSync(body).length, 0)
    await context.close()
  }
  return [
    row('first load, navigation to first view painted', middle(took), 'ms', 'at most', 1500, `median of ${LOADS}, nothing cached, longest ${Math.max(...took).toFixed(0)} ms; ${size}`),
    row('script compressed, before the map', bytes / 1024, 'kB', 'at most', 350, 'gzip of what the first view fetches'),
  ]
}

/** Each view from another one, by its link and at different places of its list. */
async function views(browser, address, size, say) {
  const { page, context } = await opened(browser, address)
  const busy = await busyIn(context, page)
  const links = await page.evaluate(() => [...document.querySelectorAll('nav .bar a[href^="#/record/"]')].map((link) => ({ hash: link.hash, name: link.firstChild.textContent.trim() })))
  const narrowed = await filters(address)
  const random = numbers(5)
  const rows = []
  for (const { hash, name } of links) {
    const took = []
    const worked = []
    const others = links.filter((link) => link.hash !== hash)
    for (let n = 0; n < OPENINGS; n++) {
      const from = one(random, others)
      await go(page, from.hash, from.name)
      const before = await busy()
      took.push(n % 2 === 0 ? await click(page, hash, name) : await go(page, `${hash}?${narrowed[n % narrowed.length]}`, name))
      worked.push(await busy() - before)
    }
    const ordered = [...took].sort((a, b) => a - b)
    const p95 = ordered[Math.ceil(0.95 * ordered.length) - 1]
    say(`workbench: ${name} ${middle(took).toFixed(0)} ms, 95th percentile ${p95.toFixed(0)} ms, worked ${middle(worked).toFixed(0)} ms`)
    rows.push(row(`view ${name}, click to painted, 95th percentile`, p95, 'ms', 'at most', 200, `${OPENINGS} times, every other one narrowed; median ${middle(took).toFixed(0)} ms, of which the page worked ${middle(worked).toFixed(0)} ms; ${size}`))
  }
  await context.close()
  return rows
}

/** How many milliseconds the page has worked so far: scripts, styles, layout and paint, whatever else the machine does. */
async function busyIn(context, page) {
  const session = await context.newCDPSession(page)
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  return async () => (await session.send('Performance.getMetrics')).metrics.find(({ name }) => name === 'TaskDuration').value * 1000
}

const click = (page, hash, name) => page.evaluate(async ([to, title]) => {
  const began = performance.now()
  document.querySelector(`nav .bar a[href="${to}"]`).click()
  return await window.painted(title) - began
}, [hash, name])

const go = (page, hash, name) => page.evaluate(async ([to, title]) => {
  const began = performance.now()
  location.hash = to
  return await window.painted(title) - began
}, [hash, name])

/** What views are narrowed by. */
async function filters(address) {
  const { facets, rows } = await json(`${address}api/record/list/events?facets=true&limit=100`)
  const some = (facet) => facets[facet].slice(0, 4).map(({ value }) => `${facet}=${encodeURIComponent(value)}`)
  const days = rows.flatMap(({ last }) => (last ? [`from=${last}`] : [])).slice(0, 3)
  return ['', ...some('place'), ...some('outlet'), ...some('voice'), ...days, 'disputed=true', 'order=origins', 'origins=2']
}

async function scrolling(browser, address) {
  const { page, context } = await opened(browser, `${address}#/record/events`)
  await page.mouse.move(640, 500)
  const wheel = await framesDuring(page, async () => {
    for (let n = 0; n < WHEELS; n++) {
      await page.mouse.wheel(0, 700)
      await page.waitForTimeout(20)
    }
  })
  const random = numbers(3)
  const jumps = await framesDuring(page, async () => {
    for (let n = 0; n < JUMPS; n++) {
      await page.evaluate((part) => scrollTo(0, part * document.documentElement.scrollHeight), random())
      await page.waitForTimeout(150)
    }
  })
  const height = await page.evaluate(() => document.documentElement.scrollHeight)
  await context.close()
  const note = (frames, how) => `${how}; ${frames.length} frames, of them ${frames.filter((one) => one > 50).length} over 50 ms; table of events, ${height.toLocaleString('en')} pixels high`
  return [
    row('scrolling by wheel, longest frame', wheel[0], 'ms', 'at most', 50, note(wheel, `${WHEELS} turns`)),
    row('scrolling by jumps, longest frame', jumps[0], 'ms', 'at most', 50, note(jumps, `${JUMPS} places`)),
  ]
}

const middle = (values) => [...values].sort((a, b) => a - b)[values.length >> 1]
