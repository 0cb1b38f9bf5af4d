/** Reports that are being added from the page: jobs of several items, done one after another, each told of as it goes. */
import { randomUUID } from 'node:crypto'
import type { Desk } from '../desk/desk.ts'
import { recorded, type ToRecord } from '../desk/recorder.ts'
import { asProblem, Problem } from '../report/problem.ts'
import type { Store } from '../store/store.ts'
import type { Bulletin } from './bulletin.ts'
import type { AddItem, AddJob, AddRequest } from './wire.ts'

export type Intake = {
  /** @returns the job, of which nothing is done yet. @throws Problem `bad-request` where there is nothing in it */
  readonly add: (request: AddRequest) => AddJob
  /**
   * Tries what failed of a job once more.
   * @param places of its items; all that failed where none are named
   * @throws Problem `bad-request` where the job is not known any more, or nothing of that failed
   */
  readonly again: (job: string, places?: readonly number[]) => AddJob
  /** The latest jobs, the latest first. */
  readonly jobs: () => readonly AddJob[]
  /** Ends with the report that is being added. */
  readonly stop: () => Promise<void>
}

const MOST_JOBS = 50
/** Jobs of which what failed is held, so that it can be tried again: a request is some 27 MB at most. */
const MOST_HELD = 8
const MOST_ITEMS = 10_000
const LINES = /\.(?:jsonl|ndjson)$/i

/**
 * @param desk where reports are read
 * @param store opens the record
 * @param bulletin is told of each item (`item`: job, place and item) and of each job, when it begins and when it ends (`job`)
 * @param changed is called when the record has more
 */
export function intakeInto(desk: Desk, store: () => Promise<Store>, { tell }: Pick<Bulletin, 'tell'>, changed: () => void): Intake {
  const stopping = new AbortController()
  let jobs: AddJob[] = []
  let held = new Map<string, ReadonlyMap<number, ToRecord>>()
  let working = Promise.resolve()

  const put = (job: AddJob) => {
    jobs = jobs.map((one) => (one.id === job.id ? job : one))
  }
  const settle = (id: string, place: number, item: AddItem) => {
    const job = jobs.find((one) => one.id === id)
    if (!job) return
    put({ ...job, items: job.items.with(place, item) })
    tell('item', { job: id, place, item })
  }
  const end = (id: string) => {
    const job = jobs.find((one) => one.id === id)
    if (!job) return
    put({ ...job, going: false })
    tell('job', { ...job, going: false })
  }
  const hold = (id: string, inputs: ReadonlyMap<number, ToRecord>) => {
    const others = [...held].filter(([job]) => job !== id)
    held = new Map(inputs.size === 0 ? others : [...others, [id, inputs] as const].slice(-MOST_HELD))
  }
  const begin = (job: AddJob, inputs: ReadonlyMap<number, ToRecord>, situation?: string) => {
    hold(job.id, inputs)
    tell('job', job)
    working = working.then(() => work(job.id, inputs, situation))
    return job
  }
  const work = async (id: string, waiting: ReadonlyMap<number, ToRecord>, situation: string | undefined) => {
    const [places, inputs] = [[...waiting.keys()], [...waiting.values()]]
    let at = 0
    try {
      for await (const { id: report, name, result } of recorded(unlessStopped(inputs, stopping.signal), desk, await store(), situation === undefined ? {} : { situation })) {
        settle(id, places[at++]!, result instanceof Problem ? failed(name, result) : { name, state: 'done', outcome: result.outcome, key: result.key, report, judgments: result.judgments })
        changed()
      }
    } catch (thrown) {
      for (const { id: name } of inputs.slice(at)) settle(id, places[at++]!, failed(name, asProblem(thrown)))
    }
    const items = jobs.find((one) => one.id === id)?.items ?? []
    hold(id, new Map([...waiting].filter(([place]) => items[place]?.state === 'failed')))
    end(id)
  }
  return {
    add({ items, situation }) {
      const inputs = items.flatMap(inputsOf)
      if (inputs.length === 0 || inputs.length > MOST_ITEMS)
        throw new Problem('bad-request', `There are ${inputs.length} reports to add.`, `Send 1 to ${MOST_ITEMS.toLocaleString('en')} at once.`)
      const job: AddJob = { id: randomUUID(), at: new Date().toISOString(), going: true, items: inputs.map(({ id: name }) => ({ name, state: 'waiting' })) }
      jobs = [job, ...jobs].slice(0, MOST_JOBS)
      return begin(job, new Map(inputs.entries()), situation)
    },
    again(id, named) {
      const before = jobs.find((one) => one.id === id && !one.going)
      const inputs = new Map([...(before ? held.get(id) ?? [] : [])].filter(([place]) => named === undefined || named.includes(place)))
      if (!before || inputs.size === 0) throw new Problem('bad-request', 'The server holds nothing of this that failed.', 'Add it once more.')
      const job: AddJob = { ...before, going: true, items: before.items.map((item, place) => (inputs.has(place) ? { name: item.name, state: 'waiting' } : item)) }
      put(job)
      return begin(job, inputs)
    },
    jobs: () => jobs,
    async stop() {
      stopping.abort()
      await working
    },
  }
}

function failed(name: string, problem: Problem): AddItem {
  return { name, state: 'failed', error: problem.toJSON() }
}

function inputsOf(item: AddRequest['items'][number], place: number): ToRecord[] {
  if ('text' in item) return [{ id: item.title ?? `text ${place + 1}`, source: { kind: 'text', input: item } }]
  if ('base64' in item) {
    const bytes = Buffer.from(item.base64, 'base64')
    return LINES.test(item.name) ? linesIn(bytes, item.name) : [{ id: item.name, source: { kind: 'bytes', bytes, name: item.name } }]
  }
  return [{ id: item.url, source: { kind: 'address', url: item.url } }]
}

function linesIn(bytes: Buffer, name: string): ToRecord[] {
  return bytes.toString('utf8').split('\n').flatMap((line, i): ToRecord[] =>
    line.trim() === '' ? [] : [{ id: `${name}, line ${i + 1}`, source: { kind: 'line', line, number: i + 1 } }])
}

// eslint-disable-next-line @typescript-eslint/require-await -- the recorder asks for an asynchronous source
async function* unlessStopped(inputs: readonly ToRecord[], stop: AbortSignal): AsyncGenerator<ToRecord> {
  for (const input of inputs) {
    if (stop.aborted) throw new Problem('bad-request', 'The server was stopped before this was added.', 'Add it again.')
    yield input
  }
}
