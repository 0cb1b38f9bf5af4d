/** Before the tests: a browser to run them in, and program and page as they are now. */
import { spawnSync } from 'node:child_process'
import { chromiumPath } from './browser.ts'

export default function setup(): void {
  if (!chromiumPath) {
    const missing = 'No Chromium was found. Install it (on Debian: apt-get install chromium) or set CHROMIUM to its path.'
    if (process.env['CI']) throw new Error(missing)
    console.warn(`${missing} The tests in the browser are skipped.`)
    return
  }
  const { status } = spawnSync(process.execPath, ['scripts/build.mjs'], { stdio: 'inherit' })
  if (status !== 0) throw new Error('The program and its page could not be built: see above.')
}
