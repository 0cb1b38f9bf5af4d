// npm run build: builds what is stale, or only what is named: npm run build -- server page
import { build, checkNode, install, say, targets } from './fresh.mjs'

const names = process.argv.slice(2)
const unknown = names.filter((name) => !(name in targets))
if (unknown.length > 0) {
  say(`There is no ${unknown.join(', ')} to build. There is: ${Object.keys(targets).join(', ')}.`)
  process.exit(2)
}
checkNode()
await install()
await build(names.length > 0 ? names : undefined)
