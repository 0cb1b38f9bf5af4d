/** What the server has to answer from. */
import type { Desk } from '../desk/desk.ts'
import { Problem } from '../report/problem.ts'
import type { Store } from '../store/store.ts'
import { bulletin, type Bulletin } from './bulletin.ts'
import type { DemoShelf } from './demo.ts'
import { fillingOnWire } from './filling-on-wire.ts'
import { intakeInto, type Intake } from './intake.ts'
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
  readonly intake: Intake
  readonly bulletin: Bulletin
  /** Says that the record may have changed; those who listen hear of it if it has. */
  readonly changed: () => void
  /** Ends what was begun: streams, and reports that are being added. */
  readonly stop: () => Promise<void>
  readonly stopping: AbortSignal
}

/** Milliseconds between looks at what others, or filling, have changed while somebody listens. */
const LOOKING = 1_000

/** @param parts where reports are read, the demo reports, and the record */
export function servedFrom({ desk, demo, record }: Pick<Served, 'desk' | 'demo'> & { readonly record?: ServedRecord | undefined }): Served {
  const stopping = new AbortController()
  // Numbers of a server that is started again go on above those of the one before.
  const board = bulletin(Math.floor(Date.now() / 1_000) * 1_000)
  const store = async () => {
    if (record) return record.store()
    throw new Problem('not-found', 'This server shows no record.', 'Start it with one: onrecord serve --record FOLDER.')
  }
  let known: { number?: number; filling?: string } = {}
  let looking = Promise.resolve()
  const look = async () => {
    const { reports, readings, judgments } = await (await store()).counts()
    const number = reports + readings + judgments
    if (number !== known.number) board.tell('changed', { number })
    const filling = fillingOnWire(record?.filling())
    if (JSON.stringify(filling) !== known.filling) board.tell('filling', filling)
    known = { number, filling: JSON.stringify(filling) }
  }
  const changed = () => {
    looking = looking.then(look).catch(() => undefined)
  }
  const timer = setInterval(() => {
    if (board.listeners() > 0 && record) changed()
  }, LOOKING).unref()
  const intake = intakeInto(desk, store, board, changed)
  return {
    desk, demo, record, store, intake, bulletin: board, changed, stopping: stopping.signal,
    async stop() {
      clearInterval(timer)
      stopping.abort()
      await intake.stop()
      await looking
    },
  }
}
