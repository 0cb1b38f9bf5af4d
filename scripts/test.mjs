// npm test: on a fresh clone or after a pull, installs, checks types, lints and runs the tests.
// What follows `--` goes to vitest: npm test -- src/cli
import { mkdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { countsIn, countsLine } from './counts.mjs'
import { checkNode, exitOf, install, npm, root, say } from './fresh.mjs'

const report = path.join(root, '.cache', 'test-report.json')

checkNode()
await install()
mkdirSync(path.dirname(report), { recursive: true })
rmSync(report, { force: true })

const checks = [
  { name: 'types', run: () => npm(['run', '--silent', 'types']) },
  { name: 'lint', run: () => npm(['run', '--silent', 'lint']) },
  {
    name: 'tests',
    run: () =>
      exitOf(process.execPath, [
        'node_modules/vitest/vitest.mjs', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`,
        ...process.argv.slice(2),
      ]),
  },
]

const failed = []
for (const check of checks) {
  say(`\n${check.name}`)
  const started = performance.now()
  const code = await check.run()
  say(`${check.name}: ${code === 0 ? 'ok' : 'FAILED'} (${((performance.now() - started) / 1000).toFixed(0)} s)`)
  if (code === 130 || code === 143) process.exit(code)
  if (code !== 0) failed.push(check.name)
}

const counts = countsIn(report)
if (failed.length > 0) say(`\nnot passed: ${failed.join(', ')}`)
if (counts) process.stdout.write(`\n${countsLine(counts)}\n`)
process.exit(failed.length > 0 || !counts ? 1 : 0)
