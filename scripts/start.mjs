// npm start: on a fresh clone or after a pull, everything from installing to serving the demo record. Options go to `onrecord serve`.
import { build, checkNode, install } from './fresh.mjs'

checkNode()
await install()
await build()
process.argv.splice(2, 0, 'serve', '--demo')
await import('../bin/onrecord.cjs')
