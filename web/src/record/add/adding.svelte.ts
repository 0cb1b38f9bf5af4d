/** Reports on their way to the server, before it has taken them; what becomes of them then are its jobs. */
import type { AddJob, AddRequest } from '../../../../src/serve/wire.ts'
import { asFault, type Fault } from '../../fault.ts'
import { requestFromFile } from '../../intake.ts'
import { asked } from '../../server.ts'
import type { RecordBrowser } from '../browser.svelte.ts'
import { withJob } from './jobs.ts'
import { nameOf, type ItemToAdd } from './typed-items.ts'

export type Sending = {
  readonly id: number
  readonly names: readonly string[]
  /** null until a file has been opened. */
  readonly items: readonly ItemToAdd[]
  readonly fault?: Fault
  /** Whether sending it once more may help. */
  readonly again: boolean
}

/** Characters of one request: the server takes some 27 million. */
const mostAtOnce = 12_000_000
const patience = 1_000

export class Adding {
  sending: readonly Sending[] = $state.raw([])

  readonly #record: RecordBrowser
  #next = 1
  #looking: ReturnType<typeof setTimeout> | undefined

  constructor(record: RecordBrowser) {
    this.#record = record
  }

  /** Sends items, as one job. */
  async add(items: readonly ItemToAdd[]): Promise<void> {
    if (items.length === 0) return
    await this.#send({ id: this.#next++, names: items.map(nameOf), items, again: true })
  }

  /** Opens files and sends them, several at once. */
  async addFiles(files: readonly File[]): Promise<void> {
    let some: ItemToAdd[] = []
    let length = 0
    const send = async () => {
      const now = some
      some = []
      length = 0
      await this.add(now)
    }
    for (const file of files.filter(({ name }) => !name.startsWith('.'))) {
      try {
        const item = await requestFromFile(file) as Extract<ItemToAdd, { base64: string }>
        if (length + item.base64.length > mostAtOnce || some.length >= 500) await send()
        some.push({ name: file.webkitRelativePath || item.name, base64: item.base64 })
        length += item.base64.length
      } catch (thrown) {
        this.sending = [...this.sending, { id: this.#next++, names: [file.name], items: [], fault: asFault(thrown), again: false }]
      }
    }
    await send()
  }

  /** Sends once more what did not arrive. */
  async resend({ id }: Sending): Promise<void> {
    const sending = this.sending.find((one) => one.id === id)
    if (!sending) return
    this.let(sending)
    await this.#send({ id, names: sending.names, items: sending.items, again: true })
  }

  /** Lets go of what did not arrive. */
  let({ id }: Sending): void {
    this.sending = this.sending.filter((one) => one.id !== id)
  }

  /** Has the server try what failed of a job once more. @throws Fault */
  async again(job: AddJob, places?: readonly number[]): Promise<void> {
    await post('api/record/add/again', { job: job.id, ...(places && { places: [...places] }) })
    await this.look()
  }

  /** Asks what the server is adding, until all is done: it tells by itself where the page hears it. */
  async look(): Promise<void> {
    clearTimeout(this.#looking)
    try {
      const { jobs } = await asked('api/record/jobs', {}) as { jobs: AddJob[] }
      // What the server told meanwhile is newer.
      this.#record.jobs = jobs.reduceRight<readonly AddJob[]>((all, job) => withJob(all, job), [])
    } catch {
      return
    }
    if (this.#record.jobs.some(({ going }) => going)) this.#looking = setTimeout(() => void this.look(), patience)
  }

  async #send(sending: Sending): Promise<void> {
    this.sending = [...this.sending, sending]
    try {
      await post('api/record/add', { items: [...sending.items] } satisfies AddRequest)
      this.let(sending)
      await this.look()
    } catch (thrown) {
      this.sending = this.sending.map((one) => (one.id === sending.id ? { ...one, fault: asFault(thrown) } : one))
    }
  }
}

async function post(path: string, body: unknown): Promise<void> {
  await asked(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })
}

const known = new WeakMap<RecordBrowser, Adding>()

/** What a page is adding: the same wherever it is asked. */
export function addingTo(record: RecordBrowser): Adding {
  const there = known.get(record) ?? new Adding(record)
  known.set(record, there)
  return there
}
