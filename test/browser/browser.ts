/** A browser for the tests, kept from the network. */
import { existsSync } from 'node:fs'
import { chromium, type Browser } from 'playwright-core'

const usual = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/** Where Chromium is on this machine, if it is. */
export const chromiumPath = [process.env['CHROMIUM'] ?? '', ...usual].find((path) => path !== '' && existsSync(path))

/** @throws Error where there is none: look at `chromiumPath` first */
export async function launch(): Promise<Browser> {
  return await chromium.launch({
    executablePath: chromiumPath!,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
}
