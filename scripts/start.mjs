// npm start: on a fresh clone or after a pull, everything from installing to serving the demo record. Options go to `onrecord serve`.
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { build, checkNode, digestOf, install, root } from './fresh.mjs'

checkNode()
await install()
await build()
forgetStaleDemo()
process.argv.splice(2, 0, 'serve', '--demo')
await import('../bin/onrecord.cjs')

/** The demo record is made anew where what made it has changed: a record keeps what earlier rules judged, and a demo is to show today's. */
function forgetStaleDemo() {
  const record = path.join(root, '.cache', 'demo-record')
  const stamp = `${record}.stamp`
  const digest = digestOf(['src', 'codebook', 'situations', 'models/reader', 'demo/crisis', 'package-lock.json'])
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === digest) return
  // Another server shows it: that one goes on, and this one says so.
  if (isHeld(record)) return
  rmSync(record, { recursive: true, force: true })
  mkdirSync(path.dirname(stamp), { recursive: true })
  writeFileSync(stamp, digest)
}

function isHeld(record) {
  try {
    const { pid } = JSON.parse(readFileSync(path.join(record, 'holder.json'), 'utf8'))
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}
