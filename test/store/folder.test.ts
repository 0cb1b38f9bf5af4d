import { mkdtempSync, mkdirSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { openStore } from '../../src/store/open-store.ts'
import { noRules } from '../../src/record/rule-set.ts'
import { additions } from './additions.ts'

const temporary = mkdtempSync(path.join(tmpdir(), 'onrecord-folder-'))
afterAll(() => rmSync(temporary, { recursive: true, force: true }))

describe('a record in a folder', () => {
  test('is there again when it is opened again, and nobody else opens it meanwhile', async () => {
    const folder = path.join(temporary, 'again', 'record')
    const store = await openStore(folder, noRules)
    await store.add(additions(3))
    const digest = await store.digest()
    const second = openStore(folder)
    await expect(second).rejects.toMatchObject({ code: 'record-locked' })
    await expect(second).rejects.toThrow(`process ${process.pid}`)
    await store.close()
    const again = await openStore(folder, noRules)
    expect(await again.digest()).toBe(digest)
    await again.close()
    expect(readdirSync(folder)).toEqual(['postgres'])
  })

  test('takes over the lock of a process that is gone, at once', async () => {
    const folder = path.join(temporary, 'dead')
    mkdirSync(path.join(folder, 'lock'), { recursive: true })
    // A number that no process has, and one that another process has now.
    for (const holder of [{ pid: 2 ** 22 + 1, started: '1' }, { pid: process.pid, started: '1' }]) {
      writeFileSync(path.join(folder, 'holder.json'), JSON.stringify({ ...holder, host: (await import('node:os')).hostname(), since: 'before' }))
      mkdirSync(path.join(folder, 'lock'), { recursive: true })
      await (await openStore(folder, noRules)).close()
    }
  })

  test('says that a torn one is torn, and leaves a folder alone that is none', async () => {
    const torn = path.join(temporary, 'torn')
    await (await openStore(torn, noRules)).close()
    truncateSync(path.join(torn, 'postgres/global/pg_control'), 100)
    await expect(openStore(torn)).rejects.toMatchObject({ code: 'record-damaged' })
    const photos = path.join(temporary, 'photos')
    mkdirSync(photos)
    writeFileSync(path.join(photos, 'holiday.txt'), '')
    await expect(openStore(photos)).rejects.toMatchObject({ code: 'record-damaged' })
    expect(readdirSync(photos)).toEqual(['holiday.txt'])
  })

  test('begins anew where making one was cut off', async () => {
    const folder = path.join(temporary, 'half')
    mkdirSync(path.join(folder, 'postgres.new'), { recursive: true })
    writeFileSync(path.join(folder, 'postgres.new/PG_VERSION'), '1')
    const store = await openStore(folder, noRules)
    expect(await store.counts()).toMatchObject({ reports: 0 })
    await store.close()
  })
})
