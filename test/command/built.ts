/** Builds the program where it is stale, before the tests that run it. */
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

export default function setup(): void {
  const script = fileURLToPath(new URL('../../scripts/build.mjs', import.meta.url))
  const { status } = spawnSync(process.execPath, [script, 'server', 'gazetteer'], { stdio: 'inherit' })
  if (status !== 0) throw new Error('the program could not be built')
}
