/** What the server has to answer from. */
import type { Desk } from '../desk/desk.ts'
import { Problem } from '../report/problem.ts'
import type { Store } from '../store/store.ts'
import type { DemoShelf } from './demo.ts'
import type { ServedRecord } from './served-record.ts'

export type Served = {
  readonly desk: Desk
  readonly demo: DemoShelf
  /** None: reports are read one by one. */
  readonly record: ServedRecord | undefined
  /**
   * The record, once it is open.
   * @throws Problem `not-found` where the server has none, and what opening it throws
   */
  readonly store: () => Promise<Store>
}

/** @param parts where reports are read, the demo reports, and the record */
export function servedFrom({ desk, demo, record }: Pick<Served, 'desk' | 'demo'> & { readonly record?: ServedRecord | undefined }): Served {
  return {
    desk, demo, record,
    store: async () => {
      if (record) return record.store()
      throw new Problem('not-found', 'This server shows no record.', 'Start it with one: onrecord serve --record FOLDER.')
    },
  }
}
