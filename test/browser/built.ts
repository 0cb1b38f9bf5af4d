/** Before the tests: a browser to run them in, and the page as it is now. */
import { spawnSync } from 'node:child_process'
import { chromiumPath } from './browser.ts'

export default function setup(): void {
  if (!chromiumPath) {
    const missing = 'No Chromium was found. Install it (on Debian: apt-get install chromium) or set CHROMIUM to its path.'
    if (process.env['CI']) throw new Error(missing)
    console.warn(`${missing} The tests in the browser are skipped.`)
    return
  }
  const { status } = spawnSync('npx', ['vite', 'build', '--config', 'web/vite.config.ts', '--logLevel', 'warn'], { stdio: 'inherit' })
  if (status !== 0) throw new Error('The page could not be built: see above.')
}
