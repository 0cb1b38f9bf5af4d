import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll } from 'vitest'
import { IN_MEMORY, openStore } from '../../src/store/open-store.ts'
import { rulesOf, storeContract } from './contract.ts'

const folders: string[] = []
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

storeContract('in memory', (joined) => openStore(IN_MEMORY, rulesOf[joined]))
