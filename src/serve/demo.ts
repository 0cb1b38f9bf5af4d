/** The reports that come with the program, read once when first asked for. */
import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { readFrom, type Desk, type ReadReport } from '../desk/desk.ts'
import { Problem } from '../report/problem.ts'
import type { DemoList } from './wire.ts'

export type DemoShelf = {
  /** In the order of their file names. */
  list(): Promise<DemoList>
  /**
   * @param id as the list gives it
   * @throws Problem 'not-found' for any other, and what reading throws
   */
  read(id: string): Promise<ReadReport>
}

/**
 * A shelf over a folder of .txt and .html files. A name from outside is only ever looked up among them.
 * @param folder with the reports
 * @param desk where they are read
 */
export function demoShelf(folder: string, desk: Desk): DemoShelf {
  const files = once(async () => {
    const names = (await readdir(folder)).filter((name) => /\.(txt|html)$/.test(name)).sort()
    return new Map(names.map((name) => [path.parse(name).name, path.join(folder, name)]))
  })
  const list = once(async () => {
    const entries = [...(await files())].map(async ([id, file]) => {
      const { facts } = await desk.takeIn({ kind: 'file', path: file })
      return {
        id,
        title: facts.title ?? id,
        ...(facts.outlet === undefined ? {} : { outlet: facts.outlet }),
        ...(facts.published === undefined ? {} : { published: facts.published.value }),
      }
    })
    return { reports: await Promise.all(entries) }
  })
  const readings = new Map<string, () => Promise<ReadReport>>()
  return {
    list,
    async read(id) {
      const file = (await files()).get(id)
      if (file === undefined) throw new Problem('not-found', 'There is no demo report of that name.', 'GET /api/demo lists them.')
      const read = readings.get(id) ?? once(() => readFrom({ kind: 'file', path: file }, desk))
      readings.set(id, read)
      return read()
    },
  }
}

// Remembers what came of it, except a failure: that is tried again when next asked for.
function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined
  return () => {
    made ??= make().catch((error: unknown) => {
      made = undefined
      throw error
    })
    return made
  }
}
