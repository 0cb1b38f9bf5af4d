// npm start: on a fresh clone or after a pull, everything from installing to serving. Options go to `onrecord serve`.
import { build, checkNode, install } from './fresh.mjs'

checkNode()
await install()
await build()
process.argv.splice(2, 0, 'serve')
await import('../bin/onrecord.cjs')
