/** Jobs of adding, as they go on. */
import type { AddItem, AddJob } from '../../../../src/serve/wire.ts'

/** @returns the jobs with one more, or with what one of them is now; the latest first */
export function withJob(jobs: readonly AddJob[], job: AddJob): AddJob[] {
  return [job, ...jobs.filter(({ id }) => id !== job.id)].sort((one, other) => other.at.localeCompare(one.at))
}

/** @returns the jobs with what became of one item */
export function withItem(jobs: readonly AddJob[], { job, place, item }: { readonly job: string; readonly place: number; readonly item: AddItem }): AddJob[] {
  return jobs.map((one) => (one.id === job ? { ...one, items: one.items.map((its, at) => (at === place ? item : its)) } : one))
}

/** How far all of them are. */
export type Progress = { readonly all: number; readonly done: number; readonly failed: number; readonly going: boolean }

export function progressOf(jobs: readonly AddJob[]): Progress {
  const items = jobs.flatMap((job) => job.items)
  return {
    all: items.length,
    done: items.filter(({ state }) => state === 'done').length,
    failed: items.filter(({ state }) => state === 'failed').length,
    going: jobs.some(({ going }) => going),
  }
}

/** Whether an item is the one that is being read: the first that waits, in the job that began first. */
export function isAtWork(jobs: readonly AddJob[], job: AddJob, place: number): boolean {
  const first = jobs.findLast(({ going }) => going)
  return first?.id === job.id && job.items.findIndex(({ state }) => state === 'waiting') === place
}
