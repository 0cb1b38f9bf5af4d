import { once } from 'node:events'
import { expect, test } from 'vitest'
import { ended, start } from './onrecord.ts'

test.skipIf(process.platform === 'win32').each(['SIGINT', 'SIGTERM'] as const)('serves until %s, and ends cleanly', async (signal) => {
  const child = start(['serve', '--port', '0'])
  const all = ended(child)
  const [said] = (await once(child.stdout, 'data')) as [string]
  const [address] = /http:\/\/127\.0\.0\.1:\d+/.exec(said)!
  expect((await fetch(`${address}/api/demo`)).status).toBe(200)
  child.kill(signal)
  expect((await all).code).toBe(0)
  await expect(fetch(address)).rejects.toThrow()
})
