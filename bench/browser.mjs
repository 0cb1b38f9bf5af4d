/** A browser that the page is measured in, and how it is told there that a view is painted. */
import { existsSync } from 'node:fs'
import { chromium } from 'playwright-core'

const usual = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome']

/** Where Chromium is on this machine, if it is; the environment's CHROMIUM names another. */
export const chromiumPath = [process.env.CHROMIUM ?? '', ...usual].find((path) => path !== '' && existsSync(path))

export const launch = () => chromium.launch({ executablePath: chromiumPath, args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'] })

/**
 * Put into every page before its own script. `painted(name)` resolves with the time, in milliseconds since navigation, at which the view of that
 * name, or any, has what it shows: nothing in it is being fetched, and two frames have gone by. After ten seconds nobody waits any longer.
 */
export const inPage = () => {
  const shows = (name) => {
    const main = document.querySelector('main')
    const title = main?.querySelector('h1#title')?.textContent.trim()
    if (!title || (name !== undefined && title !== name)) return false
    // The ground of a map comes after all else.
    if ([...main.querySelectorAll('.doing, [aria-busy="true"]')].some((busy) => !busy.closest('.map'))) return false
    return main.textContent.trim().length > title.length + 80
  }
  window.painted = (name) => new Promise((resolve) => {
    const began = performance.now()
    const look = () => {
      if (shows(name) || performance.now() - began > 10_000) requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now())))
      else requestAnimationFrame(look)
    }
    look()
  })
}

/**
 * Frames of a page while something is done in it.
 * @param {import('playwright-core').Page} page
 * @param {() => Promise<void>} doing
 * @returns {Promise<number[]>} milliseconds from each to the next, the longest first
 */
export async function framesDuring(page, doing) {
  await page.evaluate(() => {
    window.frameTimes = []
    window.timesFrames = true
    let last = performance.now()
    const next = (now) => {
      window.frameTimes.push(now - last)
      last = now
      if (window.timesFrames) requestAnimationFrame(next)
    }
    requestAnimationFrame((now) => {
      last = now
      requestAnimationFrame(next)
    })
  })
  await doing()
  return page.evaluate(() => {
    window.timesFrames = false
    return window.frameTimes.sort((a, b) => b - a)
  })
}
