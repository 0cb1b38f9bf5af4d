import { IN_MEMORY, openStore } from '../../src/store/open-store.ts'
import { rulesOf, storeContract } from './contract.ts'

storeContract('in memory', (joined) => openStore(IN_MEMORY, rulesOf[joined]))
